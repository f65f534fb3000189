import type { Mark, MarkKind, Pair } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const OUTER: Readonly<
  Partial<Record<MarkKind, { readonly one: string; readonly two: string; readonly name: string }>>
> = {
  innerQuote: { one: '‘’', two: '“”', name: '引号' },
  angle: { one: '〈〉', two: '《》', name: '书名号' },
};

/** The pairs right within each pair of their own sort. */
function childrenOf(pairs: readonly Pair[]): Map<Mark, Pair[]> {
  const children = new Map<Mark, Pair[]>();
  for (const pair of pairs) {
    const { outer } = pair.open;
    if (outer)
      children
        .set(outer, children.get(outer) ?? [])
        .get(outer)
        ?.push(pair);
  }
  return children;
}

export default defineRule({
  name: '外层用单引号、单书名号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.8.3.4、4.15.3.5',
  mendsQuotations: true,
  severity: 'warning',
  why: '引号、书名号先用双的，里面还要用时才用单的。外面没有双引号（双书名号），就不该出现单的。',
  mask: 'claims',
  bad: [
    { draft: '各单位要落实⟦‘⟧一岗双责’要求。', fixed: '各单位要落实“一岗双责”要求。' },
    { draft: '请认真学习⟦〈⟧值班办法〉。', fixed: '请认真学习《值班办法》。' },
    { draft: '《值班办法》和⟦〈⟧会议制度〉已经印发。', fixed: '《值班办法》和《会议制度》已经印发。' },
    { draft: '他说⟦‘⟧要落实“一岗双责”要求’。', fixed: '他说“要落实‘一岗双责’要求”。' },
  ],
  good: [
    '各单位要落实“一岗双责”要求。',
    '会议强调，“要坚持‘两手抓’方针”。',
    '《关于印发〈值班办法〉的通知》',
    '会议指出：“要坚持‘两手抓’。⏎“要落实‘一岗双责’。”',
    '会议指出：“要坚持‘两手抓’。⏎要落实‘一岗双责’。”',
    'It’s OK and ‘fine’',
    '青政发〈2025〉3号',
    '《关于深化‘放管服’改革的意见》',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['‘’〈〉'] },
    *run(document) {
      // a quotation that runs over several paragraphs is the outer one for each of them
      let within = false;
      for (const paragraph of document.paragraphs) {
        const { text } = paragraph.content.view;
        if (!/[‘〈“”]/u.test(text)) continue;
        const { pairs, lonely, reversed } = paragraph.content.pairs;
        const opens = lonely.filter(({ kind }) => kind === 'quote').at(-1)?.open;
        const quoted = within || lonely.length > 0 || reversed.length > 0;
        within = opens ?? within;
        if (quoted) continue;
        let covered = 0;
        const children = childrenOf(pairs);
        for (const { open, close } of pairs) {
          const { one, two, name } = OUTER[open.kind] ?? {};
          const nested = open.at < covered;
          if (/^(?:quote|innerQuote|book|angle)$/.test(open.kind)) covered = Math.max(covered, close.at);
          if (
            !one ||
            !two ||
            nested ||
            !/\p{Script=Han}/u.test(text.slice(open.at + 1, Math.min(close.at, open.at + 80)))
          )
            continue;
          const inner = children.get(open) ?? [];
          const at = (from: number) => spanOf(paragraph, { from, to: from + 1 });
          const turn = (pair: { open: { at: number }; close: { at: number } }, marks: string) => [
            { ...at(pair.open.at), newText: marks[0] ?? '' },
            { ...at(pair.close.at), newText: marks[1] ?? '' },
          ];
          yield {
            ...at(open.at),
            message: `${name}外层应用双的“${two}”，单的“${one}”只用在里层`,
            related: [{ ...at(close.at), message: '到这里为止' }],
            fixes: [
              {
                title: `改为${two}`,
                edits: [...turn({ open, close }, two), ...inner.flatMap((pair) => turn(pair, one))],
              },
            ],
          };
        }
      }
    },
  },
});
