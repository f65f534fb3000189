/** The draft's pages as a preview draws them: plain data, with what is found underlined and the way back to the source. */
import type { Paragraph, Severity } from '../core/index.ts';
import { characterEdges } from '../core/layout/characterPlaces.ts';
import type { Sheet } from '../core/layout/composition.ts';
import { type FontStacks, fontStacks } from '../core/layout/fontStacks.ts';
import type { LatinWidths } from '../core/layout/metrics.ts';
import type { Fragment, LaidOut, PageLine, PageRule } from '../core/layout/page.ts';
import { latinWidths, type Profile } from '../core/layout/profile.ts';
import { viewOffset } from '../core/text/view.ts';
import type { CheckedDraft } from './draft.ts';

/** A stretch of a line that a finding marks, in millimetres from the page's left edge. */
export interface PageMark {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly message: string;
  readonly x: number;
  readonly width: number;
}

export interface PageFragment extends Omit<Fragment, 'from'> {
  /** Where its text begins: lines below the source line of its page line, and the UTF-16 character there. */
  readonly at?: readonly [line: number, character: number];
}

export interface ShownLine extends Pick<PageLine, 'element' | 'top' | 'height' | 'last'> {
  readonly fragments: readonly PageFragment[];
  /** It is the first of its paragraph on this page. */
  readonly starts: boolean;
  readonly marks: readonly PageMark[];
}

/** A page and what is marked on it. Nothing in it changes where only the lines of the source above it move. */
export interface ShownPage {
  readonly index: number;
  readonly number: number | undefined;
  readonly lines: readonly ShownLine[];
  readonly rules: readonly PageRule[];
}

export interface ShownPages {
  readonly sheet: Pick<Sheet, 'width' | 'height'>;
  readonly stacks: FontStacks;
  readonly widths: LatinWidths;
  readonly pages: readonly ShownPage[];
  /** The source line, from 0, of each line of each page; -1 for what the draft does not hold. */
  readonly sources: readonly (readonly number[])[];
}

/** A finding's stretch of a paragraph's view. */
interface ViewMark extends Pick<PageMark, 'severity' | 'ruleId' | 'message'> {
  readonly from: number;
  readonly to: number;
}

/** What of a checked text the pages need; an imported one has it too. */
export type PagedDraft = Pick<CheckedDraft, 'document' | 'findings' | 'positions'>;

/** Thousandths of a millimetre, so that equal pages are equal text. */
const round = (millimetres: number) => Math.round(millimetres * 1000) / 1000;

/** The first index of the view whose source is at or behind an offset of the paragraph. */
function viewIndexAt({ content: { view } }: Paragraph, offset: number): number {
  let [low, high] = [0, view.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (viewOffset(view, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is found in each paragraph. A finding without text of its own marks the character beside it. */
function marksOf({ document, findings }: PagedDraft): (readonly ViewMark[])[] {
  const marks: ViewMark[][] = document.paragraphs.map(() => []);
  const add = (index: number, mark: ViewMark) => marks[index]?.push(mark);
  for (const { start, end, severity, ruleId, message } of findings) {
    let low = 0;
    for (let high = document.paragraphs.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((document.paragraphs[middle]?.end ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < document.paragraphs.length; index++) {
      const paragraph = document.paragraphs[index];
      if (!paragraph || paragraph.start > end) break;
      const length = paragraph.content.view.text.length;
      let from = viewIndexAt(paragraph, start - paragraph.start);
      let to = viewIndexAt(paragraph, end - paragraph.start);
      if (from === to) {
        // it ends where this paragraph begins, or begins where it ends
        if (start < end && (end <= paragraph.start || start >= paragraph.end)) continue;
        from = Math.max(0, Math.min(from, length - 1));
        to = Math.min(length, from + 1);
      }
      add(index, { from, to, severity, ruleId, message });
    }
  }
  return marks;
}

/** What of a line the marks of its paragraph cover; stretches of text that runs on are one. */
function lineMarks(line: PageLine, marks: readonly ViewMark[], widths: LatinWidths): PageMark[] {
  return marks.flatMap(({ from, to, severity, ruleId, message }) => {
    const stretches: { x: number; end: number; to: number }[] = [];
    for (const fragment of line.fragments) {
      if (fragment.from === undefined) continue;
      const [first, last] = [Math.max(0, from - fragment.from), Math.min(fragment.text.length, to - fragment.from)];
      if (first >= last) continue;
      const edges = characterEdges(fragment, widths);
      const [x = fragment.x, end = fragment.x] = [edges[first], edges[last]];
      const before = stretches.at(-1);
      const next = { end, to: fragment.from + last };
      // letters stand a little off the characters beside them: the line under both is one
      if (before?.to === fragment.from + first) Object.assign(before, next);
      else stretches.push({ x, ...next });
    }
    return stretches.map(({ x, end }) => ({ severity, ruleId, message, x: round(x), width: round(end - x) }));
  });
}

/** The pages of a draft that was laid out. */
export function showPages(draft: PagedDraft, laidOut: LaidOut, profile: Profile): ShownPages {
  const { document, positions } = draft;
  const widths = latinWidths(profile);
  const found = marksOf(draft);
  const sources: number[][] = [];

  const placeOf = (paragraph: Paragraph | undefined, { from }: Fragment) =>
    paragraph && from !== undefined
      ? positions.toPosition(paragraph.start + viewOffset(paragraph.content.view, from))
      : undefined;

  function showFragment(fragment: Fragment, paragraph: Paragraph | undefined, line: number): PageFragment {
    const { from: _, ...drawn } = fragment;
    const place = placeOf(paragraph, fragment);
    return {
      ...drawn,
      x: round(drawn.x),
      width: round(drawn.width),
      ...(place ? { at: [place.line - line, place.character] } : {}),
    };
  }

  const pages = laidOut.pages.map((page): ShownPage => {
    const lines: number[] = [];
    sources.push(lines);
    const shown = page.lines.map((line, index): ShownLine => {
      const paragraph = document.paragraphs[line.paragraph];
      const placed = line.fragments.find(({ from }) => from !== undefined);
      const own = (placed && placeOf(paragraph, placed)) ?? (paragraph && positions.toPosition(paragraph.start));
      const source = own?.line ?? -1;
      lines.push(source);
      return {
        element: line.element,
        top: round(line.top),
        height: round(line.height),
        last: line.last,
        starts: line.paragraph < 0 || page.lines[index - 1]?.paragraph !== line.paragraph,
        fragments: line.fragments.map((fragment) => showFragment(fragment, paragraph, source)),
        marks: lineMarks(line, found[line.paragraph] ?? [], widths),
      };
    });
    return { index: page.index, number: page.number, lines: shown, rules: page.rules };
  });
  const { width, height } = laidOut.composition.sheet;
  return { sheet: { width, height }, stacks: fontStacks(profile), widths, pages, sources };
}

/** Pages as sent: whole, or the index (from 0) of an equal one among those sent before. */
export interface PagesPatch extends Omit<ShownPages, 'pages'> {
  readonly pages: readonly (ShownPage | number)[];
}

/** What was sent, to tell what need not be sent again. */
export interface SentPages {
  readonly keys: readonly string[];
}

/** The pages without those that the receiver has, and what it has then. */
export function patchPages(shown: ShownPages, before: SentPages | undefined): { patch: PagesPatch; sent: SentPages } {
  const keys = shown.pages.map((page) => JSON.stringify(page));
  const known = new Map(before?.keys.map((key, index) => [key, index]));
  const pages = shown.pages.map((page, index) => known.get(keys[index] ?? '') ?? page);
  return { patch: { ...shown, pages }, sent: { keys } };
}
