/** The TextMate grammar as VS Code runs it: what each piece of a draft is coloured as. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const grammarFile = new URL('../../syntaxes/gongwen.tmLanguage.json', import.meta.url);
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'gongwen.json'),
  });
  const grammar = await registry.loadGrammar('text.gongwen');
  assert.ok(grammar);
  return grammar;
}

const grammar = await loadGrammar();

/** The scopes of the first token that covers `piece`, line states carried on. */
function scopesOf(draft: string, piece: string): string {
  let state = textmate.INITIAL;
  for (const line of draft.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const at = line.indexOf(piece);
    if (at < 0) continue;
    return tokens
      .filter((token) => token.startIndex < at + piece.length && at < token.endIndex)
      .flatMap((token) => token.scopes)
      .join(' ');
  }
  return '';
}

const DRAFT = [
  '石桥镇人民政府文件',
  '石政发〔2025〕12号',
  '关于召开防汛工作会议的通知',
  '各村（社区），镇属各单位：',
  '一、会议时间',
  '2025年3月5日（星期三）上午9:00',
  '二、会议地点：镇政府二楼会议室',
  '（一）学习《值班办法》（青政办发〔2025〕5号）',
  '1.签到',
  '第一项：周明同志讲话',
  '附件：参会回执',
  '<!-- gongwen-ignore docno-di：旧文 -->',
  '传达文件精神[秘密]',
].join('\n');

describe('grammar', () => {
  for (const [piece, scope] of [
    ['石桥镇人民政府文件', 'markup.heading.issuer-mark'],
    ['石政发〔2025〕12号', 'constant.numeric.document-number'],
    ['关于召开防汛工作会议的通知', 'markup.heading.title'],
    ['一、', 'keyword.other.ordinal.level1'],
    ['2025年3月5日', 'constant.numeric.date'],
    ['星期三', 'constant.language.weekday'],
    ['9:00', 'constant.numeric.time'],
    ['会议地点', 'entity.name.tag.field'],
    ['（一）', 'keyword.other.ordinal.level2'],
    ['值班办法', 'string.quoted.other.citation'],
    ['青政办发〔2025〕5号', 'constant.numeric.document-number'],
    ['1.', 'keyword.other.ordinal.level3'],
    ['第一项', 'keyword.control.agenda-item'],
    ['附件', 'keyword.other.attachment'],
    ['gongwen-ignore', 'comment.block'],
    ['[秘密]', 'invalid.illegal.secrecy'],
  ] as const)
    it(`${piece} is ${scope}`, () => assert.match(scopesOf(DRAFT, piece), new RegExp(scope.replaceAll('.', '\\.'))));

  it('leaves plain prose plain', () => {
    assert.equal(scopesOf('　　各单位要高度重视，认真组织。', '高度重视'), 'text.gongwen');
    assert.equal(scopesOf('　　各单位要高度重视，按1:500的比例绘制。', '1:500'), 'text.gongwen');
  });
});
