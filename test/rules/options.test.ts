/** What the options of rules do, tried as a user sets them: through the linter with a configuration. */
import assert from 'node:assert/strict';
import { createWorkspaceIndex, summariseText } from '../../server/src/core/index.ts';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { parseConfig } from '../../server/src/core/lint/configFile.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { exampleText } from '../../server/src/core/rules/explain.ts';
import { loadRules } from './loadRules.ts';

const rules = await loadRules();

/** What the rule says of a draft with these options. */
function messages(id: string, draft: string, options?: Readonly<Record<string, unknown>>): string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  assert.ok(rule, `no rule ${id}`);
  const config = options ? { ...DEFAULT_CONFIG, rules: { [id]: [rule.severity, options] as const } } : DEFAULT_CONFIG;
  const { findings, failures } = createLinterOf([rule]).lint(exampleText(draft), config);
  assert.deepEqual(failures, []);
  return findings.map(({ message }) => message);
}

describe('options of rules', () => {
  it('are described in Chinese, and taken by the configuration file', () => {
    const withOptions = rules.filter(({ options }) => options !== undefined);
    // those of typo-lexicon are tried in lexicon.test.ts
    assert.deepEqual(
      withOptions.map(({ id }) => id).filter((id) => id !== 'typo-lexicon'),
      ['meeting-element-missing', 'recipient-multiple-upward', 'docno-gap-workspace'],
    );
    for (const { options } of withOptions)
      for (const { description } of Object.values(options ?? {})) assert.match(description, /\p{Script=Han}/u);
    const text = JSON.stringify({
      rules: {
        'meeting-element-missing': ['warning', { notApplicable: ['phone', 'weekday'] }],
        'recipient-multiple-upward': ['warning', { partyAndGovernment: true }],
      },
    });
    assert.deepEqual(parseConfig(text).problems, []);
  });

  describe('recipient-multiple-upward partyAndGovernment', () => {
    const both = '青应急关于防汛情况的报告⏎县委、县政府：⏎现将情况报告如下。';
    const two = '石桥镇关于修缮水闸的请示⏎青云县人民政府、青云县水务局：⏎我镇水闸年久失修。';
    it('is off by default', () => assert.equal(messages('recipient-multiple-upward', both).length, 1));
    it('lets party committee and government stand together', () => {
      assert.deepEqual(messages('recipient-multiple-upward', both, { partyAndGovernment: true }), []);
      const named = both.replace('县委、县政府', '中共青云县委员会、青云县人民政府');
      assert.deepEqual(messages('recipient-multiple-upward', named, { partyAndGovernment: true }), []);
    });
    it('lets nothing else pass', () => {
      assert.equal(messages('recipient-multiple-upward', two, { partyAndGovernment: true }).length, 1);
      assert.equal(messages('recipient-multiple-upward', both, { partyAndGovernment: false }).length, 1);
    });
  });

  it('docno-gap-workspace voided leaves out numbers that were cancelled', () => {
    const rule = rules.find(({ id }) => id === 'docno-gap-workspace');
    assert.ok(rule);
    const draft = (n: number) =>
      `石政发〔2025〕${n}号\n关于防汛的通知\n各村：\n请抓好落实。\n石桥镇人民政府\n2025年3月5日`;
    const index = createWorkspaceIndex();
    for (const n of [5, 6]) index.set(`${n}.txt`, summariseText(draft(n)));
    const neighbours = index.neighbours('9.txt', summariseText(draft(9)));
    const said = (voided: string[]) =>
      createLinterOf([rule])
        .lint(draft(9), { ...DEFAULT_CONFIG, rules: { [rule.id]: ['hint', { voided }] } }, neighbours)
        .findings.map(({ message }) => /缺[^；]*/.exec(message)?.[0]);
    assert.deepEqual(said([]), ['缺7号至8号']);
    assert.deepEqual(said(['石政发〔2025〕7号']), ['缺8号']);
    assert.deepEqual(said(['石政发〔2025〕7号', '石政发〔2025〕8号']), []);
  });

  describe('meeting-element-missing notApplicable', () => {
    const NOTICE = {
      time: '一、会议时间：2025年3月5日（星期三）上午9时',
      place: '二、会议地点：镇政府二楼会议室',
      attendees: '三、参加人员：各村书记',
      topics: '四、会议议题：研究防汛工作',
      contact: '五、有关要求⏎因故不能参加的，请于3月3日前请假。联系人：周明，电话：6620019。',
    };
    const notice = (over: Partial<typeof NOTICE>) =>
      `关于召开第一季度例会的通知⏎各村：⏎${Object.values({ ...NOTICE, ...over }).join('⏎')}⏎石桥镇人民政府⏎2025年3月1日`;
    const cases: readonly (readonly [element: string, draft: string])[] = [
      ['time', notice({ time: '一、会议目的：安排工作' })],
      ['place', notice({ place: '二、会议形式：集中' })],
      ['attendees', notice({ attendees: '三、会议规模：较小' })],
      ['topics', notice({ topics: '四、会议纪律：不得迟到' })],
      ['clock', notice({ time: '一、会议时间：2025年3月5日（星期三）' })],
      ['weekday', notice({ time: '一、会议时间：2025年3月5日上午9时' })],
      ['year', notice({ time: '一、会议时间：3月5日（星期三）上午9时' })],
      ['contact', notice({ contact: '五、有关要求⏎因故不能参加的，请于3月3日前请假。' })],
      ['phone', notice({ contact: '五、有关要求⏎因故不能参加的，请于3月3日前请假。联系人：周明。' })],
      ['leave', notice({ contact: '五、有关要求⏎请准时到会。联系人：周明，电话：6620019。' })],
    ];
    it('has nothing to say of the whole notice', () =>
      assert.deepEqual(messages('meeting-element-missing', notice({})), []));
    for (const [element, draft] of cases)
      it(`leaves out ${element}, and only that`, () => {
        assert.equal(messages('meeting-element-missing', draft).length, 1, 'without the option');
        assert.deepEqual(messages('meeting-element-missing', draft, { notApplicable: [element] }), []);
        const others = cases.map(([name]) => name).filter((name) => name !== element);
        assert.equal(messages('meeting-element-missing', draft, { notApplicable: others }).length, 1);
      });
    it('names every value that it takes, with its meaning', () => {
      const option = rules.find(({ id }) => id === 'meeting-element-missing')?.options?.['notApplicable'];
      for (const [element] of cases)
        assert.match(option?.description ?? '', new RegExp(`${element}（\\p{Script=Han}+）`, 'u'));
    });
  });
});
