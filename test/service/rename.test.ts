/** One new name for all places of a thing. */
import assert from 'node:assert/strict';
import { type CheckedDraft, prepareRename, rename } from '../../server/src/service/index.ts';
import { NOTICE, positionOf, said } from './navigationDraft.ts';
import { realDraft } from './support.ts';

function applied(draft: CheckedDraft, words: string, newName: string, count = 1): string {
  const done = rename(draft, positionOf(draft, words, count), newName);
  if ('refusal' in done) return done.refusal;
  let { text } = draft;
  for (const { range, newText } of [...done.edits].sort(
    (a, b) => draft.positions.toOffset(b.range.start) - draft.positions.toOffset(a.range.start),
  ))
    text =
      text.slice(0, draft.positions.toOffset(range.start)) + newText + text.slice(draft.positions.toOffset(range.end));
  return text;
}
const renamed = (words: string, newName: string, count = 1, text = NOTICE) =>
  applied(realDraft(text), words, newName, count);

describe('rename', () => {
  it('changes an abbreviation at its definition and at its uses', () => {
    const text = renamed('《办法》', '《值班办法》', 2);
    assert.equal(text, NOTICE.replaceAll('《办法》', '《值班办法》'));
  });

  it('changes a short name in quotation marks, and no longer name that it begins', () => {
    const text = `石桥镇人民政府关于成立防汛专班的通知

各村：
　　成立防汛工作专班（以下简称“专班”）。专班负责统筹，由专班组长召集；各村向专班报告，专班每周通报。

石桥镇人民政府
2026年5月27日
`;
    const renamedText = renamed('专班', '工作组', 3, text);
    const expected = text
      .replace('“专班”', '“工作组”')
      .replace('专班负责', '工作组负责')
      .replace('向专班报告，专班', '向工作组报告，工作组');
    assert.equal(renamedText, expected);
  });

  it('refuses a short name that stands for two papers, and one that is taken', () => {
    const twice = NOTICE.replace('请各村对照', '另按《青云县督查办法》（以下简称《办法》）执行，请各村对照');
    assert.match(renamed('《办法》', '《值班办法》', 2, twice), /几份文件/);
    const two = NOTICE.replace('请各村对照', '另按《青云县督查规定》（以下简称《规定》）执行，请各村对照');
    assert.match(renamed('《办法》', '规定', 1, two), /已经是另一份文件的简称/);
  });

  it('changes the name of the meeting in title, body, attachment note and agenda', () => {
    const text = renamed('全镇防汛工作会议', '全镇防汛抗旱工作会议', 2);
    assert.equal(text, NOTICE.replaceAll('全镇防汛工作会议', '全镇防汛抗旱工作会议'));
  });

  it('changes a name that the title breaks between two lines', () => {
    const torn = NOTICE.replace('召开\n全镇防汛工作会议', '召开全镇防汛\n工作会议');
    const text = renamed('全镇防汛工作会议', '全镇防旱会议', 1, torn);
    assert.ok(text.includes('关于召开全镇防旱会议的通知'), text.slice(0, 60));
    assert.ok(!text.includes('防汛工作会议'));
  });

  it('changes place, organ, person and phone, and nothing that only looks alike', () => {
    assert.equal(
      renamed('镇便民服务中心三楼会议室', '镇政府二楼会议室', 2),
      NOTICE.replaceAll('镇便民服务中心三楼会议室', '镇政府二楼会议室'),
    );
    assert.equal(renamed('石桥镇人民政府', '岚川镇人民政府', 3), NOTICE.replaceAll('石桥镇人民政府', '岚川镇人民政府'));
    assert.equal(renamed('李远', '赵宁'), NOTICE.replaceAll('李远', '赵宁'));
    assert.equal(renamed('0000-2345678', '0000-2345679'), NOTICE.replaceAll('0000-2345678', '0000-2345679'));
    const longer = NOTICE.replace('现将有关事项', '由李远山记录，参照《全镇防汛工作会议纪要》，现将有关事项');
    const text = renamed('李远同志', '赵宁', 1, longer);
    assert.equal(text, longer.replaceAll(/李远(?!山)/gu, '赵宁'));
    assert.ok(renamed('全镇防汛工作会议', '全镇会议', 1, longer).includes('《全镇防汛工作会议纪要》'));
  });

  it('changes an organ in the title that several have issued, and where it acts', () => {
    const joint = `石桥镇人民政府 青云县水务局关于做好防汛工作的通知

各村：
　　为做好防汛工作，经石桥镇人民政府、青云县水务局研究，现就有关事项通知如下：
一、落实责任
　　青云县水务局负责水库，青云县水务局防汛办公室负责值班，请与青云县水务局联系。

石桥镇人民政府
青云县水务局
2026年5月27日
`;
    const place = joint.split('青云县水务局').length - 1;
    const kept = joint.replaceAll('青云县水务局', '青云县水利局');
    // what a name may belong to stays
    const sure = kept
      .replace('青云县水利局负责水库', '青云县水务局负责水库')
      .replace('青云县水利局防汛办公室', '青云县水务局防汛办公室')
      .replace('青云县水利局联系', '青云县水务局联系');
    assert.equal(renamed('青云县水务局', '青云县水利局', place, joint), sure);
    const dotted = joint.replace('石桥镇人民政府 青云县水务局', '石桥镇人民政府、青云县水务局');
    assert.equal(
      renamed('青云县水务局', '青云县水利局', place, dotted),
      sure.replace('石桥镇人民政府 青云县水利局', '石桥镇人民政府、青云县水利局'),
    );
    const torn = joint.replace('石桥镇人民政府 青云县水务局', '石桥镇人民政府\n青云县水务局');
    assert.ok(renamed('青云县水务局', '青云县水利局', place, torn).startsWith('石桥镇人民政府\n青云县水利局关于'));
    for (const verb of ['转发', '印发', '批转']) {
      const passed = `石桥镇人民政府${verb}青云县水务局关于做好防汛工作的通知\n\n各村：\n　　现将《青云县水务局关于做好防汛工作的通知》${verb}给你们。\n\n石桥镇人民政府\n2026年5月27日\n`;
      assert.equal(renamed('石桥镇人民政府', '岚川镇人民政府', 2, passed), passed.replaceAll('石桥镇', '岚川镇'));
    }
    const office = joint.replace('石桥镇人民政府 青云县水务局关于', '石桥镇人民政府办公室关于');
    assert.ok(renamed('石桥镇人民政府', '岚川镇人民政府', 3, office).startsWith('石桥镇人民政府办公室关于'));
  });

  it('changes the name of what is studied, and of the meeting of an agenda, minutes or a reply slip', () => {
    const study = NOTICE.replace('关于召开\n全镇防汛工作会议', '关于开展\n全镇防汛知识集中学习')
      .replace('召开全镇防汛工作会议。', '开展全镇防汛知识集中学习。')
      .replaceAll('全镇防汛工作会议', '全镇防汛知识集中学习');
    for (const count of [1, 2, 3, 4])
      assert.equal(
        renamed('全镇防汛知识集中学习', '全镇防灾知识专题学习', count, study),
        study.replaceAll('全镇防汛知识集中学习', '全镇防灾知识专题学习'),
      );
    const agenda = NOTICE.slice(NOTICE.indexOf('全镇防汛工作会议议程\n\n时间'), NOTICE.indexOf('\n附件2'));
    assert.ok(renamed('全镇防汛工作会议', '全镇防灾工作会议', 1, agenda).startsWith('全镇防灾工作会议议程\n'));
    assert.equal(renamed('2026年6月3日', '6月4日', 1, agenda), agenda.replace('6月3日（星期三）', '6月4日（星期四）'));
    const minutes = '全镇防汛工作会议纪要\n\n　　2026年6月3日，李远主持召开全镇防汛工作会议。\n';
    assert.equal(renamed('全镇防汛工作会议', '全镇防灾会议', 1, minutes), minutes.replaceAll('防汛工作', '防灾'));
    const slip = '全镇防汛工作会议参会回执\n\n单位：　　　　　姓名：\n';
    assert.equal(renamed('全镇防汛工作会议', '全镇防灾会议', 1, slip), slip.replaceAll('防汛工作', '防灾'));
    const work = NOTICE.replace('关于召开\n全镇防汛工作会议', '关于开展\n全镇防汛隐患排查整治');
    assert.match(renamed('全镇防汛隐患排查整治', '甲乙丙丁', 1, work), /按 F2$/);
    const party = NOTICE.replace('石桥镇人民政府关于召开', '石桥镇党委组织部关于组织召开');
    assert.ok(renamed('全镇防汛工作会议', '全镇会议', 1, party).includes('组织召开\n全镇会议的通知'));
  });

  it('moves the day of the meeting with its weekdays, and leaves the deadline', () => {
    const text = renamed('2026年6月3日', '6月4日');
    assert.equal(text, NOTICE.replaceAll('2026年6月3日（星期三）', '2026年6月4日（星期四）'));
  });

  it('refuses where it cannot be sure, and says why', () => {
    const refusal = (words: string, newName: string, text = NOTICE) => renamed(words, newName, 1, text);
    assert.match(refusal('请各村对照', '甲'), /按 F2$/);
    assert.match(refusal('2026年6月3日', '下周'), /写成“2026年12月9日”/);
    assert.match(refusal('2026年6月3日', '6月31日'), /没有2026年6月31日/);
    assert.match(refusal('全镇防汛工作会议', ' '), /不能空着/);
    assert.match(refusal('9:00', '10:00'), /时刻/);
    const days = NOTICE.replaceAll('2026年6月3日（星期三）上午9:00', '2026年6月3日至4日');
    assert.match(refusal('2026年6月3日', '6月5日', days), /不止一天/);
    const also = NOTICE.replace('填写回执', '6月3日带队，填写回执');
    assert.match(refusal('2026年6月3日', '6月5日', also), /第19行/);
  });

  it('offers what it would change', () => {
    const draft = realDraft(NOTICE);
    const offered = prepareRename(draft, positionOf(draft, '《办法》', 2));
    assert.ok('range' in offered);
    assert.equal(offered.placeholder, '办法');
    assert.equal(said(draft, offered), '办法');
  });
});
