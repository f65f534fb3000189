/** What is offered while a draft is written: what for, with which edit, and above all where nothing is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Config, DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { NO_FACTS } from '../../server/src/core/rules/unitFacts.ts';
import type { CheckedDraft } from '../../server/src/service/index.ts';
import { complete, createDraft } from '../../server/src/service/index.ts';
import { fakeLinter, URI } from './support.ts';

/** A Thursday. */
const TODAY = { year: 2026, month: 11, day: 26 };
const CONFIG: Config = {
  ...DEFAULT_CONFIG,
  unit: {
    ...NO_FACTS,
    organs: [{ name: '石桥镇人民政府', short: ['镇政府'], codes: ['石政发'] }],
    people: [
      { name: '周明', posts: ['镇长'] },
      { name: '李岚', posts: ['副镇长'] },
    ],
    recipients: ['各村民委员会', '镇属各单位'],
    venues: ['镇政府三楼会议室'],
    phones: [{ name: '党政办公室', number: '0000-6620019' }],
  },
};
const PAPERS = [{ title: '石桥镇值班管理办法', number: '石政发〔2026〕3号' }];
const REGISTER = [{ code: '石政发', year: 2026, next: '石政发〔2026〕32号', entries: [], gaps: [] }];

const read = (text: string): CheckedDraft =>
  createDraft(
    URI,
    undefined,
    fakeLinter(() => []),
  ).check(text, 1, CONFIG);

function offered(draft: CheckedDraft, offset: number) {
  return complete(draft, draft.positions.toPosition(offset), {
    today: TODAY,
    snippets: true,
    register: () => REGISTER,
    papers: (query) => PAPERS.filter(({ title }) => title.includes(query)),
  }).items;
}

/** What is offered at `|`, and the text with the first of it taken. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const draft = read(text);
  const items = offered(draft, offset);
  const edit = items[0]?.textEdit;
  const taken =
    edit && 'range' in edit
      ? text.slice(0, draft.positions.toOffset(edit.range.start)) +
        edit.newText +
        text.slice(draft.positions.toOffset(edit.range.end))
      : undefined;
  return { labels: items.map(({ label }) => label), taken };
}

const HEAD = '石桥镇人民政府关于召开冬季安全生产会议的通知\n\n';
const BODY = `${HEAD}各村民委员会：\n　　为做好冬季安全生产工作，现将有关事项通知如下：\n`;

const AGENDA = '石桥镇冬季安全生产会议议程\n\n';
const ANSWER = '石桥镇人民政府关于同意设立停车场的复函\n\n县公安局：\n';
/** A date as it is offered: with its weekday, without it, and both without the year. */
const WEEKDAYS_TOO = (day: string, weekday: string) => [
  `${day}（${weekday}）`,
  day,
  `${day.slice(5)}（${weekday}）`,
  day.slice(5),
];

describe('completion', () => {
  for (const [what, marked, labels, taken] of [
    [
      'a spoken day, whole and short',
      `${BODY}　　请于下周三|`,
      ['2026年12月2日（星期三）', '2026年12月2日', '12月2日（星期三）', '12月2日'],
      `${BODY}　　请于2026年12月2日（星期三）`,
    ],
    [
      'the short form first where the year has been told',
      `${BODY}　　2026年12月2日开会，请于明天|前报名。`,
      ['11月27日', '11月27日（星期五）', '2026年11月27日', '2026年11月27日（星期五）'],
      `${BODY}　　2026年12月2日开会，请于11月27日前报名。`,
    ],
    [
      'year and weekday of a date in a time field',
      `${BODY}会议时间：12月2日|`,
      ['2026年12月2日（星期三）', '2026年12月2日', '12月2日（星期三）'],
      `${BODY}会议时间：2026年12月2日（星期三）`,
    ],
    [
      'the clock behind the day',
      `${BODY}会议时间：2026年12月2日（星期三）下午|`,
      ['下午2:30', '下午3:00', '下午3:30'],
      `${BODY}会议时间：2026年12月2日（星期三）下午2:30`,
    ],
    ['venues', `${BODY}会议地点：|`, ['镇政府三楼会议室'], `${BODY}会议地点：镇政府三楼会议室`],
    ['people', `${BODY}联系人：周|`, ['周明'], `${BODY}联系人：周明`],
    ['a telephone behind a second label', `${BODY}联系人：周明，联系电话：|`, ['0000-6620019'], undefined],
    ['people before 同志', `${AGENDA}第一项：|同志讲话`, ['周明', '李岚'], `${AGENDA}第一项：周明同志讲话`],
    ['the rest of a name before 同志', `${AGENDA}第一项：周|同志讲话`, ['周明'], `${AGENDA}第一项：周明同志讲话`],
    ['a name before 同志 behind 由', `${AGENDA}第一项：由李|同志讲话`, ['李岚'], `${AGENDA}第一项：由李岚同志讲话`],
    ['people before 同志 behind a mark', `${BODY}　　会议要求，|同志们要落实。`, ['周明', '李岚'], undefined],
    [
      'the last day of a month before 前',
      `${BODY}　　请于月底|前报名。`,
      ['2026年11月30日（星期一）', '2026年11月30日', '11月30日（星期一）', '11月30日'],
      `${BODY}　　请于2026年11月30日（星期一）前报名。`,
    ],
    ['a day behind 于', `${BODY}　　请于本月底|`, WEEKDAYS_TOO('2026年11月30日', '星期一'), undefined],
    ['a day so far away', `${BODY}　　请于三天后|`, WEEKDAYS_TOO('2026年11月29日', '星期日'), undefined],
    ['the beginning of a month', `${BODY}　　定于下月初|`, WEEKDAYS_TOO('2026年12月1日', '星期二'), undefined],
    ['a day of next year', `${BODY}　　请于明年1月5日|`, WEEKDAYS_TOO('2027年1月5日', '星期二'), undefined],
    [
      'the year of the first date, with a last day',
      `${BODY}　　请于12月2日|前报名。`,
      ['2026年12月2日（星期三）', '2026年12月2日', '12月2日（星期三）'],
      undefined,
    ],
    ['a day behind 截至', `${BODY}　　截至年底|`, WEEKDAYS_TOO('2026年12月31日', '星期四'), undefined],
    [
      'a spoken day in front of the clock, which stays',
      `${BODY}一、会议时间\n下周三|上午9:00\n二、会议地点\n`,
      WEEKDAYS_TOO('2026年12月2日', '星期三'),
      `${BODY}一、会议时间\n2026年12月2日（星期三）上午9:00\n二、会议地点\n`,
    ],
    [
      'a date in front of the clock',
      `${BODY}一、会议时间\n12月2日|上午9:00\n二、会议地点\n`,
      ['2026年12月2日（星期三）', '2026年12月2日', '12月2日（星期三）'],
      `${BODY}一、会议时间\n2026年12月2日（星期三）上午9:00\n二、会议地点\n`,
    ],
    [
      'a date in front of the clock of an agenda',
      `${AGENDA}时间：12月2日|上午9:00\n`,
      ['2026年12月2日（星期三）', '2026年12月2日', '12月2日（星期三）'],
      `${AGENDA}时间：2026年12月2日（星期三）上午9:00\n`,
    ],
    [
      'a spoken day in front of the clock of an agenda',
      `${AGENDA}时间：下周三|上午9:00\n`,
      WEEKDAYS_TOO('2026年12月2日', '星期三'),
      `${AGENDA}时间：2026年12月2日（星期三）上午9:00\n`,
    ],
    [
      'the minutes of a clock',
      `${BODY}一、会议时间\n2026年12月2日（星期三）下午2:|`,
      ['下午2:30'],
      `${BODY}一、会议时间\n2026年12月2日（星期三）下午2:30`,
    ],
    [
      'the minutes behind a wide colon',
      `${BODY}会议时间：2026年12月2日（星期三）下午2：|`,
      ['下午2:30'],
      `${BODY}会议时间：2026年12月2日（星期三）下午2:30`,
    ],
    ['the closing of an answer', `${ANSWER}　　经研究，同意。\n　　特此|`, ['特此函复。'], undefined],
    ['the closings of an answer', `${ANSWER}　　经研究，同意。\n|`, ['特此函复。', '此复。'], undefined],
    ['the lead of an answer', `${ANSWER}　　来函收悉。经研究，现|`, ['现函复如下：'], undefined],
    ['the lead of an answer by initials', `${ANSWER}　　来函收悉。xhf|`, ['现函复如下：'], undefined],
    ['the closing of a letter', `${ANSWER.replace('复函', '函')}　　请支持。\n　　特此|`, ['特此函达。'], undefined],
    ['recipients', `${HEAD}各|`, ['各村民委员会'], `${HEAD}各村民委员会`],
    ['the other recipients', `${HEAD}各村民委员会，|`, ['镇属各单位'], undefined],
    ['the next number', '石政发〔|〕\n', ['石政发〔2026〕32号'], '石政发〔2026〕32号\n'],
    ['the issuer in a title', '石桥|', ['石桥镇人民政府关于'], '石桥镇人民政府关于'],
    [
      'a title with its number',
      `${BODY}　　根据《值班|》`,
      ['《石桥镇值班管理办法》（石政发〔2026〕3号）'],
      `${BODY}　　根据《石桥镇值班管理办法》（石政发〔2026〕3号）`,
    ],
    ['the closing phrase', `${BODY}　　请认真落实。\n　　特此|`, ['特此通知。'], undefined],
    ['the closing phrase by initials', `${BODY}　　请认真落实。\n　　tct|`, ['特此通知。'], undefined],
    ['the lead', `${HEAD}各村：\n　　为做好工作，现将有|`, ['现将有关事项通知如下：'], undefined],
    ['the issuer below the closing', `${BODY}　　请落实。\n　　特此通知。\n\n石桥|`, ['石桥镇人民政府'], undefined],
    ['today below the issuer', `${BODY}　　请落实。\n\n石桥镇人民政府\n20|`, ['2026年11月26日'], undefined],
  ] as const)
    it(`offers ${what}`, () => {
      const found = at(marked);
      assert.deepEqual(found.labels, labels);
      if (taken !== undefined) assert.equal(found.taken, taken);
    });

  it('offers the labels that a meeting’s notice lacks, counted on', () => {
    const { labels } = at(`${BODY}一、会议时间：2026年12月2日（星期三）上午9:00\n|`);
    assert.deepEqual(labels.slice(0, 2), ['二、会议地点：', '二、会议内容：']);
    assert.ok(!labels.some((label) => label.includes('会议时间')));
  });

  it('counts labels on past twenty', () => {
    for (const [last, next] of [
      ['二十', '二十一'],
      ['二十九', '三十'],
    ]) {
      const { labels } = at(`${BODY}${last}、会议时间：2026年12月2日（星期三）上午9:00\n|`);
      assert.equal(labels[0], `${next}、会议地点：`);
    }
  });

  for (const [what, marked] of [
    ['a word that prose holds', `${BODY}　　今天|`],
    ['每周三', `${BODY}　　每周三|`],
    ['a number with a point', `${BODY}　　增长12.2|`],
    ['由于 and a month', `${BODY}　　由于月底|`],
    ['a ratio', `${BODY}　　增速高于12.2|`],
    ['a figure behind 于', `${BODY}　　定于12.2|`],
    ['现在', `${BODY}　　现在年底|`],
    ['a month that no day is meant by', `${BODY}　　各村月底|`],
    ['今天 within a sentence', `${BODY}　　在今天|`],
    ['a date whose year is told', `${BODY}　　2026年12月1日开会，请于12月2日|前报名。`],
    ['a date before 前往', `${BODY}　　各村年底|前往县城。`],
    ['the end of a range', `${BODY}　　12月1日至12月2日|前。`],
    ['another name before 同志', `${AGENDA}第一项：梁若谷|同志讲话`],
    ['a whole name before 同志', `${AGENDA}第一项：周明|同志讲话`],
    ['a name before 同志 in prose', `${BODY}　　请周|同志讲话。`],
    ['现 amid an answer', `${ANSWER}　　来函收悉。该项目现|`],
    ['a date in prose', `${BODY}　　截至2026年12月2日|`],
    ['现将 alone', `${HEAD}各村：\n　　现将|`],
    ['a closing phrase that lacks its mark alone', `${BODY}　　请落实。\n　　特此通知|`],
    ['a whole value', `${BODY}联系人：周明|`],
    ['an ordinary sentence', `${BODY}　　请各村做好会议|`],
  ] as const)
    it(`offers nothing behind ${what}`, () => assert.deepEqual(at(marked).labels, []));

  for (const text of [
    '',
    '\n',
    '《',
    '12月',
    '第一项：周明同志传达会议精神\n第二项：讨论\n',
    `${BODY}　　根据《`,
    '会议时间：',
  ])
    it(`answers anywhere in ${JSON.stringify(text)}`, () => {
      const draft = read(text);
      for (let offset = 0; offset <= text.length; offset++) offered(draft, offset);
    });

  it('takes a few milliseconds in a draft of 2,000 lines', () => {
    const text = BODY + '　　各村要压实责任，抓好隐患排查整治，确保不出问题。\n'.repeat(2000);
    const draft = read(text);
    offered(draft, text.length);
    const before = performance.now();
    for (let n = 0; n < 20; n++) offered(draft, text.length);
    const each = (performance.now() - before) / 20;
    assert.ok(each < 50, `${each} ms`);
  });
});

/** Where a list may open in the body: values of a meeting's fields, a half citation, the words that only a phrase begins with. */
const MAY =
  /(?:时间|地点|主持人?|联系人|电话)[：:][^：:]*$|《[^《》]*$|^[\s　]*附件[：:]|^[\s　]*(?:特此|妥否|当否|请予|以上)|现将有|现就有/u;

describe('completion while a paper is typed', () => {
  const folders = ['../notices/clean/', '../injection/clean/'].map((folder) => new URL(folder, import.meta.url));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));

  it('opens no list amid prose, and none that Enter would take from', function () {
    this.timeout(60_000);
    const wrong: string[] = [];
    const step = 37;
    let places = 0;
    for (const [index, file] of files.entries()) {
      const text = readFileSync(file, 'utf8');
      const open = createDraft(
        URI,
        undefined,
        fakeLinter(() => []),
      );
      for (let end = 1; end <= text.length; end++) {
        // editors ask by themselves behind words only
        if (!/[\p{Script=Han}A-Za-z]/u.test(text[end - 1] ?? '')) continue;
        const isEnter = text[end] === '\n' || end === text.length;
        const isPause = /[\s，。；、]/u.test(text[end] ?? '');
        if (end % step !== index % step && !isEnter) continue;
        places++;
        const typed = text.slice(0, end);
        const items = offered(open.check(typed, end, CONFIG), end);
        if (items.length === 0) continue;
        const from = typed.lastIndexOf('\n') + 1;
        const line = typed.slice(from);
        const whole = text.slice(from).split('\n', 1)[0] ?? '';
        // 一、会议时间, with its value on the line below
        const isValue = /(?:时间|地点)\n$/u.test(text.slice(0, from));
        if (isValue && !isEnter) continue;
        const isProse = /：$/mu.test(text.slice(0, from)) && /[，。；]/u.test(whole) && !MAY.test(line);
        if (isEnter || isProse || (isPause && !MAY.test(line)))
          wrong.push(`${isEnter ? '⏎ ' : ''}${line} → ${items.map(({ label }) => label).join(' | ')}`);
      }
    }
    assert.deepEqual([...new Set(wrong)], []);
    assert.ok(places > 1000, String(places));
  });
});

describe('templates', () => {
  const item = (marked: string, snippets: boolean) => {
    const offset = marked.indexOf('|');
    const draft = read(marked.replace('|', ''));
    const sources = { today: TODAY, snippets, register: () => [], papers: () => [] };
    return complete(draft, draft.positions.toPosition(offset), sources).items;
  };

  it('come by name in an empty draft and by initials on a line of their own, with the day of today', () => {
    for (const marked of ['会议通知|', 'hytz|', '石桥镇人民政府\n2026年11月26日\n\nhytz|']) {
      const [first, ...others] = item(marked, true);
      assert.deepEqual([first?.label, first?.insertTextFormat, others.length], ['会议通知', 2, 0], marked);
      const text = first?.textEdit?.newText ?? '';
      assert.match(text, /^\$\{1:【请填发文机关】\}关于召开/);
      assert.match(text, /\n\$\{20:2026年11月26日\}\n/);
      assert.doesNotMatch(text, /CURRENT/);
    }
    assert.deepEqual(item('石桥镇人民政府\n会议通知|', true), []);
    assert.deepEqual(item('hytz|开会', true), []);
  });

  it('come as plain text where the editor knows no tab stops, what is said again standing there too', () => {
    const [first] = item('qs|', false);
    assert.equal(first?.insertTextFormat, undefined);
    const text = first?.textEdit?.newText ?? '';
    assert.doesNotMatch(text, /[$|{}]/);
    assert.match(
      text,
      /【请填发文机关】关于【请填请示事项】的请示\n[\s\S]*妥否，请批示。\n[\s\S]*\n【请填发文机关】\n2026年11月26日\n/,
    );
  });
});
