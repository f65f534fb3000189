import type { Document, Paragraph, ParagraphContent } from '../../model/document.ts';
import { scanPlaceholders } from '../../model/scan/placeholders.ts';
import { spanOf } from '../../model/spans.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule, type Report } from '../rule.ts';

/** Amounts and counts that are still to come: XX万元, ××人; and blanks drawn with a line. */
const OPEN =
  '(?<![A-Za-z\\d×])[×XＸ]{1,4}(?=(?:余|多)?(?:万|亿)?(?:元|名|人|个|项|家|户|公里|亩|吨|处|次|天|件|份|%))|_{3,}|＿{2,}';
/** The same with stars, behind a word of counting: 召开会议*次; not 人数*天数, 张*多次, 凡*项必填. */
const STARRED =
  '(?<=召开|开展|发放|走访|培训|排查|会议|活动|资料|调研|检查|举办|组织|宣传|整改|办理|受理|完成|投入|共|达|累计)\\*{1,4}(?=(?:余|多)?[万亿]?(?:元(?!件)|次(?![数要序])|人次|名(?![单师])|份(?!额)|场(?![所地])|件(?!数)|户(?!籍)|处(?![置理])|项(?![目指])|亩|吨))';
/** Right behind a label the blank is one. */
const LABELLED = /[：:]$/u;
/** A number that is still to be given. */
const UNNUMBERED =
  /(?<=〔)\d{0,3}[×xXＸ]{1,4}\d{0,3}(?=〕)|(?<=[〔[（(]\d{4}[〕\]）)][ 　]?)(?:[×xXＸ]{1,3}|_{2,}|[ 　]{2,})(?=号)/gu;
/** 盖章 and its like behind the organ that signs. */
const SEAL = /[（(](?:此处|加)?盖?(?:盖章|公章|印章|章)[）)]$/u;
/** The day of signing, still to come. */
const UNDATED = /(?<=^\d{4}年\d{1,2}月)(?:[ 　]{1,8}|[×xXＸ]{1,2}|_{2,})(?=日$)/u;

/** What drafts leave open: 星期×, ×月×日, 联系人：×××, （待定）; 【请填写…】 is scanned for. */
const FORGOTTEN =
  /星期[×XxＸ*](?![A-Za-z])|[×XＸ]{1,2}月[×XＸ]{1,2}日|\d{1,2}月[×XxＸ]{1,2}日|\d{1,2}月[ 　]{1,6}日(?=前|之前|上午|下午|（)|(?<=(?:联系人|主持人|主持|电话|手机|地点|会议室|邮箱)[：:])(?:×{2,}|[XxＸ]{2,}|\*{2,})(?=$|[，。；、 　）)])|(?<![A-Za-z])(?:×{2,}|[XＸ]{2,})会议室|[（(](?:待定|待补充?|待填写?|此处[^（）()]{0,8}(?:补充|填写|待定))[）)]/gu;
const LEFT = new RegExp(`${FORGOTTEN.source}|${OPEN}|${STARRED}`, 'gu');

const DRAWN = /^[_＿]/u;
const DRAWN_ALL = /_{3,}|＿{2,}/gu;
/** Papers that are printed with blanks for those who sign or fill them in. */
const FORM =
  /^[^，。；]{0,40}(?:责任书|承诺书|保证书|协议书?|合同书?|登记表|申请表|申报表|报名表|审批表|推荐表|申请书|委托书|回执单?|样表|样式|范本)(?:[（(][^（）()]{1,12}[）)])?$/u;

/** The paragraphs below the title of a form, up to the end of their part. */
function formed({ paragraphs }: Document): Set<number> {
  const found = new Set<number>();
  let form: Paragraph['part'] | undefined;
  for (const { index, part, role, content } of paragraphs) {
    if (form !== part) form = undefined;
    if (role !== 'attachmentNote' && isForm(content)) form = part;
    if (form !== undefined) found.add(index);
  }
  return found;
}

/** What every blank has about it: a placeholder, a line, a bracket that holds one, blanks where a figure belongs. */
const QUICK = /[×xXＸ*_＿[［【]|[（(](?:此处|加|盖|公|印|章|待)|[年月][ 　]|[ 　]号/u;
const mayWait = remembered(({ view: { text } }: ParagraphContent) => QUICK.test(text));

const waitingIn = remembered(({ view: { text } }: ParagraphContent) => ({
  unnumbered: [...text.matchAll(UNNUMBERED)],
  day: UNDATED.exec(text),
}));
const isForm = remembered(({ view: { text } }: ParagraphContent) => FORM.test(text));

/** What waits for registration, signing or sealing; no more than told where it is the draft's own. */
function* waiting(paragraph: Paragraph): Generator<Report> {
  const { text } = paragraph.content.view;
  const { unnumbered, day } = waitingIn(paragraph.content);
  const own = paragraph.role === 'documentNumber';
  const report = (match: RegExpExecArray | RegExpMatchArray, message: string, mild: boolean): Report => ({
    ...spanOf(paragraph, { from: match.index ?? 0, to: (match.index ?? 0) + match[0].length }),
    message,
    ...(mild ? { severity: 'info' as const } : {}),
  });
  for (const match of unnumbered)
    yield report(match, own ? '发文字号还没有编，登记后请补上' : '所引公文的文号没有写全，请查明补上', own);
  const seal = paragraph.role === 'signatureOrgan' && SEAL.exec(text);
  if (seal) yield report(seal, `“${seal[0]}”是提示盖章的字样，正式印发时应删去`, false);
  if (day) yield report(day, '成文日期的“日”还没有填，签发后请补上', true);
}

/** The blanks of a paragraph, bracketed or not. */
const blanksIn = remembered(({ view: { text } }: ParagraphContent) => ({
  bracketed: scanPlaceholders(text),
  blanks: [...text.matchAll(LEFT)],
  drawn: [...text.matchAll(DRAWN_ALL)].length,
}));

/** What is left open in a paragraph; blanks drawn in a form are for its readers. */
function* left(paragraph: Paragraph, inForm: boolean): Generator<Report> {
  const { text } = paragraph.content.view;
  yield* waiting(paragraph);
  const { bracketed, blanks, drawn } = blanksIn(paragraph.content);
  const toFillIn = inForm || drawn > 1;
  const open = blanks
    .filter(([blank]) => !(toFillIn && DRAWN.test(blank)))
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .filter(({ from, to }) => !bracketed.some((range) => range.from < to && from < range.to));
  for (const range of [...open, ...bracketed]) {
    const written = text.slice(range.from, range.to);
    // XXX元 may as well have been taken out before publishing
    const mild = /^[×XＸ]{3,}$/u.test(written) && !LABELLED.test(text.slice(0, range.from));
    yield {
      ...spanOf(paragraph, range),
      message: `“${written}”还没有填，请补写后再印发`,
      ...(mild ? { severity: 'info' as const } : {}),
    };
  }
}

export default defineRule({
  name: '留空未填',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '起草时留下的“×”“（待定）”忘了填，印出去收文单位无法照办。发文字号的顺序号、当事人姓名等按规定隐去的不在此列。',
  parts: ['main', 'agenda'],
  bad: [
    '时间：2025年3月5日（⟦星期X⟧）上午9:00',
    '请于⟦3月×日⟧前报名。',
    '请于⟦5月  日⟧前报名。',
    '联系人：⟦×××⟧，电话：6620019',
    '地点：⟦XX会议室⟧',
    '议题：部署防汛工作⟦（待补充）⟧',
    '联系人：⟦[您的姓名]⟧',
    '⟦[公司名称]⟧定于3月5日召开会议。',
    '地点：⟦【请填写会议地点】⟧',
    '请于⟦[具体日期]⟧前报名。',
    '县财政安排⟦XX⟧万元，用于水毁工程修复。',
    '全年召开会议⟦**⟧次。',
    '今年以来，开展调研⟦*⟧余次。',
    '请于3月5日前报送⟦____⟧。',
    '关于签订安全生产责任书的通知⏎各村：⏎请于3月5日前报送⟦____⟧。',
    '全县约有⟦【待核实】⟧户受灾。',
    '请按照《值班办法》（青政发〔2025〕⟦×⟧号）执行。',
    '石政发〔⟦20××⟧〕8号⏎石桥镇人民政府关于防汛的通知⏎各村：⏎请抓好落实。',
    '石政发〔2025〕⟦×⟧号⏎石桥镇人民政府关于防汛的通知⏎各村：⏎请抓好落实。',
    '石桥镇人民政府关于防汛的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⟦（盖章）⟧⏎2025年3月5日',
    '石桥镇人民政府关于防汛的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月⟦  ⟧日',
  ],
  good: [
    '电话：010-6820××××',
    '被告人李××故意伤害一案',
    '会议地点：二楼会议室',
    '手机：139××××6677',
    '车牌号为浙H·××321',
    '【会议时间】3月5日上午9:00',
    '【重要通知】请各单位准时参会。',
    '传达有关文件[秘密]',
    '青政发[2025]3号',
    '单位（盖章）：',
    '请加盖公章（盖章处见附件）。',
    '长3×5个单元',
    '带*项为必填项。',
    '费用按人数*天数计算，王*家庭困难，李**处置不当。',
    '石桥镇人民政府（公章已盖）',
    '石桥镇农机站2025年度安全生产目标责任书⏎甲方：石桥镇农机站⏎乙方：________车间⏎2025年1月5日',
    '廉洁承诺书⏎本人____郑重承诺如下。⏎承诺人：________',
    '我是____系____年级学生，自愿参加志愿服务。',
    '参会回执⏎单位：____',
  ],
  check: {
    unit: 'document',
    *run(document) {
      let forms: ReadonlySet<number> | undefined;
      for (const paragraph of document.paragraphs)
        if ((paragraph.part === 'main' || paragraph.part === 'agenda') && mayWait(paragraph.content)) {
          forms ??= formed(document);
          yield* left(paragraph, forms.has(paragraph.index));
        }
    },
  },
});
