import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbols, foldingRanges } from '../../server/src/service/index.ts';
import { NOTICE, realDraft } from './support.ts';

/** Names, nested by indent. */
function sketch(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, children }) => [indent + name, ...sketch(children ?? [], `${indent}  `)]);
}

const before = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const within = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

describe('the outline', () => {
  const draft = realDraft(NOTICE);

  it('shows parts, headings and agenda items', () => {
    assert.deepEqual(sketch(documentSymbols(draft)), [
      '青云县人民政府办公室关于召开优化营商环境工作推进会的通知',
      '  一、会议地点',
      '  二、会议议题',
      '    （一）通报营商环境监测评价情况',
      '    （二）部署下一步工作',
      '  三、有关要求',
      '附件 推进会议程',
      '  第一项：苏景行同志通报营商环境监测评价情况',
      '  第二项：梁若谷同志部署下一步工作',
    ]);
  });

  it('ends the last heading before the signature', () => {
    const last = documentSymbols(draft)[0]?.children?.at(-1);
    assert.deepEqual(last?.range, { start: { line: 11, character: 0 }, end: { line: 12, character: 9 } });
  });

  it('folds what has more than a line', () => {
    const folds = foldingRanges(draft).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.ok(
      folds.some(([start, end]) => start === 8 && end === 10),
      JSON.stringify(folds),
    );
    assert.ok(folds.every(([start = 0, end = 0]) => start < end));
  });

  it('is sound for any text: names, ranges in ranges, folds in the file', () => {
    const line = fc.constantFrom(
      '一、时间',
      '（一）甲',
      '1.乙',
      '附件',
      '附件：丙',
      '会议议程',
      '第一项：丁',
      '',
      '2025年1月1日',
      '第一章　总则',
      '第一条　戊',
      '关于己的通知',
      '各单位：',
      '某局',
      '8:30—9:00　庚',
      '抄送：辛',
      '　　',
      '<!-- x -->',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const checked = realDraft(lines.join('\n'));
        const visit = (symbol: DocumentSymbol, outer?: Range) => {
          assert.notEqual(symbol.name.trim(), '');
          assert.ok(within(symbol.range, symbol.selectionRange));
          if (outer) assert.ok(within(outer, symbol.range));
          for (const child of symbol.children ?? []) visit(child, symbol.range);
        };
        for (const symbol of documentSymbols(checked)) visit(symbol);
        for (const { startLine, endLine } of foldingRanges(checked))
          assert.ok(0 <= startLine && startLine < endLine && endLine < Math.max(1, lines.length));
      }),
      { numRuns: 200 },
    );
  });

  it('is empty for an empty draft', () => {
    assert.deepEqual(documentSymbols(realDraft('')), []);
    assert.deepEqual(foldingRanges(realDraft('')), []);
  });
});
