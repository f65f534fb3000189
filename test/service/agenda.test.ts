/** Agendas made of topics, topics of agendas, and what stands above both: a draft in, a draft out. */
import assert from 'node:assert/strict';
import { applyEdits, type Config, DEFAULT_CONFIG, lint } from '../../server/src/core/index.ts';
import {
  agendaFacts,
  codeActions,
  codeLenses,
  resolveCodeLens,
  rewriteByName,
} from '../../server/src/service/index.ts';
import { realDraft } from './support.ts';

const TOPICS = [
  '《信访工作条例》',
  '《中共青云县委关于加强基层治理的意见》（青发〔2026〕3号）',
  '传达全县防汛工作会议精神',
  '通报一季度安全生产情况',
  '审议《石桥镇防汛应急预案》',
  '镇党委书记作总结讲话',
];
const numbered = (topics: readonly string[]) =>
  topics.map((topic, i) => `　　${i + 1}.${topic}${i === topics.length - 1 ? '。' : '；'}`).join('\n');
const notice = (
  topics: readonly string[],
  note = '',
  behind = '',
) => `石桥镇党委关于召开党委理论学习中心组第四次学习会的通知

各党支部：

　　定于2026年5月20日（星期三）上午9:00在镇政府三楼会议室召开党委理论学习中心组第四次学习会。现将有关事项通知如下：

　　一、学习内容
${numbered(topics)}

　　二、参加人员
　　镇党委班子成员，各党支部书记。

　　三、主持人
　　周明

　　联系人：李远，电话：0300-5566218。
${note}
石桥镇党委
2026年5月13日
${behind}`;
const HEAD = `党委理论学习中心组第四次学习会议程

　　时间：2026年5月20日（星期三）上午9:00
　　地点：镇政府三楼会议室
　　主持人：周明
　　参加人员：镇党委班子成员，各党支部书记
`;
const NOTE = '\n　　附件：党委理论学习中心组第四次学习会议程\n';
const agenda = (items: readonly string[]) =>
  `\n附件\n\n${HEAD}\n${items.map((item, i) => `　　第${'一二三四五六七八九'[i]}项：${item}${i === items.length - 1 ? '。' : '；'}`).join('\n')}\n`;
const ITEMS = [
  '李远同志领学《信访工作条例》',
  '王芳同志领学《中共青云县委关于加强基层治理的意见》（青发〔2026〕3号）',
  '赵磊同志传达全县防汛工作会议精神',
  '通报一季度安全生产情况',
  '审议《石桥镇防汛应急预案》，李远同志作说明',
  '镇党委书记作总结讲话',
];
const both = (topics: readonly string[], items: readonly string[]) => notice(topics, NOTE, agenda(items));

const withAt = (list: readonly string[], at: number, one: string) => list.map((other, i) => (i === at ? one : other));

/** What a command makes of a draft, tab stops as what stands in them; or why it does nothing. */
function run(name: string, text: string, options?: unknown, at = 0): string {
  const done = rewriteByName(name)?.rewrite(realDraft(text), { start: at, end: at }, options);
  assert.ok(done, name);
  if ('nothing' in done) return `无：${done.nothing}`;
  const { edits, snippet } = done;
  for (const edit of edits) assert.ok(!snippet || edit.end <= snippet.start, 'edits lie before the snippet');
  const filled = snippet?.text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
  const all = snippet && filled !== undefined ? [...edits, { ...snippet, newText: filled }] : edits;
  return applyEdits(
    text,
    [...all].sort((a, b) => a.start - b.start),
  );
}

/** What the notice lacks for reasons of its own, and what only the length of its lines tells. */
const NOT_OURS = /^(?:page-|meeting-element-missing)/;
const faults = (text: string) =>
  lint(text)
    .findings.filter(({ ruleId }) => !NOT_OURS.test(ruleId))
    .map(({ ruleId, message }) => `${ruleId}：${message}`);
const lenses = (text: string, config: Config = DEFAULT_CONFIG, own = true) => {
  const draft = realDraft(text, config);
  return codeLenses(draft, own).map((lens) => resolveCodeLens(draft, lens).command?.title ?? '');
};
const part = (text: string) => text.slice(text.indexOf('\n附件\n'));

describe('an agenda made of the topics', () => {
  it('has the notice’s fields, an item a topic, presenters with a verb that fits, and leaves nothing to be found', () => {
    const made = run('generateAgenda', notice(TOPICS), { presenters: ['李远', '王芳', '赵磊同志', '', '李远', ''] });
    assert.equal(made, both(TOPICS, ITEMS));
    assert.deepEqual(faults(made), []);
  });

  it('stops where somebody is still to be named, and says so until then', () => {
    const text = notice(TOPICS);
    const done = rewriteByName('generateAgenda')?.rewrite(
      realDraft(text),
      { start: 0, end: 0 },
      { presenters: [null, '王芳', '', '', null] },
    );
    assert.ok(done && !('nothing' in done) && done.snippet);
    assert.match(done.snippet.text, /第一项：\$\{1:×××\}同志领学《信访工作条例》；/);
    assert.match(done.snippet.text, /第五项：审议《石桥镇防汛应急预案》，\$\{2:×××\}同志作说明；/);
  });

  it('names nobody as a code action, and is offered on the topics alone', () => {
    const text = notice(TOPICS);
    const draft = realDraft(text);
    const titles = (at: number) => {
      const position = draft.positions.toPosition(at);
      return codeActions(draft, { start: position, end: position }, { only: ['refactor'] }).map(({ title }) => title);
    };
    assert.ok(titles(text.indexOf('传达全县')).includes('根据学习内容生成议程'));
    assert.ok(!titles(0).some((title) => title.includes('议程')));
    const made = run('generateAgenda', text);
    assert.match(made, /第一项：学习《信访工作条例》；/);
    assert.deepEqual(faults(made), []);
  });

  it('joins attachments that are there already', () => {
    const receipt = '\n附件\n\n参会回执\n\n姓名：　　　　　职务：\n';
    const made = run('generateAgenda', notice(TOPICS, '\n　　附件：参会回执\n', receipt));
    assert.match(made, /　　附件：1\.参会回执\n　　　　　2\.党委理论学习中心组第四次学习会议程\n\n石桥镇党委/);
    assert.match(made, /\n附件1\n\n参会回执/);
    assert.match(made, /\n附件2\n\n党委理论学习中心组第四次学习会议程\n/);
    assert.deepEqual(faults(made), []);
  });

  it('goes where 附件说明 announces it', () => {
    const receipt = '\n附件2\n\n参会回执\n\n姓名：　　　　　职务：\n';
    const made = run('generateAgenda', notice(TOPICS, '\n　　附件：1.学习会议程\n　　　　　2.参会回执\n', receipt));
    assert.match(made, /\n附件1\n\n学习会议程\n[\s\S]*第六项：[^\n]*。\n\n附件2\n\n参会回执/);
    assert.deepEqual(faults(made), []);
  });

  it('stands in front of 版记', () => {
    const imprint = '\n抄送：县委办公室。\n石桥镇党政办公室　2026年5月13日印发\n';
    const made = run('generateAgenda', notice(TOPICS, '', imprint));
    assert.match(made, /第六项：[^\n]*。\n\n抄送：县委办公室。\n/);
    assert.deepEqual(faults(made), []);
  });

  it('takes time and place from fields, and says presenters as the notice does', () => {
    const text = `关于召开防汛工作会议的通知

各村：
一、会议时间：2026年5月20日（星期三）上午9:00
二、会议地点：镇政府三楼会议室
三、会议议题：
（一）周明同志传达县防汛工作会议精神；
（二）各村汇报防汛准备情况；
（三）部署下一步工作。

石桥镇人民政府
2026年5月13日
`;
    const made = run('generateAgenda', text, { presenters: ['', '', '李远'] });
    assert.equal(
      part(made),
      `
附件

防汛工作会议议程

时间：2026年5月20日（星期三）上午9:00
地点：镇政府三楼会议室

第一项：周明同志传达县防汛工作会议精神；
第二项：各村汇报防汛准备情况；
第三项：李远同志部署下一步工作。
`,
    );
    assert.deepEqual(faults(made), faults(text));
  });

  it('does nothing without topics or with an agenda', () => {
    const many = Array.from({ length: 120 }, (_, i) => `审议《第${i}号方案》`);
    assert.match(run('generateAgenda', notice(many)), /^无：学习内容太多/);
    assert.match(run('generateAgenda', ''), /^无：正文里没有找到议题/);
    assert.match(run('generateAgenda', both(TOPICS, ITEMS)), /^无：已经有议程了/);
  });
});

describe('an agenda brought up to date', () => {
  it('is left alone where it agrees', () => {
    assert.equal(run('updateAgenda', both(TOPICS, ITEMS)), '无：议程与学习内容一致，无需改动');
  });

  it('follows topics added, removed and in another order, and keeps presenters and its own items', () => {
    const [first = '', second = '', third = '', , fifth = '', last = ''] = TOPICS;
    const [one = '', two = '', three = '', , five = '', six = ''] = ITEMS;
    const now = [second, first, third, '《保密工作条例》', fifth, last];
    const old = both(now, ['主持人宣布开会', one, two, three, ITEMS[3] ?? '', five, six]);
    const made = run('updateAgenda', old, { presenters: ['', '', '', '陈洁'] });
    assert.equal(made, both(now, ['主持人宣布开会', two, one, three, '陈洁同志领学《保密工作条例》', five, six]));
    assert.deepEqual(faults(made), []);
  });

  it('follows a topic in other words, whoever presents it', () => {
    const now = withAt(withAt(TOPICS, 3, '通报上半年安全生产工作情况'), 0, '《中华人民共和国防汛条例》');
    const made = run('updateAgenda', both(now, ITEMS));
    assert.equal(
      made,
      both(now, withAt(withAt(ITEMS, 3, '通报上半年安全生产工作情况'), 0, '李远同志领学《中华人民共和国防汛条例》')),
    );
    assert.deepEqual(faults(made), []);
  });

  it('takes an item apart that joins two topics', () => {
    const [one = '', two = '', ...more] = ITEMS;
    const made = run('updateAgenda', both(TOPICS, [`${one}；${two}`, ...more]));
    assert.equal(made, both(TOPICS, ITEMS));
  });

  it('takes over time and place from the notice', () => {
    const old = both(TOPICS, ITEMS)
      .replace('　　时间：2026年5月20日（星期三）上午9:00', '　　时间：2026年5月20日（星期三）上午9:30')
      .replace('　　地点：镇政府三楼', '　　地点：镇政府二楼');
    assert.equal(run('updateAgenda', old), both(TOPICS, ITEMS));
  });

  it('keeps the times one after the other', () => {
    const timed = run('assignTimes', both(TOPICS, ITEMS), { start: 540, each: 20 });
    const now = TOPICS.filter((_, i) => i !== 1);
    const made = run('updateAgenda', timed.replace(numbered(TOPICS), numbered(now)));
    assert.equal(
      made,
      run(
        'assignTimes',
        both(
          now,
          ITEMS.filter((_, i) => i !== 1),
        ),
        { start: 540, each: 20 },
      ),
    );
    assert.deepEqual(faults(made), []);
  });

  it('leaves several sessions to the writer', () => {
    const old = both(TOPICS, ITEMS).replace('　　第四项', '　　下午\n　　第四项');
    assert.match(run('updateAgenda', old.replace('一季度', '二季度')), /^无：议程分了几场/);
  });
});

describe('topics brought up to date', () => {
  it('follow the agenda, without its presenters and its own items', () => {
    const items = ['主持人宣布开会', ITEMS[1] ?? '', ITEMS[0] ?? '', '陈洁同志领学《保密工作条例》', ...ITEMS.slice(2)];
    const made = run('updateTopics', both(TOPICS, items));
    const [first = '', second = '', ...more] = TOPICS;
    assert.equal(made, both([second, first, '学习《保密工作条例》', ...more], items));
    assert.deepEqual(faults(made), []);
  });

  it('are left alone where they agree', () => {
    assert.match(run('updateTopics', both(TOPICS, ITEMS)), /^无：学习内容与议程一致/);
  });
});

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
      '上午\n第一项：审议防汛预案\n下午\n第一项：14:30—14:45　研究任免事项\n第二项：14:45—15:00　通报检查情况',
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
