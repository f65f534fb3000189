import { attachmentNotes, type Note } from '../../model/attachmentNames.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { isOrganLine, namesOrgan } from '../../model/shapes.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule, type Edit, type Report } from '../rule.ts';

const head = (paragraph: Paragraph) =>
  spanOf(paragraph, { from: 0, to: Math.min(2, paragraph.content.view.text.length) });

/** The lines from one paragraph to another, with the line end behind them. */
function lines(text: string, first: Paragraph, last: Paragraph): { start: number; end: number; text: string } {
  const end = /^(?:\r\n|\n|\r)/.exec(text.slice(last.end, last.end + 2))?.[0].length ?? 0;
  return { start: first.start, end: last.end + end, text: text.slice(first.start, last.end) };
}

/** 附件说明 cut out where it stands and put between text and signature. */
function moveNote({ text, paragraphs }: Document, note: Note, organ: Paragraph | undefined): Edit[] {
  const [first] = note.paragraphs;
  const last = note.paragraphs.at(-1);
  const signed =
    organ ??
    paragraphs.find(({ role, part }) => part === 'main' && (role === 'signatureOrgan' || role === 'signatureDate'));
  if (!first || !last || !signed) return [];
  const eol = lineEndOf(text);
  const block = lines(text, first, last);
  const gap = signed.blankBefore === 0 ? eol : '';
  const insert = { start: signed.start, end: signed.start, newText: `${gap}${block.text}${eol}${eol}` };
  return [insert, { start: block.start, end: block.end, newText: '' }].sort((a, b) => a.start - b.start);
}

/** Who to call, in one sentence, stands behind 附件说明 by custom. */
const CONTACT = /^[（(]|^.{0,6}(?:联系[人方电地：:]|咨询|电话|邮箱|地址|传真)|^.{0,50}(?:电话|邮箱).{0,30}$/u;

/** A sentence of the text, not who to call nor a rest of a name. */
const isSentence = ({ role, part, content: { view, field, label } }: Paragraph) =>
  part === 'main' &&
  (role === 'paragraph' || role === 'item' || role === 'heading') &&
  !field &&
  /。$/.test(view.text) &&
  (label !== undefined || /。./.test(view.text) || !CONTACT.test(view.text));

/** Counts on from the text above 附件说明, whatever it says: （四）联系人：… behind （三）. */
function countsOn(last: ReadonlyMap<string, number>, { part, content: { label } }: Paragraph): boolean {
  const number = label?.numbers[0] ?? 0;
  return part === 'main' && label !== undefined && number > 1 && last.get(label.style) === number - 1;
}

/** So far above a note its list is looked for. */
const NEAR = 100;

/** The last number of each style above a note. */
function lastNumbers(paragraphs: readonly Paragraph[], note: Paragraph): Map<string, number> {
  const labels = paragraphs
    .slice(Math.max(0, note.index - NEAR), note.index)
    .flatMap(({ content }) => content.label ?? []);
  return new Map(labels.map(({ style, numbers }) => [style, numbers.at(-1) ?? 0]));
}

/** The organ that signs right above a note with 成文日期 right below: the note parts the two. */
function organAbove({ paragraphs }: Document, first: Paragraph, last: Paragraph, date: number): Paragraph | undefined {
  const organ = paragraphs[first.index - 1];
  if (organ?.role !== 'short' || date !== last.index + 1) return undefined;
  return isOrganLine(organ.content) && namesOrgan(organ.content.shape) ? organ : undefined;
}

function* notes(document: Document): Iterable<Report> {
  const { paragraphs, dates, signatureDate } = document;
  const date = dates[signatureDate ?? -1]?.paragraph;
  for (const note of attachmentNotes(document)) {
    const [first] = note.paragraphs;
    const last = note.paragraphs.at(-1);
    if (!first || !last || date === undefined) continue;
    const behind = first.index > date;
    const above = lastNumbers(paragraphs, first);
    const text = paragraphs.slice(last.index + 1, date).find((line) => isSentence(line) || countsOn(above, line));
    const organ = organAbove(document, first, last, date);
    if (!behind && !text && !organ) continue;
    const edits = moveNote(document, note, organ);
    yield {
      ...head(first),
      message: behind
        ? '附件说明排在了落款之后；应排在正文之下空一行、署名之前'
        : organ
          ? '附件说明排在了署名与成文日期之间；应排在正文之下空一行、署名之前'
          : '附件说明之后还有正文；附件说明应排在全部正文之下、署名之前',
      ...(text ? { related: [{ ...head(text), message: '后面的正文' }] } : {}),
      fixes: edits.length > 0 ? [{ title: '移到署名之前', edits }] : [],
    };
  }
}

/** What is attached stands behind 抄送 and 印发. */
function* attachments({ text, paragraphs }: Document): Iterable<Report> {
  const imprint = paragraphs.filter(({ role }) => role === 'cc' || role === 'printLine');
  const [first] = imprint;
  const last = imprint.at(-1);
  const late = first && paragraphs.find(({ role, index }) => index > first.index && role === 'attachmentLabel');
  if (!first || !last || !late) return;
  const whole =
    last.index < late.index &&
    paragraphs.slice(first.index, last.index).every(({ role }) => role !== 'attachmentLabel');
  const eol = lineEndOf(text);
  const from = paragraphs[first.index - 1]?.role === 'rule' ? (paragraphs[first.index - 1] ?? first) : first;
  const to = paragraphs[last.index + 1]?.role === 'rule' ? (paragraphs[last.index + 1] ?? last) : last;
  const block = lines(text, from, to);
  yield {
    ...head(late),
    message: '附件排在了版记之后；附件应在版记之前，抄送和印发机关、印发日期排在全文最后',
    related: [{ ...head(first), message: '版记' }],
    fixes: whole
      ? [
          {
            title: '把版记移到全文最后',
            edits: [
              { start: block.start, end: block.end, newText: '' },
              { start: text.trimEnd().length, end: text.trimEnd().length, newText: `${eol}${eol}${block.text}` },
            ],
          },
        ]
      : [],
  };
}

const HEAD = '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '石桥镇人民政府⏎2025年3月5日';
const IMPRINT = '抄送：县水务局。⏎石桥镇党政办公室　2025年3月5日印发';

export default defineRule({
  name: '附件或附件说明位置错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.4、7.3.7',
  severity: 'warning',
  why: '标准规定附件说明在正文下空一行，附件另面编排、在版记之前。顺序是：正文、附件说明、署名、成文日期、附注、附件、版记。排错了位置，收文的人会漏看附件，或把附件当成另一份材料。',
  bad: [
    {
      draft: `${HEAD}${SIGNED}⏎⟦附件⟧：参会回执`,
      fixed: `${HEAD}⏎附件：参会回执⏎⏎${SIGNED}⏎`,
    },
    {
      draft: `${HEAD}⏎${SIGNED}⏎⟦附件⟧：1.参会名单⏎　　　2.乘车安排⏎⏎附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
      fixed: `${HEAD}⏎附件：1.参会名单⏎　　　2.乘车安排⏎⏎${SIGNED}⏎⏎附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    },
    {
      draft: `${HEAD}附件：参会回执⏎${SIGNED}⏎⏎${IMPRINT}⏎⏎⟦附件⟧⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}附件：参会回执⏎${SIGNED}⏎⏎⏎附件⏎⏎参会回执⏎姓名：⏎⏎${IMPRINT}`,
    },
    {
      draft: `${HEAD}⟦附件⟧：参会回执⏎请各村认真组织，务必做好准备工作。⏎⏎${SIGNED}`,
      fixed: `${HEAD}请各村认真组织，务必做好准备工作。⏎⏎附件：参会回执⏎⏎${SIGNED}`,
    },
    {
      draft: `${HEAD}一、会议时间：3月6日。⏎二、会议地点：三楼会议室。⏎⟦附件⟧：参会回执⏎⏎三、联系人：周明，电话：6620019⏎⏎${SIGNED}`,
      fixed: `${HEAD}一、会议时间：3月6日。⏎二、会议地点：三楼会议室。⏎⏎三、联系人：周明，电话：6620019⏎⏎附件：参会回执⏎⏎${SIGNED}`,
    },
    {
      draft: `${HEAD}⟦附件⟧：参会回执⏎⏎会议不收取费用。请将回执发至指定邮箱，电话：6620019。⏎⏎${SIGNED}`,
      fixed: `${HEAD}⏎会议不收取费用。请将回执发至指定邮箱，电话：6620019。⏎⏎附件：参会回执⏎⏎${SIGNED}`,
    },
    {
      draft: `${HEAD}1.请准时参加。⏎2.请带好回执。⏎⟦附件⟧：1.参会名单⏎　　　2.乘车安排⏎⏎3.各村可带材料2份，供讨论时参考。⏎⏎${SIGNED}`,
      fixed: `${HEAD}1.请准时参加。⏎2.请带好回执。⏎⏎3.各村可带材料2份，供讨论时参考。⏎⏎附件：1.参会名单⏎　　　2.乘车安排⏎⏎${SIGNED}`,
    },
    {
      draft: `${HEAD}⏎石桥镇人民政府⏎⏎⟦附件⟧：参会回执⏎⏎2025年3月5日`,
      fixed: `${HEAD}⏎附件：参会回执⏎⏎石桥镇人民政府⏎⏎⏎2025年3月5日`,
    },
    {
      draft: `${HEAD}⏎${SIGNED}⏎⏎⟦附件⟧：参会回执⏎（联系人：周明，电话：6620019）⏎⏎附件⏎⏎参会回执⏎姓名：`,
      fixed: `${HEAD}⏎附件：参会回执⏎⏎${SIGNED}⏎⏎（联系人：周明，电话：6620019）⏎⏎附件⏎⏎参会回执⏎姓名：`,
    },
    {
      draft: `${HEAD}⟦附件⟧：参会回执⏎会议不安排食宿，往返交通费自理，参会人员请于3月5日18:00前到县政府招待所报到，确需单独安排住宿的，请提前与会务组电话联系并说明情况。⏎⏎${SIGNED}`,
      fixed: `${HEAD}会议不安排食宿，往返交通费自理，参会人员请于3月5日18:00前到县政府招待所报到，确需单独安排住宿的，请提前与会务组电话联系并说明情况。⏎⏎附件：参会回执⏎⏎${SIGNED}`,
    },
  ],
  good: [
    `${HEAD}${SIGNED}⏎（联系人：周明）⏎⏎附件⏎⏎参会回执⏎姓名：`,
    `${HEAD}附件：参会回执⏎⏎会务联系：周明，电话：6620019。⏎⏎${SIGNED}`,
    `${HEAD}附件：参会回执⏎⏎未尽事宜请与县水利局办公室联系，电话：6620019。⏎⏎${SIGNED}`,
    `${HEAD}一、会议时间：3月6日。⏎二、会议地点：三楼会议室。⏎附件：1.参会名单⏎　　　2.乘车安排⏎⏎${SIGNED}`,
    `${HEAD}附件：参会回执⏎⏎${SIGNED}`,
    `${HEAD}附件：参会回执⏎⏎${SIGNED}⏎⏎附件⏎⏎参会回执⏎姓名：⏎⏎${IMPRINT}`,
    `${HEAD}附件：参会回执⏎⏎${SIGNED}⏎（此件公开发布）⏎⏎附件⏎⏎参会回执⏎姓名：`,
    `${HEAD}${SIGNED}⏎⏎附件：会议议程⏎⏎第一项：开幕⏎第二项：讲话`,
    `${HEAD}附件：防汛方案⏎⏎${SIGNED}⏎⏎附件⏎⏎防汛方案⏎一、总体要求⏎附件：1.值班表⏎　　　2.联系表`,
    `${HEAD}附件：参会回执⏎⏎联系人：周明，电话：6620019。⏎⏎${SIGNED}`,
    `${HEAD}⏎${SIGNED}⏎⏎附件1：值班表⏎单位：⏎⏎附件2：联系表⏎姓名：`,
    `${HEAD}附件：参会回执⏎（请加盖公章后报送。）⏎⏎${SIGNED}`,
    `${HEAD}${SIGNED}⏎⏎${IMPRINT}`,
  ],
  check: {
    unit: 'document',
    *run(document) {
      yield* notes(document);
      yield* attachments(document);
    },
  },
});
