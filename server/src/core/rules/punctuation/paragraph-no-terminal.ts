import type { Document, Paragraph, PartKind } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** What makes sentences of a paragraph rather than a list of names, a headline or a slogan. */
const SENTENCES =
  /[。；](?=.)|请(?![假示])|[须将把]|应当|不得|务必|定于|了(?=[，。；])|由.{1,16}(?:主持|负责|组织|承担)/u;
/** What makes a sentence of a paragraph where the others are sentences: a verb, a preposition, an amount. */
const CLAUSE =
  /[^认作成因视定]为(?!主题|[了民])|是(?!否)|已|均|每|[向对按从以].{2,20}[，的]|[高低多少大小]于|超过|不再|可以|能够|有(?![限关机效力序色])|报送|报告|上报|备案|禁止|严禁|优先|[^目]的，/u;
/** Ends of a list of names, of posts and of units, which want no stop. */
const NAMES = /(?:负责人|主任|书记|校长|院长|局长|处长|科长|主席|委员|代表|成员|人员|同志)$/u;
const ENDS = /[\p{Script=Han}\d%％》]$|(?<![。！？…])”$/u;

/** Whether it is prose of whole sentences, so that its last one wants a stop; `amid` prose less need tell so. */
function isProse({ role, part, content: { view, label } }: Paragraph, amid: boolean): boolean {
  const { text } = view;
  if (part === 'material' || text.length < 20 || !ENDS.test(text)) return false;
  const body = text.slice(label?.to ?? 0);
  const stop = Math.max(...[...'。；！？'].map((mark) => body.lastIndexOf(mark)));
  const last = body.slice(stop + 1);
  if (DAY.test(body) || /[：:　]|[ ]{2}/u.test(last) || NAMES.test(last) || /^[—-]/u.test(body)) return false;
  // a single item of a list may end as the others do
  return role === 'item'
    ? /。/u.test(body) && last.length > 6
    : role === 'paragraph' && /[，。；]/u.test(body) && (SENTENCES.test(body) || (amid && CLAUSE.test(body)));
}

/** A day of a programme: 11月15日：圆桌对话；午餐后离会. */
const DAY = /^(?:第[一二三四五六七八九十\d]{1,2}天|\d{1,2}月\d{1,2}日)[^，。；：]{0,12}：[^。]*$/u;

/** Blanks and half-width characters are half as wide as 汉字. */
const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (sign < '\u0100' ? 1 : 2), 0);
/** So many lines around are looked at; so many of them as long tell that the lines were broken by width. */
const NEAR = 8;
const ALIKE = 3;

/** The line is as long as others around, and the next one goes on without indent: it was broken, not ended. */
function goesOn({ text, lines, paragraphs }: Document, { index, lines: own, part }: Paragraph): boolean {
  const next = paragraphs[index + 1];
  const last = own.at(-1);
  if (!next || !last || next.part !== part || next.blankBefore > 0) return false;
  const { label, field, source } = next.content;
  if (label || field || /^[\s　]/u.test(source) || next.role !== 'paragraph') return false;
  const width = widthOf(text.slice(last.start, last.end));
  const near = lines.slice(Math.max(0, last.number - NEAR), last.number + NEAR);
  return near.filter(({ start, end }) => Math.abs(widthOf(text.slice(start, end)) - width) <= 4).length > ALIKE;
}

/** The parts in which a paragraph of prose ends in a stop. */
function proseParts({ paragraphs }: Document): Set<PartKind> {
  const ended = paragraphs.filter(({ role, content }) => role === 'paragraph' && content.view.text.endsWith('。'));
  return new Set(ended.map(({ part }) => part));
}

/** A paragraph of prose that breaks off at a 、, with nothing after it that goes on. */
function breaksOff({ paragraphs }: Document, { index, role, part, content }: Paragraph): boolean {
  const { text } = content.view;
  if (!text.endsWith('、') || part === 'material' || text.length < 12 || !/[，。；]/u.test(text)) return false;
  if (role !== 'paragraph' && role !== 'item') return false;
  const next = paragraphs[index + 1];
  return !next || next.part !== part || next.blankBefore > 0;
}

/** The paragraphs that hold a field's value. */
function valuesOf({ fields }: Document): Set<number> {
  return new Set(fields.flatMap(({ values }) => values.map(({ paragraph }) => paragraph)));
}

export default defineRule({
  name: '段末缺句末标点',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.1.3.1',
  severity: 'info',
  why: '一段话说完，末尾要有句号（或者问号、叹号）；没有，读的人不知道是写完了还是掉了字。标题、名单、时间地点等不在此列。',
  bad: [
    {
      draft: '　　各班于10月20日前将报名表报体育组，每人限报2项，每项限报3人⟦、⟧⏎⏎附件：报名表',
      fixed: '　　各班于10月20日前将报名表报体育组，每人限报2项，每项限报3人。⏎⏎附件：报名表',
    },
    {
      draft: '　　请各单位高度重视，认真组织，按时完成各项任务⟦⟧',
      fixed: '　　请各单位高度重视，认真组织，按时完成各项任务。',
    },
    {
      draft: '　　会议由周明同志主持，各村负责同志参加了会议，传达了文件精神⟦⟧',
      fixed: '　　会议由周明同志主持，各村负责同志参加了会议，传达了文件精神。',
    },
    {
      draft: '（一）加强领导。各单位要成立工作专班，主要负责人亲自抓⟦⟧⏎（二）严肃纪律。不得迟到早退。',
      fixed: '（一）加强领导。各单位要成立工作专班，主要负责人亲自抓。⏎（二）严肃纪律。不得迟到早退。',
    },
    {
      draft: '　　参会人员要提前十分钟入场。会议期间关闭手机，不得随意走动⟦⟧⏎⏎　　附件：会议议程',
      fixed: '　　参会人员要提前十分钟入场。会议期间关闭手机，不得随意走动。⏎⏎　　附件：会议议程',
    },
    {
      draft: '　　请各单位认真准备发言材料，并按时参加，重点做好以下工作⟦⟧⏎1.报送名单。⏎2.准备材料。',
      fixed: '　　请各单位认真准备发言材料，并按时参加，重点做好以下工作：⏎1.报送名单。⏎2.准备材料。',
    },
    {
      draft: '　　全镇共有水库三座。⏎　　汛前检查发现隐患五处。⏎　　整改情况由驻库干部逐日登记，以镇防汛办公布的为准⟦⟧',
      fixed: '　　全镇共有水库三座。⏎　　汛前检查发现隐患五处。⏎　　整改情况由驻库干部逐日登记，以镇防汛办公布的为准。',
    },
  ],
  good: [
    '参加人员：各村党组织书记，镇属各单位负责人、⏎镇机关全体干部',
    '　　请各单位高度重视，按时完成各项任务。',
    '　　全镇共有水库三座。⏎　　汛前检查发现隐患五处。⏎　　坚决打赢防汛抗旱攻坚战，确保人民群众生命财产安全',
    '　　全镇共有水库三座。⏎　　汛前检查发现隐患五处。⏎　　石桥镇、东坝镇的驻村干部，县直有关单位的党员干部',
    '坚决打赢防汛抗旱攻坚战，确保人民群众生命财产安全',
    '三、参加人员',
    '四、参加人员⏎党委理论学习中心组全体成员，各党总支书记、直属党支部书记，机关各部门主要负责人',
    '参加人员：各村（社区）党组织书记、主任，镇机关各办公室主任，镇属各单位负责人',
    '县委理论学习中心组成员，各乡镇党委书记，县直各部门、各人民团体主要负责人',
    '（四）大力发展职业赛事。着力发展足球、篮球等职业联赛。（县教体局、县民政局负责）',
    '9:00—9:20　县长周明讲话，各乡镇负责人作表态发言，请认真准备',
    '附件：关于做好防汛工作，确保安全度汛的实施方案',
    '石桥镇人民政府，石桥镇防汛抗旱指挥部办公室',
    '　　联系人：周明，请于3月5日前报名，电话：0300-6620019',
    '第一组：东部片区各学校，召集人简一鸣，地点为崇文楼201室',
    '11月15日：08:30—11:30圆桌对话、优秀案例颁奖；请各位代表午餐后离会',
    '　　全镇坚持以习近平新时代中国特色社会主义思想为指⏎导，认真落实防汛抗旱工作会议精神，扎实推进各项⏎重点任务，统筹发展和安全。现将上半年的有关工作⏎情况，包括主要做法、存在问题和下一步打算汇报如⏎下。',
    '会议指出：“要守住底线，请各单位认真落实，切实抓好。”',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const values = valuesOf(document);
      const prose = proseParts(document);
      for (const paragraph of document.paragraphs) {
        if (!values.has(paragraph.index) && breaksOff(document, paragraph)) {
          const { length } = paragraph.content.view.text;
          const span = spanOf(paragraph, { from: length - 1, to: length });
          yield {
            ...span,
            message: '这一段以顿号收尾，应为句号；如果话没有说完，请补全',
            fixes: [{ title: '改为“。”', edits: [{ ...span, newText: '。' }] }],
          };
          continue;
        }
        if (values.has(paragraph.index) || !isProse(paragraph, prose.has(paragraph.part))) continue;
        if (goesOn(document, paragraph)) continue;
        const { text } = paragraph.content.view;
        const next = document.paragraphs[paragraph.index + 1];
        const leads = next?.content.label !== undefined && /(?:如下|[以如]下.{0,8}|下列.{0,8})$/u.test(text);
        const at = spanOf(paragraph, { from: text.length - 1, to: text.length }).end;
        const marks = leads ? ['：', '。'] : ['。'];
        yield {
          start: at,
          end: at,
          message: leads ? '这里引出下文，末尾缺冒号' : '这一段末尾缺句号，请补上；如果话没有说完，请补全',
          fixes: marks.map((newText) => ({ title: `补“${newText}”`, edits: [{ start: at, end: at, newText }] })),
        };
      }
    },
  },
});
