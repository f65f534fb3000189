/** Items, slots, sessions and speakers of an agenda; the topics of a notice. */
import assert from 'node:assert/strict';
import type { Topic } from '../../server/src/core/model/document.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { readSpeakers } from '../../server/src/core/model/speakers.ts';
import { topicKey } from '../../server/src/core/model/topicKey.ts';

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** `2,3 ^0 key @speaker 9:00-9:20 s1`: numbers, item above, key, speakers, slot and its session. */
function sketch({ numbers, parent, key, speakers, slot }: Topic): string {
  return [
    numbers.join(),
    parent < 0 ? '' : `^${parent}`,
    key,
    speakers.length > 0 ? `@${speakers.map(({ text }) => text).join()}` : '',
    slot ? `${clock(slot.from)}-${slot.to === undefined ? '' : clock(slot.to)} s${slot.session}` : '',
  ]
    .filter((piece) => piece !== '')
    .join(' ');
}

function itemsOf(lines: string): string[] {
  return parseDocument(`会议议程\n${lines}`).agendas.flatMap(({ items }) => items.map(sketch));
}

function topicsOf(section: string, agenda = '会议议程\n一、开幕；\n二、闭幕。'): string[] {
  const draft = `关于召开工作例会的通知\n\n各股室：\n${section}\n\n局办公室\n2025年4月30日\n\n${agenda}`;
  return parseDocument(draft).topics.map(sketch);
}

const ITEMS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  '第N项 with a colon': ['第一项：通报汛情；\n第二项：部署值守。', ['1 汛情', '2 部署值守']],
  '第N项 with a blank': ['第一项 通报汛情\n第二项 部署值守', ['1 汛情', '2 部署值守']],
  '第N项 with 、 or nothing': ['第一项、通报汛情\n第二项部署值守', ['1 汛情', '2 部署值守']],
  '一、': ['一、通报汛情；\n二、部署值守。', ['1 汛情', '2 部署值守']],
  '1.': ['1.通报汛情\n2. 部署值守', ['1 汛情', '2 部署值守']],
  '（一）': ['（一）通报汛情\n（二）部署值守', ['1 汛情', '2 部署值守']],
  'several items under one label': [
    '第一项：开幕；\n第二、三项：审议两个办法；\n第四至六项：表决；\n第七项：闭幕。',
    ['1 开幕', '2,3 审议两个办法', '4,5,6 表决', '7 闭幕'],
  ],
  'items below items': [
    '第一项：听取代表发言\n1.石桥镇镇长杜春生\n2.柳湾镇镇长田满仓\n第二项：县长讲话',
    ['1 听取代表发言', '1 ^0 石桥镇镇长杜春生', '2 ^0 柳湾镇镇长田满仓', '2 讲话'],
  ],
  'items of the second level': [
    '一、听取汇报\n（一）教育局\n（二）财政局\n二、讨论',
    ['1 听取汇报', '1 ^0 教育局', '2 ^0 财政局', '2 讨论'],
  ],
  'the fields of the head left out': [
    '时间：2025年3月3日下午3：00\n地点：三楼会议室\n主持人：李远\n参加人员：全体成员\n议  程：\n第一项：通报汛情；\n第二项：讨论。',
    ['1 汛情', '2 讨论'],
  ],
  'the host behind the items': ['一、通报汛情；\n二、讨论。\n主持人：司马青云', ['1 汛情', '2 讨论']],
  开幕式: ['一、开幕式\n二、听取工作报告\n三、闭幕式', ['1 开幕式', '2 听取工作报告', '3 闭幕式']],
  'meetings of one conference, each with items of its own': [
    '一、预备会议\n（一）通过名单\n（二）通过议程\n二、第一次全体会议\n主持人：李远\n（一）听取报告',
    ['1 通过名单', '2 通过议程', '1 听取报告'],
  ],
  'meetings without label': [
    '预备会议\n一、通过名单\n二、通过议程\n\n第一次全体会议\n一、听取报告',
    ['1 通过名单', '2 通过议程', '1 听取报告'],
  ],
};

const SLOTS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'ranges at the head': [
    '9:00—9:20　通报汛情\n9:20-10:00　讨论\n10:00　散会',
    ['汛情 9:00-9:20 s0', '讨论 9:20-10:00 s0', '散会 10:00- s0'],
  ],
  'ranges with 至 and 时': ['9时至9时10分　通报汛情\n9时10分至10时　讨论', ['汛情 9:00-9:10 s0', '讨论 9:10-10:00 s0']],
  'ranges behind a label': [
    '1. 9:00—9:20　通报汛情\n2. 9:20—10:00　讨论',
    ['1 汛情 9:00-9:20 s0', '2 讨论 9:20-10:00 s0'],
  ],
  'ranges in brackets': [
    '一、签到（8:30—9:00）\n二、通报汛情（9:00—9:10）（汇报人：李远）\n三、讨论',
    ['1 签到 8:30-9:00 s0', '2 汛情 @李远 9:00-9:10 s0', '3 讨论'],
  ],
  'days and half-days': [
    '9月8日（星期一）\n上午\n8:30　开班式\n下午\n2:00-5:00　分组讨论\n9月9日（星期二）\n上午\n8:30—11:30　现场教学',
    ['开班式 8:30- s2', '分组讨论 14:00-17:00 s3', '现场教学 8:30-11:30 s5'],
  ],
  'the half-day in the line': [
    '上午8:30—11:30　参观\n下午2:00—4:00　座谈\n4:00—5:00　小结',
    ['参观 8:30-11:30 s0', '座谈 14:00-16:00 s0', '小结 16:00-17:00 s0'],
  ],
  'the evening': ['晚上\n7:30—9:00　观看专题片', ['观看专题片 19:30-21:00 s1']],
  venues: [
    '主会场（一楼报告厅）\n9:00—9:30　开幕\n分会场一（201室）\n10:00—11:00　专题一\n分会场二（202室）\n10:00—11:00　专题二',
    ['开幕 9:00-9:30 s1', '专题一 10:00-11:00 s2', '专题二 10:00-11:00 s3'],
  ],
  'a table with people in the last column': [
    '9:00-9:10\t介绍来宾\t周明\n9:10-9:40\t致辞\t贺建平\n10:00-11:00\t经验交流\t',
    ['介绍来宾 @周明 9:00-9:10 s0', '致辞 @贺建平 9:10-9:40 s0', '经验交流 10:00-11:00 s0'],
  ],
  'a table with the day in the first column': [
    '日期\t时间\t内容\t授课人\n9月15日\t9:00-11:30\t预算编制\t王立新\n\t14:30-17:00\t绩效管理\t周明\n9月16日\t9:00-11:30\t内部控制\t李远',
    ['预算编制 @王立新 9:00-11:30 s1', '绩效管理 @周明 14:30-17:00 s1', '内部控制 @李远 9:00-11:30 s2'],
  ],
  'items of a slot': [
    '9:45—10:25　交流经验\n1.学院院长毕克勤\n2.学院院长桑雨\n10:25—10:40　茶歇',
    ['交流经验 9:45-10:25 s0', '1 ^0 学院院长毕克勤', '2 ^0 学院院长桑雨', '茶歇 10:25-10:40 s0'],
  ],
};

const SPEAKERS: Readonly<Record<string, readonly [speakers: string, key: string]>> = {
  '周明同志领学《信访工作条例》': ['周明', '信访工作条例'],
  '周明领学《信访工作条例》': ['周明', '信访工作条例'],
  '周　明同志领学《信访工作条例》': ['周明', '信访工作条例'],
  县教育局局长李远汇报开学工作: ['李远', '开学工作'],
  财务股股长诸葛明汇报预算执行情况: ['诸葛明', '预算执行情况'],
  秘书长欧阳明远通报会费收支情况: ['欧阳明远', '会费收支情况'],
  '副县长李远、县水利局局长王芳汇报防汛工作': ['李远,王芳', '防汛工作'],
  '县委常委、常务副县长贺建平部署下一步工作': ['贺建平', '部署下一步工作'],
  县防汛抗旱指挥部指挥长贺建平讲话: ['贺建平', '讲话'],
  医务科科长马骁分析一季度不良事件: ['马骁', '分析一季度不良事件'],
  '审议工作报告（汇报人：李远）': ['李远', '审议工作报告'],
  '专题讲座（主讲：王立新教授）': ['王立新', '专题讲座'],
  '审议两个办法（报告人：李远、王芳）': ['李远,王芳', '审议两个办法'],
  '审议工作报告，庄毅作说明': ['庄毅', '审议工作报告'],
  '集中学习，由周明主持': ['周明', '集中学习'],
  '学习《保密法》，县保密局局长李远主讲': ['李远', '保密法'],
  由周明主持会议: ['周明', '主持会议'],
  '开班式　李明远': ['李明远', '开班式'],
  '数字治理研讨　苏慎之、黎耘（县档案馆）': ['苏慎之,黎耘', '数字治理研讨'],
  '分组讨论　方案': ['', '分组讨论方案'],
  '参观考察　石桥镇': ['', '参观考察石桥镇'],
  县人力资源社会保障局负责人汇报就业情况: ['', '就业情况'],
  企业负责人发言: ['', '企业负责人发言'],
  会员企业代表发言: ['', '会员企业代表发言'],
  县教育局汇报开学工作: ['', '开学工作'],
  传达学习县委全会精神: ['', '县委全会'],
  安排部署下半年工作: ['', '安排部署下半年工作'],
  '审议《城市更新规划（草案）》（青发改〔2025〕3号）（15分钟）': ['', '审议城市更新规划草案'],
};

const TOPICS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'items under a heading': ['一、会议议题\n（一）通报汛情；\n（二）部署值守。\n二、要求', ['1 汛情', '2 部署值守']],
  'items under a field without label': ['会议议题：\n1.通报汛情；\n2.部署值守。', ['1 汛情', '2 部署值守']],
  'topics on the line of the field': [
    '会议议题：1.传达学习县委全会精神；2.研究人事事项；3.其他。',
    ['1 县委全会', '2 研究人事事项', '3 其他'],
  ],
  'topics on the line with brackets': [
    '会议内容：（一）通报汛情；（二）讨论《2025.1版预案》。',
    ['1 汛情', '2 讨论20251版预案'],
  ],
  'groups flattened, those of 自学 left out': [
    '一、学习内容\n（一）集中学习\n1.学习《中国共产党章程》；\n2.学习《信访工作条例》。\n（二）会前自学\n1.《民法典》。',
    ['1 中国共产党章程', '2 信访工作条例'],
  ],
  'groups beside a topic of the same level': [
    '一、学习内容\n（一）集中学习\n1.《中国共产党章程》；\n2.《信访工作条例》。\n（二）研讨交流\n围绕主题发言。',
    ['1 中国共产党章程', '2 信访工作条例', '2 研讨交流'],
  ],
  'the second heading where the first has no list': [
    '一、活动主题\n学条例、守纪律\n二、活动内容\n（一）重温誓词；\n（二）讨论交流。',
    ['1 重温誓词', '2 讨论交流'],
  ],
  'several groups': [
    '三、会议议题：\n（一）集中学习\n1.学习《保密法》。\n2.学习《条例》。\n（二）工作汇报\n1.办公室汇报考勤情况。',
    ['1 保密法', '2 条例', '1 考勤情况'],
  ],
  'a topic with points of its own': [
    '一、会议内容\n（一）听取专项整治工作情况的汇报\n1.县教育局；\n2.县水利局。\n（二）部署值守',
    ['1 听取专项整治工作情况的汇报', '1 ^0 县教育局', '2 ^0 县水利局', '2 部署值守'],
  ],
};

describe('agenda items', () => {
  for (const [name, [lines, expected]] of Object.entries(ITEMS))
    it(`reads ${name}`, () => assert.deepEqual(itemsOf(lines), expected));

  it('stands in the text where the notice gives it there', () => {
    const { agendas, topics } = parseDocument(
      '关于召开例会的通知\n各科：\n一、时间：2025年5月6日9:00\n二、会议议程\n（一）通报汛情；\n（二）部署值守。\n三、要求\n请准时参加。',
    );
    assert.deepEqual(
      agendas.map(({ part, items }) => [part, items.map(sketch)]),
      [['main', ['1 汛情', '2 部署值守']]],
    );
    assert.deepEqual(topics, []);
  });

  it('gives spans of the source, residue and all', () => {
    const draft = '会议议程\n第一项：周明同志领学《条例》；\n第二项：讨论。';
    const [item] = parseDocument(draft).agendas[0]?.items ?? [];
    assert.ok(item);
    assert.equal(draft.slice(item.label?.start, item.label?.end), '第一项：');
    assert.equal(draft.slice(item.text.start, item.text.end), '周明同志领学《条例》');
    assert.deepEqual(
      item.speakers.map(({ start, end }) => draft.slice(start, end)),
      ['周明'],
    );
    assert.equal(item.keyAt.map((at) => '第一项：周明同志领学《条例》；'[at]).join(''), item.key);
  });

  it('marks the roles of its lines', () => {
    const { paragraphs } = parseDocument(
      '会议议程\n主持人：李远\n上午\n一、讨论\n（一）预案\n下午\n2:00—3:00　闭幕\n1.小结',
    );
    assert.deepEqual(
      paragraphs.map(({ role }) => role),
      ['agendaTitle', 'field', 'session', 'agendaItem', 'item', 'session', 'slot', 'item'],
    );
  });
});

describe('agenda slots', () => {
  for (const [name, [lines, expected]] of Object.entries(SLOTS))
    it(`reads ${name}`, () => assert.deepEqual(itemsOf(lines), expected));

  it('knows minutes stated and slots side by side', () => {
    const [agenda] = parseDocument('会议议程\n9:00—9:20　通报汛情（20分钟）\n9:20—10:00　分组讨论').agendas;
    assert.deepEqual(
      agenda?.slots.map(({ stated, parallel }) => [stated?.minutes, parallel]),
      [
        [20, false],
        [undefined, true],
      ],
    );
  });
});

describe('speakers and keys', () => {
  for (const [text, [speakers, key]] of Object.entries(SPEAKERS))
    it(text, () => {
      const found = readSpeakers(text);
      assert.equal(found.map((speaker) => speaker.text).join(), speakers);
      for (const { from, to, text: name } of found) assert.equal(text.slice(from, to).replace(/　/g, ''), name);
      const { key: left, at } = topicKey(text);
      assert.equal(left, key);
      assert.equal(at.map((i) => text[i]).join(''), left);
    });
});

describe('topics of a notice', () => {
  for (const [name, [section, expected]] of Object.entries(TOPICS))
    it(`reads ${name}`, () => assert.deepEqual(topicsOf(section), expected));

  it('takes the 议程 of the text for its topics where an agenda is attached', () => {
    assert.deepEqual(topicsOf('一、会议议程\n（一）通报汛情；\n（二）部署值守。'), ['1 汛情', '2 部署值守']);
  });
});

describe('reading an agenda', () => {
  it('takes time that grows with its length', () => {
    const hostile = ['周明', '，周明主持', '（周明', 'a　', '书记', '周　', '　', 'a\t ', '（）'];
    const start = performance.now();
    for (const piece of hostile) parseDocument(`会议议程\n第一项：${piece.repeat(100_000 / piece.length)}`);
    parseDocument(`会议议程\n${'一、甲\n（一）乙\n'.repeat(10_000)}`);
    parseDocument(`关于召开会议的通知\n会议议题：1.${'2.甲；'.repeat(25_000)}`);
    assert.ok(performance.now() - start < 10_000);
  });
});
