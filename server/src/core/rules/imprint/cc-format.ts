import type { Document, Paragraph, Role } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule, type Report } from '../rule.ts';

/** 抄送 with its colon, right, wrong or missing; the words that papers before 2012 had for it. */
const HEAD =
  /^(?<word>(?:主|抄|分)[ 　]{0,4}送|抄[ 　]{0,4}[报发])(?<unit>(?:单位|机关)?)(?<colon>[ 　]{0,4}[：:]|[ 　]{1,4}(?=\p{Script=Han}))/u;

/** A 抄送 with the lines it goes on to. */
interface Copied {
  readonly first: Paragraph;
  readonly last: Paragraph;
}

function copiedTo({ paragraphs }: Document): Copied[] {
  const found: { first: Paragraph; last: Paragraph }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'cc') continue;
    const block = found.at(-1);
    if (HEAD.test(paragraph.content.view.text) || !block) found.push({ first: paragraph, last: paragraph });
    else block.last = paragraph;
  }
  return found;
}

const CLOSING: ReadonlySet<Role> = new Set(['cc', 'printLine', 'rule', 'pageNumber', 'remark', 'comment']);

/** The last paragraph that is no part of 版记, -1 for none: what comes behind it closes the draft. */
const lastOfText = remembered(({ paragraphs }: Document): number =>
  paragraphs.reduce(
    (last, { index, role, content }) => (CLOSING.has(role) || /印/u.test(content.view.text) ? last : index),
    -1,
  ),
);

/** Behind 成文日期, or with nothing but 版记 below: no 抄送 in the head of a mail or within a form. */
function closes(document: Document, { first, last }: Copied): boolean {
  const signed = document.dates[document.signatureDate ?? -1]?.paragraph;
  return (signed !== undefined && signed < first.index) || lastOfText(document) <= last.index;
}

/** 抄报, 抄发, 抄送单位; the colon. */
function* head(first: Paragraph, match: RegExpExecArray): Iterable<Report> {
  const { word = '', unit = '', colon = '' } = match.groups ?? {};
  const written = word.replace(/[ 　]/g, '');
  const to = word.length + unit.length;
  if (/^抄[报发]$/.test(written) || unit !== '') {
    const right = written === '主送' ? '主送' : '抄送';
    const span = spanOf(first, { from: 0, to });
    yield {
      ...span,
      message: `现行格式只写“${right}”，“${written}${unit}”应改为“${right}”`,
      fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
    };
  }
  if (/^：$/.test(colon)) return;
  const span = spanOf(first, { from: to, to: to + colon.length });
  yield {
    ...span,
    message: `“${written}”后应标全角冒号“：”`,
    fixes: [{ title: '改为全角冒号“：”', safe: true, edits: [{ ...span, newText: '：' }] }],
  };
}

/** 。 behind the last organ. */
function* end({ first, last }: Copied, from: number): Iterable<Report> {
  const { text } = last.content.view;
  const marks = /[；，、;,.．：:]{0,3}$/u.exec(text)?.[0] ?? '';
  if (/。(?:[ 　]{0,4}（[^（）]{0,30}）)?$/u.test(text) || (first === last && text.length - marks.length <= from))
    return;
  // a half-width full stop is punct-halfwidth-period's
  if (marks === '.') return;
  // another organ may be missing behind a comma
  const unfinished = /[，、,]$/u.test(marks);
  const span = spanOf(last, { from: text.length - marks.length, to: text.length });
  const { end: at } = spanOf(last, { from: 0, to: text.length });
  yield {
    ...(marks === '' ? { start: at, end: at } : span),
    message: `最后一个抄送机关名称后应标句号“。”${unfinished ? '；如后面漏写了机关，请补全' : ''}`,
    fixes: [
      {
        title: marks === '' ? '补“。”' : '改为“。”',
        safe: !unfinished,
        edits: [marks === '' ? { start: at, end: at, newText: '。' } : { ...span, newText: '。' }],
      },
    ],
  };
}

const HEAD_OF = '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎';
const PRINTED = '⏎石桥镇党政办公室　　2025年3月5日印发';

export default defineRule({
  name: '抄送写法错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.4.2',
  severity: 'error',
  why: '标准规定“抄送”二字后标全角冒号和抄送机关名称，“最后一个抄送机关名称后标句号”；移到版记的主送机关编排方法相同。“抄报”“抄发”是旧体例，现行格式只有“抄送”。',
  bad: [
    {
      draft: `${HEAD_OF}抄送：县委办公室，县人大常委会办公室⟦⟧${PRINTED}`,
      fixed: `${HEAD_OF}抄送：县委办公室，县人大常委会办公室。${PRINTED}`,
    },
    {
      draft: `${HEAD_OF}抄送⟦:⟧县委办公室。${PRINTED}`,
      fixed: `${HEAD_OF}抄送：县委办公室。${PRINTED}`,
    },
    {
      draft: `${HEAD_OF}⟦抄报⟧：县人民政府。${PRINTED}`,
      fixed: `${HEAD_OF}抄送：县人民政府。${PRINTED}`,
    },
    {
      draft: `${HEAD_OF}抄送：县委办公室，县人大常委会办公室，县政府办公室，⏎　　　县政协办公室⟦；⟧${PRINTED}`,
      fixed: `${HEAD_OF}抄送：县委办公室，县人大常委会办公室，县政府办公室，⏎　　　县政协办公室。${PRINTED}`,
    },
    {
      draft: `${HEAD_OF}抄送⟦　⟧县委办公室。${PRINTED}`,
      fixed: `${HEAD_OF}抄送：县委办公室。${PRINTED}`,
    },
    {
      draft: `${HEAD_OF}主送：各村（社区），镇属各单位⟦⟧⏎抄送：县委办公室。${PRINTED}`,
      fixed: `${HEAD_OF}主送：各村（社区），镇属各单位。⏎抄送：县委办公室。${PRINTED}`,
    },
    {
      draft: `${HEAD_OF}⟦抄送单位⟧：县委办公室。${PRINTED}`,
      fixed: `${HEAD_OF}抄送：县委办公室。${PRINTED}`,
    },
  ],
  good: [
    `${HEAD_OF}抄送：县委办公室，县人大常委会办公室。${PRINTED}`,
    `${HEAD_OF}抄送：县委办公室，县人大常委会办公室，县政府办公室，⏎　　　县政协办公室。${PRINTED}`,
    `${HEAD_OF}抄 送：县委办公室。${PRINTED}`,
    `${HEAD_OF}抄送：县委办公室.${PRINTED}`,
    `${HEAD_OF}抄送：县委办公室。（共印30份）${PRINTED}`,
    `${HEAD_OF}主送：各村（社区），镇属各单位。⏎抄送：县委办公室。${PRINTED}`,
    `局长办公会议纪要⏎（第3期）⏎时间：2025年3月6日上午⏎主持人：李远⏎会议议定以下事项：⏎一、原则同意方案。⏎⏎分送：各成员单位${PRINTED}`,
    '关于规范邮件办理的通知⏎各科室：⏎邮件头按下列格式填写。⏎抄送: 办公室⏎主题: 值班安排⏎石桥镇人民政府⏎2025年3月5日',
    '关于做好防汛工作的通知⏎各村：⏎抄送单位要及时登记。⏎石桥镇人民政府⏎2025年3月5日',
    `${HEAD_OF}抄送：${PRINTED}`,
    '收件人：全体部门经理⏎抄送：总经理办公室⏎主题：【会议通知】12月份经营分析会⏎日期：2026年12月3日⏎⏎各位经理：⏎12月份经营分析会安排如下，请准时参加。⏎⏎综合部⏎分机：8012',
    '抄送：总经理办公室⏎各位经理：⏎请于12月7日前报送材料。⏎综合部',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['cc'] },
    *run(document) {
      for (const copied of copiedTo(document)) {
        const match = HEAD.exec(copied.first.content.view.text);
        if (!match || !closes(document, copied)) continue;
        yield* head(copied.first, match);
        // 分送 of minutes may go without 。
        if (!/^分/.test(match[0])) yield* end(copied, match[0].length);
      }
    },
  },
});
