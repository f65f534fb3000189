import type { Document } from '../../model/document.ts';
import { agendaAt, sourceOf, spanOf } from '../../model/spans.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule, type Severity } from '../rule.ts';
import { type Cited, citedWithNumber, PAST, sentenceAround } from './citations.ts';

/** Shorter names (工作要点) are those of many papers. */
const SHORTEST = 6;

/** How sure it is that two numbers of one title are a slip; undefined where two papers may well bear that title. */
function gravity({ number: a, key }: Cited, { number: b }: Cited): Severity | undefined {
  if (a.normalised === b.normalised || a.year.text.length !== b.year.text.length) return undefined;
  // 关于做好防汛工作的通知 of the county and of the town are two papers.
  if (key.startsWith('关于') && a.code[0] !== b.code[0]) return undefined;
  if (a.year.text === b.year.text) return 'error';
  return a.code === b.code && Number(a.number.text) === Number(b.number.text) ? 'warning' : undefined;
}

const topicParagraphs = remembered(
  ({ topics }: Document): ReadonlySet<number> => new Set(topics.map(({ paragraph }) => paragraph)),
);

/** A topic of the notice and an item of the agenda: agenda-text-mismatch compares those. */
function areTopicAndItem(document: Document, a: Cited, b: Cited): boolean {
  const isTopic = ({ paragraph }: Cited) => topicParagraphs(document).has(paragraph.index);
  const isItem = ({ paragraph }: Cited) => agendaAt(document, paragraph.index) !== undefined;
  return (isTopic(a) && isItem(b)) || (isTopic(b) && isItem(a));
}

export default defineRule({
  name: '同一标题对应两个文号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '同一份文件前后写了两个发文字号，多半有一处抄错；若是先后两个版本，应分别写明。',
  bad: [
    '学习《青云县值班办法》（青政发〔2024〕3号）。⏎落实《青云县值班办法》（⟦青政发〔2024〕13号⟧）。',
    '根据《石桥镇防汛应急预案》（石政发〔2023〕5号），现通知如下。⏎请落实《石桥镇防汛应急预案》（⟦石政办〔2023〕5号⟧）要求。',
    '根据《关于做好防溺水工作的通知》（临教函〔2025〕18号），现通知如下。⏎附表见《关于做好防溺水工作的通知》（⟦临教函〔2025〕81号⟧）。',
    '根据《关于做好防溺水工作的通知》（临教函〔2025〕18号），现通知如下。⏎附表见《关于做好防溺水工作的通知》（⟦临教函〔2024〕18号⟧）。',
  ],
  good: [
    '学习《青云县值班办法》（青政发〔2024〕3号）。⏎落实《青云县值班办法》。',
    '学习《青云县值班办法》（青政发〔2024〕3号）。⏎落实《青云县值班办法》（青政发[2024]3号）。',
    '学习《甲》（石发〔2025〕1号）《乙》（石发〔2025〕2号）。',
    '学习《工作要点》（石发〔2025〕1号）。⏎学习《工作要点》（石教〔2025〕2号）。',
    '学习《关于做好防汛工作的通知》（青政发〔2025〕7号）。⏎学习《关于做好防汛工作的通知》（石政发〔2025〕12号）。',
    '学习《关于做好防汛工作的通知》（石政发〔2024〕7号）。⏎学习《关于做好防汛工作的通知》（石政发〔2025〕12号）。',
    '印发《石桥镇防汛应急预案》（石政发〔2025〕5号）。⏎《石桥镇防汛应急预案》（石政办〔2025〕5号）同时废止。',
    '学习《青云县2024年工作要点》（青政发〔2024〕3号）《青云县2025年工作要点》（青政发〔2025〕3号）。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['documentNumber'] },
    *run(document) {
      const byTitle = new Map<string, Cited[]>();
      for (const here of citedWithNumber(document)) {
        if (here.key.length < SHORTEST) continue;
        const same = byTitle.get(here.key) ?? [];
        if (same.length < 20) byTitle.set(here.key, [...same, here]);
        if (same.some(({ number }) => number.normalised === here.number.normalised)) continue;
        for (const there of same) {
          const severity = gravity(here, there);
          if (!severity || areTopicAndItem(document, here, there)) continue;
          if (
            [here, there].some(({ paragraph, citation }) =>
              PAST.test(sentenceAround(paragraph.content.view.text, citation)),
            )
          )
            continue;
          yield {
            ...spanOf(here.paragraph, here.number),
            severity,
            message: `前文《${here.citation.title.text}》的文号是“${sourceOf(there.paragraph, there.number)}”，此处不同，请核对；如是先后两个版本，请分别写明`,
            related: [{ ...spanOf(there.paragraph, there.number), message: '前文的文号' }],
          };
          break;
        }
      }
    },
  },
});
