import assert from 'node:assert/strict';
import { applyEdits, type Config, DEFAULT_CONFIG, lint, ruleById } from '../../server/src/core/index.ts';
import { format } from '../../server/src/service/formatting.ts';
import { FORM_RULES, isForm, RESIDUE_RULES, TALK_RULE } from '../../server/src/service/formattingRules.ts';
import { toSpan } from '../../server/src/service/ranges.ts';
import { groupTexts } from '../injection/texts.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { realDraft } from './support.ts';

/** The draft once it is formatted, or what stands between ⟦ and ⟧ of it. */
function formatted(marked: string, config: Config = DEFAULT_CONFIG): string {
  const [open, close] = [marked.indexOf('⟦'), marked.indexOf('⟧')];
  const text = marked.replace(/[⟦⟧]/gu, '');
  const draft = realDraft(text, config);
  const edits = format(draft, open < 0 ? undefined : { start: open, end: close - 1 });
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ ...toSpan(draft.positions, range), newText })),
  );
}

const UNTIDY = `
石桥镇人民政府关于召开防汛工作会议的通知
各村(社区):
　　定于2025年5月20日(星期二)上午9：00召开防汛工作会议 ,请准时参加。
  请假须于5月19日前报镇党政办,电话0300-5566218,网址https://www.example.cn/a,b 。
　　各村要传达“请于9：00前到会,并带证件”的要求。



石桥镇人民政府

2025年5月13日`;

const TIDY = `石桥镇人民政府关于召开防汛工作会议的通知

各村（社区）：
　　定于2025年5月20日（星期二）上午9：00召开防汛工作会议，请准时参加。
　　请假须于5月19日前报镇党政办，电话0300-5566218，网址https://www.example.cn/a,b 。
　　各村要传达“请于9：00前到会,并带证件”的要求。

石桥镇人民政府
2025年5月13日
`;

describe('formatting', () => {
  it('sets marks, indents and blank lines, and lets times, addresses and quotations be', () => {
    assert.equal(formatted(UNTIDY), TIDY);
    assert.equal(formatted(TIDY), TIDY);
  });

  it('ends all items of a list alike', () => {
    assert.equal(
      formatted(
        '一、议题\n（一）听取汇报.\n（二）学习《办法》.\n（三）讨论“三会一课”.\n（四）研究奖惩（议题另附）.\n二、地点\n镇政府三楼会议室(东侧).\n',
      ),
      '一、议题\n（一）听取汇报。\n（二）学习《办法》。\n（三）讨论“三会一课”。\n（四）研究奖惩（议题另附）。\n二、地点\n镇政府三楼会议室（东侧）。\n',
    );
  });

  it('lets quotations be, whatever their marks', () => {
    const said: readonly (readonly [string, string])[] = [
      ['请按照"安全第一,预防为主"的要求,抓好落实。', '请按照“安全第一,预防为主”的要求，抓好落实。'],
      ['请按照＂安全第一,预防为主＂的要求,抓好落实。', '请按照“安全第一,预防为主”的要求，抓好落实。'],
      ['会议要求:"要守住底线,抓好落实."请各村落实。', '会议要求：“要守住底线,抓好落实.”请各村落实。'],
      ['请落实「甲,乙」和『丙,丁』,抓好落实。', '请落实“甲,乙”和“丙,丁”，抓好落实。'],
      ['> 引文,照录.', '> 引文,照录.'],
      // a mark without its partner quotes nothing
      ['他说"甲,乙的要求,抓好落实。', '他说"甲，乙的要求，抓好落实。'],
    ];
    for (const [before, after] of said) {
      assert.equal(formatted(`请各村参加。\n${before}\n`), `请各村参加。\n${after}\n`);
      assert.equal(formatted(`请各村参加。\n${after}\n`), `请各村参加。\n${after}\n`);
    }
  });

  it('keeps the line ends that the draft has', () => {
    assert.equal(formatted(UNTIDY.replaceAll('\n', '\r\n')), TIDY.replaceAll('\n', '\r\n'));
    assert.equal(formatted('请各村参加。\r\n请准时。\n请签到。\r'), '请各村参加。\r\n请准时。\r\n请签到。\r\n');
  });

  it('indents as the setting says', () => {
    assert.equal(formatted(TIDY, { ...DEFAULT_CONFIG, indent: 'none' }), TIDY.replaceAll('　　', ''));
    assert.equal(formatted(TIDY.replaceAll('　　', ''), { ...DEFAULT_CONFIG, indent: 'fullWidth' }), TIDY);
  });

  it('indents as most of the draft is', () => {
    assert.equal(
      formatted('一、时间\n3月5日上午9:00。\n　　二、地点\n镇政府二楼会议室。\n三、要求\n请准时参加。\n'),
      '一、时间\n3月5日上午9:00。\n二、地点\n镇政府二楼会议室。\n三、要求\n请准时参加。\n',
    );
  });

  it('changes nothing outside what is selected', () => {
    assert.equal(
      formatted('请各村,各单位(含学校)参加。  \n⟦请各村,各单位(含学校)参加。  ⟧\n请各村,参加。  '),
      '请各村,各单位(含学校)参加。  \n请各村，各单位（含学校）参加。\n请各村,参加。  ',
    );
  });

  it('leaves a pair alone of which half is selected', () => {
    assert.equal(formatted('请各⟦村,各单位(含⟧学校)参加。'), '请各村，各单位(含学校)参加。');
    assert.equal(formatted('按石政发⟦[2025⟧]3号办。'), '按石政发[2025]3号办。');
    assert.equal(formatted('要做到⟦"四⟧必谈"。'), '要做到"四必谈"。');
  });

  it('puts the blank lines only between lines that are selected both', () => {
    const text = '关于召开会议的通知\n⟦各村：⟧\n　　请参会。\n';
    assert.equal(formatted(text), text.replace(/[⟦⟧]/gu, ''));
  });

  it('lets tables, comments, front matter, code and forms be', () => {
    const kept = [
      '---\ntitle: 通知\n\n\ntags:   [会议]\n---\n请各村参加。\n',
      '<!-- gongwen-ignore punct-halfwidth：原文如此 -->\n请各村,参加。\n',
      '单位 \t姓名\n石桥村,\t周明 \n',
      '| 单位,   | 姓名 |\n| --- | --- |\n| 石桥村 | 周明 |\n',
      '请各村按下列格式报送。\n```\n  a,b\n\n\n  c\n```\n请准时报送。\n',
      `${TIDY}\n附件\n\n推荐表\n\n姓名：　　　　\n主要事迹：\n\n\n\n推荐单位：\n`,
    ];
    for (const text of kept) assert.equal(formatted(text), text);
  });

  it('says nothing of a draft that is not there yet', () => {
    assert.equal(formatted(''), '');
    assert.equal(formatted('\n\n'), '\n\n');
    assert.equal(formatted('《关于召开'), '《关于召开\n');
    assert.equal(formatted('定于2025年3月'), '定于2025年3月\n');
    assert.equal(
      formatted('会议议程\n第一项：周明同志领学《值班办法》;\n第二项：林珊同志发言。'),
      '会议议程\n\n第一项：周明同志领学《值班办法》；\n第二项：林珊同志发言。\n',
    );
  });

  it('changes no clean notice but for the one whose attachments run into their titles', () => {
    const changed = cleanNotices.filter(({ text }) => formatted(text) !== text).map(({ name }) => name);
    assert.deepEqual(changed, ['08.txt']);
  });

  it('makes no finding in a clean text, and comes to rest', () => {
    // every fifth is enough: the properties of test/fuzz try the same on any text
    for (const { name, text } of groupTexts.filter((_, index) => index % 5 === 0)) {
      const made = formatted(text);
      assert.equal(formatted(made), made, name);
      assert.ok(lint(made).findings.length <= lint(text).findings.length, name);
    }
  }).timeout(60_000);

  it('keeps to rules that are there', () => {
    for (const ruleId of [...FORM_RULES, ...RESIDUE_RULES, TALK_RULE]) assert.ok(ruleById(ruleId), ruleId);
    assert.ok(isForm({ ruleId: 'punct-halfwidth' }));
    for (const ruleId of ['time-range-connector', 'num-fullwidth', 'typo-lexicon', 'docno-di', 'doubled-word'])
      assert.ok(!isForm({ ruleId }), ruleId);
  });

  it('takes a large draft', () => {
    const body = Array.from({ length: 1500 }, (_, i) => `请第${i}村,做好准备工作。`).join('\n');
    assert.equal(formatted(body), `${body.replaceAll(',', '，')}\n`);
  }).timeout(20_000);
});
