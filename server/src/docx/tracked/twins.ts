/** The copy of a text box that older programs read (`mc:Fallback`): what changes in the box changes in it. */
import { attribute, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import type { Splice } from './markup.ts';

/** A text box that is kept twice. */
export interface Twin {
  /** Offsets of the box that is read. */
  readonly start: number;
  readonly end: number;
  /** What is to be added for the copy; undefined where the copy is written otherwise, so that the two would part. */
  readonly shift: number | undefined;
}

const boxes = (element: XmlElement) => [...descendants(element, 'w:txbxContent')];
const holdsText = (element: XmlElement) => textOf(element).trim() !== '' || attribute(element, 'string') !== undefined;

/** The boxes of a part that have a copy with text. */
export function twinsOf(source: string, tree: XmlElement): Twin[] {
  const twins: Twin[] = [];
  const walk = (element: XmlElement) => {
    for (const node of elements(element)) {
      if (node.name !== 'mc:AlternateContent') {
        walk(node);
        continue;
      }
      const [choice] = elements(node, 'mc:Choice');
      const [fallback] = elements(node, 'mc:Fallback');
      if (!choice || !fallback) continue;
      const copies = boxes(fallback);
      if (!copies.some(holdsText)) continue;
      const read = boxes(choice);
      for (const [index, box] of read.entries()) {
        const copy = copies[index];
        const alike =
          copy !== undefined &&
          copies.length === read.length &&
          source.slice(box.contentStart, box.contentEnd) === source.slice(copy.contentStart, copy.contentEnd);
        twins.push({ start: box.start, end: box.end, shift: alike ? copy.contentStart - box.contentStart : undefined });
      }
    }
  };
  walk(tree);
  return twins;
}

const within = ({ start, end }: { readonly start: number; readonly end: number }, twin: Twin) =>
  twin.start <= start && end <= twin.end;

/** Whether a change there would leave the copy as it was. */
export const wouldPart = (twins: readonly Twin[], element: XmlElement): boolean =>
  twins.some((twin) => twin.shift === undefined && within(element, twin));

/** The splices and those of the copies; both bear the same numbers, as Word itself writes them. */
export const withCopies = (splices: readonly Splice[], twins: readonly Twin[]): Splice[] => [
  ...splices,
  ...twins.flatMap((twin) => {
    const { shift } = twin;
    if (shift === undefined) return [];
    return splices
      .filter((splice) => within(splice, twin))
      .map(({ start, end, text }) => ({ start: start + shift, end: end + shift, text }));
  }),
];
