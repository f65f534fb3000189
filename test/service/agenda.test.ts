/** The agenda made of a notice’s topics, brought up to date with them, and the other way round. */
import assert from 'node:assert/strict';
import { codeActions, rewriteByName } from '../../server/src/service/index.ts';
import { both, faults, ITEMS, notice, numbered, part, run, TOPICS, withAt } from './agendaDrafts.ts';
import { realDraft } from './support.ts';

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

  it('takes no more topics than can be compared, and says so', () => {
    const group = (name: string) => [
      `　　（${name}）审议事项`,
      ...Array.from({ length: 160 }, (_, i) => `　　${i + 1}.审议${name}类第${i}号方案；`),
    ];
    const listed = [...group('一'), ...group('二')].join('\n');
    const text = both(TOPICS, ITEMS).replace(numbered(TOPICS), listed);
    assert.match(run('updateAgenda', text), /^无：.*或者议程太长，请分开写$/);
    assert.match(run('updateTopics', text), /^无：.*或者议程太长，请分开写$/);
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
