/** The questions of “新建公文”: what is offered and what typed words mean. */
import assert from 'node:assert/strict';
import { kindNamed } from '../../client/src/features/newDocumentKinds.ts';
import { type Known, STEPS, withoutLast, withUnsaved } from '../../client/src/features/newDocumentSteps.ts';
import type { TemplateAnswers } from '../../server/src/service/fillTemplate.ts';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } };
/** A Thursday and what follows. */
const known: Known = {
  facts: {
    unit: {
      organs: [{ name: '石桥镇人民政府', short: ['镇政府'], codes: ['石政发', '石政办发'] }],
      people: [],
      recipients: [],
      venues: ['镇政府三楼会议室'],
      phones: [],
      series: [{ name: '镇党委理论学习中心组学习会', last: 3 }],
    },
    days: [24, 25, 26].map((day) => ({
      day: { year: 2026, month: 9, day },
      note: day === 25 ? '中秋节放假' : undefined,
    })),
  },
  register: [
    {
      code: '石政发',
      year: 2026,
      next: '石政发〔2026〕8号',
      gaps: [],
      entries: [{ number: 7, uri: 'file:///a.gongwen', title: '石桥镇人民政府关于防汛的通知', range: place }],
    },
    {
      code: '石教发',
      year: 2026,
      next: '石教发〔2026〕3号',
      gaps: [],
      entries: [{ number: 2, uri: 'file:///b.gongwen', title: '石桥镇中心学校关于放假的通知', range: place }],
    },
  ],
};
const stepOf = (key: string) => STEPS.find((step) => step.key === key) ?? assert.fail(key);
const offered = (key: string, answers: TemplateAnswers = {}) =>
  stepOf(key)
    .question(known, answers)
    .choices.map((choice) => choice.label);
const read = (key: string, typed: string, answers: TemplateAnswers = {}) => {
  const said = stepOf(key).question(known, answers).read?.(typed);
  return said && ('problem' in said ? '?' : said.value);
};

describe('the kind of a new paper', () => {
  it('is the one whose name or initials are typed, before those that hold them', () => {
    for (const [typed, name] of [
      ['tz', '通知'],
      ['JD', '决定'],
      ['tb', '通报'],
      ['jy', '纪要'],
      ['hytz', '会议通知'],
      [' 函 ', '函'],
    ] as const)
      assert.equal(kindNamed(typed)?.name, name, typed);
    assert.equal(kindNamed('会议'), undefined);
    assert.equal(kindNamed(''), undefined);
  });
});

describe('the questions for a new paper', () => {
  it('offer the next number of the issuer’s codes: as the unit says, else as its papers bear', () => {
    assert.deepEqual(offered('documentNumber', { issuer: '石桥镇人民政府' }), [
      '石政发〔2026〕8号',
      '石政办发〔2026〕1号',
    ]);
    assert.deepEqual(offered('documentNumber', { issuer: '石桥镇中心学校' }), ['石教发〔2026〕3号']);
    assert.deepEqual(offered('documentNumber'), ['石政发〔2026〕8号', '石教发〔2026〕3号']);
  });

  it('offer no number that a draft bears which is not saved yet', () => {
    const next = (...unsaved: string[]) => withUnsaved(known.register, unsaved)[0]?.next;
    assert.equal(next('石政发〔2026〕8号\n\n石桥镇人民政府关于防汛的通知\n'), '石政发〔2026〕9号');
    assert.equal(next('石政发〔2026〕8号　　签发人：周明\n', '特急\n石政发〔2026〕9号\n'), '石政发〔2026〕10号');
    assert.equal(next('石政发〔2026〕3号\n', '石政发〔2026〕×号\n', ''), '石政发〔2026〕8号');
    assert.equal(next('石水发〔2026〕1号\n'), '石水发〔2026〕2号');
  });

  it('take a number however it is typed, and nothing else', () => {
    const issuer = '石桥镇人民政府';
    assert.equal(read('documentNumber', '19', { issuer }), '石政发〔2026〕19号');
    assert.equal(read('documentNumber', '石教发'), '石教发〔2026〕3号');
    assert.equal(read('documentNumber', '石农发[2026]第05号'), '石农发〔2026〕5号');
    assert.equal(read('documentNumber', '第?号'), '?');
  });

  it('show the days with weekday and holiday, and take them as people say them', () => {
    const [, next] = stepOf('meetingDate').question(known, {}).choices;
    assert.equal(next?.label, '9月25日（星期五）');
    assert.equal(next?.description, '明天 · 中秋节放假');
    assert.equal(read('meetingDate', '下周三'), '2026-9-30');
    assert.equal(read('meetingDate', '12月'), '?');
    const { meetingDate } = stepOf('meetingDate').take(['2026-9-30'], {});
    assert.deepEqual(meetingDate, { year: 2026, month: 9, day: 30 });
  });

  it('offer for the deadline only days before the meeting, the last one first', () => {
    const meetingDate = { year: 2026, month: 9, day: 26 };
    assert.deepEqual(offered('deadline', { meetingDate }), ['9月25日（星期五）', '9月24日（星期四）']);
  });

  for (const [typed, time] of [
    ['9:00', '上午9:00'],
    ['9点半', '上午9:30'],
    ['14:30', '下午2:30'],
    ['下午3点', '下午3:00'],
    ['下午15:00', '下午3:00'],
    ['12:00', '中午12:00'],
    ['25:00', '?'],
    ['早上', '?'],
  ] as const)
    it(`take ${typed} for ${time}`, () => assert.equal(read('meetingTime', typed), time));

  it('count on the meetings of a series', () => {
    assert.deepEqual(offered('meetingName'), ['镇党委理论学习中心组第四次学习会']);
  });

  it('take topics one by one, and take the last one back', () => {
    const topics = stepOf('topics');
    const two = topics.take(['部署工作'], topics.take(['通报情况'], {}));
    assert.deepEqual(two.topics, ['通报情况', '部署工作']);
    const one = withoutLast(topics, two);
    assert.deepEqual(one?.topics, ['通报情况']);
    assert.deepEqual(one && withoutLast(topics, one), {});
    assert.equal(withoutLast(topics, {}), undefined);
  });
});
