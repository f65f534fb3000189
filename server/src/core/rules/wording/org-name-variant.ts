import type { Document, Paragraph } from '../../model/document.ts';
import { papersOf } from '../../model/papers.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';
import { isOwnProse } from './prose.ts';

/** Bodies set up for one matter, whose long names are easily cut short; committees and offices differ by such words. */
const NAME = /\p{Script=Han}{0,26}?(?:领导小组|指挥部|联席会议|工作专班)/gu;
/** Whose body it is, and at least two characters of the matter. */
const HEAD = /(?:中央|国务院|全国|国家|[省市县区旗镇乡校院局厅委司团])[^省市县区旗镇乡校院局厅委司团的]{2,}$/u;
/** The place's name before its rank, and words that are no name. */
const PLACE = /\p{Script=Han}{2,3}$/u;
const LEAD = /^.*(?:按照?|根据|服从|落实|传达|学习|召开|成立|设立|参加|[请由经报向各在和与及的、])/u;
const LONGEST = 6;
const MOST = 60;

interface Mention {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly range: ViewRange;
}

/** The words up to the end of each such body's name, each wording once a paper. */
function mentions(document: Document): Map<number, Mention[]> {
  const papers = papersOf(document);
  const found = new Map<number, Mention[]>();
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph.content.view;
    if (!/领导小组|指挥部|联席会议|工作专班/u.test(text)) continue;
    const paper = papers[paragraph.index] ?? 0;
    const list = found.get(paper) ?? [];
    found.set(paper, list);
    for (const match of text.matchAll(NAME)) {
      const range = { from: match.index, to: match.index + match[0].length };
      const known = list.some((other) => other.text === match[0]);
      if (list.length < MOST && !known && isOwnProse(paragraph, range)) list.push({ text: match[0], paragraph, range });
    }
  }
  return found;
}

/** The shared head of two names where the longer has some words more in the midst; undefined for different names. */
function sharedHead(short: string, long: string): string | undefined {
  let tail = 0;
  while (tail < short.length && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  const a = short.slice(0, short.length - tail);
  const b = long.slice(0, long.length - tail);
  for (let more = 1; more <= LONGEST && more < b.length; more++) {
    let head = 0;
    while (head < a.length && a.at(-1 - head) === b.at(-1 - more - head)) head++;
    const shared = a.slice(a.length - head);
    const found = HEAD.exec(shared);
    if (found) return (PLACE.exec(shared.slice(0, found.index))?.[0] ?? '').replace(LEAD, '') + found[0];
  }
  return undefined;
}

/** The pair as names of one body, cut to begin with whose body it is. */
function variant(one: Mention, other: Mention): { short: Mention; long: Mention } | undefined {
  for (const [short, long] of [
    [one, other],
    [other, one],
  ] as const) {
    const head = sharedHead(short.text, long.text);
    if (!head) continue;
    const cut = (mention: Mention): Mention => {
      const at = mention.text.lastIndexOf(head);
      return {
        ...mention,
        text: mention.text.slice(at),
        range: { from: mention.range.from + at, to: mention.range.to },
      };
    };
    return { short: cut(short), long: cut(long) };
  }
  return undefined;
}

/** 防汛指挥部、防汛物资指挥部: named side by side they are two. */
function areListed({ short, long }: { short: Mention; long: Mention }): boolean {
  if (short.paragraph !== long.paragraph) return false;
  const between = Math.max(short.range.from, long.range.from) - Math.min(short.range.to, long.range.to);
  return between <= 3;
}

function* check(document: Document): Generator<Report> {
  for (const list of mentions(document).values()) {
    const told = new Set<string>();
    for (const [i, here] of list.entries())
      for (const there of list.slice(0, i)) {
        const pair = variant(there, here);
        if (!pair || areListed(pair) || told.has(pair.short.text)) continue;
        const { short, long } = pair;
        if (new RegExp(`称[“《]?${short.text}`, 'u').test(document.text)) continue;
        told.add(short.text);
        yield {
          ...spanOf(short.paragraph, short.range),
          message: `同一份材料里又写作“${long.text}”，如是同一机构，宜统一名称`,
          related: [{ ...spanOf(long.paragraph, long.range), message: '另一个名称' }],
          fixes: [
            { title: `改为“${long.text}”`, edits: [{ ...spanOf(short.paragraph, short.range), newText: long.text }] },
          ],
        };
      }
  }
}

export default defineRule({
  name: '同一机构名称前后不一',
  source: '惯例',
  clause: '实务（机构名称前后一致）；《党政机关公文处理工作条例》第二十条（四）',
  severity: 'hint',
  why: '领导小组、指挥部的名称长，容易随手省去几个字。同一份材料里一个机构宜只用一个名称；要用简称，先注明。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    {
      draft: '请按照⟦石桥镇防汛指挥部⟧要求，做好值守。⏎石桥镇防汛抗旱指挥部将适时督查。',
      fixed: '请按照石桥镇防汛抗旱指挥部要求，做好值守。⏎石桥镇防汛抗旱指挥部将适时督查。',
    },
    {
      draft: '传达⟦省应对汛情工作领导小组⟧会议精神。⏎省应对主汛期汛情工作领导小组组长出席。',
      fixed: '传达省应对主汛期汛情工作领导小组会议精神。⏎省应对主汛期汛情工作领导小组组长出席。',
    },
    {
      draft: '县疫情防控工作领导小组下设办公室。⏎各乡镇要服从⟦县疫情防控领导小组⟧调度。',
      fixed: '县疫情防控工作领导小组下设办公室。⏎各乡镇要服从县疫情防控工作领导小组调度。',
    },
  ],
  good: [
    '请按照石桥镇防汛抗旱指挥部要求，做好值守。⏎石桥镇防汛抗旱指挥部将适时督查。',
    '石桥镇防汛抗旱指挥部（以下简称“石桥镇防汛指挥部”）已成立。⏎石桥镇防汛指挥部将适时督查。',
    '成立学校安全工作领导小组。⏎成立学校食品安全工作领导小组。',
    '县防汛指挥部、县防汛物资指挥部要协同配合。',
    '县委农村工作领导小组。⏎县委农业产业工作领导小组。',
    '青云县人民政府办公室印发。⏎青云县人民政府外事办公室承办。',
    '中共石桥镇委员会研究。⏎中共石桥镇纪律检查委员会监督。',
    '学习《石桥镇防汛指挥部工作规则》。⏎石桥镇防汛抗旱指挥部将适时督查。',
    '省防汛抗旱指挥部部署。⏎县防汛指挥部落实。',
    '关于做好防汛工作的通知⏎各村：⏎请服从石桥镇防汛抗旱指挥部调度。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎石桥镇防汛指挥部成立',
  ],
  check: { unit: 'document', run: check },
});
