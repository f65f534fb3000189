/** Where a place of a draft leads, what else speaks of the same, and one new name for all of it. */
import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver-types';
import { createWorkspaceIndex, summariseText } from '../../server/src/core/index.ts';
import {
  definition,
  documentHighlights,
  documentLinks,
  prepareRename,
  references,
  rename,
  workspaceSymbols,
} from '../../server/src/service/index.ts';
import { NOTICE, positionOf, said } from './navigationDraft.ts';
import { realDraft, URI } from './support.ts';

const CITED = `青政发〔2026〕8号

青云县人民政府关于印发《青云县防汛值班办法》的通知

各乡镇人民政府：
　　现予印发。

青云县人民政府
2026年3月5日
`;

const index = createWorkspaceIndex();
index.set('file:///drafts/a.gongwen', summariseText(CITED));
const NOWHERE = createWorkspaceIndex();

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
