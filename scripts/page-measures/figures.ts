/** The standard's figures, measured on a PDF: 版心, rows and characters, rules, offsets, page numbers. */
import type { FixedRule } from '../../server/src/core/layout/composition.ts';
import type { LaidOut, Page } from '../../server/src/core/layout/page.ts';
import { type ComparedLine, compareLines } from './compareLines.ts';
import type { Workshop } from './officeTools.ts';
import type { DrawnPage } from './pdfPages.ts';

/** One measure; millimetres unless its name says otherwise. */
export interface Figure {
  readonly name: string;
  readonly expected: number;
  readonly measured: number;
}

export interface Measured {
  readonly pages: { readonly expected: number; readonly measured: number };
  readonly lines: readonly ComparedLine[];
  readonly figures: readonly Figure[];
}

const POINT = 25.4 / 72;
const GRID_SIZE = 16;
const FULL_WIDTH = /^[\p{Script=Han}，。；：、！？（）《》〈〉“”‘’—…〔〕「」]$/u;

const figure = (name: string, expected: number, measured: number): Figure => ({ name, expected, measured });

/** Left and right edge, first row, pitch of rows and characters, and how many there are on a full page. */
function textArea({ composition: { sheet }, pages }: LaidOut, lines: readonly ComparedLine[]): Figure[] {
  const cell = sheet.textWidth / sheet.columns;
  const row = sheet.textHeight / sheet.rows;
  const rowOf = ({ line }: ComparedLine) => (line.top - sheet.top) / row;
  const onGrid = lines.filter(
    (compared) =>
      compared.line.fragments.every(({ size }) => size === GRID_SIZE) &&
      compared.line.element !== 'tableCell' &&
      Math.abs(rowOf(compared) - Math.round(rowOf(compared))) < 0.01,
  );
  const found: Figure[] = [];
  const cellTop = ({ first }: ComparedLine) =>
    (first?.baseline ?? Number.NaN) - 0.88 * GRID_SIZE * POINT - (row - GRID_SIZE * POINT) / 2;
  for (const compared of onGrid) {
    const { line, first, last, text, drawn } = compared;
    const [start] = line.fragments;
    if (!start || !first || !last || text !== drawn) continue;
    if (Math.abs(start.x - sheet.left) < 0.01 && FULL_WIDTH.test(first.text))
      found.push(figure('版心左边缘', sheet.left, first.x));
    const end = Math.max(...line.fragments.map(({ x, width }) => x + width));
    const right = sheet.left + sheet.textWidth;
    if (!line.last && Math.abs(end - right) < 0.05 && FULL_WIDTH.test(last.text))
      found.push(figure('版心右边缘', right, last.x + cell));
    if (Math.round(rowOf(compared)) === 0) found.push(figure('首行字格上边缘', sheet.top, cellTop(compared)));
    const characters = Array.from(text);
    const whole = line.fragments.map((fragment) => fragment.text).join('');
    if (
      line.last &&
      !/[ \u3000]/.test(whole) &&
      characters.length > 8 &&
      characters.every((character) => FULL_WIDTH.test(character))
    )
      found.push(figure('28字宽', sheet.textWidth, ((last.x - first.x) / (characters.length - 1)) * sheet.columns));
    if (characters.length === sheet.columns && characters.every((character) => FULL_WIDTH.test(character)))
      found.push(figure('满行字数（字）', sheet.columns, Array.from(drawn).length));
  }
  pages.slice(0, -1).forEach((_, index) => {
    const rows = onGrid.filter(({ page, first }) => page === index && first);
    const [top, bottom] = [rows[0], rows.at(-1)];
    if (!top || !bottom || Math.round(rowOf(bottom)) !== sheet.rows - 1) return;
    const count = Math.round(rowOf(bottom) - rowOf(top));
    found.push(figure('22行高', sheet.textHeight, ((cellTop(bottom) - cellTop(top)) / count) * sheet.rows));
    if (Math.round(rowOf(top)) === 0) {
      const baselines = new Set(rows.map(({ first }) => first?.baseline.toFixed(1)));
      found.push(figure('满面末行字格下边缘', sheet.top + sheet.textHeight, cellTop(bottom) + row));
      if (baselines.size === sheet.rows) found.push(figure('满面行数（行）', sheet.rows, baselines.size));
    }
  });
  return found;
}

/** 版头's lines by the upper edge of their characters, 文号 above the rule. */
function letterhead({ composition: { fixed, format } }: LaidOut, lines: readonly ComparedLine[]): Figure[] {
  const found: Figure[] = [];
  for (const { line, first } of lines) {
    if (!first || line.element !== 'issuerMark') continue;
    const size = Math.max(...line.fragments.map((fragment) => fragment.size));
    const top = line.top + (line.height - size * POINT) / 2;
    found.push(figure('发文机关标志上边缘', top, first.baseline - 0.88 * size * POINT));
  }
  const rule = fixed.find((item): item is FixedRule => item.kind === 'rule');
  const numbers = lines.filter(({ line }) => line.element === 'documentNumber');
  const number = numbers.at(-1);
  if (format === 'document' && rule && number?.first) {
    const below = rule.top - (number.first.baseline + 0.12 * GRID_SIZE * POINT);
    found.push(figure('发文字号至分隔线', 4, below));
  }
  return found;
}

/** Every rule of a page, against the stroke that is nearest. */
function rules(
  page: Page,
  number: number,
  drawn: DrawnPage | undefined,
  pdf: Uint8Array,
  workshop: Workshop,
): Figure[] {
  return page.rules.flatMap((rule): Figure[] => {
    if (
      rule.kind === 'column' ||
      page.lines.some(({ element, top }) => element === 'tableCell' && Math.abs(top - rule.top) < 12)
    )
      return [];
    const middle = rule.top + rule.thickness / 2;
    const stroke = (drawn?.strokes ?? [])
      .filter(({ left, right }) => right - left > 50)
      .sort((a, b) => Math.abs(a.top - middle) - Math.abs(b.top - middle))[0];
    const where = { red: '红色分隔线', black: '版记分隔线' }[rule.color];
    if (!stroke) return [figure(`${where}上边缘`, rule.top, Number.NaN)];
    const column = rule.left + rule.width * 0.63;
    const [dark] = workshop
      .darkSpans(pdf, number + 1, column, rule.top - 1.5, rule.top + rule.thickness + 1.5)
      .sort((a, b) => Math.abs(a.top - rule.top) - Math.abs(b.top - rule.top));
    return [
      figure(`${where}上边缘`, rule.top, dark?.top ?? Number.NaN),
      figure(`${where}左端`, rule.left, stroke.left),
      figure(`${where}右端`, rule.left + rule.width, stroke.right),
      figure(`${where}粗细`, rule.thickness, dark?.height ?? Number.NaN),
    ];
  });
}

/** 署名 and 成文日期 against the text's right edge and each other. */
function signature({ composition: { sheet } }: LaidOut, lines: readonly ComparedLine[]): Figure[] {
  const cell = sheet.textWidth / sheet.columns;
  const endOf = ({ last }: ComparedLine) => (last ? last.x + cell : Number.NaN);
  const dates = lines.filter(({ line }) => line.element === 'signatureDate');
  const organs = lines.filter(({ line }) => line.element === 'signatureOrgan');
  const place = sheet.left + sheet.textWidth - 4 * cell;
  // it moves below the middle of a long 署名, and stands elsewhere without a seal
  const found = dates
    .filter(({ line }) => Math.abs(Math.max(...line.fragments.map(({ x, width }) => x + width)) - place) < 0.1)
    .map((date) => figure('成文日期右空四字', place, endOf(date)));
  const [organ, date] = [organs[0], dates[0]];
  if (organs.length === 1 && organ?.first && date?.first) {
    const wide = organ.line.fragments.reduce((sum, { width }) => sum + width, 0);
    // an organ longer than the date by more than its room stands at the text's edge
    if (wide < 8 * cell + 80)
      found.push(figure('署名中线与日期中线之差', 0, (organ.first.x + endOf(organ) - date.first.x - endOf(date)) / 2));
  }
  return found;
}

/** 一字线 7 mm below the 版心, one character in. */
function pageNumbers(laid: LaidOut, lines: readonly ComparedLine[], pdf: Uint8Array, workshop: Workshop): Figure[] {
  const { sheet } = laid.composition;
  const cell = sheet.textWidth / sheet.columns;
  return lines
    .filter(({ line }) => line.element === 'pageNumber')
    .flatMap(({ page, first, last }) => {
      const edge = sheet.top + sheet.textHeight;
      if (!first || !last) return [figure('页码一字线上距版心', 7, Number.NaN)];
      const [dash] = workshop.darkSpans(pdf, page + 1, first.x + 2, edge + 3, edge + 12);
      const even = page % 2 === 1;
      return [
        figure('页码一字线上距版心', 7, (dash?.top ?? Number.NaN) - edge),
        even
          ? figure('双页页码左空一字', sheet.left + cell, first.x)
          : figure('单页页码右空一字', sheet.left + sheet.textWidth - cell, last.x + last.width),
      ];
    });
}

/** All that is measured of a draft. */
export function measure(laid: LaidOut, drawn: readonly DrawnPage[], pdf: Uint8Array, workshop: Workshop): Measured {
  const lines = compareLines(laid, drawn);
  return {
    pages: { expected: laid.pages.length, measured: drawn.length },
    lines: lines.filter(({ line }) => line.element !== 'pageNumber'),
    figures: [
      ...textArea(laid, lines),
      ...letterhead(laid, lines),
      ...laid.pages.flatMap((page, number) => rules(page, number, drawn[number], pdf, workshop)),
      ...signature(laid, lines),
      ...pageNumbers(laid, lines, pdf, workshop),
      ...lines
        .filter(({ line, text, drawn: there }) => text === there && line.element !== 'pageNumber')
        .flatMap(({ right, down }) => [figure('各行横向偏离预览', 0, right), figure('各行纵向偏离预览', 0, down)]),
    ],
  };
}
