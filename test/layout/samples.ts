/** Compositions made by hand, for what stands behind them. */
import type {
  Block,
  ComposedParagraph,
  Composition,
  Element,
  Imprint,
  Section,
  Sheet,
} from '../../server/src/core/layout/composition.ts';

/** A4 with the 版心 of 156 × 225 mm (5.2). */
export const SHEET: Sheet = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  textWidth: 156,
  textHeight: 225,
  columns: 28,
  rows: 22,
};

/** A paragraph of the body, indented by two characters. */
export function body(text: string, looks: Partial<ComposedParagraph> = {}): ComposedParagraph {
  return {
    kind: 'paragraph',
    element: 'body',
    paragraph: 0,
    runs: [{ text, face: 'fangsong', size: 16, from: 0 }],
    align: 'justify',
    indent: { left: 0, right: 0, first: 2 },
    rowsBefore: 0,
    keepWithNext: false,
    ...looks,
  };
}

/** So many paragraphs of one line. */
export const oneLiners = (count: number, element: Element = 'body'): ComposedParagraph[] =>
  Array.from({ length: count }, (_, paragraph) => body(`第${paragraph + 1}段`, { paragraph, element }));

/** A composition of these sections, each from the first row on. */
export function composition(sections: readonly (readonly Block[])[], more: Partial<Composition> = {}): Composition {
  return {
    format: 'plain',
    sheet: SHEET,
    fixed: [],
    sections: sections.map(
      (blocks, index): Section => ({ part: index === 0 ? 'main' : 'attachment', blocks, firstRow: 0 }),
    ),
    imprint: undefined,
    duplex: false,
    numberFirstPage: true,
    ...more,
  };
}

const FOUR = { size: 14, face: 'fangsong' } as const;
const INSET = { left: 1, right: 1, first: 0 };

/** 抄送 above 印发机关 and 印发日期. */
export function imprint(cc = '抄送：县委办公室。'): Imprint {
  const line = (text: string, looks: Partial<ComposedParagraph>) =>
    body(text, { runs: [{ text, ...FOUR, from: 0 }], indent: INSET, align: 'left', ...looks });
  return {
    outerRule: 0.35,
    innerRule: 0.25,
    lines: [
      { content: line(cc, { element: 'cc', indent: { left: 4, right: 1, first: -3 } }), joined: false },
      {
        content: line('石桥镇人民政府办公室', { element: 'printLine' }),
        right: line('2026年5月12日印发', { element: 'printLine', align: 'right' }),
        joined: false,
      },
    ],
  };
}
