import { endsName } from './attachments.ts';
import { isImprint } from './imprint.ts';
import type { RawParagraph } from './paragraphs.ts';
import {
  endsSentence,
  isAttachmentLabel,
  isAttachmentNote,
  isBracketed,
  isDateLine,
  isOrganLine,
  isSignatureLine,
  namesAgenda,
  namesOrgan,
  wholeDate,
} from './shapes.ts';

/** 署名 and 成文日期. */
export interface Signature {
  readonly date: number;
  readonly organs: readonly number[];
  /** Right below the title, as in a 公报: the text is still to come. */
  readonly ahead: boolean;
}

const MOST_ORGANS = 12;

/** The value of a field whose label stands on the line before. */
function answersField(paragraphs: readonly RawParagraph[], i: number): boolean {
  const before = paragraphs[i - 1]?.content;
  return (
    before?.field !== undefined &&
    before.field.name !== 'reply' &&
    before.field.valueFrom === before.view.text.length &&
    (paragraphs[i]?.blankBefore ?? 0) === 0
  );
}

/** Signature lines right above a date line, upwards. */
function organLines(paragraphs: readonly RawParagraph[], date: number, floor: number): number[] {
  const lines: number[] = [];
  for (let i = date - 1; i > floor && date - i <= MOST_ORGANS; i--) {
    const paragraph = paragraphs[i];
    if (!paragraph || !isOrganLine(paragraph.content) || answersField(paragraphs, i)) break;
    // 附件　参会回执: a note without its colon
    if (isAttachmentNote(paragraph.content)) break;
    const before = paragraphs[i - 1];
    if (before && (before.content.label || isAttachmentNote(before.content)) && endsName(before, paragraph)) break;
    if ((paragraphs[i + 1]?.blankBefore ?? 0) > 2) break;
    if (lines.length > 0 && !namesOrgan(paragraph.content.shape)) break;
    lines.unshift(i);
    if (paragraph.blankBefore > 0) break;
  }
  return lines;
}

const firstLevel = ({ content: { label } }: RawParagraph) => (label?.style === 'hanzi' ? label.numbers[0] : undefined);

/** What ends a text for good: labels and titles of what is attached. */
const endsText = ({ content }: RawParagraph) =>
  isAttachmentLabel(content) || (!content.label && namesAgenda(content.shape));

/** For each paragraph, whether the numbering of the first level goes on behind it where it was left before it. */
function numberingGoesOn(paragraphs: readonly RawParagraph[]): boolean[] {
  const ahead: (number | undefined)[] = [];
  for (let i = paragraphs.length - 2; i >= 0; i--) {
    const next = paragraphs[i + 1];
    if (next) ahead[i] = next.blankBefore > 2 || endsText(next) ? undefined : (firstLevel(next) ?? ahead[i + 1]);
  }
  let last: number | undefined;
  return paragraphs.map((paragraph, i) => {
    last = firstLevel(paragraph) ?? last;
    return last !== undefined && ahead[i] === last + 1;
  });
}

/** The organs in the lines below their date: the two the wrong way round. */
function organsBelow(paragraphs: readonly RawParagraph[], date: number): number[] {
  const lines: number[] = [];
  for (let i = date + 1; i < date + MOST_ORGANS; i++) {
    const { content, blankBefore } = paragraphs[i] ?? {};
    if (!content || blankBefore !== 0 || !isSignatureLine(content)) break;
    if (!namesOrgan(content.shape) || content.shape.includes('关于') || isImprint(content.shape)) break;
    lines.push(i);
  }
  const next = paragraphs[date + lines.length + 1];
  const closed = !next || next.blankBefore > 0 || isBracketed(next.content.shape) || isImprint(next.content.shape);
  return closed ? lines : [];
}

/** Text follows that is neither attached nor a title of its own. */
function textFollows(paragraphs: readonly RawParagraph[], date: number): boolean {
  const next = paragraphs[date + 1]?.content;
  return next !== undefined && !isAttachmentLabel(next) && (next.label !== undefined || endsSentence(next.shape));
}

/**
 * Finds 成文日期: the first whole-line date under a signature (or alone) after which the text's numbering does not go
 * on. A signature right below the title counts only where no other follows.
 */
export function findSignature(paragraphs: readonly RawParagraph[], from: number): Signature | undefined {
  const goesOn = numberingGoesOn(paragraphs);
  let ahead: Signature | undefined;
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    if (isAttachmentLabel(paragraph.content) && !isAttachmentNote(paragraph.content)) break;
    if (!isDateLine(paragraph.content) || answersField(paragraphs, i)) continue;
    const above = organLines(paragraphs, i, from - 1);
    const organs = above.length > 0 ? above : organsBelow(paragraphs, i);
    const token = wholeDate(paragraph.content);
    const alone = above.length === 0;
    if (alone && (i === from || token?.day === undefined || token.year === undefined)) continue;
    if (goesOn[i]) continue;
    const found = { date: i, organs, ahead: !alone && organs[0] === from && textFollows(paragraphs, i) };
    if (!found.ahead) return found;
    ahead ??= found;
  }
  return ahead;
}
