/** Where a place of a draft leads, what else speaks of the same, and one new name for all of it. */
import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver-types';
import { createWorkspaceIndex, summariseText } from '../../server/src/core/index.ts';
import type { CheckedDraft } from '../../server/src/service/index.ts';
import {
  definition,
  documentHighlights,
  documentLinks,
  prepareRename,
  references,
  rename,
  workspaceSymbols,
} from '../../server/src/service/index.ts';
import { realDraft, URI } from './support.ts';

const NOTICE = `石桥镇人民政府文件

石政发〔2026〕21号

石桥镇人民政府关于召开
全镇防汛工作会议的通知

各村，镇直各单位：
　　定于2026年6月3日（星期三）上午9:00在镇便民服务中心三楼会议室召开全镇防汛工作会议。现将有关事项通知如下：
一、会议时间
　　2026年6月3日（星期三）上午9:00
二、会议地点
　　镇便民服务中心三楼会议室
三、会议内容
（一）学习《青云县防汛值班办法》（青政发〔2026〕8号，以下简称《办法》）；
（二）通报全镇防汛隐患排查情况；
（三）部署下一步防汛工作。
四、有关要求
　　请各村对照《办法》自查，按本通知第三条第（二）项的内容准备，填写回执（附件2），于6月1日前报送。
　　联系人：李远，电话：0000-2345678；有事请假的，拨打0000-2345678。

　　附件：1.全镇防汛工作会议议程
　　　　　2.参会回执

石桥镇人民政府
2026年5月27日

附件1

全镇防汛工作会议议程

时间：2026年6月3日（星期三）上午9:00
地点：镇便民服务中心三楼会议室

第一项：王芳同志领学《青云县防汛值班办法》
第二项：李远同志通报全镇防汛隐患排查情况
第三项：周明同志部署下一步防汛工作

附件2

参会回执

单位：　　　　　姓名：
`;
const CITED = `青政发〔2026〕8号

青云县人民政府关于印发《青云县防汛值班办法》的通知

各乡镇人民政府：
　　现予印发。

青云县人民政府
2026年3月5日
`;

const nth = (text: string, words: string, count: number): number => {
  let at = -1;
  for (let i = 0; i < count; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words} (${count})`);
  return at;
};
const positionOf = (draft: CheckedDraft, words: string, count = 1) =>
  draft.positions.toPosition(nth(draft.text, words, count) + 1);
const index = createWorkspaceIndex();
index.set('file:///drafts/a.gongwen', summariseText(CITED));
const NOWHERE = createWorkspaceIndex();

const said = (draft: CheckedDraft, { range }: Pick<Location, 'range'>) =>
  draft.text.slice(draft.positions.toOffset(range.start), draft.positions.toOffset(range.end));
const lineOf = ({ range }: Pick<Location, 'range'>) => range.start.line + 1;

/** What F12 shows: lines from 1 with the words there. */
function leads(words: string, count = 1, text = NOTICE): string[] {
  const draft = realDraft(text);
  return definition(draft, positionOf(draft, words, count), URI, NOWHERE).map(
    (place) => `${lineOf(place)} ${said(draft, place)}`,
  );
}
function found(words: string, count = 1, text = NOTICE): string[] {
  const draft = realDraft(text);
  return references(draft, positionOf(draft, words, count)).map((place) => `${lineOf(place)} ${said(draft, place)}`);
}
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

describe('go to definition', () => {
  it('leads from a topic to its item of the agenda, and back', () => {
    assert.deepEqual(leads('通报全镇防汛隐患排查情况'), ['36 李远同志通报全镇防汛隐患排查情况']);
    assert.deepEqual(leads('通报全镇防汛隐患排查情况', 2), ['16 通报全镇防汛隐患排查情况']);
  });

  it('leads from a name in 附件说明 to the attachment, and back', () => {
    assert.deepEqual(leads('参会回执'), ['41 参会回执']);
    assert.deepEqual(leads('参会回执', 2), ['23 参会回执']);
    assert.deepEqual(leads('附件2'), ['41 参会回执']);
  });

  it('leads from an abbreviation to where it is given, and from there to the full title', () => {
    assert.deepEqual(leads('《办法》', 2), ['15 《办法》']);
    assert.deepEqual(leads('《办法》'), ['15 《青云县防汛值班办法》']);
  });

  it('leads from 第（二）项 to that item', () => {
    assert.deepEqual(leads('第（二）项'), ['16 （二）']);
    assert.deepEqual(leads('本通知第三条'), ['14 三、']);
  });

  it('leads from a citation to the draft of the workspace that bears its number or prints its paper', () => {
    for (const text of [NOTICE, NOTICE.replace('（青政发〔2026〕8号，以下简称《办法》）', '')]) {
      const draft = realDraft(text);
      const [place] = definition(draft, positionOf(draft, '《青云县防汛值班办法》'), URI, index);
      assert.equal(place?.uri, 'file:///drafts/a.gongwen');
    }
  });

  it('says nothing amid plain prose', () => {
    assert.deepEqual(leads('请各村对照'), []);
  });
});

describe('find references', () => {
  it('finds the meeting, its place and its day in the notice and the agenda', () => {
    assert.deepEqual(
      found('镇便民服务中心三楼会议室').map((line) => line.split(' ')[0]),
      ['9', '13', '33'],
    );
    assert.deepEqual(
      found('2026年6月3日').map((line) => line.split(' ')[0]),
      ['9', '11', '32'],
    );
  });

  it('colours the same places', () => {
    const draft = realDraft(NOTICE);
    assert.equal(documentHighlights(draft, positionOf(draft, '0000-2345678'))?.length, 2);
    assert.equal(documentHighlights(draft, positionOf(draft, '请各村对照')), undefined);
  });
});

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

describe('document links', () => {
  const linksOf = (text: string, files?: readonly string[]) => {
    const draft = {
      ...realDraft(text),
      neighbours: files && { path: URI, series: undefined, meetings: [], titles: [], files },
    };
    const options = { own: URI, folder: 'file:///drafts/', elsewhere: index };
    return documentLinks(draft, options).map(
      (link) => `${said(draft, link)} → ${decodeURIComponent(link.target ?? '')}`,
    );
  };
  const PLAIN = `石桥镇人民政府关于报送材料的通知

各村：
　　请按《青云县防汛值班办法》（青政发〔2026〕8号）报送，邮箱fangxun@shiqiao.example。

　　附件：1.参会回执
　　　　　2.值班表

石桥镇人民政府
2026年5月27日
`;

  it('lead to attachments beside the draft, cited drafts and mail', () => {
    assert.deepEqual(
      linksOf(PLAIN, ['附件1 参会回执.docx', '通知.gongwen', '值班表.xlsx', '值班表（旧）.xlsx', '../参会回执.docx']),
      [
        '参会回执 → file:///drafts/附件1 参会回执.docx',
        '青云县防汛值班办法 → file:///drafts/a.gongwen#L1',
        'fangxun@shiqiao.example → mailto:fangxun@shiqiao.example',
      ],
    );
  });

  it('are none where nobody knows the files', () => {
    assert.ok(linksOf(PLAIN).every((link) => !link.startsWith('参会回执')));
  });
});

describe('workspace symbols', () => {
  it('find a draft by title and by number', () => {
    for (const query of ['防汛值班', '青政8号', '2026 8', ''])
      assert.equal(
        workspaceSymbols(query, index)[0]?.name,
        '青政发〔2026〕8号 青云县人民政府关于印发《青云县防汛值班办法》的通知',
        query,
      );
    assert.deepEqual(workspaceSymbols('放假', index), []);
    const changing = createWorkspaceIndex();
    changing.set('file:///b.gongwen', summariseText(CITED));
    changing.set('file:///b.gongwen', summariseText(CITED.replaceAll('防汛值班', '森林防火')));
    assert.deepEqual(changing.titled('青云县防汛值班办法'), []);
    assert.equal(changing.titled('《青云县森林防火办法》').length, 1);
    changing.set('file:///b.gongwen', undefined);
    assert.deepEqual([...changing.titled('青云县森林防火办法'), ...workspaceSymbols('', changing)], []);
  });
});

describe('drafts in the making', () => {
  const texts = {
    empty: '',
    'an agenda alone': '全镇防汛工作会议议程\n\n第一项：王芳同志领学文件\n第二项：李远同志通报情况\n',
    'an open title mark': '关于印发《石桥镇的通知\n各村：\n请按《办法执行，（以下简称《\n',
    'half a date': '关于召开会议的通知\n各村：\n定于2026年6月召开会议，（以下简称“\n附件：\n',
    'a label alone': '附件1\n第（\n第（一）项',
  };
  for (const [name, text] of Object.entries(texts))
    it(`${name}: every place answers`, () => {
      const draft = realDraft(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const position = draft.positions.toPosition(offset);
        definition(draft, position, URI, index);
        references(draft, position);
        documentHighlights(draft, position);
        prepareRename(draft, position);
        rename(draft, position, '6月4日');
      }
      documentLinks(draft, { own: URI, folder: undefined, elsewhere: index });
    });

  it('a draft of a megabyte answers in full', function () {
    this.timeout(60_000);
    const items = Array.from(
      { length: 12_000 },
      (_, i) =>
        `${i + 1}.请李远按《青云县防汛值班办法》（青政发〔2026〕8号）第（二）项办理，见附件2，遵照《办法》执行。`,
    );
    const draft = realDraft(NOTICE.replace('四、有关要求', `${items.join('\n')}\n四、有关要求`));
    assert.ok(references(draft, positionOf(draft, '《办法》', 2)).length > 10_000);
    assert.ok(documentLinks(draft, { own: URI, folder: undefined, elsewhere: index }).length > 0);
  });
});
