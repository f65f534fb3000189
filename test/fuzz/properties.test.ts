/** Properties that hold for any text: fast-check makes them, from the pieces that drafts are made of. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, createLinter, DEFAULT_CONFIG, type Finding, fixAll, lint } from '../../server/src/core/index.ts';
import { cleanNotices } from '../notices/measure.ts';

const PIECES = [
  '关于召开防汛会议的通知',
  '各乡镇人民政府：',
  '一、时间',
  '二、地点',
  '（一）',
  '（二）',
  '1.',
  '2、',
  '3．',
  '第一项：',
  '第三项：',
  '①',
  '⒈',
  '㈡',
  '2025年3月5日',
  '3月5日（星期三）',
  '上午9：00',
  '9:00—9:30',
  '14时30分',
  '二〇二五年三月五日',
  '2025-3-5',
  '4月8日至10日',
  '25:00',
  '青政发〔2025〕3号',
  '青政发[2025]第03号',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '[',
  ']',
  '(',
  ')',
  '，',
  '。',
  '；',
  '：',
  ':',
  ',',
  '、',
  '……',
  '——',
  '附件：1.名单',
  '附件1',
  '议程',
  '石桥镇人民政府',
  '秘密★1年',
  '[秘密]',
  '联系人：周明，电话：0300-1234567',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '　',
  '\u200b',
  '\u00a0',
  '[bookmark: _GoBack]',
  '⼈',
  '𠮷',
  '😀',
  '\ud83d',
  '\udc00',
  'ABC',
  '１２',
  'https://a.cn/b?c=1',
  '参加人员：',
  '主持人：周明',
  '共3项',
  '会期两天',
  '请于3月1日前报送回执。',
  '<!-- gongwen-ignore docno-di：试 -->',
  '学习《值班办法》',
  '# 标题',
  '**重点**',
  '| a | b |',
];
const draft = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
/** A clean notice with something cut out and something put in. */
const mutated = fc
  .record({
    notice: fc.constantFrom(...cleanNotices),
    at: fc.nat(),
    cut: fc.nat({ max: 40 }),
    piece: fc.constantFrom(...PIECES),
  })
  .map(({ notice: { text }, at, cut, piece }) => {
    const from = at % text.length;
    return text.slice(0, from) + piece + text.slice(from + cut);
  });
const text = fc.oneof(draft, mutated);
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) };
const outline = (findings: readonly Finding[]) =>
  findings.map(({ ruleId, severity, start, end, message }) => ({ ruleId, severity, start, end, message }));

describe('for any text', function () {
  this.timeout(300_000);

  it('no rule throws, and ranges lie within it and split no surrogate pair', () => {
    fc.assert(
      fc.property(text, (source) => {
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

  it('the edits of a fix do not overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const finding of lint(source).findings)
          for (const fix of finding.fixes) {
            const sorted = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
            for (const [i, edit] of sorted.entries())
              assert.ok(i === 0 || (sorted[i - 1]?.end ?? 0) <= edit.start, `${finding.ruleId}: ${fix.title}`);
          }
      }),
      RUNS,
    );
  });

  it('safe fixes converge, delete no line and leave the parts as they were', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = fixAll(source);
        assert.equal(fixAll(once.text).text, once.text);
        assert.deepEqual(
          once.findings.flatMap((finding) => finding.fixes.filter((fix) => fix.safe)).length,
          0,
          'safe fixes are left',
        );
        const kinds = (draft: string) => lint(draft).document.parts.map((part) => part.kind);
        assert.deepEqual(kinds(once.text), kinds(source));
        const lines = (draft: string) => draft.split(/\r\n|\n|\r/).length;
        assert.ok(lines(once.text) >= lines(source));
      }),
      RUNS,
    );
  });

  it('CRLF gives what LF gives', () => {
    fc.assert(
      fc.property(text, (source) => {
        const unix = source.replace(/\r\n?/g, '\n');
        const lines = (draft: string) =>
          outline(lint(draft).findings).map((finding) => {
            const before = draft.slice(0, finding.start).split(/\r\n|\n/);
            return {
              ruleId: finding.ruleId,
              severity: finding.severity,
              line: before.length,
              character: before.at(-1)?.length,
            };
          });
        assert.deepEqual(lines(unix.replaceAll('\n', '\r\n')), lines(unix));
      }),
      RUNS,
    );
  });

  it('an edited text gives what a fresh one gives', () => {
    fc.assert(
      fc.property(fc.array(mutated, { minLength: 2, maxLength: 4 }), (versions) => {
        const linter = createLinter();
        for (const version of versions)
          assert.deepEqual(linter.lint(version, DEFAULT_CONFIG).findings, lint(version).findings);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });

  it('applying a fix changes nothing outside its edits', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { fixes } of lint(source).findings)
          for (const { edits } of fixes) {
            const [first] = [...edits].sort((a, b) => a.start - b.start);
            if (first) assert.ok(applyEdits(source, edits).startsWith(source.slice(0, first.start)));
          }
      }),
      RUNS,
    );
  });
});
