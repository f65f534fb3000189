/** The questions of “新建公文”: what is offered and what typed words mean. */
import assert from 'node:assert/strict';
import { KINDS, kindNamed } from '../../client/src/features/newDocumentKinds.ts';
import { fileName } from '../../client/src/features/newDocumentName.ts';
import { withUnsaved } from '../../client/src/features/newDocumentNumber.ts';
import { type Known, STEPS, withoutLast } from '../../client/src/features/newDocumentSteps.ts';
import { lint } from '../../server/src/core/index.ts';
import { fillTemplate, type TemplateAnswers } from '../../server/src/service/fillTemplate.ts';
import { plainSnippet } from '../../server/src/service/snippetText.ts';
import { dated } from '../../server/src/service/templates.ts';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } };
/** A Thursday and what follows. */
const known: Known = {
  facts: {
    unit: {
      organs: [{ name: '石桥镇人民政府', short: ['镇政府'], codes: ['石政发', '石政办发'] }],
      people: [],
      recipients: ['各村民委员会', '各社区居民委员会', '镇属各单位', '青云县人民政府'],
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
const kindOf = (name: string) => kindNamed(name) ?? assert.fail(name);
const ask = (key: string, answers: TemplateAnswers = {}, kind = '会议通知') =>
  stepOf(key).question(known, answers, kindOf(kind));
const offered = (key: string, answers?: TemplateAnswers, kind?: string) =>
  ask(key, answers, kind).choices.map((choice) => choice.label);
const read = (key: string, typed: string, answers?: TemplateAnswers, kind?: string) => {
  const said = ask(key, answers, kind).read?.(typed);
  return said && ('problem' in said ? '?' : said.value);
};
const described = (key: string, typed: string, kind: string) => {
  const said = ask(key, {}, kind).read?.(typed);
  return said && ('problem' in said ? `? ${said.problem}` : said.description);
};
/** Which questions a kind is asked. */
const asked = (name: string) =>
  STEPS.filter((step) => step.needed(kindOf(name).roles, kindOf(name))).map(({ key }) => key);
const drafted = (name: string, answers: TemplateAnswers) => {
  const { body, roles } = kindOf(name);
  return plainSnippet(dated(fillTemplate(body, roles, answers), { year: 2026, month: 9, day: 24 }));
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
    const [, next] = ask('meetingDate').choices;
    assert.equal(next?.label, '9月25日（星期五）');
    assert.equal(next?.description, '明天 · 中秋节放假');
    assert.equal(read('meetingDate', '下周三'), '2026-9-30');
    assert.equal(read('meetingDate', '12月'), '?');
    const { meetingDate } = stepOf('meetingDate').take(['2026-9-30'], {});
    assert.deepEqual(meetingDate, { year: 2026, month: 9, day: 30 });
  });

  it('take no day that is over for a meeting still to come', () => {
    assert.match(described('meetingDate', '9月20日', '会议通知') ?? '', /^\? 9月20日（星期日）已过/);
    assert.match(described('deadline', '9月20日', '征求意见函') ?? '', /^\? .*已过/);
    assert.equal(read('meetingDate', '今天'), '2026-9-24');
  });

  it('offer for minutes the days that are over, and say them as people do', () => {
    assert.deepEqual(offered('meetingDate', {}, '会议纪要').slice(0, 2), ['9月24日（星期四）', '9月23日（星期三）']);
    for (const [typed, said] of [
      ['9月23日', '昨天'],
      ['9月21日', '本周一'],
      ['9月18日', '上周五'],
      ['9月1日', ''],
    ] as const)
      assert.equal(described('meetingDate', typed, '会议纪要'), said, typed);
  });

  it('ask for the deadline by the kind, without a meeting the next days first', () => {
    assert.deepEqual(offered('deadline', {}, '征求意见函')[0], '9月24日（星期四）');
    assert.equal(ask('deadline', {}, '征求意见函').title, '反馈截止日期');
    assert.match(ask('deadline', {}, '征求意见函').placeholder, /反馈意见/);
    assert.equal(ask('deadline', {}, '参会回执').title, '回执截止日期');
    assert.equal(ask('deadline', {}, '培训通知').title, '报名截止日期');
  });

  it('take no deadline behind the meeting', () => {
    const meetingDate = { year: 2026, month: 10, day: 14 };
    assert.equal(read('deadline', '10月15日', { meetingDate }), '?');
    assert.equal(read('deadline', '10月13日', { meetingDate }), '2026-10-13');
  });

  it('offer for what goes up one superior alone', () => {
    for (const kind of ['请示', '报告', '议案']) {
      const { many, read: typed } = ask('recipients', {}, kind);
      assert.equal(many, undefined, kind);
      assert.ok(typed, kind);
      assert.deepEqual(offered('recipients', {}, kind), ['青云县人民政府']);
    }
    assert.equal(ask('recipients', {}, '批复').many, undefined);
    assert.equal(ask('recipients', {}, '通知').many, true);
  });

  it('join recipients of one system with 、 and systems with ，', () => {
    const joined = (...values: string[]) => stepOf('recipients').take(values, {}).recipients;
    assert.equal(
      joined('各村民委员会', '各社区居民委员会', '镇属各单位'),
      '各村民委员会、各社区居民委员会，镇属各单位',
    );
    assert.equal(joined('县财政局', '县水利局'), '县财政局、县水利局');
    assert.equal(joined('各分党委', '各党总支', '县直各单位'), '各分党委、各党总支，县直各单位');
    assert.equal(joined('各村、社区', '各村民小组'), '各村、社区，各村民小组');
    assert.equal(joined('青云县人民政府'), '青云县人民政府');
  });

  it('ask for one number, of the kind that the paper bears', () => {
    for (const kind of ['命令（令）', '纪要']) {
      assert.ok(asked(kind).includes('serial'), kind);
      assert.ok(!asked(kind).includes('documentNumber'), kind);
    }
    for (const kind of ['请示', '会议通知', '公告']) {
      assert.ok(asked(kind).includes('documentNumber'), kind);
      assert.ok(!asked(kind).includes('serial'), kind);
    }
    assert.equal(read('serial', '第08号'), '8');
    assert.equal(read('serial', '八'), '?');
    const issuer = '石桥镇人民政府';
    assert.match(drafted('命令（令）', { issuer, serial: '8' }), /^石桥镇人民政府令\n\n第8号\n/);
    assert.match(drafted('纪要', { issuer, serial: '9' }), /^石桥镇人民政府会议纪要\n\n〔2026〕第9号\n/);
  });

  it('read a paper whose number is left for later as one that has a number', () => {
    for (const { name } of KINDS) {
      const { document } = lint(drafted(name, { issuer: '石桥镇人民政府', meetingName: '防汛工作会议' }));
      assert.doesNotMatch(document.title?.text ?? '', /字号|签发人|第×号/, name);
    }
  });

  it('ask for attachments where a kind may have some, and write 附件说明', () => {
    assert.ok(asked('请示').includes('attachments'));
    assert.ok(asked('表彰决定').includes('attachments'));
    for (const kind of ['印发通知', '转发通知', '会议通知', '公告', '纪要'])
      assert.ok(!asked(kind).includes('attachments'), kind);
    const step = stepOf('attachments');
    assert.equal(read('attachments', '2.《经费概算表》；'), '经费概算表');
    const one = step.take(['经费概算表'], {});
    const two = step.take(['施工方案'], one);
    assert.match(
      drafted('请示', { issuer: '石桥镇人民政府', ...one }),
      /请批示。\n\n附件：经费概算表\n\n石桥镇人民政府\n2026年9月24日\n/,
    );
    assert.match(
      drafted('请示', { issuer: '石桥镇人民政府', ...two }),
      /\n\n附件：1\.经费概算表\n　　　2\.施工方案\n\n石桥镇人民政府\n/,
    );
    assert.match(drafted('表彰决定', two), /\n\n附件：1\.经费概算表\n　　　2\.施工方案\n\n/);
    assert.deepEqual(withoutLast(step, two), one);
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
    ['2:30', '下午2:30'],
    ['3点', '下午3:00'],
    ['7:30', '上午7:30'],
    ['03:00', '上午3:00'],
    ['上午3点', '上午3:00'],
    ['上午15:00', '?'],
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

describe('the file of a new paper', () => {
  it('is called as its title says', () => {
    const named = (kind: string, meetingName?: string) => fileName(kindOf(kind), meetingName ? { meetingName } : {});
    assert.equal(named('会议通知', '2026年防汛工作会议'), '关于召开2026年防汛工作会议的通知');
    assert.equal(named('学习通知', '第四次集中学习'), '关于开展第四次集中学习的通知');
    assert.equal(named('培训通知', '档案业务培训班'), '关于举办档案业务培训班的通知');
    assert.equal(named('会议议程', '防汛工作会议'), '防汛工作会议议程');
    assert.equal(named('参会回执', '防汛/工作会议'), '防汛工作会议参会回执');
    assert.equal(named('会议纪要', '第一次站务会议'), '第一次站务会议纪要');
    assert.equal(named('决议', '第六次会议'), '第六次会议决议');
    assert.equal(named('请示'), '请示');
  });
});
