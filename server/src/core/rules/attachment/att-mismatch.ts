import { type Labelled, labelledAttachments } from '../../model/attachmentBodies.ts';
import { type Match, MOST, matchNames, missingNames } from '../../model/attachmentMatches.ts';
import { attachmentNames, isVague, type NoteName, nameKey } from '../../model/attachmentNames.ts';
import { endsTitle } from '../../model/attachments.ts';
import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { isRightLabel } from './attachments.ts';

const placeOf = (name: NoteName) => spanOf(name.paragraph, name.range);
const labelSpan = ({ label, head }: Labelled) => spanOf(label, head);
const listed = (name: NoteName) => ({ ...placeOf(name), message: `附件说明写的是“${name.text}”` });

const inOrder = (list: readonly { readonly number: number | undefined }[]) =>
  list.every(({ number }, i) => number === i + 1);

/** The name stands on one line, so it can be written anew. */
const isWhole = ({ range, text }: NoteName) => range.to - range.from === text.length;

/** The names of 附件说明 changed places; pages seldom do. */
function* crossed(wrong: readonly Match[], names: readonly NoteName[], items: readonly Labelled[]): Iterable<Report> {
  const pairs = wrong.flatMap(({ name }) => {
    const item = items[names.indexOf(name)];
    return item?.place ? [{ name, item, place: item.place }] : [];
  });
  const [first] = pairs;
  if (!first) return;
  const { name, item, place } = first;
  const edits = pairs.map((pair) => ({ ...placeOf(pair.name), newText: pair.item.title }));
  yield {
    ...placeOf(name),
    message: `附件说明的第${item.number}个是“${name.text}”，附件${item.number}的标题却是“${item.title}”；附件顺序号应当与附件说明一致，请核对先后`,
    related: [{ ...place, message: `附件${item.number}的标题` }],
    fixes:
      pairs.length === wrong.length && pairs.every((pair) => isWhole(pair.name))
        ? [{ title: '附件说明按附件的先后改', edits }]
        : [],
  };
}

/** 附件3 for the page that the note numbers 2, or one without a number among several. */
function* wrongNumbers(
  matches: readonly Match[],
  names: readonly NoteName[],
  items: readonly Labelled[],
): Iterable<Report> {
  const single = names.length === 1;
  if (inOrder(names) && inOrder(items)) {
    const wrong = matches.filter(({ name, item, agreement }) => item.number !== name.number && agreement !== 'other');
    const places = new Set(wrong.map(({ name }) => name.number));
    if (wrong.length > 0 && wrong.every(({ item }) => places.has(item.number)))
      return yield* crossed(wrong, names, items);
  }
  for (const { name, item, agreement } of matches) {
    const place = single ? undefined : names.indexOf(name) + 1;
    const number = name.number ?? place;
    // a note that skips a number is att-note-seq-gap's; one name with a number, att-note-ordinal's
    const right =
      item.number === number || (!inOrder(names) && item.number === place) || (single && item.number === undefined);
    if (right || agreement === 'other') continue;
    const head = `附件${number ?? ''}`;
    const mild = single && item.number === 1;
    // 附件1： for 附件: att-label-format mends both at once
    if (mild && !isRightLabel(item.label)) continue;
    yield {
      ...labelSpan(item),
      ...(mild ? { severity: 'warning' as const } : {}),
      message: mild
        ? '附件说明只有一个附件，没有编号，这里的附件标识却写“附件1”；两处应当一致，只有一个附件的写“附件”'
        : `“${name.text}”在附件说明中是“${head}”，这里的附件标识却是“附件${item.number ?? ''}”；附件顺序号应当与附件说明一致`,
      related: [listed(name)],
      fixes: [{ title: `标识改为“${head}”`, edits: [{ ...labelSpan(item), newText: head }] }],
    };
  }
}

/** 附件2 before 附件1. */
function* wrongOrder(items: readonly Labelled[]): Iterable<Report> {
  let highest = 0;
  for (const item of items) {
    const own = item.number ?? 99;
    const before = highest > own ? items.find(({ number }) => (number ?? 0) > own) : undefined;
    highest = Math.max(highest, item.number ?? 0);
    if (!before) continue;
    yield {
      ...labelSpan(item),
      severity: 'warning',
      message: `附件${item.number}排在了附件${before.number}之后；附件应按顺序号排列，请调整先后`,
      related: [{ ...labelSpan(before), message: `附件${before.number}` }],
    };
    return;
  }
}

/** One name in 附件说明, another over the attachment. */
function* wrongNames(matches: readonly Match[]): Iterable<Report> {
  for (const { name, item, agreement } of matches) {
    if (agreement === 'same' || item.title === '' || !item.place) continue;
    // what does not even end as a title may be the attachment's first line
    if (agreement === 'other' && !endsTitle(item.title)) continue;
    const fixes: Fix[] = [
      ...(isWhole(name)
        ? [{ title: `附件说明改为“${item.title}”`, edits: [{ ...placeOf(name), newText: item.title }] }]
        : []),
      { title: `附件的标题改为“${nameKey(name)}”`, edits: [{ ...item.place, newText: nameKey(name) }] },
    ];
    yield {
      ...placeOf(name),
      ...(agreement === 'held' ? { severity: 'info' as const } : {}),
      message: `附件说明写“${name.text}”，附件的标题却是“${item.title}”；附件标题应当与附件说明一致`,
      related: [{ ...item.place, message: '附件的标题' }],
      fixes,
    };
  }
}

/** What is attached and not listed; what is listed and not attached, while others are. */
function* leftOver(
  document: Document,
  matches: readonly Match[],
  names: readonly NoteName[],
  items: readonly Labelled[],
): Iterable<Report> {
  const [first] = names;
  for (const item of items)
    if (first && !matches.some((match) => match.item === item))
      yield {
        ...labelSpan(item),
        message: `附件说明里没有列出“附件${item.number ?? ''}${item.title === '' ? '' : `　${item.title}`}”；请补进附件说明，或删去这个附件`,
        related: [listed(first)],
      };
  for (const name of missingNames(document, names, matches))
    yield {
      ...placeOf(name),
      severity: 'info',
      message: `附件说明列有“${name.text}”，稿中附了别的附件，却没有它；如另作一个文件，可以不管`,
    };
}

const HEAD = '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日⏎⏎';
const TWO = `${HEAD}附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`;

export default defineRule({
  name: '附件说明与附件正文不一致',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.7',
  severity: 'error',
  why: '标准规定“附件顺序号和附件标题应当与附件说明的表述一致”。增删附件、改了标题而没有改附件说明，收文单位就对不上号，也分不清是不是漏了附件。',
  bad: [
    {
      draft: `${HEAD}附件：1.⟦参会名单⟧⏎　　　2.乘车安排${SIGNED}附件1⏎⏎参会人员名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
      fixed: `${HEAD}附件：1.参会人员名单⏎　　　2.乘车安排${SIGNED}附件1⏎⏎参会人员名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    },
    {
      draft: `${HEAD}附件：⟦会议日程⟧${SIGNED}附件⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话`,
      fixed: `${HEAD}附件：会议议程${SIGNED}附件⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话`,
    },
    {
      draft: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎⟦附件3⟧⏎⏎乘车安排⏎第一车：李远`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    },
    {
      draft: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎⟦附件⟧⏎⏎乘车安排⏎第一车：李远`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    },
    {
      draft: `${HEAD}附件：1.⟦乘车安排⟧⏎　　　2.参会名单${SIGNED}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
      fixed: `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    },
    {
      draft: `${HEAD}附件：1.参会名单⏎　　　2.乘车安排⏎　　　3.参会回执${SIGNED}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远⏎⏎⟦附件1⟧⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}附件：1.参会名单⏎　　　2.乘车安排⏎　　　3.参会回执${SIGNED}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远⏎⏎附件3⏎⏎参会回执⏎姓名：`,
    },
    `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远⏎⏎⟦附件3⟧⏎⏎参会回执⏎姓名：`,
    `${TWO}附件2⏎⏎乘车安排⏎第一车：李远⏎⏎⟦附件1⟧⏎⏎参会名单⏎周明`,
    `${HEAD}附件：1.参会名单⏎　　　2.⟦乘车安排⟧${SIGNED}附件1⏎⏎参会名单⏎周明`,
    {
      draft: `${HEAD}附件：参会回执${SIGNED}⟦附件1⟧⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}附件：参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：`,
    },
    {
      draft: `${HEAD}附件：⟦防汛值班表⟧${SIGNED}附件⏎⏎石桥镇防汛值班表⏎周明`,
      fixed: `${HEAD}附件：石桥镇防汛值班表${SIGNED}附件⏎⏎石桥镇防汛值班表⏎周明`,
    },
  ],
  good: [
    `${HEAD}附件：1.参会名单⏎　　　2.2025年乘车安排⏎　　　3.2026年乘车安排${SIGNED}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎2025年乘车安排⏎第一车：李远⏎⏎附件3⏎⏎2026年乘车安排⏎第一车：李远`,
    `${HEAD}附件：1.参会名单⏎　　　3.乘车安排${SIGNED}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    `${HEAD}附件：1.参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：`,
    `${TWO}附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    `${HEAD}附件：会议议程${SIGNED}附件⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话`,
    `${HEAD}附件：会议议程${SIGNED}附件⏎⏎会　议　议　程⏎第一项：开幕⏎第二项：讲话`,
    TWO.trimEnd(),
    `${HEAD}附件：全县中小学校舍安全排查整治工作领导小组成员名单${SIGNED}附件⏎⏎全县中小学校舍安全排查整治⏎工作领导小组成员名单⏎周明`,
    `${HEAD}附件：1.全县中小学校舍安全排查整治工作⏎　　　　　领导小组成员名单⏎　　　2.参会回执${SIGNED}附件1⏎⏎全县中小学校舍安全排查整治⏎工作领导小组成员名单⏎周明⏎⏎附件2⏎⏎参会回执⏎姓名：`,
    `${HEAD}附件：1.《值班办法》⏎　　　2.参会回执${SIGNED}附件1⏎⏎值班办法⏎第一条　为加强值班，制定本办法。⏎⏎附件2⏎⏎参会回执⏎姓名：`,
    `${HEAD}附件：1.参会名单⏎　　　2.乘车安排（另附）${SIGNED}附件1⏎⏎参会名单⏎周明`,
    `${TWO}附件1：参会名单⏎周明⏎⏎附件2：乘车安排⏎第一车：李远`,
    `${TWO}附件一⏎⏎参会名单⏎周明⏎⏎附件二⏎⏎乘车安排⏎第一车：李远`,
    `${HEAD}附件：关于防汛工作的意见${SIGNED}附件⏎⏎关于防汛工作的意见⏎⏎现提出如下意见。⏎附件：1.值班表⏎　　　2.联系表⏎青云县水利局⏎2025年3月1日⏎⏎附件1⏎⏎值班表⏎周明⏎⏎附件2⏎⏎联系表⏎李远`,
    `${HEAD}附件：防汛物资清单${SIGNED}附件⏎⏎防汛物资清单⏎附件1-1⏎编织袋⏎附件1-2⏎铁锹`,
    `${HEAD}附件：1.会议议程⏎　　　2.参会回执${SIGNED}附件1⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话⏎⏎参会回执⏎姓名：`,
    `关于召开防汛会议的通知⏎各村：⏎请准时参加。${SIGNED}附件1⏎⏎参会名单⏎周明`,
    `${HEAD}附件：如文${SIGNED}附件⏎⏎参会名单⏎周明`,
    `关于转发防汛通知的通知⏎各村：⏎现转发给你们。⏎附件：关于做好防汛工作的通知${SIGNED}附件⏎⏎关于做好防汛工作的通知⏎⏎各乡镇：⏎请做好防汛工作。⏎⏎附件1⏎⏎值班表⏎周明⏎⏎附件2⏎⏎联系表⏎李远`,
    `${HEAD}附件：参会回执${SIGNED}附件⏎⏎参会回执⏎姓名：⏎⏎附件材料请到县政府网站下载`,
    `${HEAD}附件：石桥镇值班规定（征求意见稿）${SIGNED}附件⏎⏎石桥镇值班规定⏎⏎（征求意见稿）⏎⏎第一条　为加强值班，制定本规定。`,
    `${HEAD}附件：参会回执${SIGNED}附件1：⏎⏎参会回执⏎姓名：`,
    `${TWO}石政发〔2025〕7号附件1⏎⏎参会名单⏎周明⏎⏎石政发〔2025〕7号附件2⏎⏎乘车安排⏎第一车：李远`,
  ],
  check: {
    unit: 'document',
    needs: { roles: ['attachmentNote'] },
    *run(document) {
      const names = attachmentNames(document);
      const items = labelledAttachments(document);
      if (names.length === 0 || items.length === 0 || names.some(isVague)) return;
      const matches = matchNames(names, items);
      if (matches.length === 0) return;
      const numbers = [...wrongNumbers(matches, names, items)];
      yield* numbers;
      yield* wrongNames(matches);
      // a wrong number tells already that one is too many or too few
      if (numbers.length > 0) return;
      yield* wrongOrder(items.slice(0, MOST));
      yield* leftOver(document, matches, names, items);
    },
  },
});
