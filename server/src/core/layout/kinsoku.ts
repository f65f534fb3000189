/**
 * 避头尾: what may not begin and what may not end a line (GB/T 15834—2011 5.1, and the customs of 公文). Layout and the
 * exported .docx use the same two lists (`w:noLineBreaksBefore`, `w:noLineBreaksAfter`, lang zh-CN, with `w:kinsoku` on).
 * LibreOffice (7.4) reads neither list from a .docx and takes those of its own settings instead
 * (`AsianLayout/StartEndCharacters/zh-CN`); with these lists there it breaks as this does, but for a 月 before a day.
 */

/**
 * May not begin a line: closing marks, stops, units; 连接号, 间隔号 and 分隔号 by 15834 5.1.7 and 5.1.8. That — and …
 * may not begin a line also keeps —— and …… in one piece.
 */
const MARKS_NOT_AT_START =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—–/／';

/** May not end a line: opening marks and signs before an amount. */
const MARKS_NOT_AT_END = '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥/／';

/**
 * Where a line can spare them: a number stays with its unit, a date, 〔2020〕1号, 1.28×10⁶ and m² in one piece. So digits,
 * 年, 月, 〕, × and ± do not end a line, 〔, × and raised digits do not begin one.
 */
const NUMBERS_NOT_AT_START = '〔×÷²³⁴⁵⁶⁷⁸⁹₂₃';
const NUMBERS_NOT_AT_END = '0123456789年月〕×÷±';

/** What `w:noLineBreaksBefore` lists. */
export const NOT_AT_LINE_START: string = MARKS_NOT_AT_START + NUMBERS_NOT_AT_START;

/** What `w:noLineBreaksAfter` lists. */
export const NOT_AT_LINE_END: string = MARKS_NOT_AT_END + NUMBERS_NOT_AT_END;

/** A line may end with `before` and the next begin with `after`, as far as those two tell. */
export type MayPart = (before: string, after: string) => boolean;

function parting(notAtEnd: string, notAtStart: string): MayPart {
  const [ends, starts] = [new Set(notAtEnd), new Set(notAtStart)];
  return (before, after) => !ends.has(before) && !starts.has(after);
}

/** By the two lists. */
export const mayPart: MayPart = parting(NOT_AT_LINE_END, NOT_AT_LINE_START);

/**
 * What is tried in turn where a line would hold nothing else, in a narrow column: a date may part behind 年 and 月, then
 * a number from its unit. Marks do neither begin nor end a line until all of that has failed.
 */
export const IN_NEED: readonly MayPart[] = [
  parting(`${MARKS_NOT_AT_END}0123456789`, MARKS_NOT_AT_START),
  parting(MARKS_NOT_AT_END, MARKS_NOT_AT_START),
];
