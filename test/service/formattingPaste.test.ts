import assert from 'node:assert/strict';
import { type Config, createLinter, DEFAULT_CONFIG, lint } from '../../server/src/core/index.ts';
import { normalisePastedText } from '../../server/src/docx/import/pasted.ts';
import { cleanPasted } from '../../server/src/service/formattingPaste.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { realDraft } from './support.ts';

/** What a text is once it is pasted; into a draft, where a `|` stands in it. */
function pasted(text: string, { into, asked = false, config = DEFAULT_CONFIG }: Partial<Into> = {}): string {
  const at = into?.indexOf('|') ?? 0;
  const { document } = realDraft(into?.replace('|', '') ?? '');
  const made = cleanPasted({
    text,
    asked,
    into: into === undefined ? undefined : { document, at: { start: at, end: at } },
    config,
    linter: createLinter(),
    setOut: normalisePastedText,
  });
  return into === undefined ? made : into.replace('|', made);
}

interface Into {
  readonly into: string;
  readonly asked: boolean;
  readonly config: Config;
}

const CHAT = `好的，以下是为您起草的会议通知：

# 石桥镇人民政府关于召开防汛工作会议的通知

**各村（社区）:**

为做好防汛工作,经镇政府研究,决定召开全镇防汛工作会议。现将有关事项通知如下:

## 会议时间

2025年5月20日(星期二)上午9:00

## 会议地点

镇政府二楼会议室

## 会议内容

- 通报防汛形势;
- 部署防汛任务。

## 有关要求

- **提高认识**:各村要落实“24小时值班,领导带班”的要求。
- 参会名单请于5月19日前报送（网址：https://www.example.cn/a?b=1,2）。

石桥镇人民政府
2025年5月13日

---

希望以上内容对您有所帮助！如需调整，请随时告诉我。`;

const PAPER = `石桥镇人民政府关于召开防汛工作会议的通知

各村（社区）：
为做好防汛工作，经镇政府研究，决定召开全镇防汛工作会议。现将有关事项通知如下：
一、会议时间
2025年5月20日（星期二）上午9:00
二、会议地点
镇政府二楼会议室
三、会议内容
1.通报防汛形势；
2.部署防汛任务。
四、有关要求
1.提高认识：各村要落实“24小时值班,领导带班”的要求。
2.参会名单请于5月19日前报送（网址：https://www.example.cn/a?b=1,2）。

石桥镇人民政府
2025年5月13日`;

describe('what is pasted', () => {
  it('leaves no blank behind a mark that had one', () => {
    assert.equal(
      pasted('**各村**要提高认识, 压实责任; 抓好落实。\n\n- 排查\n- 整改\n'),
      '各村要提高认识，压实责任；抓好落实。\n1.排查\n2.整改\n',
    );
  });

  it('from a chat becomes a paper: no talk, no marks, levels, full-width marks', () => {
    assert.equal(pasted(CHAT, { into: '|' }), PAPER);
    assert.equal(pasted(CHAT.replaceAll('\n', '\r\n'), { into: '|' }), PAPER);
  });

  it('takes the indent of the draft it goes into, or of the setting', () => {
    const list = '## 提高认识\n\n各村要高度重视。\n\n## 压实责任\n\n各村要抓好落实。';
    const made = '一、提高认识\n各村要高度重视。\n二、压实责任\n各村要抓好落实。';
    const indented = '　　一、提高认识\n　　各村要高度重视。\n　　二、压实责任\n　　各村要抓好落实。';
    assert.equal(pasted(list, { into: '|' }), made);
    assert.equal(
      pasted(list, { into: '　　现通知如下：\n|\n　　特此通知。\n' }),
      `　　现通知如下：\n${indented}\n　　特此通知。\n`,
    );
    assert.equal(pasted(list, { into: '|', config: { ...DEFAULT_CONFIG, indent: 'fullWidth' } }), indented);
  });

  it('from a list of Word is no title with a text, and a number stays apart from what it counts', () => {
    assert.equal(pasted('➢\t加强领导\r\n➢\t压实责任\r\n'), '加强领导\n压实责任\n');
    assert.equal(pasted('1.\t5吨编织袋；\r\n2.\t3台水泵。\r\n'), '1. 5吨编织袋；\n2. 3台水泵。\n');
  });

  it('goes on with the line it is put into', () => {
    assert.equal(
      pasted('**请各村**按时参加。\n请签到。', { into: '　　会议很重要。|\n' }),
      '　　会议很重要。请各村按时参加。\n　　请签到。\n',
    );
  });

  it('from a page of PDF has its torn lines joined', () => {
    assert.equal(
      pasted(
        '请各单位高度重视本次会议，认真组织本单位人员按时参加会议，确保各项任务落\n到实处，并于会后将贯彻落实情况书面报送镇党政办公室。',
      ),
      '请各单位高度重视本次会议，认真组织本单位人员按时参加会议，确保各项任务落到实处，并于会后将贯彻落实情况书面报送镇党政办公室。',
    );
  });

  it('from Word has its numbers without tabs', () => {
    assert.equal(
      pasted('一、\t会议时间\r\n2025年5月20日上午9:00\r\n二、\t会议地点\r\n'),
      '一、会议时间\n2025年5月20日上午9:00\n二、会议地点\n',
    );
  });

  it('has no blank behind its numbers, but before a figure', () => {
    assert.equal(pasted('1. 提高认识\n2. 压实责任'), '1.提高认识\n2.压实责任');
    assert.ok(pasted('1. 提高认识\n2. 5吨以上的车辆禁止通行').endsWith('2. 5吨以上的车辆禁止通行'));
  });

  it('is pasted as it is where it is a word, a figure, a line, a list of names or an excerpt', () => {
    const plain = [
      '',
      '\n',
      '防汛',
      '9:00',
      '25.5',
      '请各村,做好准备 ',
      '1. 提高认识',
      '　　请各村做好准备。\n　　请按时参加。\n',
      '石桥村\n青云村\n岚川村',
      '单位\t姓名\n石桥村\t周明\n',
      'https://www.example.cn/a?b=1\nhttps://www.example.cn/c',
      'const a = 1;\nconst b = { c: [1, 2] };\n',
      '《关于召开',
      '2025年3月',
    ];
    for (const text of plain) assert.equal(pasted(text), text);
  });

  it('is set out where the writer asks for it', () => {
    assert.equal(
      pasted('　　请各村做好准备。\n\n\n\n　　请按时参加。\n', { asked: true }),
      '请各村做好准备。\n\n请按时参加。\n',
    );
  });

  it('joins torn lines of a text, also where the first ends like a title', () => {
    const into = `${PAPER.split('\n').slice(0, 2).join('\n')}\n各村：\n|\n\n石桥镇人民政府\n2025年5月13日`;
    const texts: readonly (readonly [string, string])[] = [
      [
        '按照市委、市政府和县委、县政府关于进一步加强今年汛期安全生产工作的通知\n要求，现就做好全镇汛期安全生产工作有关事项通知如下，请各村、镇直各单\n位认真落实。',
        '按照市委、市政府和县委、县政府关于进一步加强今年汛期安全生产工作的通知要求，现就做好全镇汛期安全生产工作有关事项通知如下，请各村、镇直各单位认真落实。',
      ],
      [
        '各村、镇直各单位要进一步提高政治站位，切实增强责任感和紧迫感，坚决贯彻县委的决定\n和镇党委的要求，认真抓好各项工作的落实。',
        '各村、镇直各单位要进一步提高政治站位，切实增强责任感和紧迫感，坚决贯彻县委的决定和镇党委的要求，认真抓好各项工作的落实。',
      ],
    ];
    for (const [torn, whole] of texts) assert.equal(pasted(torn, { into }), into.replace('|', whole));
    assert.equal(
      pasted('经研究，决定\n各村要成立工作专班。', { into }),
      into.replace('|', '经研究，决定\n各村要成立工作专班。'),
    );
  });

  it('keeps the title of what goes behind the paper, or into a draft that has none', () => {
    const rest = '石桥镇防汛工作领导小组成员名单\n\n组长:李强\n副组长:张敏';
    const agenda = '防汛工作会议议程\n\n第一项:李强同志讲话；\n第二项:张敏同志讲话。';
    const full = (text: string) => text.replaceAll(':', '：');
    assert.equal(pasted(agenda, { into: `${PAPER}\n\n附件\n\n|` }), `${PAPER}\n\n附件\n\n${full(agenda)}`);
    assert.equal(pasted(rest, { into: `${PAPER}\n\n附件\n\n|` }), `${PAPER}\n\n附件\n\n${full(rest)}`);
    const plan = '石桥镇防汛工作方案\n为做好防汛工作,制定本方案.';
    assert.equal(
      pasted(plan, { into: `${PAPER}\n\n附件\n\n|` }),
      pasted(plan, { into: '|' }).replace(/^/u, `${PAPER}\n\n附件\n\n`),
    );
    assert.match(pasted(plan), /方案\n\n为/u);
  });

  it('stays a clean notice', () => {
    for (const { name, text } of cleanNotices.filter((_, index) => index % 4 === 0)) {
      const made = pasted(text.replaceAll('\n', '\r\n'));
      assert.ok(lint(made).findings.length <= lint(text).findings.length, name);
      const lines = (draft: string) => draft.split(/\s+/u).filter((line) => line !== '');
      assert.deepEqual(lines(made), lines(text), name);
    }
  }).timeout(60_000);
});
