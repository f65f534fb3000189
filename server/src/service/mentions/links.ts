import type { Document, Paragraph, Span } from '../../core/index.ts';
import { labelledAttachments } from '../../core/model/attachmentBodies.ts';
import { matchNames } from '../../core/model/attachmentMatches.ts';
import { attachmentNames, bare, type NoteName, nameKey } from '../../core/model/attachmentNames.ts';
import { spanOf } from '../../core/model/spans.ts';
import { topicKey } from '../../core/model/topicKey.ts';
import { align } from '../../core/rules/agenda/alignment.ts';
import { readNumber } from '../../core/text/numerals.ts';
import { isOwn, type Mention, type Thing } from './thing.ts';

const inOrder = (mentions: readonly Mention[]) => [...mentions].sort((a, b) => a.start - b.start);
const plainSpan = ({ start, end }: Span): Span => ({ start, end });

/** The title lines of what is attached or pasted behind, by what is compared of them. */
function titlesBehind({ paragraphs }: Document): Map<string, Span> {
  const titles = new Map<string, Span>();
  for (const { role, part, content, start, end } of paragraphs) {
    if (role !== 'title' || part === 'main') continue;
    const { key } = topicKey(content.view.text);
    if (key.length >= 4 && !titles.has(key)) titles.set(key, { start: start + content.view.shift, end });
  }
  return titles;
}

/** A topic of the notice, the agenda's item that takes it up, and the material with that title. */
export function topicThings(document: Document): Thing[] {
  const aligned = align(document);
  const titles = titlesBehind(document);
  const materialFor = (key: string) => (key.length >= 4 ? titles.get(key) : undefined);
  const agendaItems = aligned?.agenda.items ?? document.agendas.flatMap(({ items }) => items);
  const taken = new Set<number>();
  const things = document.topics.map((topic, index): Thing => {
    const piece = aligned?.pieces[aligned.pieceOf[index] ?? -1];
    const item = piece && aligned?.agenda.items[piece.item];
    const paragraph = item && document.paragraphs[item.paragraph];
    if (piece) taken.add(piece.item);
    const own = plainSpan(topic.text);
    const taking = piece && paragraph ? spanOf(paragraph, piece.range) : undefined;
    const material = materialFor(topic.key);
    const mentions = [
      { ...own, leadsTo: taking ? [taking] : material ? [material] : [] },
      ...(taking ? [{ ...taking, leadsTo: [own] }] : []),
      ...(material ? [{ ...material, leadsTo: [own] }] : []),
    ];
    return { kind: 'topic', mentions: inOrder(mentions) };
  });
  for (const [index, item] of agendaItems.entries()) {
    const material = materialFor(item.key);
    if (taken.has(index) || !material) continue;
    const own = plainSpan(item.text);
    things.push({
      kind: 'topic',
      mentions: inOrder([
        { ...own, leadsTo: [material] },
        { ...material, leadsTo: [own] },
      ]),
    });
  }
  return things.filter(({ mentions }) => mentions.length > 1);
}

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const ATTACHED = new RegExp(
  `附件[ 　]?(?<number>${NUMERAL})?(?![\\d份张页个件万亿元套种类项次级批]|[ 　]?[：:]|说明)`,
  'gu',
);
/** What the attachment belongs to is another paper. */
const OTHERS =
  /《[^《》]{1,60}》(?:（[^（）]{1,40}）)?[^，。；]{0,6}$|(?:办法|规定|方案|文件|合同|协议|邮件|来文|来函|该文|意见|细则|标准)(?:的|中的?|之)?[（(]?$/u;

/** 附件1, 附件 in what the text says; `number` undefined where none is written. */
function* attachmentReferences({ paragraphs }: Document): Generator<Span & { number: number | undefined }> {
  for (const paragraph of paragraphs) {
    const { text } = paragraph.content.view;
    const { role } = paragraph;
    if (!isOwn(paragraph) || role === 'attachmentNote' || role === 'attachmentLabel' || !text.includes('附件'))
      continue;
    for (const match of text.matchAll(ATTACHED)) {
      if (OTHERS.test(text.slice(Math.max(0, match.index - 110), match.index))) continue;
      const written = match.groups?.['number'];
      yield {
        ...spanOf(paragraph, { from: match.index, to: match.index + match[0].trimEnd().length }),
        number: written === undefined ? undefined : readNumber(written),
      };
    }
  }
}

/** The name in 附件说明, the attachment, and what speaks of it. */
export function attachmentThings(document: Document): Thing[] {
  const names = attachmentNames(document);
  const bodies = labelledAttachments(document);
  const matches = matchNames(names, bodies);
  const references = [...attachmentReferences(document)];
  // an agenda behind the signature needs no label
  const unlabelled = (name: NoteName): Span | undefined => {
    const heads = document.paragraphs.filter(
      ({ role, part }) => part !== 'main' && (role === 'agendaTitle' || role === 'title'),
    );
    const head = heads.find(({ content }) => bare(content.view.text) === nameKey(name));
    return head && { start: head.start + head.content.view.shift, end: head.end };
  };
  const all = [
    ...names.map((name) => ({ name, item: matches.find((match) => match.name === name)?.item })),
    ...bodies
      .filter((item) => !matches.some((match) => match.item === item))
      .map((item) => ({ name: undefined, item })),
  ];
  return all.flatMap(({ name, item }, index): Thing[] => {
    const number = item?.number ?? name?.number ?? (all.length === 1 ? 1 : index + 1);
    const noted = name && spanOf(name.paragraph, name.range);
    const label = item && spanOf(item.label, item.head);
    const body = item?.place ?? label ?? (name && unlabelled(name));
    const target = body ?? noted;
    if (!target) return [];
    const speaking = references.filter(
      (one) => one.number === number || (one.number === undefined && all.length === 1),
    );
    const mentions: Mention[] = speaking.map(({ start, end }) => ({ start, end, leadsTo: [target] }));
    if (noted) mentions.push({ ...noted, leadsTo: body ? [body] : [] });
    const back = noted ?? speaking[0];
    if (body) mentions.push({ ...plainSpan(body), leadsTo: back ? [plainSpan(back)] : [] });
    if (label && label.start !== body?.start) mentions.push({ ...label, leadsTo: back ? [plainSpan(back)] : [] });
    return mentions.length > 1 ? [{ kind: 'attachment', mentions: inOrder(mentions) }] : [];
  });
}

const REFERENCE =
  /(?:本(?:通知|办法|方案|规定|细则|意见|决定|纪要|报告|通告))?第(?<number>[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3})(?<unit>项|条|部分)/gu;
/** The styles that a unit may mean, the likeliest first. */
const STYLES = {
  项: ['hanziBracket', 'item', 'arabic', 'hanzi'],
  条: ['article', 'hanzi'],
  部分: ['hanzi'],
} as const;
/** Of items with one number, so many are told apart. */
const MOST_ALIKE = 50;
const BORROWED = /(?:》(?:（[^（）]{1,40}）)?|法|条例|该文件|来文)[^，。；]{0,4}$/u;

/** 第（三）项, 本通知第二条 and the item that it means: of its own list, else the only one with that number. */
export function itemThings(document: Document): Thing[] {
  const { paragraphs, numbering } = document;
  const found = new Map<number, Mention[]>();
  const keyOf = (part: string, style: string, n: number) => `${part} ${style} ${n}`;
  const nodesOf = new Map<string, number[]>();
  for (const [index, { paragraph, label }] of numbering.entries())
    for (const n of label.numbers) {
      const key = keyOf(paragraphs[paragraph]?.part ?? '', label.style, n);
      const nodes = nodesOf.get(key);
      if (nodes) nodes.push(index);
      else nodesOf.set(key, [index]);
    }
  /** How many nodes stand before or at the paragraph that is read. */
  let passed = 0;
  const read = (paragraph: Paragraph) => {
    const { text, shift } = { text: paragraph.content.view.text, shift: paragraph.content.label?.to ?? 0 };
    while ((numbering[passed]?.paragraph ?? Number.POSITIVE_INFINITY) <= paragraph.index) passed++;
    if (!isOwn(paragraph) || !text.includes('第')) return;
    const own = numbering[passed - 1];
    for (const match of text.matchAll(REFERENCE)) {
      const { number = '', unit = '' } = match.groups ?? {};
      if (match.index < shift || (unit !== '项' && unit !== '条' && unit !== '部分')) continue;
      if (BORROWED.test(text.slice(Math.max(0, match.index - 50), match.index))) continue;
      const wanted = readNumber(number.replace(/[（）()]/g, ''));
      const styles = /^[（(]/.test(number) ? (['hanziBracket'] as const) : STYLES[unit];
      const candidates =
        styles
          .map((style) => nodesOf.get(keyOf(paragraph.part, style, wanted)) ?? [])
          .find(({ length }) => length > 0) ?? [];
      const near = (candidates.length > MOST_ALIKE ? [] : candidates).filter(
        (index) => numbering[index]?.list === own?.list || numbering[index]?.parent === own?.parent,
      );
      const [node] = candidates.length === 1 ? candidates : near.length === 1 ? near : [];
      const target = numbering[node ?? -1];
      const line = paragraphs[target?.paragraph ?? -1];
      if (node === undefined || !target || !line) continue;
      const label = spanOf(line, target.label);
      const mentions = found.get(node) ?? [{ ...label, leadsTo: [] }];
      const range = { from: match.index, to: match.index + match[0].length };
      mentions.push({ ...spanOf(paragraph, range), leadsTo: [label] });
      found.set(node, mentions);
    }
  };
  for (const paragraph of numbering.length > 0 ? paragraphs : []) read(paragraph);
  return [...found.values()].map((mentions) => ({ kind: 'item', mentions: inOrder(mentions) }));
}
