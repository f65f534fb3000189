/** Drafts in Markdown read as the same drafts without its marks do: what each line is, and what is wrong with it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { fixAllWith } from '../../server/src/core/lint/fix.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { scanMarkdown, scanMarkdownLine } from '../../server/src/core/text/markdown.ts';
import { makeView, viewSpan } from '../../server/src/core/text/view.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { loadRules } from '../rules/loadRules.ts';
import { DRESSES, dress, few, WRAPS } from './markdownDresses.ts';

const linter = createLinterOf(await loadRules());

const FEW = new Set(few.map(({ name }) => name));

/** Lines, and what a reader sees of them. */
const SEEN: Readonly<Record<string, string>> = {
  '# 关于召开会议的通知': '关于召开会议的通知',
  '##一、总体要求': '一、总体要求',
  '## 总体要求 ##': '总体要求',
  '**一、总体要求**': '一、总体要求',
  '- **时间：** 3月5日': '时间：3月5日',
  '* 地点：`二楼会议室`': '地点：二楼会议室',
  '+ [x] 报送名单': '报送名单',
  '> 请准时参会。': '请准时参会。',
  '> > **注：** 以上': '注：以上',
  '| 9:00—9:10 | **领导致辞** |  |': '9:00—9:10\t领导致辞',
  '|甲|乙|': '甲\t乙',
  '见[附件1](附件1.docx)、[网站](https://a.cn/x_y_z*b*)。': '见附件1、网站。',
  '![图](a.png)如图': '如图',
  '第一行<br>第二行<br/>': '第一行 第二行',
  '&emsp;&emsp;请各单位&nbsp;参会&amp;签到': '请各单位 参会&签到',
  '1\\. 时间': '1. 时间',
  '\\*注\\*': '*注*',
  '请于*3月5日*前报名': '请于3月5日前报名',
  _注意事项_: '注意事项',
  __注意事项__: '注意事项',
  '***重点***工作': '重点工作',
  '~~9:00~~ 10:00': '9:00 10:00',
  '请**“五一”**放假': '请“五一”放假',
  '**9:00**—**11:30**': '9:00—11:30',
  '石政发〔2024〕1号\\': '石政发〔2024〕1号',
  '<https://a.cn/b>': 'https://a.cn/b',
  '<div align="right">石桥镇人民政府</div>': '石桥镇人民政府',
  '增长5%[1]。': '增长5%。',
  '会议指出。【1†source】': '会议指出。',
  '📌 会议时间：3月5日': '会议时间：3月5日',
  '1️⃣ 提高认识': '1.提高认识',
};

/** Lines that hold what Markdown might take for a mark, and no mark. */
const PLAIN = [
  '5 ** 3',
  '2**3**4',
  '#1会议室',
  '#防汛#',
  'C# 语言',
  '- 3 -',
  '- 12',
  '- 5℃',
  '* 注：以上数据截至3月底',
  '> 5年',
  '>60分',
  '------',
  '张**、李**、王**',
  '张**同志、李**同志',
  '**县**镇**村',
  '2025年**月**日',
  '__年__月__日',
  '姓名：__性别：__',
  '共__人，其中党员__人',
  '*必填 *选填',
  '长*宽*高',
  '带*号的为必填，带*的为选填',
  '3月~~5月，6月~~8月',
  '139****1234，138****5678',
  'C:\\_temp',
  '见附件[1]。',
  '青政发[2025](3)号',
  '甲|乙',
  'a_b_c',
  '☑同意',
  '《办法》&条例',
  '3<5，7>6',
];

const BLANK = /[ \t\n\r\u00a0\u3000\u2000-\u200a]/g;

/** A whole draft as the model has it, places left out. */
function modelOf(document: Document) {
  return {
    paragraphs: document.paragraphs.map(
      ({ role, part, content: { view, label, field } }) =>
        `${part} ${role} ${label?.numbers.join() ?? ''} ${field?.name ?? ''}|${view.text}`,
    ),
    title: document.title?.text,
    genre: document.title?.genre,
    fields: document.fields.map(({ name, values }) => [name, ...values.map(({ text }) => text)]),
    numbering: document.numbering.map(({ label, parent, list }) => [label.level, ...label.numbers, parent, list]),
    topics: document.topics.map(({ key, numbers, parent }) => [key, ...numbers, parent]),
    agendas: document.agendas.map(({ items, slots }) => [
      ...items.map(({ key }) => key),
      ...slots.map(({ from, to }) => [from, to]),
    ]),
    dates: document.dates.map(({ year, month, token }) => [year, month, token.day]),
  };
}

/** What is found beside the residue, with the words that it is found in. */
function findingsOf(text: string) {
  const { findings, failures } = linter.lint(text, DEFAULT_CONFIG);
  assert.deepEqual(failures, []);
  return findings
    .filter(({ ruleId }) => !/^artefact-/.test(ruleId))
    .map(
      ({ ruleId, severity, start, end }) =>
        `${severity} ${ruleId} ${makeView(text.slice(start, end)).text.replace(BLANK, '')}`,
    );
}

describe('Markdown', () => {
  for (const [line, text] of Object.entries(SEEN))
    it(`sees ${line}`, () => {
      assert.equal(makeView(line).text, text);
    });

  for (const line of PLAIN)
    it(`leaves ${line} alone`, () => {
      assert.deepEqual(scanMarkdownLine(line), []);
      assert.equal(makeView(line).text, line);
    });

  it('maps what stands for several characters to all of them', () => {
    const view = makeView('甲&amp;乙');
    assert.deepEqual(viewSpan(view, 1, 2), { start: 1, end: 6 });
    const row = makeView('| 甲 | 乙 |');
    assert.deepEqual(viewSpan(row, 1, 2), { start: 3, end: 6 });
  });

  for (const [name, change] of Object.entries(DRESSES))
    it(`${name} change nothing but themselves`, () => {
      let changed = 0;
      for (const { name: notice, text } of cleanNotices) {
        const marked = dress(text, change);
        if (marked !== text) changed++;
        assert.deepEqual(modelOf(parseDocument(marked)), modelOf(parseDocument(text)), notice);
        if (FEW.has(notice)) assert.deepEqual(findingsOf(marked), findingsOf(text), notice);
      }
      assert.ok(changed > 0, 'no notice has such a line');
    });

  for (const [name, [before, behind]] of Object.entries(WRAPS))
    it(`${name} around a draft is no part of it`, () => {
      for (const { name: notice, text } of cleanNotices) {
        const marked = before + text.trimEnd() + behind;
        assert.deepEqual(modelOf(parseDocument(marked)), modelOf(parseDocument(text.trimEnd())), notice);
        if (FEW.has(notice)) assert.deepEqual(findingsOf(marked), findingsOf(text.trimEnd()), notice);
      }
    });

  it('gives the clean text back where only what may safely go was put in', () => {
    const safe = [
      'headings',
      'headings closed',
      'bold lines',
      'bold fields',
      'bold dates',
      'bold labels',
      'quotes',
      'code around clocks',
      'tags',
    ];
    for (const { name: notice, text } of few) {
      const clean = fixAllWith(linter, text, DEFAULT_CONFIG).text;
      for (const name of safe) {
        const marked = dress(text, DRESSES[name] ?? ((line) => line));
        const bare = (draft: string) =>
          draft
            .split('\n')
            .map((line) => line.trim())
            .join('\n');
        assert.equal(bare(fixAllWith(linter, marked, DEFAULT_CONFIG).text), bare(clean), `${notice} ${name}`);
      }
    }
  });
});

describe('the marks of any text', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '#',
    '# ',
    '- ',
    '> ',
    '|',
    '| ',
    '|---|',
    '[',
    '](',
    ')',
    '![',
    '<br>',
    '<p>',
    '&nbsp;',
    '&amp;',
    '\\',
    '\n',
    '\r\n',
    ' ',
    '　',
    '会议',
    '一、',
    '1. ',
    '，',
    '。',
    '：',
    '“',
    '”',
    '[1]',
    '【1†source】',
    '📌',
    '1️⃣',
    '---',
    '***',
    '```',
    'https://a.cn',
    'a.docx',
    '3月5日',
    'x',
  );
  const sources = fc.array(piece, { maxLength: 40 }).map((list) => list.join(''));

  it('do not overlap, and lie within it', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const pieces = scanMarkdown(source)
          .flatMap((mark) => mark.pieces)
          .sort((a, b) => a.start - b.start);
        let before = 0;
        for (const { start, end } of pieces) {
          assert.ok(start >= before && end > start && end <= source.length);
          before = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leave a view whose places rise, and that ends where its last place ends', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const view = makeView(source);
        let before = 0;
        for (let index = 0; index < view.text.length; index++) {
          const { start, end } = viewSpan(view, index, index + 1);
          assert.ok(start >= before && end > start && end <= source.length);
          before = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
