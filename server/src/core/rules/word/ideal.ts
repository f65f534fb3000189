/** The Word file that a draft would be if all were right: what the examples of this group start from. */
import type { ComposedParagraph, Composition } from '../../layout/composition.ts';
import type { Profile } from '../../layout/profile.ts';
import {
  type FormattedParagraph,
  type FormattedRun,
  type FormattedSection,
  PAGE_FIELD,
  type WordLayout,
  type WordLine,
} from '../../layout/wordLayout.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';

const POINTS = 72 / 25.4;
/** 22 rows in 225 mm, points. */
const PITCH = (225 / 22) * POINTS;
/** What a grid of 28 characters in 156 mm adds to a character of 16 points. */
const CHARACTERS = (156 / 28) * POINTS - 16;
const FOOTER = 25;

const PLAIN = {
  left: 0,
  right: 0,
  first: 0,
  before: 0,
  after: 0,
  snapToGrid: true,
  newPage: false,
  section: 0,
} as const;

/** The runs of a composed paragraph as Word would have them. */
function runsOf(paragraph: Paragraph, { runs }: ComposedParagraph, profile: Profile): FormattedRun[] {
  return runs.flatMap(({ from, text, face, size, bold, color }) => {
    if (from === undefined) return [];
    const eastAsia = profile.faces[face][0] ?? '';
    return [
      {
        ...spanOf(paragraph, { from, to: from + text.length }),
        text,
        eastAsia,
        latin: profile.latin[0] ?? eastAsia,
        marks: eastAsia,
        themed: false,
        size,
        bold: bold ?? false,
        color: color === 'red' ? 'FF0000' : undefined,
        spacing: 0,
      },
    ];
  });
}

function formatted(paragraph: Paragraph, all: readonly ComposedParagraph[], profile: Profile): FormattedParagraph[] {
  const [first] = all;
  if (!first) return [];
  return [
    {
      ...PLAIN,
      start: paragraph.start,
      end: paragraph.end,
      place: 'body',
      runs: all.flatMap((composed) => runsOf(paragraph, composed, profile)),
      align: first.align,
      left: first.indent.left,
      right: first.indent.right,
      first: first.indent.first,
      spacing: { kind: 'exact', value: PITCH },
      newPage: first.element === 'attachmentLabel',
    },
  ];
}

/** The page number at the foot of every page. */
function pageNumber(profile: Profile): FormattedParagraph {
  const face = profile.faces.song[0] ?? '';
  return {
    ...PLAIN,
    start: 0,
    end: 0,
    place: 'footer',
    runs: [
      {
        start: 0,
        end: 0,
        text: `— ${PAGE_FIELD} —`,
        eastAsia: face,
        latin: face,
        marks: face,
        themed: false,
        size: 14,
        bold: false,
        color: undefined,
        spacing: 0,
      },
    ],
    align: 'right',
    right: 1,
    spacing: { kind: 'multiple', value: 1 },
  };
}

/** The rules of 版头 and 版记. */
function linesOf(document: Document, { fixed, imprint, sheet }: Composition): WordLine[] {
  const after = (index: number | undefined) => document.paragraphs[index ?? -1]?.end ?? 0;
  const marks = fixed.flatMap((item) => (item.kind === 'text' ? [item.content.paragraph] : []));
  const head = fixed.flatMap((item) =>
    item.kind === 'rule'
      ? [{ at: after(Math.max(...marks)), width: item.width, thickness: item.thickness * POINTS, color: 'FF0000' }]
      : [],
  );
  if (!imprint || imprint.outerRule === 0) return head;
  const rule = (at: number, thickness: number): WordLine => ({
    at,
    width: sheet.textWidth,
    thickness: thickness * POINTS,
    color: undefined,
  });
  const tail = imprint.lines.flatMap(({ content, joined }, index) => {
    const start = document.paragraphs[content.paragraph]?.start ?? 0;
    return joined ? [] : [rule(start, index === 0 ? imprint.outerRule : imprint.innerRule)];
  });
  return [...head, ...tail, rule(after(imprint.lines.at(-1)?.content.paragraph), imprint.outerRule)];
}

/** @param composed what each paragraph of the draft is to look like */
export function idealLayout(
  document: Document,
  composition: Composition,
  profile: Profile,
  composed: ReadonlyMap<number, readonly ComposedParagraph[]>,
): WordLayout {
  const section: FormattedSection = {
    start: 0,
    end: document.text.length,
    width: 210,
    height: 297,
    top: 37,
    bottom: 35,
    left: 28,
    right: 26,
    footer: FOOTER,
    grid: { linePitch: PITCH, characters: CHARACTERS },
    pageNumbers: [{ pages: 'all', paragraph: pageNumber(profile) }],
  };
  return {
    sections: [section],
    paragraphs: document.paragraphs.flatMap((paragraph) =>
      formatted(paragraph, composed.get(paragraph.index) ?? [], profile),
    ),
    lines: linesOf(document, composition),
    textBoxes: [],
    drawings: [],
    tables: [],
    revisions: [],
    comments: [],
  };
}
