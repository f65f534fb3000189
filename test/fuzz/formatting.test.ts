/** What formatting keeps, for any text; see runs.ts for how many and from which seed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  createLinter,
  DEFAULT_CONFIG,
  type Document,
  type IndentStyle,
  lint,
  type Span,
} from '../../server/src/core/index.ts';
import { spanOf } from '../../server/src/core/model/spans.ts';
import { normalisePastedText } from '../../server/src/docx/import/pasted.ts';
import { checkText } from '../../server/src/service/draft.ts';
import { format, formatSpan } from '../../server/src/service/formatting.ts';
import { cleanPasted } from '../../server/src/service/formattingPaste.ts';
import { toSpan } from '../../server/src/service/ranges.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { anyText } from './drafts.ts';
import { RESIDUE } from './pieces.ts';
import { printSeed, runs } from './runs.ts';
import { quotations } from './untouchable.ts';
import { words } from './words.ts';

const RUNS = runs(0.1);

const styles = fc.constantFrom<IndentStyle>('auto', 'none', 'fullWidth');

function formatted(text: string, indent: IndentStyle, span: Span = { start: 0, end: text.length }): string {
  const made = formatSpan({ text, config: DEFAULT_CONFIG, linter: createLinter() }, span, { indent, dense: false });
  return text.slice(0, span.start) + made + text.slice(span.end);
}

/** Quotation marks within quotation marks alternate; which of the two they are is what formatting mends. */
const alikeMarks = (text: string) => text.replace(/[‘’]/gu, (mark) => (mark === '‘' ? '“' : '”'));

/** What a person would call a number, a time or an address. */
const VALUES: ReadonlySet<string> = new Set(['date', 'clock', 'url', 'mail', 'phone', 'code']);
const valuesOf = (document: Document) =>
  document.paragraphs.flatMap((paragraph) =>
    paragraph.content.tokens
      .filter(({ kind }) => VALUES.has(kind))
      .map((token) => {
        const { start, end } = spanOf(paragraph, token);
        return document.text.slice(start, end).replace(/\s/gu, '');
      }),
  );
const quotedIn = (document: Document) =>
  quotations(document).map(({ start, end }) =>
    alikeMarks(document.text.slice(start, end))
      .normalize('NFKC')
      .replace(/[\s\p{C}]/gu, ''),
  );
const rowsOf = ({ paragraphs }: Document) =>
  paragraphs.filter(({ role }) => role === 'tableRow').map(({ content }) => content.source);

describe('formatting, for any text', function () {
  this.timeout(7_200_000);
  before(() => printSeed('formatting'));

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, styles, (source, indent) => {
        const once = formatted(source, indent);
        assert.equal(formatted(once, indent), once);
      }),
      RUNS,
    );
  });

  it('loses no word, value, quotation or table, and leaves every line what it is', () => {
    fc.assert(
      fc.property(anyText, styles, (source, indent) => {
        const made = formatted(source, indent);
        assert.equal(words(made), words(source));
        const [before, after] = [lint(source).document, lint(made).document];
        const seen = ({ paragraphs }: Document) => paragraphs.map(({ role, part }) => `${part} ${role}`);
        assert.deepEqual(seen(after), seen(before));
        assert.deepEqual(valuesOf(after), valuesOf(before));
        // straight marks have become quotation marks
        const quoted = quotedIn(after);
        assert.deepEqual(
          quotedIn(before).filter((words) => !quoted.includes(words)),
          [],
        );
        assert.deepEqual(rowsOf(after), rowsOf(before));
      }),
      RUNS,
    );
  });

  it('makes no finding', () => {
    fc.assert(
      fc.property(anyText, styles, (source, indent) => {
        const [before, after] = [lint(source).findings, lint(formatted(source, indent)).findings];
        const ids = (all: typeof before) => all.map(({ ruleId }) => ruleId).sort();
        assert.ok(after.length <= before.length, `${ids(before)} → ${ids(after)}`);
      }),
      RUNS,
    );
  });

  it('keeps to what is selected, and to itself when done again', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
        const [start = 0, end = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
        const draft = checkText('untitled:a', source, DEFAULT_CONFIG);
        // an editor has no place within a line end
        const span = toSpan(draft.positions, {
          start: draft.positions.toPosition(start),
          end: draft.positions.toPosition(end),
        });
        const edits = format(draft, span).map(({ range, newText }) => ({ ...toSpan(draft.positions, range), newText }));
        for (const edit of edits)
          assert.ok(span.start <= edit.start && edit.end <= span.end, JSON.stringify({ span, edit }));
        const made = applyEdits(source, edits);
        const grown = made.length - source.length;
        assert.equal(formatted(made, 'auto', { start: span.start, end: span.end + grown }), made);
        assert.equal(words(made), words(source));
      }),
      RUNS,
    );
  });
});

describe('pasting, for any text', function () {
  this.timeout(7_200_000);

  const pasted = (text: string) =>
    cleanPasted({
      text,
      into: undefined,
      asked: false,
      config: DEFAULT_CONFIG,
      linter: createLinter(),
      setOut: normalisePastedText,
    });

  it('makes no value and no quotation that was not there, and adds no word but labels', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const made = pasted(source);
        const [before, after] = [lint(source).document, lint(made).document];
        // what stands within: tags, marks of Markdown, line ends, characters that cannot be seen
        const bare = (text: string) =>
          text.replace(/<\/?[a-z][^<>]*>|[\s\p{C}*_~`|>#\\-]|&\w+;|\[bookmark[^\]]*\]/gu, '');
        // or what came in between whole, as 1错误!未找到引用源。9:30
        const clean = RESIDUE.flatMap((residue) => [residue, residue.replace(/。$/u, '')]).reduce(
          (rest, residue) => rest.replaceAll(residue, ''),
          source,
        );
        const alike = (text: string) => alikeMarks(text.normalize('NFKC'));
        const has = (wholes: readonly string[], value: string) =>
          assert.ok(
            wholes.some((text) => bare(text).includes(bare(value))),
            `${value} is new`,
          );
        for (const value of valuesOf(after)) has([source, clean], value);
        for (const value of quotedIn(after)) has([alike(source), alike(clean)], value);
        // <br> ends a line too
        const lines = before.lines.length + (source.match(/<br\b/giu)?.length ?? 0);
        assert.ok(after.paragraphs.length <= before.paragraphs.length + lines);
      }),
      RUNS,
    );
  });

  it('loses no word of a text without marks of Markdown, signs of Word and talk', () => {
    const notice = fc.constantFrom(...cleanNotices.map(({ text }) => text));
    const torn = fc.record({ text: notice, at: fc.array(fc.nat(), { maxLength: 4 }) }).map(({ text, at }) =>
      at.reduce((all, place) => {
        const offset = place % all.length;
        return `${all.slice(0, offset)}${['\r\n', ' ', '　', '\n\n'][place % 4] ?? ''}${all.slice(offset)}`;
      }, text),
    );
    fc.assert(
      fc.property(torn, (source) => {
        assert.equal(words(pasted(source)), words(source));
      }),
      RUNS,
    );
  });
});
