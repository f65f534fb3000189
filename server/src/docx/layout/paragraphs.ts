/** Paragraphs and runs of Word with their formatting in points and characters. */
import {
  type FormattedParagraph,
  type FormattedRun,
  type LineSpacing,
  PAGE_FIELD,
  type WordAlign,
} from '../../core/layout/wordLayout.ts';
import type { Span } from '../../core/text/span.ts';
import type { Segment } from '../import.ts';
import { overlay, overlayStyle } from '../read/cascade.ts';
import type { Container, Properties, WordParagraph } from '../read/document.ts';
import { isPageField } from '../read/fields.ts';
import type { Styles } from '../read/styles.ts';
import { attribute, child, descendants, setting, textOf, type XmlElement } from '../xml.ts';
import { facesOf, type ThemeFaces } from './themeFaces.ts';

/** Twips in a point; sizes are in half points. */
const TWIPS = 20;
/** Points, where no style says any. */
const DEFAULT_SIZE = 10;
/** What Word sets for `beforeAutospacing`, points. */
const AUTOMATIC = 14;

const numberOf = (value: string | undefined): number | undefined => {
  const number = value === undefined ? Number.NaN : Number.parseFloat(value);
  return Number.isFinite(number) ? number : undefined;
};
const isOn = (properties: Properties, name: string) => properties.get(name)?.['val'] === '1';

/** The size of a run's text, points. */
export function sizeOf(properties: Properties): number {
  const half = numberOf(properties.get('sz')?.['val']);
  return half === undefined ? DEFAULT_SIZE : half / 2;
}

const ALIGNS: Readonly<Record<string, WordAlign>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
  distribute: 'justify',
};

function colorOf(properties: Properties): string | undefined {
  const value = properties.get('color')?.['val'];
  return value && /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : undefined;
}

/** A run's formatting. */
function lookOf(properties: Properties, theme: ThemeFaces): Omit<FormattedRun, 'start' | 'end' | 'text'> {
  return {
    ...facesOf(properties, theme),
    size: sizeOf(properties),
    bold: isOn(properties, 'b'),
    color: colorOf(properties),
    spacing: (numberOf(properties.get('spacing')?.['val']) ?? 0) / TWIPS,
  };
}

/** The runs that read, divided where some of their text was not imported (typed blanks at a line's head). */
function runsOf(paragraph: WordParagraph, segments: readonly Segment[], span: Span, theme: ThemeFaces): FormattedRun[] {
  const runs: FormattedRun[] = [];
  let at = span.start;
  for (const run of paragraph.runs) {
    if (run.unseen !== undefined) continue;
    const look = lookOf(run.properties, theme);
    const add = (text: string, start: number, end: number) => {
      const last = runs.at(-1);
      if (text === '') return;
      if (last && last.end === start && end > start && last.end > last.start && sameLook(last, look))
        runs[runs.length - 1] = { ...last, text: last.text + text, end };
      else runs.push({ ...look, text, start, end });
    };
    for (const { text, element } of run.pieces) {
      let from = 0;
      for (const segment of segments) {
        const { source } = segment;
        if (source?.element !== element || source.run !== run || source.from < from) continue;
        add(text.slice(from, source.from), at, at);
        const to = source.from + (segment.end - segment.start);
        add(text.slice(source.from, to), segment.start, segment.end);
        at = segment.end;
        from = to;
      }
      add(text.slice(from), at, at);
    }
  }
  return runs;
}

function sameLook(a: FormattedRun, b: Omit<FormattedRun, 'start' | 'end' | 'text'>): boolean {
  return (Object.keys(b) as (keyof typeof b)[]).every((name) => a[name] === b[name]);
}

/** `left` or, in the strict form, `start`; in characters where it is given so. */
function indentOf(properties: Properties, names: readonly string[], size: number): number {
  const indent = properties.get('ind') ?? {};
  for (const name of names) {
    const characters = numberOf(indent[`${name}Chars`]);
    // 0 characters says that the measure in twips holds
    if (characters) return characters / 100;
  }
  for (const name of names) {
    const twips = numberOf(indent[name]);
    if (twips !== undefined) return twips / TWIPS / size;
  }
  return 0;
}

function firstLineOf(properties: Properties, size: number): number {
  const hanging = indentOf(properties, ['hanging'], size);
  return hanging ? -hanging : indentOf(properties, ['firstLine'], size);
}

function lineSpacingOf(properties: Properties): LineSpacing {
  const { line, lineRule } = properties.get('spacing') ?? {};
  const value = numberOf(line);
  if (value === undefined) return { kind: 'multiple', value: 1 };
  if (lineRule === 'exact') return { kind: 'exact', value: Math.abs(value) / TWIPS };
  if (lineRule === 'atLeast') return { kind: 'atLeast', value: Math.abs(value) / TWIPS };
  return { kind: 'multiple', value: value / 240 };
}

/** Points above or below. @param pitch of the grid's lines, which spacing may be given in */
function spaceOf(properties: Properties, side: 'before' | 'after', pitch: number): number {
  const spacing = properties.get('spacing') ?? {};
  if (isOn(properties, 'contextualSpacing')) return 0;
  if (/^(?:1|true|on)$/u.test(spacing[`${side}Autospacing`] ?? '')) return AUTOMATIC;
  const lines = numberOf(spacing[`${side}Lines`]);
  if (lines) return (lines / 100) * pitch;
  return (numberOf(spacing[side]) ?? 0) / TWIPS;
}

const PLACES: Readonly<Record<Container, FormattedParagraph['place']>> = {
  body: 'body',
  cell: 'cell',
  textBox: 'textBox',
  frame: 'textBox',
  footnote: 'body',
  endnote: 'body',
  header: 'footer',
  footer: 'footer',
};

/** What a paragraph is formatted with, but for its text. */
function formatOf({ properties, container, pageBreakBefore }: WordParagraph, size: number, pitch: number) {
  return {
    place: PLACES[container],
    align: ALIGNS[properties.get('jc')?.['val'] ?? ''] ?? 'left',
    left: indentOf(properties, ['left', 'start'], size),
    right: indentOf(properties, ['right', 'end'], size),
    first: firstLineOf(properties, size),
    spacing: lineSpacingOf(properties),
    before: spaceOf(properties, 'before', pitch),
    after: spaceOf(properties, 'after', pitch),
    // it is on unless it is said to be off
    snapToGrid: properties.get('snapToGrid')?.['val'] !== '0',
    newPage: pageBreakBefore,
  };
}

/** Points of a line of the grid that spacing counts in where the section has none. */
const LINE = 12;

export function formattedParagraph(
  paragraph: WordParagraph,
  segments: readonly Segment[],
  span: Span,
  section: { readonly index: number; readonly pitch: number | undefined },
  theme: ThemeFaces,
): FormattedParagraph {
  const runs = runsOf(paragraph, segments, span, theme);
  const size = runs[0]?.size ?? sizeOf(paragraph.markProperties);
  return { ...span, ...formatOf(paragraph, size, section.pitch ?? LINE), section: section.index, runs };
}

/** Where the codes of fields that show the page's number stand in a paragraph, with the run that holds them. */
function pageFields(paragraph: XmlElement): { readonly at: number; readonly run: XmlElement | undefined }[] {
  const simple = [...descendants(paragraph, 'w:fldSimple')]
    .filter((field) => isPageField(attribute(field, 'w:instr') ?? ''))
    .map((field) => ({ at: field.start, run: child(field, 'w:r') }));
  const complex = [...descendants(paragraph, 'w:r')].flatMap((run) => {
    const code = child(run, 'w:instrText');
    return code && isPageField(textOf(code)) ? [{ at: code.start, run }] : [];
  });
  return [...simple, ...complex];
}

/** A paragraph of a footer: the number of the page stands in its text as `PAGE_FIELD`, even where Word keeps no result. */
export function footerParagraph(
  paragraph: WordParagraph,
  section: number,
  theme: ThemeFaces,
  styles: Styles,
): FormattedParagraph {
  const shown = paragraph.runs
    .filter(({ unseen }) => unseen === undefined)
    .flatMap(({ pieces, properties }) => pieces.map(({ text, element }) => ({ at: element.start, text, properties })));
  const numbers = pageFields(paragraph.element).map(({ at, run }) => {
    const result = paragraph.runs.find(({ unseen, element }) => unseen === 'pageNumber' && element.start >= at);
    const own = child(run, 'w:rPr');
    const named = overlayStyle(styles.runOf(paragraph.style), styles.character(setting(own, 'w:rStyle')));
    return { at, text: PAGE_FIELD, properties: result?.properties ?? overlay(named, own) };
  });
  const runs = [...shown, ...numbers]
    .sort((a, b) => a.at - b.at)
    .map(({ text, properties }): FormattedRun => ({ ...lookOf(properties, theme), text, start: 0, end: 0 }));
  const size = runs[0]?.size ?? sizeOf(paragraph.markProperties);
  return { start: 0, end: 0, ...formatOf(paragraph, size, LINE), section, runs };
}
