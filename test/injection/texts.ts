/** The clean texts that defects are put into, by group, and the tables of defects. */
import { readdirSync, readFileSync } from 'node:fs';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { injectDefects } from './defects/notice.ts';
import { type DefectKind, type Injected, injectEdit, splitTexts } from './injected.ts';

/** A clean text by the name of where it stands. */
export interface CleanText {
  readonly name: string;
  readonly group: string;
  readonly text: string;
}

const cleanFolder = new URL('clean/', import.meta.url);
const defectFolder = new URL('defects/', import.meta.url);

/** The texts that were written for each group, apart from the rules. */
export const groupTexts: readonly CleanText[] = readdirSync(cleanFolder)
  .sort()
  .flatMap((file) => {
    const group = file.replace(/\.txt$/, '');
    return splitTexts(readFileSync(new URL(file, cleanFolder), 'utf8')).map((text, index) => ({
      name: `${group} ${index + 1}`,
      group,
      text,
    }));
  });

/** The forty notices. */
export const noticeTexts: readonly CleanText[] = cleanNotices.map(({ name, text }) => ({
  name,
  group: 'notices',
  text,
}));

/** Every table of defects of the folder. */
export async function loadDefects(): Promise<DefectKind[]> {
  const kinds: DefectKind[] = [];
  for (const file of readdirSync(defectFolder).sort()) {
    if (file === 'notice.ts') continue;
    const module: Record<string, unknown> = await import(new URL(file, defectFolder).href);
    for (const table of Object.values(module)) if (Array.isArray(table)) kinds.push(...(table as DefectKind[]));
  }
  return kinds;
}

/** At most so many defects of one kind are made in one text, spread over it. */
const MOST_PLACES = 2;

/** The texts in an order that mixes the groups: every n-th, then every n-th from the next. */
export function mixed(texts: readonly CleanText[]): CleanText[] {
  const step = 37;
  return Array.from({ length: step }, (_, from) => texts.filter((_text, index) => index % step === from)).flat();
}

/**
 * Every defect made in one clean text; those of meeting notices only in the notices.
 * @param wanted whether more of a kind are wanted
 */
export function* defectsIn(
  { group, text }: CleanText,
  kinds: readonly DefectKind[],
  wanted: (kind: string) => boolean,
): Generator<Injected> {
  if (group === 'notices') yield* injectDefects(text);
  for (const kind of kinds) {
    if (!wanted(kind.kind)) continue;
    const places = [...kind.places(text)];
    const step = Math.max(1, (places.length - 1) / (MOST_PLACES - 1));
    for (let i = 0; i < Math.min(places.length, MOST_PLACES); i++) {
      const place = places[Math.round(i * step)];
      if (place) yield injectEdit(text, kind, place);
    }
  }
}
