/** Every template, filled in as a careful secretary would, is a clean paper; a mistake in it is found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../server/src/core/index.ts';
import { plainSnippet } from '../../server/src/service/snippetText.ts';
import { dated } from '../../server/src/service/templates.ts';
import { days, type Filling, fillings, SIX_ATTACHMENTS } from './fillings.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(new URL('../../snippets/gongwen.code-snippets.json', import.meta.url), 'utf8'),
);

/** Where the placeholder that opens at `from` (behind `${`) closes. */
function closing(body: string, from: number): number {
  let depth = 1;
  for (let i = from; i < body.length; i++) {
    if (body[i] === '$' && body[i + 1] === '{') depth++;
    else if (body[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`unclosed placeholder in ${body.slice(from, from + 20)}`);
}

/** The tab stop of 成文日期, which is the day of writing unless the writer says another. */
const dateStopOf = (body: string): string | undefined =>
  /\$\{(\d+):\$\{CURRENT_YEAR\}年\$\{CURRENT_MONTH\/\^0\/\/\}月\$\{CURRENT_DATE\/\^0\/\/\}日\}/u.exec(body)?.[1];

type Values = Readonly<Record<string, string>>;

/** Expands a snippet's body: tab stops and variables take their values. */
function expand(body: string, values: Values): string {
  let text = '';
  for (let i = 0; i < body.length; ) {
    const bare = /^\$(\d+|[A-Z_]+)/.exec(body.slice(i));
    if (bare) {
      text += filledIn(bare[1] ?? '', values);
      i += bare[0].length;
    } else if (body.startsWith('${', i)) {
      const end = closing(body, i + 2);
      const inner = body.slice(i + 2, end);
      const [, name = '', transform, words] = /^(\d+|[A-Z_]+)(?:(\/.*)|:(.*))?/s.exec(inner) ?? [];
      const [, pattern = '', replacement = ''] = /^\/(.*)\/(.*)\/[a-z]*$/s.exec(transform ?? '') ?? [];
      const value = name === dateStopOf(body) && words ? expand(words, values) : filledIn(name, values);
      text += pattern ? value.replace(new RegExp(pattern), replacement) : value;
      i = end + 1;
    } else text += body[i++];
  }
  return text;
}

function filledIn(name: string, values: Values): string {
  if (name === '0') return '';
  const found = values[name];
  assert.notEqual(found, undefined, `nothing to fill ${name} with`);
  return found ?? '';
}

/** The template filled in in one of the three ways. */
function filled(name: string, body: string, filling: Filling, way: keyof typeof days): string {
  const { joint } = filling;
  const own = way === 'long' && joint ? { [joint[0]]: joint.slice(1).join(' ') } : {};
  const text = expand(body, { ...days[way], ...filling.short, ...filling[way], ...own });
  if (way !== 'long') return text;
  const [, ...organs] = joint ?? [];
  // organs that sign together stand below each other
  const signed = organs.length > 0 ? text.replace(`\n\n${organs.join(' ')}\n`, `\n\n${organs.join('\n')}\n`) : text;
  return !ATTACHES.test(name) || signed.includes('附件')
    ? signed
    : signed.replace(SIGNATURE, `\n\n${SIX_ATTACHMENTS}$&`);
}

/** The template as it is before anything is typed. */
const unfilled = (template: string) => plainSnippet(dated(template, { year: 2026, month: 3, day: 2 }));

/** The line of the title, where a mark or a signer stands above it. */
const TITLES: Readonly<Record<string, number>> = { 请示: 3, 报告: 3, 函: 4, 纪要: 6 };

/** Kinds that may have attachments whatever they are about; what 印发 and 转发 enclose is none. */
const ATTACHES = /(?<!任免|印发|转发)(?:通知|意见|决定|通报|报告|函|请示)$/u;
/** The lines of those who sign, with the date below. */
const SIGNATURE = /\n\n(?:[^，。；：\n]{2,40}\n){1,3}\d{4}年\d{1,2}月\d{1,2}日(?=\n|$)/u;

const found = (text: string) =>
  lint(text).findings.map(({ ruleId, start, end, message }) => `${ruleId} ⟦${text.slice(start, end)}⟧ ${message}`);

/** The kinds of 《党政机关公文处理工作条例》第八条 and the variants that people ask for most. */
const WANTED = [
  ...[
    '决议',
    '决定',
    '命令（令）',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
  ],
  ...[
    '会议通知',
    '学习通知',
    '培训通知',
    '印发通知',
    '转发通知',
    '任免通知',
    '放假通知',
    '会议议程',
    '参会回执',
    '会议纪要',
  ],
  ...['联合行文', '征求意见函', '复函', '表彰决定', '表彰通报'],
];

describe('templates', () => {
  it('are those that are promised, each with its name and its initials', () => {
    assert.deepEqual(Object.keys(snippets).sort(), [...WANTED].sort());
    for (const [name, { prefix }] of Object.entries(snippets)) {
      assert.equal(prefix[0], name);
      assert.match(prefix[1] ?? '', /^[a-z]{2,6}$/);
    }
    assert.deepEqual(Object.keys(fillings).sort(), [...WANTED].sort());
  });

  for (const [name, { body }] of Object.entries(snippets)) {
    const template = body.join('\n');
    const filling = fillings[name];
    assert.ok(filling, name);
    for (const way of ['short', 'long', 'newYear'] as const)
      it(`${name}, filled in (${way}), is clean`, () => {
        const text = filled(name, template, filling, way);
        assert.doesNotMatch(text, /[$×【】]/);
        assert.deepEqual(found(text), [], text);
      });
    it(`${name}: a mistake in it is found`, () => {
      const [right, wrong, rule] = filling.mistake;
      const text = filled(name, template, filling, 'short');
      assert.ok(text.includes(right), right);
      const told = found(text.replace(right, wrong));
      assert.ok(
        told.some((one) => one.startsWith(`${rule} `)),
        told.join('\n'),
      );
    });
    it(`${name}: what is not filled in is told, and nothing else of the text`, () => {
      const told = found(unfilled(template)).map((one) => one.split(' ')[0]);
      assert.ok(told.includes('placeholder-left'));
      assert.deepEqual(
        told.filter((rule) => rule !== 'placeholder-left' && !rule?.startsWith('page-')),
        [],
      );
    });
    it(`${name}: its title is read, and who signs it, filled in or not`, () => {
      for (const text of [filled(name, template, filling, 'short'), unfilled(template)]) {
        const lines = text.split('\n');
        const numbered = /^\S+号$|^【请填发文字号】$/u.test(lines[0] ?? '');
        const title = lines[TITLES[name] ?? (numbered ? 2 : 0)];
        const { document } = lint(text);
        assert.equal(document.title?.text, title?.replace(/[ 　]/gu, ''));
        const roles = (...wanted: string[]) =>
          document.paragraphs.filter(({ role }) => wanted.includes(role)).map(({ content }) => content.source.trim());
        const date = lines.indexOf('2026年3月2日');
        const organs = date < 0 ? [] : lines.slice(lines.lastIndexOf('', date) + 1, date);
        assert.deepEqual(roles('signatureOrgan', 'signatureDate'), date < 0 ? [] : [...organs, '2026年3月2日']);
      }
    });
    it(`${name}: every filling has its tab stop, and every tab stop its filling`, () => {
      const stops = new Set(
        [...template.matchAll(/\$\{?(\d+)/g)].map((match) => match[1]).filter((stop) => stop !== '0'),
      );
      stops.delete(dateStopOf(template));
      assert.deepEqual(Object.keys(filling.short).sort(), [...stops].sort());
      for (const stop of Object.keys({ ...filling.long, ...filling.newYear })) assert.ok(stops.has(stop), stop);
    });
  }
});
