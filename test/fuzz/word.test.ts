/** Word files in and out, for any draft and any damage; see runs.ts for how many and from which seed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { compose } from '../../server/src/core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { importDocx, withDraftLayout } from '../../server/src/docx/import.ts';
import { p, word, zip } from '../docx/wordFile.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { anyText } from './drafts.ts';
import { MARKUP } from './pieces.ts';
import { printSeed, runs } from './runs.ts';
import { assertRead, RICH } from './wordProperties.ts';
import { words } from './words.ts';

/** How often each letter and figure stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of words(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What one text has more often than another. */
const missing = (of: string, within: string) => {
  const there = counted(within);
  return [...counted(of)].filter(([character, count]) => (there.get(character) ?? 0) < count);
};

/** Lines that are no text of the paper: a rule, a page number, a comment. */
const UNSEEN = new Set(['rule', 'pageNumber', 'comment']);
/** What stands at a fixed place of the last page, wherever the draft has it. */
const PLACED = new Set(['cc', 'printLine', 'remark']);
const bare = (text: string) => text.replace(/\s/gu, '');

describe('Word files, for any draft', function () {
  this.timeout(7_200_000);
  before(() => printSeed('Word files'));

  it('a draft that is exported comes back: no word more, no word less, and all of it where the page shows it all', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (draft) => {
        const document = parseDocument(draft);
        const exported = await exportDocx(compose(document, DEFAULT_PROFILE), undefined, DEFAULT_PROFILE);
        const imported = importDocx(withDraftLayout(exported, draft));
        assert.ok(imported.ok);
        const seen = document.paragraphs.filter(({ role }) => !UNSEEN.has(role));
        const shown = seen.map(({ content }) => content.view.text).join('\n');
        assert.deepEqual(missing(shown, imported.text), [], 'lost');
        assert.deepEqual(missing(imported.text, draft), [], 'made up');
        if (seen.length === 0 || seen.some(({ role }) => PLACED.has(role))) return;
        if (!/[\p{Cs}\p{Cn}\p{Co}\0-\x08\v-\x1f\x7f-\x9f]/u.test(draft) && bare(shown) === bare(draft))
          assert.equal(imported.text, draft);
      }),
      runs(0.1),
    );
  });
});

const cuts = fc.array(
  fc.record({ at: fc.nat(), cut: fc.nat({ max: 60 }), piece: fc.constantFrom('', ...MARKUP), again: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);
const files = fc.constantFrom(word(RICH), word(p(cleanNotices[0]?.text.slice(0, 200) ?? '')));

/** A file with one part changed, packed as a whole file: what only a reader of XML can refuse. */
const badParts = fc.record({ file: files, part: fc.nat(), changes: cuts }).map(({ file, part, changes }) => {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const name = names[part % names.length] ?? '';
  const changed = changes.reduce(
    (xml, { at, cut, piece, again }) => {
      const from = at % (xml.length + 1);
      return (
        xml.slice(0, from) + piece + (again ? xml.slice(from, from + cut) : '') + xml.slice(again ? from : from + cut)
      );
    },
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  return zip({ ...parts, [name]: strToU8(changed) });
});

/** A file with some bytes changed, taken out or cut off. */
const badBytes = fc
  .record({
    file: files,
    changes: fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), { maxLength: 6 }),
    cut: fc.record({ at: fc.nat(), length: fc.constantFrom(0, 0, 1, 22, 500, 100_000) }),
  })
  .map(({ file, changes, cut }) => {
    const bytes = [...file];
    for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
    bytes.splice(cut.at % bytes.length, cut.length);
    return Uint8Array.from(bytes);
  });

describe('damaged Word files', function () {
  this.timeout(7_200_000);

  it('with other bytes are read, or refused with what to do', () => {
    fc.assert(fc.property(badBytes, assertRead), runs(0.25));
  });

  it('with other XML are read and mended, or refused with what to do', () => {
    fc.assert(fc.property(badParts, assertRead), runs(0.25));
  });
});
