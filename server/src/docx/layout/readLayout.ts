/** A Word file's formatting as the rules of its layout look at it. */
import type { WordLayout } from '../../core/layout/wordLayout.ts';
import type { Span } from '../../core/text/span.ts';
import type { Imported } from '../import.ts';
import type { NoteKind } from '../read/document.ts';
import { partsOf } from '../read/parts.ts';
import { readStyles } from '../read/styles.ts';
import { attribute, child } from '../xml.ts';
import { readLines } from './lines.ts';
import { formattedParagraph } from './paragraphs.ts';
import { placesOf } from './places.ts';
import { formattedSection } from './sections.ts';
import { readThemeFaces } from './themeFaces.ts';

/** Spans that touch as one, in order. */
function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** The formatting of a file, in offsets of its imported text. */
export function readLayout(imported: Imported): WordLayout {
  const { document } = imported;
  const parts = partsOf(imported.package);
  const tree = (kind: string) => {
    const [name] = parts.related(kind).values();
    return name === undefined ? undefined : parts.tree(name);
  };
  const stylesTree = tree('styles');
  const themeTree = tree('theme');
  const theme = readThemeFaces(themeTree);
  const settings = tree('settings');
  const mixed = child(settings, 'w:evenAndOddHeaders');
  const evenAndOdd = mixed !== undefined && !/^(?:0|false|off)$/u.test(attribute(mixed, 'w:val') ?? '1');
  const styles = readStyles(stylesTree);
  const places = placesOf(imported);

  const sectionOf = (index: number) =>
    Math.max(
      0,
      document.sections.findIndex(({ to }) => index < to),
    );
  const spans = document.paragraphs.map((paragraph) => places.spanOf(paragraph));
  const sections = document.sections.map((section, index) => {
    const own = spans.filter((_, at) => sectionOf(at) === index);
    const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
    return formattedSection(section, index, span, { document, theme, evenAndOdd, styles });
  });
  const paragraphs = document.paragraphs.map((paragraph, at) => {
    const index = sectionOf(at);
    const pitch = sections[index]?.grid?.linePitch;
    return formattedParagraph(
      paragraph,
      places.segmentsOf(paragraph),
      spans[at] ?? { start: 0, end: 0 },
      { index, pitch },
      theme,
    );
  });
  const { lines, drawings, tables } = readLines(imported, places, sections, { styles: stylesTree, theme: themeTree });
  const met = (kind: NoteKind) =>
    united(document.met.filter((one) => one.kind === kind).map(({ place }) => places.spanAt(place)));
  const inserted = document.paragraphs.flatMap(({ runs }) =>
    runs.filter((run) => run.inserted && run.unseen === undefined).map((run) => places.spanAt(run.place)),
  );
  // where what was inserted shows, that is the place; a deletion shows only by its paragraph
  const deleted = met('trackedChanges').filter(
    (span) => !inserted.some((one) => span.start <= one.start && one.end <= span.end),
  );
  return {
    sections,
    paragraphs,
    lines,
    textBoxes: united(paragraphs.filter(({ place, start, end }) => place === 'textBox' && end > start)),
    drawings,
    tables,
    revisions: united([...inserted, ...deleted]),
    comments: met('comments'),
  };
}
