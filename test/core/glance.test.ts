/** What is told at once of an edit in a long draft, before the whole of it is checked. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLinter, DEFAULT_CONFIG, type Finding, glance, lint } from '../../server/src/core/index.ts';
import { session } from '../fuzz/drafts.ts';
import { runs } from '../fuzz/runs.ts';

const HEAD = '石桥镇人民政府关于做好防汛工作的通知\n各村：\n';
const SIGNED = '石桥镇人民政府\n2025年3月5日\n';
const BODY = [
  '　　各村要抓好隐患排查,备足物资。',
  '　　请于3月4日（星期五）前报送方案，按照《值班办法》（石政发〔2025〕第3号）执行。',
  '　　各村要抓好隐患排查，备足物资，遇有险情立即上报。',
  '　　各村要落实“四个到位”，逐级压实责任，确保安全渡汛。',
];
const draft = (body: readonly string[] = BODY) => `${HEAD}${body.join('\n')}\n${SIGNED}`;
const edited = (line: number, from: string, to: string) =>
  draft(BODY.map((text, i) => (i === line ? text.replace(from, to) : text)));

function glanced(before: string, after: string): readonly Finding[] | undefined {
  return glance(createLinter().lint(before, DEFAULT_CONFIG), after, DEFAULT_CONFIG);
}
const shown = (findings: readonly Finding[] | undefined, text: string) =>
  findings?.map(({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`);

describe('a glance at an edited draft', () => {
  it('tells what a whole check tells, with every place and fix, where an edit concerns its paragraph alone', () => {
    for (const [line, from, to] of [
      [0, '排查', '的排查'],
      [0, '隐患', ''],
      [1, '报送', '及时报送'],
      [2, '备足', '备齐'],
      [2, '，遇有', ',遇有'],
      [2, '立即', '立立即即(马上)'],
      [3, '安全渡汛', '安全度汛'],
      [3, '“四个到位”', '"四个到位"'],
      [0, ',', '，'],
    ] as const) {
      const after = edited(line, from, to);
      assert.deepEqual(glanced(draft(), after), lint(after).findings, `${from} → ${to}`);
    }
  });

  it('drops the finding of a whole draft that the edit goes through, and keeps the others in their places', () => {
    const after = edited(1, '星期五', '星期四');
    assert.deepEqual(shown(lint(draft()).findings, draft())?.includes('date-weekday-mismatch 星期五'), true);
    assert.deepEqual(
      shown(glanced(draft(), after), after),
      shown(lint(after).findings, after)?.filter((one) => !one.startsWith('date-weekday')),
    );
  });

  it('says of lines that come or go, or are no longer what they were, nothing yet', () => {
    const others = (text: string, line: string) =>
      shown(
        lint(text).findings.filter(
          ({ start }) => start < text.indexOf(line) || start >= text.indexOf(line) + line.length,
        ),
        text,
      );
    const [first = '', , , last = ''] = BODY;
    for (const [after, line] of [
      [draft().replace('排查,备', '排查,\n备'), first.replace('排查,备', '排查,\n备')],
      [draft([...BODY.slice(0, 3), '另,另行通知。', last]), `另,另行通知。\n${last}`],
      [edited(0, '　　各村', '　　一、各村'), first.replace('各村', '一、各村')],
      [edited(0, '物资。', '物资'), first.slice(0, -1)],
    ] as const)
      assert.deepEqual(shown(glanced(draft(), after), after), others(after, line), after);
  });

  it('leaves to a whole check what comments silence and fences hold', () => {
    for (const before of [
      `<!-- gongwen-ignore-file docno-di：旧稿 -->\n${draft()}`,
      `${draft()}\n\`\`\`\n代码\n\`\`\`\n`,
    ])
      assert.equal(glanced(before, before.replace('排查', '检查')), undefined);
  });

  it('tells nothing that a whole check would not, of the rules that look at a paragraph', () => {
    const known = createLinter().lint(draft(), DEFAULT_CONFIG);
    const place = fc.record({
      at: fc.nat(draft().length),
      cut: fc.nat(3),
      text: fc.constantFrom('', '很', '，', ',', '“', '3月', '（', '的的', '〔2025〕'),
    });
    let told = 0;
    fc.assert(
      fc.property(place, ({ at, cut, text }) => {
        const after = draft().slice(0, at) + text + draft().slice(at + cut);
        const now = glance(known, after, DEFAULT_CONFIG);
        if (!now) return;
        told++;
        const whole = lint(after).findings.map((finding) => JSON.stringify(finding));
        const own = now.filter(({ ruleId }) => /^(?:punct|quote|typo|docno|num|doubled|booktitle)-/.test(ruleId));
        assert.deepEqual(
          own.filter((finding) => !whole.includes(JSON.stringify(finding))),
          [],
        );
      }),
      runs(0.25),
    );
    assert.ok(told > 50, `${told}`);
  });

  it('of any text leaves every place within the text', () => {
    fc.assert(
      fc.property(session, ({ text, steps }) => {
        let [before, known] = [text, createLinter().lint(text, DEFAULT_CONFIG)];
        for (const step of steps) {
          const after = step(before);
          for (const { start, end, related, fixes } of glance(known, after, DEFAULT_CONFIG) ?? [])
            for (const span of [{ start, end }, ...related, ...fixes.flatMap(({ edits }) => edits)])
              assert.ok(0 <= span.start && span.start <= span.end && span.end <= after.length);
          before = after;
          known = lint(after);
        }
      }),
      runs(0.1),
    );
  });
});
