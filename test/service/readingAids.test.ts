/** What an editor shows beside a draft and in it: colours, hints, hovers, selections, sizes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { InlayHint, SelectionRange } from 'vscode-languageserver-types';
import { type Config, DEFAULT_CONFIG, positionMap } from '../../server/src/core/index.ts';
import { NO_FACTS } from '../../server/src/core/rules/unitFacts.ts';
import {
  foldingRanges,
  hover,
  inlayHints,
  selectionRanges,
  semanticTokens,
  TOKEN_KINDS,
  TOKEN_MODIFIERS,
} from '../../server/src/service/index.ts';
import { at, draftWith, finding, NOTICE, realDraft } from './support.ts';

const TODAY = { year: 2026, month: 11, day: 26 };
const UNIT: Config = {
  ...DEFAULT_CONFIG,
  unit: {
    ...NO_FACTS,
    organs: [{ name: '石桥镇人民政府', short: ['镇政府'], codes: ['石政发'] }],
    people: [{ name: '周明', posts: ['镇长'] }],
  },
};

const PAPER = `石桥镇人民政府文件

石政发〔2026〕31号

石桥镇人民政府关于召开冬季安全生产工作会议的通知

各村，镇直各单位：
　　定于12月2日上午9:00在镇政府三楼会议室召开冬季安全生产工作会议。根据《青云县值班办法》（青政发〔2026〕8号），现将有关事项通知如下：
一、会议内容
（一）学习传达县安全生产会议精神；
（二）通报“秋冬攻坚。百日行动”进展；
（三）请周明同志讲话。
二、有关要求
（一）做好准备。请各村于2026年11月30日前报送参会名单。会议由【请填写姓名】主持。
（二）按时参会。

附件：冬季安全生产工作会议议程

石桥镇人民政府
2026年11月25日

附件

冬季安全生产工作会议议程

第一项：李远同志传达县安全生产会议精神；
第二项：王芳同志通报“秋冬攻坚。百日行动”进展；
第三项：周明同志讲话。
`;

/** A draft that can be asked for the place of words of its text. */
function drafted(text: string, config: Config = DEFAULT_CONFIG) {
  const draft = realDraft(text, config);
  const end = draft.positions.toPosition(text.length);
  const place = (words: string, by = 0) => draft.positions.toPosition(at(text, words).start + by);
  return { draft, place, whole: { start: { line: 0, character: 0 }, end } };
}

/** Kind, level and words of each token. */
function coloured(text: string, config?: Config): [kind: string, level: number, words: string][] {
  const { draft } = drafted(text, config);
  const lines = text.split(/\r\n|\n/u);
  return semanticTokens(draft).map(({ line, character, length, type, modifiers }) => [
    Object.keys(TOKEN_KINDS)[type] ?? '',
    modifiers === 0 ? 0 : Math.log2(modifiers) + 1,
    lines[line]?.slice(character, character + length) ?? '',
  ]);
}

const HALF = [
  '',
  '\n \n　\n',
  '请学习《防汛条例',
  '于2026年6月3',
  '一、',
  '（二',
  '石政发〔2026',
  '附件\n\n议程\n第一项：',
];

describe('semantic tokens', () => {
  it('have the names that the manifest gives them', () => {
    const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const types = contributes.semanticTokenTypes.map(({ id, superType }: Record<string, string>) => [id, superType]);
    assert.deepEqual(Object.fromEntries(types), TOKEN_KINDS);
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id),
      TOKEN_MODIFIERS,
    );
    const [{ language, scopes }] = contributes.semanticTokenScopes;
    assert.equal(language, 'gongwen');
    for (const id of Object.keys(TOKEN_KINDS)) assert.ok(scopes[id]?.length > 0, `${id} has a colour`);
  });

  it('tell what the words of a paper are', () => {
    const found = coloured(PAPER, UNIT);
    for (const wanted of [
      ['organ', 0, '石桥镇人民政府文件'],
      ['documentNumber', 0, '石政发〔2026〕31号'],
      ['title', 0, '石桥镇人民政府关于召开冬季安全生产工作会议的通知'],
      ['organ', 0, '各村，镇直各单位'],
      ['date', 0, '12月2日上午9:00'],
      ['citation', 0, '《青云县值班办法》'],
      ['documentNumber', 0, '青政发〔2026〕8号'],
      ['ordinal', 1, '二、'],
      ['heading', 1, '有关要求'],
      ['ordinal', 2, '（二）'],
      ['person', 0, '周明'],
      ['person', 0, '李远'],
      ['placeholder', 0, '【请填写姓名】'],
      ['attachment', 0, '附件'],
      ['title', 0, '冬季安全生产工作会议议程'],
      ['ordinal', 0, '第一项：'],
    ])
      assert.ok(
        found.some((token) => token.join('|') === wanted.join('|')),
        `${wanted.join(' ')} among\n${found.join('\n')}`,
      );
  });

  it('leave prose alone', () =>
    assert.deepEqual(
      coloured('石桥镇人民政府关于防汛的通知\n\n各村：\n　　请认真抓好落实，确保安全。\n').slice(2),
      [],
    ));

  it('come in order, each within its line, and never twice for one character', () => {
    for (const text of [
      PAPER,
      PAPER.replaceAll('\n', '\r\n'),
      NOTICE,
      `**${PAPER.replaceAll('\n', '**\n**')}`,
      ...HALF,
    ]) {
      const { draft } = drafted(text, UNIT);
      let [line, free] = [0, 0];
      for (const token of semanticTokens(draft)) {
        if (token.line !== line) [line, free] = [token.line, 0];
        assert.ok(token.line >= line && token.character >= free && token.length > 0);
        free = token.character + token.length;
        assert.ok(free <= (text.split(/\r\n|\n/u)[line]?.length ?? 0));
      }
    }
  });

  it('of a range are those of the whole that lie there', () => {
    const { draft } = drafted(PAPER);
    const all = semanticTokens(draft);
    const range = { start: { line: 7, character: 3 }, end: { line: 9, character: 1 } };
    const lines = new Set([7, 8, 9]);
    assert.deepEqual(
      semanticTokens(draft, range),
      all.filter(({ line }) => lines.has(line)),
    );
  });
});

describe('inlay hints', () => {
  const hintsOf = (text: string, config?: Config) => {
    const { draft, whole } = drafted(text, config);
    return inlayHints(draft, whole).map((hint): [words: string, label: InlayHint['label']] => [
      text.split('\n')[hint.position.line]?.slice(0, hint.position.character).slice(-6) ?? '',
      hint.label,
    ]);
  };

  it('tell the weekday of the meeting and of what is due, and of no other day', () =>
    assert.deepEqual(hintsOf(PAPER), [
      ['于12月2日', '（星期三）'],
      ['11月30日', '（星期一）'],
    ]));

  it('say nothing where the weekday is written, in a past term, and of a day that does not exist', () => {
    const notice = (body: string) =>
      `石桥镇人民政府关于报送材料的通知\n\n各村：\n　　${body}\n\n石桥镇人民政府\n2026年11月25日\n`;
    for (const body of [
      '请于2026年11月30日（星期一）前报送材料。',
      '对2026年10月30日前发现的隐患，要逐一整改。',
      '请于2026年11月31日前报送材料。',
      '本办法自2026年12月1日起施行。',
    ])
      assert.deepEqual(hintsOf(notice(body)), [], body);
    assert.equal(hintsOf(notice('请于2026年11月30日下午5:00前报送材料。')).length, 1);
    assert.deepEqual(hintsOf('防汛会议议程\n\n时间：2026年12月2日上午9:00\n\n第一项：李远同志通报情况。\n'), [
      ['年12月2日', '（星期三）'],
    ]);
    assert.deepEqual(
      hintsOf(notice('报名时间为2026年11月28日至30日，截止时间为11月30日。')).map(([, label]) => label),
      ['（星期一）'],
    );
    const called = '石桥镇人民政府关于召开防汛工作会议的通知\n\n各村：\n会议时间：2026年12月2日至4日\n';
    assert.deepEqual(hintsOf(called), [
      ['年12月2日', '（星期三）'],
      ['月2日至4日', '（星期五）'],
    ]);
    assert.equal(hintsOf(notice('报名截止时间为2026年11月30日。')).length, 1);
  });

  it('stand within no list or range that has one 日 for all its days', () => {
    const called = (days: string) =>
      hintsOf(`石桥镇人民政府关于召开防汛工作会议的通知\n\n各村：\n会议时间：2026年${days}上午9:00\n`);
    for (const days of ['10月3、4日', '10月3—5日', '10月3、4、5日']) assert.deepEqual(called(days), [], days);
    assert.equal(called('10月3日、4日').length, 2);
  });

  it('say with the mouse over them that a day is none of work', () => {
    const text = '石桥镇人民政府关于报送材料的通知\n\n各村：\n　　请于2026年11月28日前报送材料。\n';
    const { draft, whole } = drafted(text);
    assert.match(String(inlayHints(draft, whole)[0]?.tooltip), /^双休日。/);
  });

  it('write the weekday into the draft for whoever wants it there', () => {
    const { draft, whole } = drafted(PAPER);
    const [first] = inlayHints(draft, whole);
    const [edit] = first?.textEdits ?? [];
    assert.ok(first && edit);
    const where = positionMap(PAPER).toOffset(edit.range.start);
    const written = PAPER.slice(0, where) + edit.newText + PAPER.slice(where);
    assert.match(written, /定于12月2日（星期三）上午9:00/);
    assert.equal(hintsOf(written).length, 1);
  });

  it('count topics and agenda items where the settings want it', () => {
    const labels = (hints: NonNullable<Config['hints']>) =>
      hintsOf(PAPER, { ...DEFAULT_CONFIG, hints }).map(([words, label]) => `${words}${label}`);
    assert.deepEqual(labels({ weekday: false, count: false }), []);
    assert.deepEqual(labels({ weekday: false, count: true }), ['一、会议内容3项', '工作会议议程3项']);
  });
});

describe('a hover', () => {
  const shown = (text: string, words: string, options: Parameters<typeof hover>[2] = {}, by = 1) => {
    const { draft, place } = drafted(text, UNIT);
    const contents = hover(draft, place(words, by), { today: TODAY, withoutMessage: true, ...options })?.contents;
    return contents && typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  };

  it('says which day a date is, and how far off', () => {
    assert.match(
      shown(PAPER, '12月2日') ?? '',
      /\*\*2026年12月2日（星期三）\*\*\n\n还有6天\n\n文中没有写全，按上下文读作2026年12月/,
    );
    assert.match(shown(PAPER, '2026年11月25日') ?? '', /星期三）\*\*\n\n昨天$/);
    const written = (date: string) => shown(`石桥镇人民政府关于放假的通知\n\n各村：\n　　${date}放假。\n`, date) ?? '';
    assert.match(written('2026年10月10日'), /（星期六）\*\*\n\n国庆节调休上班\n\n已过47天/);
    assert.match(written('2026年2月17日'), /春节放假/);
    assert.match(written('2026年10月1日至10月7日'), /至2026年10月7日（星期三），国庆节放假，共7天/);
    assert.doesNotMatch(written('2031年10月1日'), /国庆/);
    assert.doesNotMatch(shown(PAPER, '12月2日', { today: undefined as never }) ?? '', /还有/);
  });

  it('says what is wrong first', () => {
    const place = at(PAPER, '12月2日');
    const text = hover(draftWith(PAPER, [finding(place)]), positionMap(PAPER).toPosition(place.start), {
      today: TODAY,
    });
    assert.ok(text && typeof text.contents === 'object' && 'value' in text.contents);
    assert.match(text.contents.value, /^此处有误[\s\S]*\n\n---\n\n\*\*2026年12月2日/);
  });

  it('takes a number apart, says whose it is and which draft bears it', () => {
    assert.equal(
      shown(PAPER, '石政发〔2026〕31号'),
      '**石政发〔2026〕31号**\n\n机关代字：石政发（石桥镇人民政府）　年份：2026　顺序号：31\n\n本文稿的发文字号',
    );
    const place = { start: 0, end: 11, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 11 } } };
    const path = 'file:///drafts/%E5%80%BC%E7%8F%AD.gongwen';
    const asked: unknown[] = [];
    const options = {
      bearers: (number: object) => {
        asked.push(number);
        return [{ path, title: '青云县[值班]办法', number: 8, signed: undefined, place }];
      },
    };
    assert.match(
      shown(PAPER, '《青云县值班办法》', options) ?? '',
      /\[青云县\\\[值班\\\]办法（值班\\?\.gongwen）\]\(file:\/\/\/drafts\/%E5%80%BC%E7%8F%AD\.gongwen#L3\)/,
    );
    assert.deepEqual(asked, [{ code: '青政发', year: 2026, number: 8 }]);
    const command = shown(PAPER, '青政发〔2026〕8号', { ...options, commands: true }) ?? '';
    const [, given = ''] = /\(command:gongwen\.select\?([^)]*)\)/.exec(command) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(given)), [path, place.range]);
    assert.match(
      shown(PAPER, '青政发〔2026〕8号', { ...options, plainText: true }) ?? '',
      /文稿：青云县\[值班\]办法（值班\.gongwen）$/,
    );
  });

  it('says how much stands below a heading', () => {
    assert.match(shown(PAPER, '一、会议内容') ?? '', /^\*\*一、会议内容\*\*\n\n本节共3项，53字$/);
    assert.equal(shown(PAPER, '\n冬季安全生产工作会议议程'), '**附件 冬季安全生产工作会议议程**\n\n议程共3项，67字');
    assert.equal(shown(PAPER, '附件\n', {}, 0), undefined);
    assert.equal(shown(PAPER, '按时参会'), undefined);
    assert.equal(shown(PAPER, '定于'), undefined);
  });

  it('answers anywhere in whatever is written', () => {
    for (const text of [...HALF, PAPER]) {
      const { draft } = drafted(text);
      for (let offset = 0; offset <= text.length; offset++)
        hover(draft, draft.positions.toPosition(offset), { today: TODAY });
    }
  });
});

describe('a selection', () => {
  const grown = (text: string, words: string, by = 0): string[] => {
    const { draft, place } = drafted(text);
    const { positions } = draft;
    const found: string[] = [];
    let [range]: (SelectionRange | undefined)[] = selectionRanges(draft, [place(words, by)]);
    for (; range; range = range.parent)
      found.push(text.slice(positions.toOffset(range.range.start), positions.toOffset(range.range.end)));
    return found;
  };

  it('grows from the sentence to the paragraph, the item, the section, the part and all', () => {
    const [sentence, paragraph, section, main, all, ...more] = grown(PAPER, '请各村于');
    assert.equal(sentence, '请各村于2026年11月30日前报送参会名单。');
    assert.equal(paragraph, '（一）做好准备。请各村于2026年11月30日前报送参会名单。会议由【请填写姓名】主持。');
    assert.match(section ?? '', /^二、有关要求\n（一）做好准备[\s\S]*（二）按时参会。$/);
    assert.match(main ?? '', /^石桥镇人民政府文件[\s\S]*2026年11月25日$/);
    assert.equal(all, PAPER);
    assert.deepEqual(more, []);
  });

  it('begins with a date, a number, a title or a quotation', () => {
    assert.equal(grown(PAPER, '2026年11月30日', 3)[0], '2026年11月30日');
    assert.equal(grown(PAPER, '值班办法')[0], '《青云县值班办法》（青政发〔2026〕8号）');
    assert.equal(grown(PAPER, '百日行动')[0], '秋冬攻坚。百日行动');
  });

  it('takes an item with what belongs to it', () => {
    const text =
      '石桥镇人民政府关于防汛的通知\n\n各村：\n一、备汛\n（一）物资。\n1.沙袋。\n2.编织袋。\n（二）人员。\n二、值守\n';
    assert.ok(grown(text, '物资').includes('（一）物资。\n1.沙袋。\n2.编织袋。'));
    assert.ok(grown(text, '沙袋').includes('（一）物资。\n1.沙袋。\n2.编织袋。'));
  });

  it('holds its place and grows with every step, anywhere in whatever is written', () => {
    for (const text of [...HALF, PAPER, PAPER.replaceAll('\n', '\r\n')]) {
      const { draft } = drafted(text);
      const { positions } = draft;
      for (let offset = 0; offset <= text.length; offset += 3) {
        let [range]: (SelectionRange | undefined)[] = selectionRanges(draft, [positions.toPosition(offset)]);
        let [from, to] = [offset, offset];
        for (let step = 0; range; range = range.parent, step++) {
          const [start, end] = [positions.toOffset(range.range.start), positions.toOffset(range.range.end)];
          assert.ok(start <= from && end >= to && (step === 0 || end - start > to - from), `${offset} of ${text}`);
          [from, to] = [start, end];
        }
      }
    }
  });
});

describe('folds', () => {
  it('lie within each other by level', () => {
    const text =
      '石桥镇人民政府关于防汛的通知\n\n各村：\n一、备汛\n（一）物资。\n1.沙袋。\n2.编织袋。\n（二）人员。\n二、值守\n';
    const folds = foldingRanges(realDraft(text)).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.deepEqual(folds, [
      [0, 8],
      [3, 7],
      [4, 6],
    ]);
  });
});
