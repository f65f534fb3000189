import type { Document, Paragraph } from '../../model/document.ts';
import { isOrganLine, namesOrgan, namesSigner } from '../../model/shapes.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { isBeforeReform } from '../date/dates.ts';
import { markedIssuers } from '../header/headers.ts';
import { defineRule, type Report } from '../rule.ts';
import { issuerIn, titleOf } from '../title/titles.ts';

/** Papers that end in a signature and a date; 纪要, 公报, 决议 and 令 keep other customs. */
const SIGNED: ReadonlySet<string> = new Set([
  '通知',
  '通报',
  '通告',
  '公告',
  '请示',
  '报告',
  '函',
  '复函',
  '批复',
  '意见',
  '决定',
]);
const FULL_TITLE = /关于|转发|印发|批转/u;
/** So much of a text is no beginning any more. */
const ENOUGH = 40;
const CLOSES =
  /特此[通函报公批]|[妥当]否|此复|请予?(?:批[示复准]|审[议批])|请(?:认真|遵照)?(?:贯彻|执行|落实)|为盼|为荷/u;

/** The paper as far as it is main: no 附件说明, no 版记, no page number. */
function bodyLines({ paragraphs, title }: Document): Paragraph[] {
  const from = (title?.paragraphs.at(-1) ?? -1) + 1;
  const lines = paragraphs
    .slice(from)
    .filter(
      ({ part, role }) =>
        part === 'main' && !['attachmentNote', 'cc', 'printLine', 'rule', 'pageNumber', 'remark'].includes(role),
    );
  // without a date above it 附注 is no remark to the model
  while (lines.length > 1 && /^[（(]联系.*[）)]$|^[（(]此件/u.test(lines.at(-1)?.content.shape ?? '')) lines.pop();
  return lines;
}

/** A paper that wants a signature, and whose text is there. */
function wantsSignature(document: Document, body: readonly Paragraph[]): boolean {
  const { title, paragraphs } = document;
  if (!title?.genre || !SIGNED.has(title.genre) || !FULL_TITLE.test(title.text)) return false;
  const roles = new Set(paragraphs.map(({ role }) => role));
  // a date below the title stands for the one at the end; a regulation sent out may stand where the paper ended
  if (
    roles.has('titleNote') ||
    roles.has('article') ||
    speaksToPeople(document) ||
    !(isAddressed(document) || /^(?:通告|公告|决定)$/.test(title.genre))
  )
    return false;
  const text = body.filter(({ role }) => role !== 'recipient').map(({ content }) => content.view.text);
  const closed =
    CLOSES.test(text.at(-1) ?? '') || roles.has('attachmentNote') || roles.has('cc') || roles.has('printLine');
  return text.join('').length >= (closed ? 10 : ENOUGH);
}

/** It says to whom it goes, though it be in the 版记. */
const isAddressed = ({ paragraphs }: Document) =>
  paragraphs.some(
    ({ role, content }) =>
      role === 'recipient' || role === 'salutation' || (role === 'cc' && content.shape.startsWith('主送')),
  );

/** 主任、各位副主任、各位委员：: a report that is spoken. */
const speaksToPeople = ({ paragraphs, title }: Document) =>
  title?.genre !== '通知' &&
  paragraphs.some(({ role, content }) => /^(?:recipient|salutation)$/.test(role) && content.shape.includes('各位'));

/** 石桥镇人民政府　2025年3月5日: signature and date in one line. */
const isBoth = ({ content: { view, tokens } }: Paragraph) =>
  tokens.some((token) => token.kind === 'date' && token.to === view.text.length && token.from > 2 && token.from < 40) &&
  !/[，。；：]/.test(view.text);

/** Who issues the paper, as far as title or 版头 say. */
function issuerOf(document: Document): string {
  const title = titleOf(document);
  const issuer = title ? issuerIn(title.text) : '';
  return issuer || (markedIssuers(document)[0]?.name ?? '') || '××××';
}

/** The text has come to its end: a whole sentence, who to call, or something behind it. */
const isFinished = ({ paragraphs }: Document, { content: { shape } }: Paragraph) =>
  /[。！？”）]$/u.test(shape) ||
  /(?:电话|联系).*\d{5}/u.test(shape) ||
  paragraphs.some(({ role }) => /^(?:attachmentNote|attachmentLabel|cc|printLine)$/.test(role));

/** No sentence, so it may sign in a form that nothing here knows. */
const isShort = ({ role, content: { shape, label, field } }: Paragraph) =>
  /^(?:short|paragraph|tableRow)$/.test(role) && !label && !field && shape.length <= 40 && !/[。！？）：]/.test(shape);

const DATE = '××××年×月×日';

function* judge(document: Document, body: readonly Paragraph[]): Iterable<Report> {
  const eol = lineEndOf(document.text);
  const date = document.paragraphs.find(({ role, part }) => role === 'signatureDate' && part === 'main');
  const organs = body.filter(({ role }) => role === 'signatureOrgan');
  const last = body.at(-1);
  if (!last) return;
  const { end } = spanOf(last, { from: 0, to: last.content.view.text.length });
  if (date) {
    const [organ] = organs;
    if (organ && organ.index > date.index) {
      const span = spanOf(organ, { from: 0, to: organ.content.view.text.length });
      const other = spanOf(date, { from: 0, to: date.content.view.text.length });
      yield {
        ...span,
        message: '署名排在了成文日期之下；应先署发文机关名称，成文日期排在署名下一行',
        related: [{ ...other, message: '成文日期' }],
        fixes: [
          {
            title: '署名与成文日期对调',
            edits: [
              { ...other, newText: organ.content.view.text },
              { ...span, newText: date.content.view.text },
            ],
          },
        ],
      };
    }
    // Before 2012 a paper of one organ was sealed and dated, not signed.
    if (isBeforeReform(document.dates[document.signatureDate ?? -1]?.day ?? { year: undefined })) return;
    // 附件说明 between the two is att-position's
    const before = document.paragraphs
      .slice(0, date.index)
      .filter(({ role }) => role !== 'attachmentNote')
      .at(-1);
    if (organs.length > 0 || !before || mayBeSignature(before) || isShort(before)) return;
    yield {
      start: date.start,
      end: date.start,
      message: '有成文日期而没有发文机关署名；请在成文日期上一行署发文机关全称或规范化简称',
      fixes: [
        {
          title: '在成文日期前补署名',
          edits: [{ start: date.start, end: date.start, newText: `${issuerOf(document)}${eol}` }],
        },
      ],
    };
  } else if (mayBeSignature(last)) {
    if (isBoth(last)) return;
    yield {
      start: end,
      end,
      message: '有发文机关署名而没有成文日期；请在署名下一行写明年、月、日',
      fixes: [{ title: '补成文日期（待填）', edits: [{ start: last.end, end: last.end, newText: `${eol}${DATE}` }] }],
    };
  } else if (isFinished(document, last)) {
    // 附件说明 stands between text and signature
    const note = document.paragraphs.filter(({ role, part }) => role === 'attachmentNote' && part === 'main').at(-1);
    const behind = note && note.index > last.index ? note : last;
    const at = spanOf(behind, { from: 0, to: behind.content.view.text.length }).end;
    yield {
      start: at,
      end: at,
      message: `${behind === note ? '附件说明' : '正文'}之后没有发文机关署名和成文日期，请补上`,
      fixes: [
        {
          title: '补署名和成文日期（待填）',
          edits: [{ start: behind.end, end: behind.end, newText: `${eol}${eol}${issuerOf(document)}${eol}${DATE}` }],
        },
      ],
    };
  }
}

/** A short line that may sign the paper in whatever form. */
const mayBeSignature = (paragraph: Paragraph) => {
  const { content, role } = paragraph;
  const { shape } = content;
  if (role === 'recipient' || role === 'title' || content.label || content.field) return false;
  return isBoth(paragraph) || (isOrganLine(content) && (namesOrgan(shape) || namesSigner(shape)));
};

const HEAD = '石桥镇人民政府关于做好清明节放假期间值班工作的通知⏎各村、镇属各单位：⏎';
const TEXT = '清明节放假3天。各单位要落实领导带班和24小时值班制度，遇有突发事件及时报告，确保节日期间安全有序。';

export default defineRule({
  name: '缺发文机关署名或成文日期',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（十一）、第九条（十二）；GB/T 9704—2012 7.3.5',
  severity: 'warning',
  why: '条例规定公文署发文机关全称或规范化简称和成文日期。没有署名，不知道谁发的文、盖谁的章；没有成文日期，不知道从何时生效。纪要、公报、决议等不在此列。',
  bad: [
    {
      draft: `${HEAD}${TEXT}⟦⟧`,
      fixed: `${HEAD}${TEXT}⏎⏎石桥镇人民政府⏎××××年×月×日`,
    },
    {
      draft: `${HEAD}${TEXT}⏎⏎⟦⟧2025年3月5日`,
      fixed: `${HEAD}${TEXT}⏎⏎石桥镇人民政府⏎2025年3月5日`,
    },
    {
      draft: `${HEAD}${TEXT}⏎⏎石桥镇人民政府⟦⟧`,
      fixed: `${HEAD}${TEXT}⏎⏎石桥镇人民政府⏎××××年×月×日`,
    },
    {
      draft: `${HEAD}${TEXT}⏎⏎2025年3月5日⏎⟦石桥镇人民政府⟧`,
      fixed: `${HEAD}${TEXT}⏎⏎石桥镇人民政府⏎2025年3月5日`,
    },
    {
      draft:
        '青云县水利局文件⏎青水〔2025〕7号　　签发人：周明⏎关于修缮水闸的请示⏎县人民政府：⏎水闸年久失修。⏎妥否，请批示。⟦⟧',
      fixed:
        '青云县水利局文件⏎青水〔2025〕7号　　签发人：周明⏎关于修缮水闸的请示⏎县人民政府：⏎水闸年久失修。⏎妥否，请批示。⏎⏎青云县水利局⏎××××年×月×日',
    },
    {
      draft: `${HEAD}${TEXT}⏎⏎附件：值班表⟦⟧⏎⏎附件⏎⏎值班表⏎周明`,
      fixed: `${HEAD}${TEXT}⏎⏎附件：值班表⏎⏎石桥镇人民政府⏎××××年×月×日⏎⏎附件⏎⏎值班表⏎周明`,
    },
    {
      draft:
        '石桥镇人民政府关于印发防汛应急预案的通知⏎《石桥镇防汛应急预案》已经镇政府同意，现印发给你们，请认真组织实施。⟦⟧⏎⏎主送：各村民委员会，镇属各单位。⏎石桥镇党政办公室　2025年3月6日印发',
      fixed:
        '石桥镇人民政府关于印发防汛应急预案的通知⏎《石桥镇防汛应急预案》已经镇政府同意，现印发给你们，请认真组织实施。⏎⏎石桥镇人民政府⏎××××年×月×日⏎⏎主送：各村民委员会，镇属各单位。⏎石桥镇党政办公室　2025年3月6日印发',
    },
  ],
  good: [
    `${HEAD}${TEXT}⏎⏎石桥镇人民政府⏎⏎附件：值班表⏎⏎2025年3月5日`,
    '石桥镇人民政府关于印发防汛应急预案的通知⏎《石桥镇防汛应急预案》已经镇政府同意，现印发给你们，请认真组织实施。⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎主送：各村民委员会，镇属各单位。⏎石桥镇党政办公室　2025年3月6日印发',
    `${HEAD}${TEXT}⏎⏎石桥镇人民政府⏎2025年3月5日`,
    `${HEAD}${TEXT}⏎⏎石桥镇人民政府　2025年3月5日`,
    `${HEAD}${TEXT}⏎⏎石桥镇党委、镇人民政府⏎2025年3月5日`,
    `${HEAD}${TEXT}⏎⏎机关第2党支部⏎2025年3月5日`,
    `${HEAD}${TEXT}⏎⏎二〇〇六年三月五日`,
    '关于青云县2024年财政决算的报告⏎青云县财政局局长　周明⏎主任、各位副主任、各位委员：⏎受县人民政府委托，现将2024年财政决算情况报告如下，请予审议。2024年全县一般公共预算收入完成12亿元，增长5%。',
    `${HEAD}${TEXT}⏎⏎石桥镇人民政府（章）⏎2025年　月　日`,
    '石桥镇常务会议纪要⏎3月5日，镇长主持召开镇政府常务会议，研究防汛工作。会议议定以下事项，请各单位认真抓好落实，确保完成任务。',
    '中共青云县委关于表彰优秀共产党员的决定⏎（2025年6月28日）⏎各党（工）委：⏎县委决定授予周明等30名同志优秀共产党员称号，希望受表彰的同志珍惜荣誉，再接再厉。',
    '关于批准2024年决算的决议⏎（2025年6月28日县人大常委会第五次会议通过）⏎会议听取了县财政局局长受县人民政府委托所作的报告，决定批准2024年县级决算。',
    '在全县防汛工作会议上的讲话⏎同志们：⏎今天的会议很重要，主要任务是安排部署今年的防汛工作，请大家认真抓好落实，确保安全度汛，谢谢大家。',
    '石桥镇水库管理办法⏎第一条　为加强水库管理，保障水库安全，根据有关规定，制定本办法。⏎第二条　本办法自发布之日起施行。',
    '关于做好值班工作的通知⏎各科室：⏎请认真值班。',
    '会议通知⏎各科室：⏎定于3月5日上午9:00在三楼会议室召开全体会议，请全体人员准时参加，因故不能参加的向办公室请假。',
    `${HEAD}${TEXT}⏎⏎附件：值班表⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎值班表⏎周明`,
    `${HEAD}清明节放假3天，各单位要落实领导带班和24小时值班制度，具体要求如下：⏎一、严格值班制度，遇有突发事件及时报告⏎二、`,
  ],
  check: {
    unit: 'document',
    *run(document) {
      const body = bodyLines(document);
      if (wantsSignature(document, body)) yield* judge(document, body);
    },
  },
});
