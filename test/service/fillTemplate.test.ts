import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../server/src/core/index.ts';
import { fillTemplate, plainTopic } from '../../server/src/service/fillTemplate.ts';
import { rolesOf } from '../../server/src/service/templateRoles.ts';

const snippets: Record<string, { body: string[] }> = JSON.parse(
  readFileSync(new URL('../../snippets/gongwen.code-snippets.json', import.meta.url), 'utf8'),
);
const bodyOf = (name: string) => snippets[name]?.body.join('\n') ?? '';
const TOPICS = [
  '传达学习《清禾市防汛抗旱指挥部关于做好2026年防汛工作的通知》',
  '通报2025年度防汛工作情况',
  '部署水库巡查工作',
  '部署山洪地质灾害防治工作',
  '部署城乡内涝防治工作',
  '部署防汛物资储备工作',
  '部署应急队伍建设工作',
  '部署值班值守工作',
  '研究2026年防汛经费安排方案',
];
const ANSWERS = {
  documentNumber: '石政发〔2026〕19号',
  issuer: '石桥镇人民政府',
  recipients: '各村民委员会，镇属各单位',
  meetingName: '2026年全镇防汛工作会议',
  meetingDate: { year: 2026, month: 12, day: 2 },
  meetingTime: '上午9:30',
  place: '镇政府三楼会议室',
  deadline: { year: 2026, month: 11, day: 30 },
};
const fill = (name: string, answers: Parameters<typeof fillTemplate>[2]) =>
  fillTemplate(bodyOf(name), rolesOf(bodyOf(name)), answers);

/** The text with what is left filled in: what a placeholder says at every place of its tab stop. */
function expand(snippet: string, left: Readonly<Record<string, string>>, fallback = ''): string {
  const today = snippet.replace(/\$\{CURRENT_YEAR\}/g, '2026').replace(/\$\{CURRENT_(?:MONTH|DATE)[^}]*\}/g, '11');
  const chosen = new Map<string, string>();
  for (const [, stop = '', words = ''] of today.matchAll(/\$\{(\d+):([^{}$]*)\}/g))
    chosen.set(stop, left[words] ?? (words.includes('【') || words.includes('×') ? fallback : words));
  return today
    .replace(/\$\{(\d+):[^{}$]*\}|\$(\d+)/g, (_, a?: string, b?: string) => chosen.get(a ?? b ?? '') ?? '')
    .replace(/\\([\\$}])/g, '$1');
}

describe('a template with answers', () => {
  it('has each answer at every place, and tab stops at what is left', () => {
    const text = fill('会议通知', ANSWERS);
    const lines = text.split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      '石政发〔2026〕19号',
      '',
      '石桥镇人民政府关于召开2026年全镇防汛工作会议的通知',
      '',
      '各村民委员会，镇属各单位：',
    ]);
    assert.ok(lines.includes('2026年12月2日（星期三）上午9:30'));
    assert.ok(lines.includes('时间：2026年12月2日（星期三）上午9:30'));
    assert.ok(lines.includes('地点：镇政府三楼会议室'));
    assert.ok(lines.includes('附件：2026年全镇防汛工作会议议程'));
    assert.ok(lines.includes('（三）因故不能参会的，请于11月30日前履行请假手续。'));
    assert.match(text, /为\$\{4:【请填会议目的】\}/);
    assert.match(text, /（一）\$\{9:【请填第一项议题】\}；/);
  });

  it('makes a list and an agenda of nine topics, each line with a speaker of its own', () => {
    const lines = fill('会议通知', { topics: TOPICS }).split('\n');
    const from = lines.indexOf('四、会议议题') + 1;
    assert.deepEqual(
      lines.slice(from, from + 9),
      TOPICS.map((topic, i) => `（${'一二三四五六七八九'[i]}）${topic}${i < 8 ? '；' : '。'}`),
    );
    const agenda = lines.filter((line) => line.startsWith('第'));
    assert.equal(agenda.length, 9);
    assert.match(agenda[8] ?? '', /^第九项：研究2026年防汛经费安排方案，\$\{\d+:【请填发言人】\}同志汇报。\$0$/);
    const stops = agenda.map((line) => /\$\{(\d+):/.exec(line)?.[1]);
    assert.equal(new Set(stops).size, 9);
    const others = lines.filter((line) => !line.startsWith('第')).join('\n');
    const signing = Number(/\$\{(\d+):\$\{CURRENT_YEAR\}[^\n]*CURRENT_DATE/.exec(others)?.[1]);
    assert.ok(
      stops.every((stop) => Number(stop) < signing),
      'the day of signing comes last',
    );
    for (const stop of stops) assert.ok(!others.includes(`\${${stop}:`), `${stop} is asked for elsewhere`);
  });

  it('is a clean paper with nine topics once the rest is filled in', () => {
    const answers = { ...ANSWERS, topics: TOPICS };
    const left = {
      '【请填会议目的】': '安排部署2026年防汛工作',
      '【请填参加人员】': '各村（社区）党组织书记、镇属各单位主要负责同志',
      '【请填受理部门】': '镇党政办公室',
      '【请填联系人】': '李远',
      '【请填联系电话】': '6620019',
      '【请填主持人】': '周明',
      '【请填发言人】': '周明',
      '×': '11',
    };
    const text = expand(fill('会议通知', answers), left);
    assert.doesNotMatch(text, /[【$×]/);
    const found = lint(text).findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
    assert.deepEqual(found, []);
  });

  it('with one topic ends the list after it', () => {
    const lines = fill('会议通知', { topics: ['研究防汛工作'] }).split('\n');
    const at = lines.indexOf('（一）研究防汛工作。');
    assert.equal(lines[at + 1], '五、有关要求');
    assert.match(lines.at(-1) ?? '', /^第一项：研究防汛工作，.*同志汇报。\$0$/);
  });

  it('counts on what follows the topics in an agenda', () => {
    const lines = fill('会议议程', { topics: TOPICS.slice(0, 5) }).split('\n');
    assert.match(lines.at(-2) ?? '', /^第五项：.*部署城乡内涝防治工作；$/);
    assert.match(lines.at(-1) ?? '', /^第六项：.*同志讲话。\$0$/);
  });

  const said = (name: string, topics: readonly string[]) =>
    expand(fill(name, { topics }), { '【请填领学人】': '王芳', '【请填发言人】': '王芳', '【请填讲话人】': '周明' })
      .split('\n')
      .filter((line) => /^第.{1,2}项：/u.test(line));

  it('words the items of an agenda as the command does', () => {
    const topics = [
      '审议《石桥镇防汛预案》',
      '学习《防洪法》',
      '镇长周明同志讲话',
      '观看警示教育片',
      '总结讲话',
      '传达全会精神',
    ];
    assert.deepEqual(said('学习通知', topics), [
      '第一项：审议《石桥镇防汛预案》，王芳同志作说明；',
      '第二项：王芳同志领学《防洪法》；',
      '第三项：镇长周明同志讲话；',
      '第四项：观看警示教育片；',
      '第五项：王芳同志作总结讲话；',
      '第六项：王芳同志传达全会精神。',
    ]);
    assert.deepEqual(said('会议通知', ['镇长周明同志讲话', '观看警示教育片', '《防洪法》']), [
      '第一项：镇长周明同志讲话；',
      '第二项：观看警示教育片；',
      '第三项：王芳同志领学《防洪法》。',
    ]);
    assert.deepEqual(said('会议议程', ['《防洪法》', '防汛准备情况']), [
      '第一项：王芳同志领学《防洪法》；',
      '第二项：王芳同志汇报防汛准备情况；',
      '第三项：周明同志讲话。',
    ]);
    const [first = ''] = fill('学习通知', { topics })
      .split('\n')
      .filter((line) => line.startsWith('第一项：'));
    assert.match(first, /^第一项：审议《石桥镇防汛预案》，\$\{18:【请填领学人】\}同志作说明；$/);
  });

  it('takes what is typed for text, whatever it holds', () => {
    const text = fill('会议通知', { meetingName: '“$1}\\”会', topics: ['报告$' + '{2:x}'] });
    assert.ok(text.includes('附件：“\\$1\\}\\\\”会议程'));
    assert.ok(text.includes('（一）报告\\$' + '{2:x\\}。'));
  });

  it('without answers is the template itself', () => {
    for (const name of Object.keys(snippets)) assert.equal(fill(name, {}), bodyOf(name), name);
  });

  it('never fails on a body that is no good snippet', () => {
    for (const body of ['', '$', '${', '${1', '${1:', '${1:${2:', '\\', '（一）${1:【请填第一项议题】'])
      assert.equal(typeof fillTemplate(body, rolesOf(body), { issuer: '甲', topics: ['乙', '丙'] }), 'string');
  });
});

describe('a topic as typed', () => {
  for (const [typed, plain] of [
    ['（一）部署工作；', '部署工作'],
    ['2.部署工作。', '部署工作'],
    ['三、部署工作', '部署工作'],
    ['2026年工作安排', '2026年工作安排'],
    ['1.5万亩改造', '1.5万亩改造'],
    ['三、四季度工作安排', '三、四季度工作安排'],
    ['一、二季度经济运行情况', '一、二季度经济运行情况'],
    ['二、三产业发展情况', '二、三产业发展情况'],
    ['第一项：甲项工作', '甲项工作'],
    ['第一项工程进展情况', '第一项工程进展情况'],
    ['第三章 防汛预案', '第三章 防汛预案'],
    ['①部署工作', '部署工作'],
    ['(2) 部署工作', '部署工作'],
  ] as const)
    it(`${typed} is ${plain}`, () => assert.equal(plainTopic(typed), plain));
});
