/** Times of an agenda, its other forms, the lines above it, and drafts half written. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, lint } from '../../server/src/core/index.ts';
import { agendaFacts, codeLenses, resolveCodeLens } from '../../server/src/service/index.ts';
import { agenda, both, faults, ITEMS, lenses, notice, numbered, run, TOPICS, withAt } from './agendaDrafts.ts';
import { realDraft } from './support.ts';

describe('times of an agenda', () => {
  const slots = (text: string) => [...text.matchAll(/\d{1,2}:\d{2}—\d{1,2}:\d{2}/g)].map(([slot]) => slot);

  it('run from the start, so many minutes each, a stated length kept', () => {
    const items = withAt(ITEMS, 1, `${ITEMS[1]}（45分钟）`);
    const made = run('assignTimes', both(TOPICS, items), { start: 9 * 60, each: 10 });
    assert.deepEqual(slots(made), [
      '9:00—9:10',
      '9:10—9:55',
      '9:55—10:05',
      '10:05—10:15',
      '10:15—10:25',
      '10:25—10:35',
    ]);
    assert.match(made, /第一项：9:00—9:10　李远同志领学/);
    assert.deepEqual(faults(made), []);
  });

  it('share a total, and begin with the meeting where nobody says when', () => {
    const made = run('assignTimes', both(TOPICS, ITEMS), { total: 100 });
    assert.deepEqual(slots(made).at(0), '9:00—9:15');
    assert.deepEqual(slots(made).at(-1)?.split('—')[1], '10:40');
  });

  it('shift behind a change', () => {
    const timed = run('assignTimes', both(TOPICS, ITEMS), { start: 540, each: 20 });
    const changed = timed.replace('9:20—9:40', '9:20—9:50');
    const made = run('shiftTimes', changed, undefined, changed.indexOf('9:20—9:50'));
    assert.deepEqual(slots(made), [
      '9:00—9:20',
      '9:20—9:50',
      '9:50—10:10',
      '10:10—10:30',
      '10:30—10:50',
      '10:50—11:10',
    ]);
    assert.match(run('shiftTimes', made, undefined, made.indexOf('9:00—')), /^无：后面各项的时间是连着的/);
  });
});

describe('other forms of agendas', () => {
  const meeting = (topics: string, behind = '') => `石桥镇人民政府关于召开防汛工作会议的通知

各村：
一、会议时间：2026年5月20日（星期三）下午2:30
二、参加人员：
1.镇班子成员；
2.各村党支部书记、村主任。
${topics}
${behind === '' ? '' : '\n附件：防汛工作会议议程\n'}
石桥镇人民政府
2026年5月13日
${behind === '' ? '' : `\n附件\n\n防汛工作会议议程\n\n${behind}\n`}`;
  const LISTED = '三、会议议题\n1.审议防汛预案；\n2.研究任免事项；\n3.通报检查情况。';
  const behind = (text: string) => text.slice(text.lastIndexOf('会议议程\n\n') + 6).trimEnd();

  it('take topics from one line, from groups, and leave those for reading at home out', () => {
    const presenters = Array.from({ length: 9 }, () => '周明');
    const made = (topics: string) =>
      behind(run('generateAgenda', meeting(topics), { presenters }))
        .split('\n')
        .slice(2);
    assert.deepEqual(made('三、会议议题：1.传达县会议精神；2.通报检查情况。'), [
      '第一项：周明同志传达县会议精神；',
      '第二项：周明同志通报检查情况。',
    ]);
    assert.deepEqual(
      made('三、学习内容\n（一）集中学习\n1.《防汛条例》；\n2.县会议精神。\n（二）自学内容\n1.《保密法》。'),
      ['第一项：周明同志领学《防汛条例》；', '第二项：周明同志传达县会议精神。'],
    );
    assert.deepEqual(made('三、会议议题\n1.学习贯彻县委全会精神；\n2.审议防汛预案；镇应急办作说明；\n3.观看警示片。'), [
      '第一项：周明同志带领学习贯彻县委全会精神；',
      '第二项：审议防汛预案，镇应急办作说明；',
      '第三项：观看警示片。',
    ]);
  });

  it('keep labels and marks as they are', () => {
    const old = meeting(LISTED, '一、宣布开会\n二、审议防汛预案\n三、通报检查情况\n四、镇长讲话');
    const made = run('updateAgenda', old);
    assert.equal(behind(made), '一、宣布开会\n二、审议防汛预案\n三、研究任免事项\n四、通报检查情况\n五、镇长讲话');
  });

  it('without labels get a time for what is new', () => {
    const old = meeting(LISTED, '14:30—14:40　宣布开会\n14:40—15:00　周明同志通报检查情况\n15:00—15:20　审议防汛预案');
    const made = run('updateAgenda', old);
    assert.equal(
      behind(made),
      [
        '14:30—14:40　宣布开会',
        '14:40—15:00　审议防汛预案',
        '15:00—15:20　研究任免事项',
        '15:20—15:40　周明同志通报检查情况',
      ].join('\n'),
    );
    assert.deepEqual(faults(made), faults(meeting(LISTED)));
  });

  it('get their times in the session of the cursor alone', () => {
    const old = meeting(LISTED, '上午\n第一项：审议防汛预案\n下午\n第一项：研究任免事项\n第二项：通报检查情况');
    const made = run('assignTimes', old, { start: 870, each: 15 }, old.indexOf('第二项'));
    assert.equal(
      behind(made),
      '上午\n第一项：审议防汛预案\n下午\n第一项：2:30—2:45　研究任免事项\n第二项：2:45—3:00　通报检查情况',
    );
  });

  it('that take up other matters are only counted', () => {
    const text = meeting(LISTED, '第一项：保密教育\n第二项：消防演练');
    assert.deepEqual(lenses(text), ['议程 2 项；会议议题 3 项', '2 项；会议议题 3 项']);
  });
});

describe('the lines above topics and agenda', () => {
  it('say that all is well', () => {
    assert.deepEqual(lenses(both(TOPICS, ITEMS)), ['与议程 6 项一致', '6 项，与学习内容一致']);
  });

  it('say what is missing, and offer to mend it', () => {
    const text = both(
      TOPICS,
      ITEMS.filter((_, i) => i !== 1),
    );
    const said = '5 项，对应学习内容 6 项：缺第二项';
    assert.deepEqual(lenses(text), [`议程 ${said}`, '更新议程', said, '更新议程']);
    assert.deepEqual(lenses(text, DEFAULT_CONFIG, false), [`议程 ${said}`, said]);
  });

  it('say which item an item with two topics leaves out', () => {
    const text = both(TOPICS, ITEMS).replace('；\n　　第二项：', '；').replace(/$/, '');
    assert.ok(lenses(text).includes('5 项，对应学习内容 6 项：缺第二项'), lenses(text).join());
  });

  it('agree with the findings', () => {
    const [first = '', second = '', ...more] = ITEMS;
    for (const items of [
      ITEMS,
      [second, first, ...more],
      ITEMS.slice(1),
      withAt(ITEMS, 2, '赵磊同志传达全县防洪工作会议精神'),
    ]) {
      const text = both(TOPICS, items);
      const told = lint(text).findings.some(({ ruleId }) => /^agenda-(?:count|order|text|seq)/.test(ruleId));
      assert.equal(lenses(text).includes('更新议程'), told, items.join());
    }
  });

  it('offer an agenda where there is none, jump where something is amiss, and are off where nobody wants them', () => {
    assert.deepEqual(lenses(notice(TOPICS)), ['根据学习内容生成议程…']);
    const text = both(
      TOPICS,
      ITEMS.filter((_, i) => i !== 1),
    );
    const draft = realDraft(text);
    const lens = codeLenses(draft, true).find(({ data }) => data.kind === 'agenda');
    assert.ok(lens);
    const [, range] = resolveCodeLens(draft, lens).command?.arguments ?? [];
    assert.equal(text.split('\n')[range.start.line], `　　2.${TOPICS[1]}；`);
    assert.deepEqual(lenses(both(TOPICS, ITEMS), { ...DEFAULT_CONFIG, codeLens: false }), []);
  });
});

describe('drafts half written', () => {
  const whole = both(TOPICS, ITEMS);
  const STATES: Readonly<Record<string, string>> = {
    empty: '',
    'one line': '会议',
    'an agenda alone': agenda(ITEMS).trimStart(),
    'topics alone': `学习内容\n${numbered(TOPICS)}`,
    'an open 《': whole.replace('工作条例》；', '工作条例'),
    'half a date': whole.replace('5月20日（星期三）', '5月'),
    'no signature': whole.replace(/石桥镇党委\n2026年5月13日\n/, ''),
    'an empty item': whole.replace(/第二项：.*/, '第二项：'),
    'other line ends': whole.replaceAll('\n', '\r\n'),
    'many items': both(
      Array.from({ length: 90 }, (_, i) => `审议《第${i}号方案》`),
      Array.from({ length: 9 }, (_, i) => `审议《第${i}号方案》`),
    ),
  };
  for (const [state, text] of Object.entries(STATES))
    it(state, () => {
      const draft = realDraft(text);
      agendaFacts(draft, 0);
      for (const lens of codeLenses(draft, true)) assert.ok(resolveCodeLens(draft, lens).command);
      for (const name of ['generateAgenda', 'updateAgenda', 'updateTopics', 'assignTimes', 'shiftTimes']) {
        const made = run(name, text, { presenters: [null, 5, {}], start: 'x', each: -1 });
        if (state === 'other line ends') assert.doesNotMatch(made, /[^\r]\n/, name);
      }
    });

  it('what was made once is not made again', () => {
    for (const text of Object.values(STATES)) {
      const made = run('updateAgenda', text);
      if (!made.startsWith('无：')) assert.match(run('updateAgenda', made), /^无：/);
    }
  });
});

describe('an agenda whose presenters are still to be named', () => {
  for (const who of ['【请填发言人】同志', '×××同志', '【待定】', '×××'])
    it(`keeps its words where ${who} stands`, () => {
      const items = ITEMS.map((item) => item.replace(/^\p{Script=Han}{2}同志/u, who));
      const made = run('updateAgenda', both([...TOPICS, '部署值班工作'], items));
      assert.deepEqual(
        items.filter((item) => !made.includes(item)),
        [],
      );
      assert.match(made, /第七项：部署值班工作。/);
    });

  it('is that of the template of a meeting notice', () => {
    const items = TOPICS.map((topic) => `【请填发言人】同志${topic}`);
    const made = run('updateAgenda', both(TOPICS.slice(1), items));
    assert.deepEqual(
      items.filter((item) => made.includes(item)),
      items.slice(1),
    );
  });
});
