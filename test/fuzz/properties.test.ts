/**
 * Properties that hold for any text. FUZZ_RUNS sets how many texts each is tried on. A failure prints its seed and
 * path; FUZZ_SEED runs that seed again, FUZZ_SEED=random looks for new ones. Without it every run is the same.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  createLinter,
  DEFAULT_CONFIG,
  type Document,
  type Edit,
  type Finding,
  fixAll,
  fixAllWith,
  lint,
  positionMap,
  type Span,
} from '../../server/src/core/index.ts';
import { anyText, applyChange, session } from './drafts.ts';
import { maySafelyTouchQuotations, quotations, secrecyMarks } from './untouchable.ts';

const seed = process.env['FUZZ_SEED'] ?? '20260302';
const RUNS = {
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 300),
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
};

const safeEdits = ({ fixes }: Finding): readonly Edit[] => fixes.find((fix) => fix.safe)?.edits ?? [];
const nameOf = ({ ruleId }: Finding, { start, end, newText }: Edit, text: string) =>
  `${ruleId}: ${JSON.stringify(text.slice(start, end))} → ${JSON.stringify(newText)}`;

/** True where two edits would both change a character, or one puts something amid what the other takes out. */
function collide(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The text after edits that do not overlap; written without looking at the engine's way. */
function splice(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .reverse()
    .reduce((rest, { start, end, newText }) => rest.slice(0, start) + newText + rest.slice(end), text);
}

/** Every pass of a fix-all: the text before, what it edited, the text after. */
function passesOf(source: string) {
  const linter = createLinter();
  const seen: { text: string; findings: readonly Finding[] }[] = [];
  const result = fixAllWith(
    {
      lint(text, config) {
        const checked = linter.lint(text, config);
        seen.push({ text, findings: checked.findings });
        return checked;
      },
    },
    source,
    DEFAULT_CONFIG,
  );
  const passes = seen.slice(0, -1).map(({ text, findings }, index) => ({
    before: text,
    edits: result.fixed.filter((finding) => findings.includes(finding)).flatMap(safeEdits),
    after: seen[index + 1]?.text ?? '',
  }));
  return { passes, result };
}

/** The part that a place of the text belongs to. */
function partAt({ paragraphs }: Document, at: number) {
  return paragraphs.find(({ start, end }) => start <= at && at < end)?.part;
}

/** Where the lines stand whose part can be told before and after some edits: a character each that stays. */
function* survivors(document: Document, edits: readonly Edit[]) {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  for (const { lines } of document.paragraphs)
    for (const { start, end } of lines) {
      let at = start;
      while (
        at < end &&
        (/\s/.test(document.text[at] ?? '') || sorted.some((edit) => edit.start <= at && at < edit.end))
      )
        at++;
      if (at === end) continue;
      const moved = sorted
        .filter((edit) => edit.end <= at)
        .reduce((by, edit) => by + edit.newText.length - (edit.end - edit.start), 0);
      yield { at, now: at + moved };
    }
}

/** Findings as a person sees them: lines, characters and words, which CRLF must not change. */
function seen(text: string, findings: readonly Finding[]) {
  const map = positionMap(text);
  const range = ({ start, end }: Span) => ({ start: map.toPosition(start), end: map.toPosition(end) });
  const unix = (words: string) => words.replaceAll('\r\n', '\n');
  return findings.map((finding) => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: unix(finding.message),
    range: range(finding),
    related: finding.related.map((other) => ({ range: range(other), message: unix(other.message) })),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title: unix(title),
      safe,
      edits: edits.map((edit) => ({ range: range(edit), newText: unix(edit.newText) })),
    })),
  }));
}

describe('for any text', function () {
  this.timeout(1_200_000);

  it('no rule throws, and ranges lie within it and split no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { findings, failures } = lint(source);
        assert.deepEqual(failures, []);
        for (const finding of findings)
          for (const { start, end } of [finding, ...finding.related, ...finding.fixes.flatMap((fix) => fix.edits)]) {
            assert.ok(
              0 <= start && start <= end && end <= source.length,
              `${finding.ruleId}: ${start}–${end} of ${source.length}`,
            );
            for (const at of [start, end])
              assert.ok(
                !/^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(at - 1, at + 1)),
                `${finding.ruleId} splits a pair at ${at}`,
              );
          }
      }),
      RUNS,
    );
  });

  it('the edits of a fix do not overlap, and applying it changes nothing outside them', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const finding of lint(source).findings)
          for (const { title, edits } of finding.fixes) {
            const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
            for (const [i, edit] of sorted.entries())
              assert.ok(i === 0 || (sorted[i - 1]?.end ?? 0) <= edit.start, `${finding.ruleId}: ${title}`);
            assert.equal(applyEdits(source, edits), splice(source, edits), `${finding.ruleId}: ${title}`);
          }
      }),
      RUNS,
    );
  });

  it('safe edits of different findings never overlap', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const all = lint(source).findings.flatMap((finding) => safeEdits(finding).map((edit) => ({ finding, edit })));
        for (const [i, one] of all.entries())
          for (const other of all.slice(i + 1))
            assert.ok(
              one.finding === other.finding || !collide(one.edit, other.edit),
              `${nameOf(one.finding, one.edit, source)} and ${nameOf(other.finding, other.edit, source)}`,
            );
      }),
      RUNS,
    );
  });

  it('no safe edit changes what is quoted, unless it is residue or the quotation marks themselves', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { document, findings } = lint(source);
        const quoted = quotations(document);
        for (const finding of findings)
          for (const edit of safeEdits(finding))
            assert.ok(
              maySafelyTouchQuotations(finding.ruleId) ||
                !quoted.some((span) => edit.start < span.end && span.start < edit.end),
              nameOf(finding, edit, source),
            );
      }),
      RUNS,
    );
  });

  it('no safe edit touches a mark of secrecy', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { document, findings } = lint(source);
        const marks = secrecyMarks(document);
        for (const finding of findings)
          for (const edit of safeEdits(finding))
            assert.ok(
              !marks.some((span) => edit.start < span.end && span.start < edit.end),
              nameOf(finding, edit, source),
            );
        const words = ({ text }: Document, spans: readonly Span[]) =>
          spans.map(({ start, end }) => text.slice(start, end));
        const after = lint(fixAll(source).text).document;
        assert.deepEqual(words(after, secrecyMarks(after)), words(document, marks));
      }),
      RUNS,
    );
  });

  it('safe fixes converge, and each pass makes its edits and nothing else', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { passes, result } = passesOf(source);
        for (const { before, edits, after } of passes) assert.equal(after, splice(before, edits));
        assert.equal(fixAll(result.text).text, result.text);
        assert.deepEqual(
          result.findings.filter((finding) => safeEdits(finding).length > 0),
          [],
          'safe fixes are left',
        );
      }),
      RUNS,
    );
  });

  it('safe fixes delete no line and leave every line in its part', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { passes, result } = passesOf(source);
        for (const { before, edits, after } of passes) {
          const [old, fresh] = [lint(before).document, lint(after).document];
          for (const { at, now } of survivors(old, edits))
            assert.equal(
              partAt(fresh, now),
              partAt(old, at),
              `the line of ${JSON.stringify(before.slice(at, at + 20))} after ${JSON.stringify(edits)}`,
            );
        }
        const kinds = (draft: string) => lint(draft).document.parts.map((part) => part.kind);
        assert.deepEqual(kinds(result.text), kinds(source));
        const lines = (draft: string) => draft.split(/\r\n|\n|\r/).length;
        assert.ok(lines(result.text) >= lines(source));
      }),
      RUNS,
    );
  });

  it('CRLF gives what LF gives: the same findings, the same fixes, the same mended text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const unix = source.replace(/\r\n?/g, '\n');
        const windows = unix.replaceAll('\n', '\r\n');
        assert.deepEqual(seen(windows, lint(windows).findings), seen(unix, lint(unix).findings));
        const mended = fixAll(unix).text;
        assert.equal(fixAll(windows).text, unix.includes('\n') ? mended.replaceAll('\n', '\r\n') : mended);
      }),
      RUNS,
    );
  });

  it('a text edited step by step gives at every step what a fresh one gives', () => {
    fc.assert(
      fc.property(session, ({ text, changes }) => {
        const linter = createLinter();
        linter.lint(text, DEFAULT_CONFIG);
        let current = text;
        for (const change of changes) {
          current = applyChange(current, change);
          const [kept, fresh] = [linter.lint(current, DEFAULT_CONFIG), lint(current)];
          assert.deepEqual(kept.findings, fresh.findings);
          assert.deepEqual(kept.document, fresh.document);
        }
      }),
      RUNS,
    );
  });
});
