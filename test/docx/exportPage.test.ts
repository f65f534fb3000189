/** The exported file as LibreOffice sets it, measured from its PDF. */
import assert from 'node:assert/strict';
import { draftFiles, faults, type MeasuredDraft, measureDrafts, report } from '../../scripts/measure-page.ts';
import { missingTools } from '../../scripts/page-measures/officeTools.ts';

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
