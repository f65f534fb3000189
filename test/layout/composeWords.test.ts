/** Whatever a draft holds is set once, word for word. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compose } from '../../server/src/core/layout/compose.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { allParagraphs } from './composed.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** A template with what its stops suggest. */
function filled(body: readonly string[]): string {
  const values = new Map<string, string>();
  let text = body
    .join('\n')
    .replace(/\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$\{CURRENT_\w+[^}]*\}/g, '3')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\$\{(\d+):([^${}]*)\}/g, (_stop, n: string, value: string) => {
      values.set(n, value);
      return value;
    });
  }
  return text.replace(/\$(\d+)/g, (_stop, n: string) => values.get(n) ?? '');
}

const drafts: { readonly name: string; readonly text: string }[] = [
  ...readdirSync(new URL('examples/', root))
    .filter((name) => name.endsWith('.gongwen'))
    .map((name) => ({ name, text: read(`examples/${name}`) })),
  ...cleanNotices,
  ...readdirSync(new URL('test/injection/clean/', root)).flatMap((name) =>
    read(`test/injection/clean/${name}`)
      .split(/^%%$/mu)
      .map((text, index) => ({ name: `${name} ${index + 1}`, text })),
  ),
  ...Object.entries(
    JSON.parse(read('snippets/gongwen.code-snippets.json')) as Record<string, { readonly body: readonly string[] }>,
  ).map(([name, { body }]) => ({ name, text: filled(body) })),
];

const solid = (text: string) => text.replace(/\s/gu, '');
const DRAWN = new Set(['rule', 'pageNumber', 'comment']);

/** What each paragraph of the draft says, and what is set of it. */
function wordsOf(text: string): { readonly written: string[]; readonly set: string[] } {
  const document = parseDocument(text);
  const pieces = document.paragraphs.map((): { from: number; text: string }[] => []);
  for (const { paragraph, runs } of allParagraphs(compose(document)))
    for (const run of runs) {
      if (run.from === undefined) {
        assert.equal(run.text, '　', 'nothing is made up but blanks');
        continue;
      }
      const view = document.paragraphs[paragraph]?.content.view.text ?? '';
      const { from } = run;
      assert.equal(view.slice(from, from + run.text.length), run.text, 'a run stands where it says');
      pieces[paragraph]?.push({ from, text: run.text });
    }
  return {
    written: document.paragraphs.map(({ role, content }) => (DRAWN.has(role) ? '' : solid(content.view.text))),
    set: pieces.map((own) =>
      solid(
        own
          .sort((a, b) => a.from - b.from)
          .map((piece) => piece.text)
          .join(''),
      ),
    ),
  };
}

describe('every word of a draft is set once', () => {
  it('there are drafts to look at', () => assert.ok(drafts.length > 1000));
  for (const group of ['gongwen', 'txt'] as const)
    it(`in drafts of ${group === 'txt' ? 'tests' : 'examples'}`, () => {
      for (const { name, text } of drafts.filter((draft) => draft.name.includes(group))) {
        const { written, set } = wordsOf(text);
        assert.deepEqual(set, written, name);
      }
    });
  it('in templates', () => {
    for (const { name, text } of drafts.filter((draft) => !/gongwen|txt/.test(draft.name))) {
      const { written, set } = wordsOf(text);
      assert.deepEqual(set, written, name);
    }
  });
  it('in any text at all', () => {
    const lines = fc.constantFrom(
      '',
      '000012',
      '机密★5年',
      '特急',
      '石桥镇人民政府文件',
      '石桥镇人民政府',
      '文件',
      '青云县人民政府令',
      '石桥镇镇长办公会议纪要',
      '第7号',
      '石政发〔2025〕9号　　签发人：李　远　赵文博',
      '签发人：周明',
      '石桥镇人民政府关于召开防汛工作会议的通知',
      '（2025年3月4日）',
      '各村（社区）：',
      '一、会议时间：2025年6月3日上午9:00。',
      '（一）加强领导。各村要组织好巡查。',
      '1.\t值班安排',
      '姓名\t职务\t电话',
      '李远\t镇长\t6120345',
      '| 村 | 户数 |',
      '| --- | --- |',
      '附件：1.会议议程 2.参会回执',
      '2.参会回执',
      '附件1',
      '会议议程',
      '第一项：李远同志讲话。',
      '出席：李远、赵文博',
      '县长　林海波',
      '2025年6月3日',
      '——————————',
      '— 1 —',
      '抄送：县水务局，',
      '县教育局。',
      '石桥镇党政办公室　　2025年6月4日印发',
      '<!-- gongwen-ignore docno-di：示例 -->',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(lines, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 24 }),
        (own) => {
          const { written, set } = wordsOf(own.join('\n'));
          assert.deepEqual(set, written);
        },
      ),
      { numRuns: 300 },
    );
  });
});
