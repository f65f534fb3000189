/** A whole draft of Markdown turned into 公文 form by one fix. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { applyEdits } from '../../server/src/core/lint/fix.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { loadRules } from '../rules/loadRules.ts';
import { DRESSES, dress, few } from './markdownDresses.ts';

const linter = createLinterOf(await loadRules());

/** The whole draft after the one fix that turns all of it. */
function turned(text: string): string {
  const fixes = linter.lint(text, DEFAULT_CONFIG).findings.flatMap((finding) => finding.fixes);
  const whole = fixes.find(({ title }) => title === '把全文的 Markdown 标记改成公文写法');
  return whole ? applyEdits(text, whole.edits) : text;
}

describe('a draft of Markdown turned as a whole', () => {
  const lines = (...all: string[]) => all.join('\n');

  it('has its headings numbered by level and its lists under them', () => {
    const marked = lines(
      '# 石桥镇2025年防汛工作方案',
      '',
      '## 总体要求',
      '坚持**问题导向**。',
      '## 主要任务',
      '### 排查隐患',
      '- 山塘水库',
      '- 地质灾害点',
      '  - 切坡建房',
      '  - 高陡边坡',
      '### 备足物资',
      '请各村备足物资。',
      '## 有关要求',
      '> 各村要压实责任。',
    );
    assert.equal(
      turned(marked),
      lines(
        '石桥镇2025年防汛工作方案',
        '',
        '一、总体要求',
        '坚持问题导向。',
        '二、主要任务',
        '（一）排查隐患',
        '1.山塘水库',
        '2.地质灾害点',
        '（1）切坡建房',
        '（2）高陡边坡',
        '（二）备足物资',
        '请各村备足物资。',
        '三、有关要求',
        '各村要压实责任。',
      ),
    );
  });

  it('keeps the numbers that its headings bear', () => {
    const marked = lines(
      '## 一、时间',
      '3月5日',
      '## 二、地点',
      '- 主会场：镇政府',
      '- 分会场：各村',
      '## 附则',
      '从略。',
    );
    assert.equal(
      turned(marked),
      lines('一、时间', '3月5日', '二、地点', '1.主会场：镇政府', '2.分会场：各村', '附则', '从略。'),
    );
  });

  it('has a list of fields numbered as headings are', () => {
    const marked = lines('现将有关事项通知如下：', '', '- **时间**：3月5日', '- **地点**：镇政府');
    assert.equal(turned(marked), lines('现将有关事项通知如下：', '', '一、时间：3月5日', '二、地点：镇政府'));
  });

  it('has rules, fences and front matter taken out, tables set with tabs, lists counted', () => {
    const marked = lines(
      '---',
      'title: 通知',
      '---',
      '',
      '```text',
      '**各村：**',
      '```',
      '',
      '---',
      '',
      '1. 甲',
      '1. 乙',
      '',
      '| 单位 | 姓名<br>职务 | 电话 |',
      '|---|:-:|---|',
      '| 石桥村 | **周明** | 无 |',
    );
    assert.equal(turned(marked), lines('各村：', '', '1.甲', '2.乙', '', '单位\t姓名 职务\t电话', '石桥村\t周明\t无'));
  });

  it('has no mark of Markdown left', () => {
    for (const { text } of few)
      for (const change of Object.values(DRESSES)) {
        const after = turned(dress(text, change));
        const left = linter
          .lint(after, DEFAULT_CONFIG)
          .findings.filter(({ ruleId }) => ruleId === 'artefact-markdown-residue');
        // a draft with one mark has no fix of the whole
        assert.ok(left.length <= 1, left.map(({ start, end }) => after.slice(start, end)).join());
      }
  });
});
