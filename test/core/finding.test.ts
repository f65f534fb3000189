import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { lintExample } from '../../server/src/core/lint/mending.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

describe('core: safe fixes', () => {
  it('join no lines, whatever a rule says', () => {
    const joins: Rule = {
      ...(rules.find(({ id }) => id === 'docno-nonarabic') ?? assert.fail()),
      check: {
        unit: 'document',
        *run({ text }) {
          const edit = { start: text.indexOf('\n'), end: text.indexOf('\n') + 1, newText: '' };
          yield { ...edit, message: '换行', fixes: [{ title: '接上', safe: true, edits: [edit] }] };
        },
      },
    };
    const { findings } = createLinterOf([joins]).lint('请按照通知\n执行。', DEFAULT_CONFIG);
    assert.deepEqual(
      findings.map(({ fixes }) => fixes.map(({ safe }) => safe)),
      [[false]],
    );
  });
});

describe('core: messages', () => {
  const said = (text: string, rule: string) =>
    createLinterOf(rules)
      .lint(text, DEFAULT_CONFIG)
      .findings.flatMap(({ ruleId, message }) => (ruleId === rule ? [message.replace(/（[^（]*）$/u, '')] : []));

  it('of a wrong weekday name the year of signing where the title says another that fits', () => {
    const paper = (year: number, weekday: string) =>
      said(
        `青云县教育局关于2025年国庆节放假的通知\n各学校：\n　　10月1日（星期${weekday}）放假。\n青云县教育局\n${year}年9月22日\n`,
        'date-weekday-mismatch',
      );
    assert.deepEqual(paper(2025, '三'), []);
    assert.match(paper(2024, '三').join(), /标题写的是2025年，按2025年星期不错，也请核对成文日期的年份$/);
    assert.match(paper(2025, '二').join(), /请核对是星期写错还是日期写错$/);
  });

  it('of a list without marks ask for none, or for all', () => {
    const list = '请准备：\n（一）身份证\n（二）回执\n（三）照片。\n';
    assert.match(said(list, 'list-terminal-punct').join(), /宜不加标点；请统一为都不加标点，或者各项用“；”/);
  });

  it('of a date in both kinds of numerals never say that it may stay', () => {
    const signed = (date: string) =>
      said(`青云县教育局关于放假的通知\n各学校：\n　　请遵照执行。\n青云县教育局\n${date}\n`, 'sign-date-hanzi');
    assert.match(signed('二〇〇二年九月十一日').join(), /照录即可$/);
    assert.match(signed('二00二年九月十一日').join(), /混用了汉字数字和阿拉伯数字，应写“2002年9月11日”$/);
  });

  it('of a custom never claim that its clause says so', () => {
    for (const rule of rules) {
      const [first] = badExamples(rule);
      if (rule.source !== '惯例' || rule.clause.startsWith('实务') || !first) continue;
      const { draft, others } = exampleFiles(first.draft);
      for (const { ruleId, message, basis } of lintExample(rule, exampleText(draft), others).findings) {
        if (ruleId !== rule.id) continue;
        assert.match(message, /（惯例；参见[^（]*）$/u, rule.id);
        assert.equal(basis, rule.clause);
      }
    }
  });
});
