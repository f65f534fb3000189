/** What holds for any text. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  type Document,
  type Edit,
  type Finding,
  lint,
  positionMap,
  ruleById,
  type Span,
} from '../../server/src/core/index.ts';
import { ENGINE_RULES } from '../../server/src/core/lint/config.ts';
import { type Examined, mend, safeEdits } from './examined.ts';
import { maySafelyTouchQuotations, quotations, secrecyMarks } from './untouchable.ts';

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

/** The part that a place of the text belongs to. */
function partAt({ paragraphs }: Document, at: number) {
  return paragraphs.find(({ start, end }) => start <= at && at < end)?.part;
}

/** Where the lines stand whose part can be told before and after some edits: a character each that stays. */
function* survivors(document: Document, edits: readonly Edit[]) {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  for (const { lines } of document.paragraphs)
    for (const { start, end } of lines) {
      // a line of marks alone is no paragraph or one, and says nothing either way
      if (!/[\p{L}\p{N}]/u.test(document.text.slice(start, end))) continue;
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

const kindsOf = ({ parts }: Document) => parts.map(({ kind }) => kind);

/** What edits move to another part, told of for a person. */
function movedLine(before: Document, edits: readonly Edit[], after: Document): string | undefined {
  for (const { at, now } of survivors(before, edits)) {
    const [was, is] = [partAt(before, at), partAt(after, now)];
    if (was !== is) return `${JSON.stringify(before.text.slice(at, at + 20))}: ${was} → ${is}`;
  }
  const [had, has] = [kindsOf(before), kindsOf(after)].map((kinds) => kinds.join());
  return had === has ? undefined : `${had} → ${has}`;
}

/** The marks of secrecy before and after, where they differ. */
function changedMark(...documents: readonly [Document, Document]): string | undefined {
  const words = (document: Document) => secrecyMarks(document).map(({ start, end }) => document.text.slice(start, end));
  const [had, has] = documents.map((document) => words(document).join(' '));
  return had === has ? undefined : `${had} → ${has}`;
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

/** What every text keeps, told of by name where it does not. */
const PROPERTIES: Readonly<Record<string, (draft: Examined) => void>> = {
  'no rule throws, and findings are well formed, in order and within the text'({ source, checked, again }) {
    assert.deepEqual(checked.failures, []);
    assert.deepEqual(again.failures, []);
    let last = 0;
    for (const finding of checked.findings) {
      const { ruleId, message, severity, related, fixes } = finding;
      assert.ok(ruleById(ruleId) ?? Object.hasOwn(ENGINE_RULES, ruleId), ruleId);
      assert.ok(['hint', 'info', 'warning', 'error'].includes(severity), `${ruleId}: ${severity}`);
      for (const words of [message, ...related.map((other) => other.message), ...fixes.map(({ title }) => title)]) {
        assert.match(words, /\p{Script=Han}/u, ruleId);
        assert.doesNotMatch(words, /undefined|NaN|\[object /u, ruleId);
      }
      assert.ok(last <= finding.start, `${ruleId} out of order`);
      last = finding.start;
      for (const { start, end } of [finding, ...related, ...fixes.flatMap(({ edits }) => edits)]) {
        assert.ok(0 <= start && start <= end && end <= source.length, `${ruleId}: ${start}–${end} of ${source.length}`);
        for (const at of [start, end])
          assert.ok(
            !/^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(at - 1, at + 1)),
            `${ruleId} splits a pair at ${at}`,
          );
      }
    }
  },

  'the edits of a fix do not overlap, and applying it changes nothing outside them'({ source, checked }) {
    for (const finding of checked.findings)
      for (const { title, edits } of finding.fixes) {
        const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
        for (const [i, edit] of sorted.entries())
          assert.ok(i === 0 || (sorted[i - 1]?.end ?? 0) <= edit.start, `${finding.ruleId}: ${title}`);
        assert.equal(applyEdits(source, edits), splice(source, edits), `${finding.ruleId}: ${title}`);
      }
  },

  'safe edits of different findings never overlap'({ source, checked }) {
    const all = checked.findings.flatMap((finding) => safeEdits(finding).map((edit) => ({ finding, edit })));
    for (const [i, one] of all.entries())
      for (const other of all.slice(i + 1))
        assert.ok(
          one.finding === other.finding || !collide(one.edit, other.edit),
          `${nameOf(one.finding, one.edit, source)} and ${nameOf(other.finding, other.edit, source)}`,
        );
  },

  'no safe edit changes what is quoted, unless it is residue or the quotation marks themselves'({ source, checked }) {
    const quoted = quotations(checked.document);
    for (const finding of checked.findings)
      for (const edit of safeEdits(finding))
        assert.ok(
          maySafelyTouchQuotations(finding.ruleId) ||
            !quoted.some((span) => edit.start < span.end && span.start < edit.end),
          nameOf(finding, edit, source),
        );
  },

  'no safe edit touches a mark of secrecy'({ source, checked: { document, findings }, again }) {
    const marks = secrecyMarks(document);
    for (const finding of findings)
      for (const edit of safeEdits(finding))
        assert.ok(!marks.some((span) => edit.start < span.end && span.start < edit.end), nameOf(finding, edit, source));
    assert.equal(changedMark(document, again.document), undefined);
  },

  'safe fixes converge, each pass makes its edits and nothing else, and there is nothing to do again'({
    source,
    mended: { passes, result },
    again,
  }) {
    assert.equal(passes[0]?.before.text ?? result.text, source);
    for (const { before, edits, after } of passes) assert.equal(after.text, splice(before.text, edits));
    // what is left is what must not be made: a line would go to another part, or to a mark of secrecy
    for (const finding of again.findings) {
      const edits = safeEdits(finding);
      if (edits.length === 0) continue;
      const { document } = lint(splice(result.text, edits));
      const harm = movedLine(again.document, edits, document) ?? changedMark(again.document, document);
      assert.ok(harm !== undefined, `a safe fix of ${finding.ruleId} is left`);
    }
    assert.deepEqual(again.findings, result.findings, 'a fresh check of the mended text finds something else');
    assert.equal(mend(result.text).result.text, result.text, 'there is something to do again');
  },

  'safe fixes delete no line and leave every line in its part'({ source, checked, mended: { passes, result }, again }) {
    for (const { before, edits, after } of passes)
      assert.equal(movedLine(before, edits, after), undefined, JSON.stringify(edits));
    assert.deepEqual(kindsOf(again.document), kindsOf(checked.document));
    const lines = (draft: string) => draft.split(/\r\n|\n|\r/).length;
    assert.ok(lines(result.text) >= lines(source));
  },

  'CRLF gives what LF gives: the same findings, the same fixes, the same mended text'(draft) {
    const unix = draft.source.replace(/\r\n?/g, '\n');
    if (!unix.includes('\n')) return;
    const windows = unix.replaceAll('\n', '\r\n');
    const { checked, mended } = unix === draft.source ? draft : { checked: lint(unix), mended: mend(unix) };
    assert.deepEqual(seen(windows, lint(windows).findings), seen(unix, checked.findings));
    assert.equal(mend(windows).result.text, mended.result.text.replaceAll('\n', '\r\n'));
  },

  'pages can be laid out'({ checked }) {
    assert.ok(checked.laidOut().pages.length > 0);
  },
};

/** Fails with the name of the property that does not hold. */
export function assertAll(draft: Examined): void {
  for (const [name, holds] of Object.entries(PROPERTIES))
    try {
      holds(draft);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
