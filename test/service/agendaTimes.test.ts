/** Times of an agenda that has pauses and rows between its items, in the form that it writes them. */
import assert from 'node:assert/strict';
import { lint } from '../../server/src/core/index.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { rewriteByName } from '../../server/src/service/index.ts';
import { run } from './agendaDrafts.ts';
import { realDraft } from './support.ts';

const TOPICS = ['传达县会议精神', '通报检查情况', '研究防汛经费'];
const draft = (
  items: string,
  topics: readonly string[] = TOPICS,
  time = '上午9:00',
) => `石桥镇人民政府关于召开防汛工作会议的通知

各村：
一、会议时间：2026年5月20日（星期三）${time}
二、会议地点：镇政府三楼会议室
三、参加人员：各村党支部书记、村主任。
四、会议议题
${topics.map((topic, i) => `${i + 1}.${topic}${i === topics.length - 1 ? '。' : '；'}`).join('\n')}

附件：防汛工作会议议程

石桥镇人民政府
2026年5月13日

附件

防汛工作会议议程

${items}
`;
const behind = (text: string) => text.slice(text.lastIndexOf('会议议程\n\n') + 6).trimEnd();
const clashes = (text: string) =>
  lint(text)
    .findings.filter(({ ruleId }) => /^agenda-(?:slot-overlap|slot-minutes|seq-gap)/.test(ruleId))
    .map(({ message }) => message);
const shifted = (items: string, at: string, time?: string) => {
  const text = draft(items, TOPICS, time);
  const made = run('shiftTimes', text, undefined, text.lastIndexOf(at));
  assert.deepEqual(clashes(made), []);
  return made.startsWith('无') ? made : behind(made);
};
const updated = (items: string, topics: readonly string[], time?: string) => {
  const made = run('updateAgenda', draft(items, topics, time));
  assert.deepEqual(clashes(made), []);
  return made.startsWith('无') ? made : behind(made);
};
const assigned = (items: string, options: object, time?: string) => {
  const made = run('assignTimes', draft(items, TOPICS, time), options);
  return made.startsWith('无') ? made : behind(made);
};
const list = (...lines: readonly string[]) => lines.join('\n');

describe('pauses in an agenda', () => {
  it('take up what is late, and stay where they are longer', () => {
    assert.equal(
      shifted(
        '第一项：9:00—9:40　传达县会议精神；\n第二项：9:20—9:50　通报检查情况；\n第三项：14:30—15:00　研究防汛经费。',
        '第一项',
      ),
      '第一项：9:00—9:40　传达县会议精神；\n第二项：9:40—10:10　通报检查情况；\n第三项：14:30—15:00　研究防汛经费。',
    );
    assert.equal(
      shifted(
        '第一项：9:00—9:40　传达县会议精神；\n第二项：9:20—9:50　通报检查情况；\n第三项：10:00—10:30　研究防汛经费。',
        '第一项',
      ),
      '第一项：9:00—9:40　传达县会议精神；\n第二项：9:40—10:10　通报检查情况；\n第三项：10:10—10:40　研究防汛经费。',
    );
  });

  it('stay when what goes before them is shorter', () => {
    assert.equal(
      shifted(
        '第一项：9:00—9:10　传达县会议精神；\n第二项：9:20—9:50　通报检查情况；\n第三项：14:30—15:00　研究防汛经费。',
        '第一项',
      ),
      '第一项：9:00—9:10　传达县会议精神；\n第二项：9:10—9:40　通报检查情况；\n第三项：14:30—15:00　研究防汛经费。',
    );
    const text =
      '第一项：9:00—9:20　传达县会议精神；\n第二项：9:20—9:40　通报检查情况；\n第三项：14:30—15:00　研究防汛经费。';
    assert.equal(shifted(text, '第二项'), '无：后面各项的时间是连着的，无需改动');
  });

  it('stay when topics come and go', () => {
    const items =
      '第一项：9:00—9:20　传达县会议精神；\n第二项：9:20—9:50　通报检查情况；\n第三项：14:30—15:00　研究防汛经费。';
    assert.equal(
      updated(items, [TOPICS[1] ?? '', TOPICS[2] ?? '']),
      '第一项：9:00—9:30　通报检查情况；\n第二项：14:30—15:00　研究防汛经费。',
    );
    assert.equal(
      updated(items, [TOPICS[0] ?? '', '部署巡查工作', TOPICS[1] ?? '', TOPICS[2] ?? '']),
      list(
        '第一项：9:00—9:20　传达县会议精神；',
        '第二项：9:20—9:50　部署巡查工作；',
        '第三项：9:50—10:20　通报检查情况；',
        '第四项：14:30—15:00　研究防汛经费。',
      ),
    );
    assert.equal(
      updated(items, [TOPICS[2] ?? '', TOPICS[1] ?? '', TOPICS[0] ?? '']),
      list(
        '第一项：9:00—9:30　研究防汛经费；',
        '第二项：9:30—10:00　通报检查情况；',
        '第三项：14:30—14:50　传达县会议精神。',
      ),
    );
  });
});

describe('rows between the items', () => {
  const items = (first: string) =>
    list(
      `　　第一项：${first}　传达县会议精神；`,
      '　　第二项：9:20—9:50　通报检查情况；',
      '　　　　9:50—10:10　休息',
      '　　第三项：10:10—10:30　研究防汛经费。',
      '　　　　10:30　散会',
    );

  it('shift with them', () => {
    assert.equal(
      shifted(items('9:00—9:40'), '第一项'),
      list(
        '　　第一项：9:00—9:40　传达县会议精神；',
        '　　第二项：9:40—10:10　通报检查情况；',
        '　　　　10:10—10:30　休息',
        '　　第三项：10:30—10:50　研究防汛经费。',
        '　　　　10:50　散会',
      ),
    );
  });

  it('shift what stands behind them', () => {
    assert.equal(
      shifted(items('9:00—9:20').replace('9:50—10:10', '9:50—10:20'), '　　　　9:50'),
      list(
        '　　第一项：9:00—9:20　传达县会议精神；',
        '　　第二项：9:20—9:50　通报检查情况；',
        '　　　　9:50—10:20　休息',
        '　　第三项：10:20—10:40　研究防汛经费。',
        '　　　　10:40　散会',
      ),
    );
  });

  it('stay where they are in the course of things when topics come and go', () => {
    assert.equal(
      updated(items('9:00—9:20'), [TOPICS[0] ?? '', TOPICS[1] ?? '', '部署巡查工作', TOPICS[2] ?? '']),
      list(
        '　　第一项：9:00—9:20　传达县会议精神；',
        '　　第二项：9:20—9:50　通报检查情况；',
        '　　　　9:50—10:10　休息',
        '　　第三项：10:10—10:30　部署巡查工作；',
        '　　第四项：10:30—10:50　研究防汛经费。',
        '　　　　10:50　散会',
      ),
    );
    assert.equal(
      updated(items('9:00—9:20'), [TOPICS[0] ?? '', TOPICS[2] ?? '']),
      list(
        '　　第一项：9:00—9:20　传达县会议精神；',
        '　　　　9:20—9:40　休息',
        '　　第二项：9:40—10:00　研究防汛经费。',
        '　　　　10:00　散会',
      ),
    );
    assert.equal(
      updated(items('9:00—9:20'), [TOPICS[1] ?? '', TOPICS[0] ?? '', TOPICS[2] ?? '']),
      list(
        '　　第一项：9:00—9:30　通报检查情况；',
        '　　第二项：9:30—9:50　传达县会议精神；',
        '　　　　9:50—10:10　休息',
        '　　第三项：10:10—10:30　研究防汛经费。',
        '　　　　10:30　散会',
      ),
    );
  });

  it('keep their length where times are given out', () => {
    assert.equal(
      assigned(items('9:00—9:20'), { start: 540, each: 15 }),
      list(
        '　　第一项：9:00—9:15　传达县会议精神；',
        '　　第二项：9:15—9:30　通报检查情况；',
        '　　　　9:30—9:50　休息',
        '　　第三项：9:50—10:05　研究防汛经费。',
        '　　　　10:05　散会',
      ),
    );
  });

  it('bear no number among items that do', () => {
    const made = updated('一、9:30—9:50　传达县会议精神\n9:50—10:10　休息\n二、10:10—10:30　研究防汛经费', TOPICS);
    assert.equal(
      made,
      '一、9:30—9:50　传达县会议精神\n二、9:50—10:10　通报检查情况\n10:10—10:30　休息\n三、10:30—10:50　研究防汛经费',
    );
  });

  it('of a meal end when they did', () => {
    assert.equal(
      shifted(
        list(
          '第一项：9:00—11:40　传达县会议精神；',
          '第二项：11:20—11:50　通报检查情况；',
          '11:50—14:30　午餐',
          '第三项：14:30—15:00　研究防汛经费。',
        ),
        '第一项',
      ),
      list(
        '第一项：9:00—11:40　传达县会议精神；',
        '第二项：11:40—12:10　通报检查情况；',
        '12:10—14:30　午餐',
        '第三项：14:30—15:00　研究防汛经费。',
      ),
    );
  });
});

describe('the form of times', () => {
  const three = (a: string, b: string, c: string) =>
    list(`第一项：${a}　传达县会议精神；`, `第二项：${b}　通报检查情况；`, `第三项：${c}　研究防汛经费。`);

  for (const [name, before, after] of [
    ['12 hours', ['下午2:30—3:10', '3:00—3:30', '3:30—4:00'], ['下午2:30—3:10', '3:10—3:40', '3:40—4:10']],
    [
      '12 hours, each said',
      ['下午2:30—3:10', '下午3:00—3:30', '下午3:30—4:00'],
      ['下午2:30—3:10', '下午3:10—3:40', '下午3:40—4:10'],
    ],
    [
      'hours and minutes',
      ['9时至9时40分', '9时20分至9时50分', '9时50分至10时20分'],
      ['9时至9时40分', '9时40分至10时10分', '10时10分至10时40分'],
    ],
    [
      'full hours',
      ['9时至9时40分', '9时20分至10时', '10时至10时20分'],
      ['9时至9时40分', '9时40分至10时20分', '10时20分至10时40分'],
    ],
    [
      'hours of 00',
      ['9时00分—9时40分', '9时20分—9时40分', '9时40分—10时00分'],
      ['9时00分—9时40分', '9时40分—10时00分', '10时00分—10时20分'],
    ],
    ['two digits', ['09:00-09:40', '09:20-09:50', '09:50-10:20'], ['09:00-09:40', '09:40-10:10', '10:10-10:40']],
    [
      'a wide colon',
      ['9：00～9：40', '9：20～9：50', '9：50～10：20'],
      ['9：00～9：40', '9：40～10：10', '10：10～10：40'],
    ],
    ['beginnings alone', ['9:00—9:40', '9:20', '9:50'], ['9:00—9:40', '9:40', '10:10']],
    [
      'past noon',
      ['上午11:00—11:40', '11:20—11:50', '11:50—12:40'],
      ['上午11:00—11:40', '11:40—12:10', '12:10—下午1:00'],
    ],
    [
      'into the afternoon',
      ['上午10:00—12:40', '11:20—11:50', '下午2:00—2:30'],
      ['上午10:00—12:40', '12:40—下午1:10', '下午2:00—2:30'],
    ],
  ] as const)
    it(`stays: ${name}`, () => {
      const [a, b, c] = before;
      const [d, e, f] = after;
      assert.equal(shifted(three(a, b, c), '第一项'), three(d, e, f));
    });

  it('is that of the notice where the agenda has none', () => {
    const bare = '第一项：传达县会议精神；\n第二项：通报检查情况；\n第三项：研究防汛经费。';
    assert.equal(assigned(bare, { each: 20 }, '下午2:30'), three('下午2:30—2:50', '2:50—3:10', '3:10—3:30'));
    assert.equal(assigned(bare, { each: 20 }, '14:30'), three('14:30—14:50', '14:50—15:10', '15:10—15:30'));
    assert.equal(assigned(bare, { each: 20 }, '下午14:30'), three('14:30—14:50', '14:50—15:10', '15:10—15:30'));
    assert.equal(assigned(bare, { each: 30 }, '下午2时30分'), three('下午2时30分—3时', '3时—3时30分', '3时30分—4时'));
    assert.equal(assigned(bare, { each: 20 }), three('9:00—9:20', '9:20—9:40', '9:40—10:00'));
  });

  it('is read again as it was meant, past noon and into the evening', () => {
    const bare = Array.from({ length: 6 }, (_, i) => `第${'一二三四五六'[i]}项：审议第${i}号方案；`).join('\n');
    for (const [time, start] of [
      ['上午9:00', 540],
      ['上午11时30分', 690],
      ['中午12:10', 730],
      ['正午12时', 720],
      ['下午2:30', 870],
      ['下午5点半', 1050],
      ['晚上7:00', 1140],
      ['14:30', 870],
      ['9时00分', 540],
    ] as const)
      for (const each of [7, 20, 45, 55, 60]) {
        const made = run('assignTimes', draft(bare, TOPICS, time), { start, each });
        assert.deepEqual(
          parseDocument(made).agendas[0]?.slots.map(({ from, to }) => [from, to]),
          Array.from({ length: 6 }, (_, i) => [start + i * each, start + (i + 1) * each]),
          `${time} ${each}：${behind(made)}`,
        );
      }
  });

  it('is that of the agenda for what is new in it', () => {
    assert.equal(
      updated('第一项：下午2:30—2:50　传达县会议精神；\n第二项：2:50—3:20　研究防汛经费。', TOPICS, '下午2:30'),
      three('下午2:30—2:50', '2:50—3:10', '3:10—3:40'),
    );
  });
});

describe('a total that is too short', () => {
  const stated = '第一项：传达县会议精神（15分钟）；\n第二项：通报检查情况（10分钟）；\n第三项：研究防汛经费。';
  it('is refused, and the reason said', () => {
    assert.equal(assigned(stated, { total: 20 }), '无：注明的已有25分钟，超过20分钟');
    assert.equal(assigned(stated, { total: 25 }), '无：注明的已有25分钟，共25分钟不够分给其余1项');
    assert.equal(assigned(stated.replace(/（1\d分钟）/g, ''), { total: 2 }), '无：共2分钟不够分给3项');
    const rest = stated.replace('\n第三项', '\n10:00—10:20　休息\n第三项');
    assert.equal(assigned(rest, { total: 40 }), '无：注明的和休息等已有45分钟，超过40分钟');
  });
  it('is not when it is enough', () => {
    assert.match(assigned(stated, { total: 30 }), /第三项：9:25—9:30/);
    const done = rewriteByName('assignTimes')?.rewrite(realDraft(draft(stated)), { start: 0, end: 0 }, { total: 30 });
    assert.ok(done && !('nothing' in done) && done.note === undefined);
  });
});
