/** What an agenda says of itself and what it takes up: items that the notice no longer has go, the meeting's own stay. */
import assert from 'node:assert/strict';
import { rewriteByName } from '../../server/src/service/index.ts';
import { both, faults, notice, part, run } from './agendaDrafts.ts';
import { realDraft } from './support.ts';

const TOPICS = ['传达全会精神', '通报防汛情况', '部署防汛工作', '介绍经验做法'];
const WHO = ['李远', '周明', '王芳', '赵磊'];
const itemsOf = (text: string) => [...part(text).matchAll(/第.{1,2}项：(.*)[；。]/g)].map(([, item]) => item ?? '');
/** The draft with other topics in its notice. */
const withTopics = (text: string, topics: readonly string[]) =>
  notice(topics, '\n　　附件：党委理论学习中心组第四次学习会议程\n', part(text));
const noteOf = (text: string) => {
  const done = rewriteByName('updateAgenda')?.rewrite(realDraft(text), { start: 0, end: 0 }, undefined);
  return done && 'nothing' in done ? done.nothing : done?.note;
};

describe('items that the command itself wrote', () => {
  const made = run('generateAgenda', notice(TOPICS), { presenters: WHO });

  it('go with their topics', () => {
    assert.deepEqual(itemsOf(made).slice(2), ['王芳同志部署防汛工作', '赵磊同志介绍经验做法']);
    const text = withTopics(made, TOPICS.slice(0, 2));
    assert.deepEqual(itemsOf(run('updateAgenda', text)), ['李远同志传达全会精神', '周明同志通报防汛情况']);
    assert.match(
      noteOf(text) ?? '',
      /^正文里已经没有的2项从议程里去掉了：“王芳同志部署防汛工作”“赵磊同志介绍经验做法”。$/,
    );
  });

  it('make room for another topic', () => {
    const now = [...TOPICS.slice(0, 2), '学习《防洪法》'];
    const done = run('updateAgenda', withTopics(made, now));
    assert.deepEqual(itemsOf(done), ['李远同志传达全会精神', '周明同志通报防汛情况', '学习《防洪法》']);
    assert.deepEqual(faults(done), []);
  });

  for (const topic of [
    ...['安排防汛值守', '讲解防汛知识', '强调防汛纪律要求', '研究防汛经费', '讨论防汛预案', '签订防汛责任书'],
    ...['表彰防汛先进集体', '观看防汛警示教育片', '布置防汛演练', '解读防汛政策', '说明预案修订经过', '审议防汛预案'],
    ...[
      '参观防汛物资仓库',
      '报告防汛准备情况',
      '听取防汛准备情况',
      '《防汛条例》',
      '防汛准备情况',
      '县委书记部署防汛工作',
    ],
    ...['防汛预案，镇应急办作说明', '汇报2025年防汛工作总结', '学习习近平总书记关于防汛的重要讲话'],
  ])
    for (const presenter of ['', '王芳', '镇应急办主任王芳'])
      it(`${topic} goes, whether ${presenter || 'nobody'} presents it`, () => {
        const before = ['传达全会精神', topic, '通报财务收支情况'];
        const own = run('generateAgenda', notice(before), { presenters: ['', presenter, ''] });
        const done = run('updateAgenda', withTopics(own, ['传达全会精神', '通报财务收支情况']));
        assert.deepEqual(itemsOf(done), ['传达全会精神', '通报财务收支情况']);
      });

  it('go back into the notice where it lacks them', () => {
    const items = [
      '李远同志传达全会精神',
      '王芳同志部署防汛工作',
      '赵磊同志研究防汛经费',
      '观看警示教育片',
      '总结讲话',
    ];
    const done = run('updateTopics', both(['传达全会精神'], items));
    assert.equal(done, both(['传达全会精神', '部署防汛工作', '研究防汛经费', '观看警示教育片'], items));
  });
});

describe('items of the meeting’s own', () => {
  const OWN = [
    ...[
      '宣布开会',
      '奏唱国歌',
      '李远同志主持会议',
      '周明同志介绍与会人员',
      '宣读会议纪律',
      '强调会议纪律',
      '签到',
      '休息',
    ],
    ...['镇党委书记作动员讲话', '王芳同志作表态发言', '交流发言', '分组讨论', '讨论', '投票表决', '选举', '合影'],
    ...['重温入党誓词', '颁奖', '领导致辞', '周明同志总结', '总结讲话', '闭幕', '书记就贯彻《防汛条例》讲话'],
  ];
  for (const own of OWN)
    it(`${own} stays, and needs no word`, () => {
      const text = both(['传达全会精神', '通报财务收支情况'], ['传达全会精神', '通报财务收支情况', own]);
      assert.equal(run('updateAgenda', text), '无：议程与学习内容一致，无需改动');
    });

  it('are asked about where nobody can tell', () => {
    const items = ['传达全会精神', '消防演练', '警示教育', '通报财务收支情况'];
    assert.equal(
      noteOf(both(['传达全会精神', '通报财务收支情况'], items)),
      '议程的“消防演练”“警示教育”在正文里没有，看不出是不是学习内容，没有改动，请核对',
    );
    const text = both(['传达全会精神'], items);
    assert.deepEqual(itemsOf(run('updateAgenda', text)), items.slice(0, 3));
    assert.match(
      noteOf(text) ?? '',
      /议程的“消防演练”“警示教育”在正文里没有，看不出是不是学习内容，没有改动，请核对。$/,
    );
  });
});
