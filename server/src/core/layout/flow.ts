/** A section's paragraphs as blocks, each with the blank rows that the standard puts above it (7.3). */
import type { Paragraph, Role } from '../model/document.ts';
import type { Block } from './composition.ts';
import { composeNote } from './note.ts';
import { composeAhead, composeSignature, type SignatureSetting } from './signature.ts';
import { composeTable, tableLength } from './tables.ts';
import { type TextSetting, textBlock } from './textBlocks.ts';
import { titleLine } from './titleBlocks.ts';

/** What a section is set by. */
export interface FlowSetting extends TextSetting, SignatureSetting {
  /** It is the first: its title is the paper's. */
  readonly first: boolean;
}

/** What a run of paragraphs becomes, and how many they are. */
interface Taken {
  readonly blocks: readonly Block[];
  readonly count: number;
}

const TITLES: ReadonlySet<Role> = new Set<Role>(['title', 'agendaTitle']);
const SIGNATURES: ReadonlySet<Role> = new Set<Role>(['signatureOrgan', 'signatureDate']);
/** Stands with the title above the blank row: 题注, 令号 below a title. */
const BELOW_TITLE: ReadonlySet<Role> = new Set<Role>([...TITLES, 'titleNote', 'documentNumber']);
/** 标题居中编排在版心第三行 (7.3.7). */
export const TITLE_ROW = 2;

/** How many of the paragraphs from `at` on are of these roles. */
function runLength(paragraphs: readonly Paragraph[], at: number, roles: ReadonlySet<Role>): number {
  let to = at;
  for (let next = paragraphs[to]; next && roles.has(next.role); next = paragraphs[++to]);
  return to - at;
}

const NOTE: ReadonlySet<Role> = new Set<Role>(['attachmentNote']);

/** One blank row below the title and what stands with it, none elsewhere. */
function rowsAbove(paragraphs: readonly Paragraph[], at: number): number {
  const [before, own] = [paragraphs[at - 1], paragraphs[at]];
  if (!before || !own || BELOW_TITLE.has(own.role)) return 0;
  const below = BELOW_TITLE.has(before.role) || before.role === 'attachmentLabel' || isSignedAhead(paragraphs, at - 1);
  return below ? 1 : 0;
}

/** A signature right below the title, as of a 公报. */
function isSignedAhead(paragraphs: readonly Paragraph[], at: number): boolean {
  let top = at;
  while (SIGNATURES.has(paragraphs[top]?.role ?? 'paragraph')) top--;
  return top < at && BELOW_TITLE.has(paragraphs[top]?.role ?? 'paragraph') && at + 1 < paragraphs.length;
}

function takeTitle(paragraphs: readonly Paragraph[], at: number, { first, latin }: FlowSetting): Taken {
  const paragraph = paragraphs[at];
  if (!paragraph) return { blocks: [], count: 1 };
  const before = paragraphs[at - 1];
  // below what stands at the top of the page, in the third row; in the text one row apart
  const rows = !before || TITLES.has(before.role) ? 0 : Math.max(1, TITLE_ROW - at);
  return { blocks: [titleLine(first ? 'title' : 'attachmentTitle', paragraph, rows, latin)], count: 1 };
}

function takeSignature(paragraphs: readonly Paragraph[], at: number, setting: FlowSetting): Taken {
  const count = runLength(paragraphs, at, SIGNATURES);
  const lines = paragraphs.slice(at, at + count);
  const ahead = isSignedAhead(paragraphs, at + count - 1);
  if (ahead) return { blocks: lines.map(composeAhead), count };
  const organs = lines.filter(({ role }) => role === 'signatureOrgan');
  const [date, ...more] = lines.filter(({ role }) => role === 'signatureDate');
  const further = more
    .flatMap((other) => composeSignature([], other, setting))
    .map((block) => ({ ...block, rowsBefore: 0 }));
  return { blocks: [...composeSignature(organs, date, setting), ...further], count };
}

function takeText(paragraphs: readonly Paragraph[], at: number, setting: FlowSetting): Taken {
  const paragraph = paragraphs[at];
  if (!paragraph) return { blocks: [], count: 1 };
  const block = textBlock(paragraph, rowsAbove(paragraphs, at), setting);
  const { element } = block;
  if (element !== 'attendees') return { blocks: [block], count: 1 };
  // 正文下空一行; within a list of such lines, as 时间： and 地点： at the head of 纪要, none
  const before = paragraphs[at - 1];
  const follows = !before || before.role === 'field' || textBlock(before, 0, setting).element === 'attendees';
  return { blocks: [{ ...block, rowsBefore: follows ? block.rowsBefore : 1 }], count: 1 };
}

function take(paragraphs: readonly Paragraph[], at: number, setting: FlowSetting): Taken {
  const role = paragraphs[at]?.role ?? 'paragraph';
  if (TITLES.has(role)) return takeTitle(paragraphs, at, setting);
  if (SIGNATURES.has(role)) return takeSignature(paragraphs, at, setting);
  if (role === 'attachmentNote') {
    const count = runLength(paragraphs, at, NOTE);
    return { blocks: composeNote(paragraphs.slice(at, at + count), setting.latin), count };
  }
  const rows = tableLength(paragraphs, at);
  if (rows > 0) {
    const table = composeTable(paragraphs.slice(at, at + rows), setting.latin);
    return { blocks: [{ ...table, rowsBefore: rowsAbove(paragraphs, at) }], count: rows };
  }
  return takeText(paragraphs, at, setting);
}

/** The blocks of a section, in order. */
export function composeFlow(paragraphs: readonly Paragraph[], setting: FlowSetting): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const { blocks: own, count } = take(paragraphs, at, setting);
    blocks.push(...own);
    at += count;
  }
  return blocks;
}
