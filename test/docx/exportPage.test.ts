/** The exported file as LibreOffice sets it, measured from its PDF. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draftFiles, faults, type MeasuredDraft, measureDrafts, report } from '../../scripts/measure-page.ts';
import { missingTools, openWorkshop } from '../../scripts/page-measures/officeTools.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { importDocx } from '../../server/src/docx/import.ts';

/** What stands between blanks, line ends and the edges of cells. */
const words = (text: string) => text.split(/[\s\u3000|]+/).filter((word) => !/^-*$/.test(word));

describe('an exported file turned to PDF by LibreOffice', function () {
  this.timeout(300_000);
  let drafts: readonly MeasuredDraft[] = [];

  before(async function () {
    const missing = missingTools();
    if (missing) {
      console.log(`      ${missing}`);
      this.skip();
    }
    drafts = await measureDrafts(draftFiles());
  });

  it('twelve drafts in all the formats', () => {
    assert.ok(drafts.length >= 12);
    assert.deepEqual([...new Set(drafts.map(({ format }) => format))].sort(), [
      'document',
      'letter',
      'minutes',
      'order',
      'plain',
    ]);
  });

  it('has the pages and lines of the preview and the figures of the standard', () => {
    assert.deepEqual(faults(drafts), [], report(drafts));
  });

  it('has the same words when LibreOffice has saved it again', async () => {
    const files = new Map<string, Uint8Array>();
    for (const file of draftFiles()) {
      const laid = layout(parseDocument(readFileSync(file, 'utf8')), DEFAULT_PROFILE);
      files.set(file, await exportDocx(laid.composition, laid, DEFAULT_PROFILE));
    }
    const workshop = openWorkshop('as installed');
    try {
      for (const [file, bytes] of workshop.saved(files)) {
        const [saved, draft] = [importDocx(bytes), parseDocument(readFileSync(file, 'utf8'))];
        assert.ok(saved.ok, file);
        assert.deepEqual(words(saved.text), words(draft.text), file);
      }
    } finally {
      workshop.close();
    }
  });

  it('measures every figure', () => {
    const counted = new Set(drafts.flatMap(({ figures }) => figures.map(({ name }) => name)));
    for (const name of [
      '版心左边缘',
      '版心右边缘',
      '首行字格上边缘',
      '22行高',
      '28字宽',
      '满面行数（行）',
      '满行字数（字）',
    ])
      assert.ok(counted.has(name), name);
    for (const name of [
      '发文机关标志上边缘',
      '红色分隔线粗细',
      '发文字号至分隔线',
      '成文日期右空四字',
      '版记分隔线上边缘',
      '页码一字线上距版心',
    ])
      assert.ok(counted.has(name), name);
  });
});
