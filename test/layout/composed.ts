/** Compositions of drafts, and lines that say in brief what they hold. */

import { compose } from '../../server/src/core/layout/compose.ts';
import type {
  Block,
  ComposedParagraph,
  Composition,
  FixedItem,
  Run,
} from '../../server/src/core/layout/composition.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import type { Profile } from '../../server/src/core/layout/profile.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';

/** The composition of a draft; `profile` says what differs from the default. */
export function composed(draft: string, profile: Partial<Profile> = {}): Composition {
  return compose(parseDocument(draft), { ...DEFAULT_PROFILE, ...profile });
}

const rounded = (value: number) => String(Math.round(value * 100) / 100);

const runText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** title 居中 | text: blank rows above as ↓, indents as left/right/first where there are any. */
function paragraphLine({ element, align, indent, rowsBefore, runs }: ComposedParagraph): string {
  const { left, right, first } = indent;
  const indents = left || right || first ? ` ${[left, right, first].map(rounded).join('/')}` : '';
  return `${'↓'.repeat(rowsBefore)}${element} ${align}${indents} | ${runText(runs)}`;
}

function blockLines(block: Block): string[] {
  if (block.kind === 'paragraph') return [paragraphLine(block)];
  const { rowsBefore, columns, rows, ruled } = block;
  return [
    `${'↓'.repeat(rowsBefore)}${ruled ? 'table' : 'row'} ${columns.map(rounded).join(' ')}`,
    ...rows.map((cells) => `  ${cells.map(({ runs, align }) => `${align} ${runText(runs)}`.trim()).join(' ¦ ')}`),
  ];
}

/** The flow: a line a paragraph, each section headed by its part and first row. */
export function flowLines({ sections }: Composition): string[] {
  return sections.flatMap(({ part, firstRow, blocks }) => [`— ${part} ${firstRow}`, ...blocks.flatMap(blockLines)]);
}

/** The whole flow as one text. */
export function flow(draft: string, profile: Partial<Profile> = {}): string {
  return flowLines(composed(draft, profile)).join('\n');
}

/** A paragraph's runs with their faces. */
export function faces(paragraph: ComposedParagraph): string[] {
  return paragraph.runs.map(({ face, text }) => `${face} ${text}`);
}

/** All paragraphs of the flow, those of cells among them. */
export function paragraphsOf({ sections }: Composition): ComposedParagraph[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block])),
  );
}

/** Everything that is set as text, wherever it stands. */
export function allParagraphs(composition: Composition): ComposedParagraph[] {
  const { fixed, imprint } = composition;
  return [
    ...fixed.flatMap((item) => (item.kind === 'text' ? [item.content] : [])),
    ...paragraphsOf(composition),
    ...(imprint?.lines.flatMap(({ content, right }) => (right ? [content, right] : [content])) ?? []),
  ];
}

/** A line of the 版头 by its text. Throws where there is none. */
export function fixedText({ fixed }: Composition, text: string): Extract<FixedItem, { kind: 'text' }> {
  const found = fixed.find((item) => item.kind === 'text' && runText(item.content.runs) === text);
  if (found?.kind !== 'text') throw new Error(`nothing set at a place of its own reads ${text}`);
  return found;
}

/** The rules of the 版头. */
export function fixedRules({ fixed }: Composition): Extract<FixedItem, { kind: 'rule' }>[] {
  return fixed.flatMap((item) => (item.kind === 'rule' ? [item] : []));
}
