import { compact, type Labelled, labelledAttachments, linesBehind } from '../../model/attachmentBodies.ts';
import { matchNames } from '../../model/attachmentMatches.ts';
import { attachmentNames, bare, nameKey } from '../../model/attachmentNames.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { isBeforeReform } from '../date/dates.ts';
import { defineRule, type Report } from '../rule.ts';
import { isBareAgenda, isRightLabel } from './attachments.ts';

/** 附 件, 附　件1; the two characters alone on their line may be spread by the width of one, as headings are. */
const SPREAD = /附(?<blank> |[ 　]{1,12}(?=件[ 　]{0,12}\d))件[ 　]{0,12}\d{0,2}$/u;

function* spread(label: Paragraph): Iterable<Report> {
  const match = SPREAD.exec(label.content.view.text);
  const blank = match?.groups?.['blank'] ?? '';
  if (!match || blank === '') return;
  const gap = spanOf(label, { from: match.index + 1, to: match.index + 1 + blank.length });
  yield {
    ...spanOf(label, { from: match.index, to: match.index + match[0].length }),
    severity: 'hint',
    message: '附件标识中“附件”二字实务通常连写，中间不加空格',
    fixes: [{ title: '删去字间空格', safe: true, edits: [{ ...gap, newText: '' }] }],
  };
}

function* judge({ label, number, title, place }: Labelled, alone: boolean, eol: string): Iterable<Report> {
  const { text } = label.content.view;
  if (isRightLabel(label)) return yield* spread(label);
  const right = `附件${alone && number === 1 ? '' : (number ?? '')}`;
  const own = place && place.start < label.end;
  const { from, to } = own ? { from: 0, to: text.lastIndexOf(title) } : { from: 0, to: text.length };
  const written = text.slice(from, to).trimEnd();
  yield {
    ...spanOf(label, { from, to: own ? written.length : to }),
    message: own
      ? `附件标识只写“${right}”，顶格排在左上角第一行；附件标题“${title}”另起一行，居中排在第三行`
      : `附件标识写“附件”加阿拉伯数字顺序号，不加冒号、括号等；“${written}”应为“${right}”`,
    fixes: [
      own
        ? {
            title: `改为“${right}”，标题另起一行`,
            edits: [{ ...spanOf(label, { from, to }), newText: `${right}${eol}${eol}` }],
          }
        : { title: `改为“${right}”`, safe: true, edits: [{ ...spanOf(label, { from, to }), newText: right }] },
    ],
  };
}

const MOST_NAMES = 60;

/** Titles that 附件说明 names, standing behind the date without a label. */
function* unlabelled(document: Document, items: readonly Labelled[]): Iterable<Report> {
  const names = attachmentNames(document);
  if (document.signatureDate === undefined) return;
  const matches = matchNames(names.slice(0, MOST_NAMES), items);
  const titles = new Map<string, Paragraph>();
  for (const line of linesBehind(document))
    if (line.blankBefore > 0 && !titles.has(bare(compact(line)))) titles.set(bare(compact(line)), line);
  for (const name of names.slice(0, MOST_NAMES)) {
    const key = nameKey(name);
    const title = titles.get(key);
    const matched = matches.some((match) => match.name === name && match.agreement === 'same');
    if (!title || key.length < 2 || isBareAgenda(key) || matched) continue;
    // 附 alone is a label of a kind
    if (/^附[ 　]{0,4}\d{0,2}$/u.test(document.paragraphs[title.index - 1]?.content.view.text ?? '')) continue;
    const right = `附件${names.length > 1 ? (name.number ?? names.indexOf(name) + 1) : ''}`;
    const eol = lineEndOf(document.text);
    yield {
      ...spanOf(title, { from: 0, to: title.content.view.text.length }),
      message: `附件“${name.text}”没有附件标识；应在左上角第一行顶格写“${right}”`,
      fixes: [
        {
          title: `在前面补“${right}”`,
          edits: [{ start: title.start, end: title.start, newText: `${right}${eol}${eol}` }],
        },
      ],
    };
  }
}

const HEAD = '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日⏎⏎';
const TWO = `${HEAD}附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`;
const SECOND = '⏎⏎附件2⏎⏎乘车安排⏎第一车：李远';

export default defineRule({
  name: '附件首页标识写法错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.7',
  severity: 'warning',
  why: '标准规定附件另面编排，“附件”二字及附件顺序号顶格排在左上角第一行，附件标题居中排在第三行；顺序号用阿拉伯数字，后面没有冒号，也不加括号。',
  bad: [
    {
      draft: `${TWO}⟦附件1：⟧⏎⏎参会名单⏎周明${SECOND}`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}`,
    },
    { draft: `${TWO}⟦附件一⟧⏎⏎参会名单⏎周明${SECOND}`, fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}` },
    { draft: `${TWO}⟦（附件1）⟧⏎⏎参会名单⏎周明${SECOND}`, fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}` },
    { draft: `${TWO}⟦附件（一）⟧⏎⏎参会名单⏎周明${SECOND}`, fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}` },
    { draft: `${TWO}⟦附件1.⟧⏎⏎参会名单⏎周明${SECOND}`, fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}` },
    {
      draft: `${HEAD}附件：参会回执${SIGNED}⟦附件：⟧⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}附件：参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：`,
    },
    {
      draft: `${TWO}⟦附件1：⟧参会名单⏎周明${SECOND}`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}`,
    },
    {
      draft: `${TWO}⟦附　件1⟧⏎⏎参会名单⏎周明${SECOND}`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}`,
    },
    {
      draft: `${HEAD}附件：参会回执${SIGNED}⟦附 件⟧⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}附件：参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：`,
    },
    {
      draft: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎⟦乘车安排⟧⏎第一车：李远`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    },
    {
      draft: `${HEAD}附件：防汛会议座次表${SIGNED}⟦防汛会议座次表⟧⏎第一排：周明　李远`,
      fixed: `${HEAD}附件：防汛会议座次表${SIGNED}附件⏎⏎防汛会议座次表⏎第一排：周明　李远`,
    },
    {
      draft: `${HEAD}附件：参会回执${SIGNED}⟦附件1：⟧⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}附件：参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：`,
    },
  ],
  good: [
    `${HEAD}附：防汛会议座次表${SIGNED}附⏎⏎防汛会议座次表⏎第一排：周明　李远`,
    `${TWO}附件1⏎⏎参会名单⏎周明${SECOND}`,
    `${HEAD}附件：参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：`,
    `${HEAD}附件：参会回执${SIGNED}附　件⏎⏎参会回执⏎姓名：`,
    `${HEAD}附件：参会回执${SIGNED}附  件⏎⏎参会回执⏎姓名：`,
    `${TWO}附件 1⏎⏎参会名单⏎周明${SECOND}`,
    `${TWO}石政发〔2025〕7号附件1⏎⏎参会名单⏎周明⏎⏎石政发〔2025〕7号附件2⏎⏎乘车安排⏎第一车：李远`,
    `${HEAD}附件：参会名单${SIGNED}附件⏎⏎参会名单⏎附件1-1⏎周明⏎附件1-2⏎李远`,
    `${HEAD}附件：⏎1.参会名单⏎2.乘车安排⏎石桥镇人民政府⏎2025年3月5日`,
    `${HEAD}名单见附件一。⏎附件：1.参会名单⏎　　　2.乘车安排⏎石桥镇人民政府⏎2025年3月5日`,
    '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎附件：参会回执⏎石桥镇人民政府⏎2006年3月5日⏎⏎附件：⏎⏎参会回执⏎姓名：',
    `${HEAD}附件：会议议程${SIGNED}会议议程⏎第一项：开幕⏎第二项：讲话`,
    '关于重点项目推进情况的督查通报⏎现将有关情况通报如下：⏎一、要抓紧整改。⏎⏎附件：重点项目推进情况一览表（截至2025年7月31日）⏎⏎报：县委、县政府领导。⏎发：各乡镇党委、政府。',
    `${HEAD}附件：参会名单${SIGNED}附件⏎⏎石桥镇防汛会议⏎参会名单⏎周明`,
  ],
  check: {
    unit: 'document',
    needs: { roles: ['attachmentNote', 'attachmentLabel'] },
    *run(document) {
      // The format of papers before 2012 was another.
      if (isBeforeReform(document.dates[document.signatureDate ?? -1]?.day ?? { year: undefined })) return;
      const eol = lineEndOf(document.text);
      const items = labelledAttachments(document);
      const [name, ...more] = attachmentNames(document);
      const alone = name !== undefined && name.number === undefined && more.length === 0 && items.length === 1;
      for (const item of items) yield* judge(item, alone, eol);
      yield* unlabelled(document, items);
    },
  },
});
