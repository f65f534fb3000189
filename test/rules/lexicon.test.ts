/** The lexicon of typo-lexicon: every entry fires where it should and is silent where it should be, and its options. */
import assert from 'node:assert/strict';
import { LEXICON, type LexiconEntry, type LexiconGrade } from '../../server/src/core/data/lexicon.ts';
import { RIGHT_WORDS } from '../../server/src/core/data/lexiconRight.ts';
import { type Config, DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { parseConfig } from '../../server/src/core/lint/configFile.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { applyEdits } from '../../server/src/core/lint/fix.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import type { Severity } from '../../server/src/core/rules/rule.ts';
import { loadRules } from './loadRules.ts';

const rules = (await loadRules('wording')).filter(({ id }) => id === 'typo-lexicon');

function check(text: string, options?: Readonly<Record<string, unknown>>): readonly Finding[] {
  const config: Config = options
    ? { ...DEFAULT_CONFIG, rules: { 'typo-lexicon': ['warning', options] } }
    : DEFAULT_CONFIG;
  const { findings, failures } = createLinterOf(rules).lint(text, config);
  assert.deepEqual(failures, []);
  return findings;
}

/** What is found in a text, as it stands there. */
const found = (text: string, options?: Readonly<Record<string, unknown>>) =>
  check(text, options).map(({ start, end }) => text.slice(start, end));

const words = (list: string | undefined) => list?.split(' ') ?? [];

/** A condition's word as it may read in a text: figures for #, nothing for the border of a clause. */
const spelt = (word: string | undefined) => (word ?? '').replace('#', '2025').replace(/[\^$]/, '');

/** A sentence with the form in it; marks of clauses around it but for what is given. */
const sentence = (wrong: string, before: string | undefined, after: string | undefined) =>
  `经研究，${spelt(before)}${wrong}${spelt(after)}。`;

/** The first pair of what may stand before and after that the entry's own exceptions do not forbid. */
function sample({ wrong, before, after, bad }: LexiconEntry): string {
  return bad ?? sentence(wrong, words(before)[0], words(after)[0]);
}

/** Sentences made of what must not stand before or after. */
function forbidden(entry: LexiconEntry): string[] {
  const { wrong, before, after, notBefore, notAfter } = entry;
  const lead = (word: string) => (word.length > 1 || spelt(word) !== word ? word : `甲${word}`);
  const around = [
    ...words(notBefore).map((word) => sentence(wrong, lead(word), words(after)[0])),
    ...words(notAfter).map((word) => sentence(wrong, words(before)[0], `${spelt(word)}乙`)),
  ];
  const alone = before && before !== '^' && !before.includes('^') ? [sentence(wrong, undefined, words(after)[0])] : [];
  const bare = after && !after.includes('$') ? [sentence(wrong, words(before)[0], '丙')] : [];
  return [...around, ...alone, ...bare];
}

const severityOf = (grade: LexiconGrade, precise: boolean | undefined): Severity =>
  grade === '提示' ? 'hint' : grade === '必错' || precise ? 'warning' : 'info';

/** All lists of words that an entry's surroundings are held to. */
const conditionsOf = (entry: LexiconEntry) => [
  entry.before,
  entry.after,
  entry.notBefore,
  entry.notAfter,
  entry.earlier,
  entry.later,
  entry.notEarlier,
  entry.notLater,
];

const all = LEXICON.flatMap((theme) =>
  theme.entries.map((entry) => ({ entry, grade: entry.grade ?? theme.grade, theme: theme.name })),
);

/** Right sentences that hold wrong forms across the borders of words, or words that are right only there. */
const RIGHT: readonly string[] = [
  '企业员工入住园区公寓后应当登记。',
  '路口竖立良好的交通标志牌。',
  '县纪委监委检查机关食堂管理情况。',
  '检察机关与应急部门开展安全检查。',
  '人民检察院依法开展专项监督检察工作。',
  '收到处罚决定书之日起六十日内可以申请复议。',
  '收到表扬信3封、锦旗2面。',
  '收到损失补偿款后即搬迁。',
  '干部不得代领群众补贴款。',
  '村干部代领农民补助须有委托书。',
  '期末考试课和考查课由教务处组织考查。',
  '学校组织考查课考试。',
  '该部件为侦察机关键部件。',
  '据新华社3月5日报道，全国春耕形势良好。',
  '央视当天报道了这一消息。',
  '县融媒体中心组织媒体报道。',
  '学员于3月5日报到。',
  '办事处设在大厅，参会媒体报到后领取材料。',
  '学习材料由人事科和各协会编印。',
  '干旱期间要做好摆渡汛期物资的准备。',
  '财政局负责支付局长基金会的款项。',
  '费用由甲方交付县长批准后的单位。',
  '为群众提供献血服务。',
  '完成积案化解12件。',
  '发挥绩效的累积效应。',
  '我国妨碍公平竞争的做法已经纠正。',
  '如有不妥擅自改动的，予以通报。',
  '成立杜仲栽培合作社。',
  '对违纪率较高的单位进行约谈。',
  '科室负责认真核对每一项数据。',
  '要克服物质条件的限制。',
  '坚持社会主义物质文明和精神文明一起抓。',
  '各兼职物业管理员要尽责。',
  '开启诉源治理新模式。',
  '提升春运做好保障的能力。',
  '加强防控治疗能力建设和监控治理。',
  '解决后顾之忧化解矛盾。',
  '干预记录应当留存。',
  '联欢营造了浓厚氛围。',
  '落实协会以室内活动为主的要求。',
  '职工带头做好帮住房困难户的工作。',
  '稳就业、稳订单、稳预期。',
  '山体脚踏方石处有裂缝。',
  '第一批平台企业名单公布。',
  '应邀情况如下。',
  '省直结对帮扶单位共12家。',
  '垂直结构合理。',
  '从周一至通过验收之日止。',
  '科研就业指导中心成立。',
  '选举产生县长、副县长。',
  '过渡期间原政策不变。',
  '帮助企业渡过难关，度过春节。',
  '年末经审批发放奖金。',
  '期末经费结余结转下年使用。',
  '本周未完成的任务下周继续。',
  '上一年未考核的人员不参加评优。',
  '国家一级书画院第一界面设计。',
  '现有的第一世界范围内的产品。',
  '自己完成作业，自己报名。',
  '企业己方代表应当到场。',
  '凡属于本办法适用范围的，从其规定。',
  '重点在于以协调促落实。',
  '有利于以奖励促进生产。',
  '关于以奖代补资金的管理办法。',
  '用于以工代赈项目。',
  '属于以下情形之一的，予以通报。',
  '基于以上原因，不予受理。',
  '不予登记机关应当说明理由。',
  '与会人员对与本单位有关的意见作了说明。',
  '对与民生相关的事项要优先办理。',
  '当时人们普遍认为可行。',
  '施工工期和终点站工作人员培训。',
  '公式计算和公式推导要准确。',
  '双方签于石桥镇。',
  '同意在公司营业执照副本上盖章。',
  '会议期间，代表们参观查看了现场。',
  '重视查处违规行为。',
  '开拓进取的良好作风。',
  '不劳而获的成功不值得羡慕。',
  '设施功率和设施功能均已达标。',
  '坚持做为民服务的贴心人。',
  '全市召开机关党的建设工作会议。',
  '严厉打击失职渎职行为，就读职业学院的学生不受影响。',
  '本地生产的要素市场和本地的要点。',
  '生活必需品保供，必需品清单见附件。',
  '这是学习必需的条件，也是发展必需要素。',
  '按规定向所在地公安派出所申报。',
  '村规民约规定的事项。',
  '推动形势任务教育，防止形式主义。',
  '案件侦查阶段和技术侦察措施。',
  '严禁截留挪用，治理截流污水。',
  '群众的反应很好，社会反应热烈。',
  '对化学反应出现的气体进行检测。',
  '作出的反应出人意料。',
  '患者出现不良反应的情况要上报。',
  '建立联席会议制度，部门协调联动。',
  '土地坐落与面积以登记为准。',
  '加强校园周边安全检查。',
  '国家安全检察工作研究。',
  '最高人民检察院普通犯罪检察厅。',
  '落实执法监督，公安机关和检察机关加强配合。',
  '要注意环境影响，不断扩大影响。',
  '王副县长、付某某参加会议。',
  '表彰决定由各级代表杨某宣读。',
];

describe('lexicon', () => {
  describe('as data', () => {
    it('is large, and every theme has entries', () => {
      assert.ok(all.length >= 350, `${all.length}`);
      for (const { name, entries } of LEXICON) assert.ok(entries.length > 10, name);
    });
    it('names no form twice for the same neighbours', () => {
      const keys = all.map(({ entry: { wrong, before, after, earlier, later } }) =>
        [wrong, before, after, earlier, later].join('|'),
      );
      assert.deepEqual(
        keys.filter((key, index) => keys.indexOf(key) < index),
        [],
      );
    });
    it('is safe only where 必错 whatever stands around it, with one right form; precise only where 疑似', () => {
      for (const { entry, grade } of all) {
        const anywhere = conditionsOf(entry).every((list) => list === undefined);
        if (entry.safe) assert.ok(anywhere && grade === '必错' && typeof entry.right === 'string', entry.wrong);
        if (entry.precise) assert.equal(grade, '疑似', entry.wrong);
      }
    });
    it('has lists of short words as conditions, no word twice', () => {
      for (const { entry } of all)
        for (const list of conditionsOf(entry)) {
          if (list === undefined) continue;
          assert.match(list, /^\S{1,8}(?: \S{1,8})*$/u, entry.wrong);
          assert.equal(new Set(words(list)).size, words(list).length, `${entry.wrong}: ${list}`);
        }
    });
    it('finds nothing in a right form', () => {
      for (const { entry, grade } of all)
        for (const right of [entry.right].flat()) {
          assert.notEqual(right, entry.wrong);
          assert.deepEqual(found(sentence(right, undefined, undefined)), [], `${entry.wrong} ${grade}`);
        }
    });
    it('lists as right only words that hold a wrong form, and finds nothing there', () => {
      const forms = all.map(({ entry }) => entry.wrong);
      for (const word of RIGHT_WORDS) {
        assert.ok(
          forms.some((form) => word.includes(form)),
          word,
        );
        assert.deepEqual(found(`各村${word}的办法。`), []);
      }
    });
  });

  for (const { name, entries, grade: usual } of LEXICON)
    describe(name, () => {
      it('fires on every entry, as grave as its grade, and mends it', () => {
        for (const entry of entries) {
          const text = sample(entry);
          const [finding, ...others] = check(text);
          assert.ok(finding, `nothing found in ${text}`);
          assert.deepEqual(others, [], text);
          assert.equal(text.slice(finding.start, finding.end), entry.wrong, text);
          assert.equal(finding.severity, severityOf(entry.grade ?? usual, entry.precise), text);
          const rights = [entry.right].flat();
          assert.equal(finding.fixes.length, rights.length, text);
          for (const [index, right] of rights.entries()) {
            const mended = applyEdits(text, finding.fixes[index]?.edits ?? []);
            assert.equal(mended, text.slice(0, finding.start) + right + text.slice(finding.end));
            assert.deepEqual(found(mended), [], mended);
          }
          assert.equal(finding.fixes[0]?.safe, entry.safe ?? false, text);
        }
      });
      it('is silent where its conditions do not hold', () => {
        for (const entry of entries)
          for (const text of forbidden(entry))
            assert.ok(!found(text).includes(entry.wrong), `${entry.wrong} in ${text}`);
      });
      it('is silent on what is right', () => {
        for (const { wrong, good } of entries)
          for (const text of good ?? []) assert.deepEqual(found(`${text}。`), [], wrong);
      });
    });

  it('is silent on right words and across the borders of words', () => {
    for (const text of RIGHT) assert.deepEqual(found(text), [], text);
  });

  it('is silent in quotations, titles and tables', () => {
    assert.deepEqual(found('把“布署”改为“部署”。'), []);
    assert.deepEqual(found('学习《关于布署工作的通知》。'), []);
    assert.deepEqual(found('学习《“再接再励”错在哪里》。'), []);
    assert.deepEqual(found('单位\t事项\t备注\n甲村\t布署\t无\n乙村\t布署\t无'), []);
  });

  it('finds in titles what no right text can hold, but does not mend it unasked', () => {
    const [finding, ...others] = check('学习《发扬再接再励精神的通知》。');
    assert.deepEqual(others, []);
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.fixes[0]?.safe, false);
  });

  describe('options', () => {
    it('are taken by the configuration file', () => {
      const text = JSON.stringify({
        rules: { 'typo-lexicon': ['warning', { extra: { 青云县改革委: '青云县发展改革局' }, except: ['座落'] }] },
      });
      assert.deepEqual(parseConfig(text).problems, []);
      const wrong = JSON.stringify({ rules: { 'typo-lexicon': ['warning', { except: '座落' }] } });
      assert.equal(parseConfig(wrong).problems.length, 1);
    });
    it('extra adds pairs of the unit: a warning, mended only when asked', () => {
      const text = '请报青云县改革委备案。';
      assert.deepEqual(found(text), []);
      const [finding] = check(text, { extra: { 青云县改革委: '青云县发展改革局' } });
      assert.equal(finding?.severity, 'warning');
      assert.match(finding?.message ?? '', /“青云县改革委”应为“青云县发展改革局”，见本单位的词表/u);
      assert.equal(finding?.fixes[0]?.safe, false);
      assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), '请报青云县发展改革局备案。');
    });
    it('extra goes before the lexicon', () => {
      const [finding] = check('认真布署。', { extra: { 布署: '安排' } });
      assert.equal(finding?.fixes[0]?.title, '改为“安排”');
    });
    it('except leaves alone a form, or a name that holds it', () => {
      assert.deepEqual(found('布署坪村认真布署。', { except: ['布署坪'] }), ['布署']);
      assert.deepEqual(found('布署坪村认真布署。', { except: ['布署'] }), []);
      assert.deepEqual(found('认真布署。', { except: ['布署坪'] }), ['布署']);
    });
    it('leave the rest as it is', () => {
      assert.deepEqual(found('认真布署，再接再励。', { extra: { 甲: '乙' }, except: ['丙'] }), ['布署', '再接再励']);
    });
    it('that are no words are passed over', () => {
      const odd = { extra: { '': '乙', 丙: 1, 丁: '丁', [`${'长'.repeat(40)}`]: '短' }, except: ['', 3, null] };
      assert.deepEqual(found(`认真布署，丙丁${'长'.repeat(40)}。`, odd), ['布署']);
      assert.deepEqual(found('认真布署。', { extra: null, except: '布署' }), ['布署']);
    });
  });
});
