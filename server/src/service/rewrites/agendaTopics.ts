import type { Document } from '../../core/index.ts';
import { piecesOf } from '../../core/rules/agenda/alignment.ts';
import type { CheckedDraft } from '../draft.ts';
import { type Entry, linesBelow, writeList } from './agendaList.ts';
import { attachedAgenda, matchAgenda, topicsWord } from './agendaMatch.ts';
import { regionOf } from './agendaUpdate.ts';
import { asTopic, natureOf, quoted } from './agendaWords.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

/** Why the topics are left to the writer, or undefined. */
function tooMuch({ topics, paragraphs }: Document): string | undefined {
  const own = topics.map(({ paragraph }) => paragraph);
  if (new Set(own).size !== own.length) return '正文的议题写在一段里，请逐项修改';
  const labels = topics
    .filter(({ parent }) => parent === -1)
    .map(({ paragraph }) => paragraphs[paragraph]?.content.label);
  const [first] = labels;
  if (!first || labels.some((label) => label?.style !== first.style)) return '正文的议题分了层次，请逐项修改';
  const numbers = labels.map((label) => label?.numbers[0] ?? 0);
  // several lists, each from 1 on
  return numbers.filter((n) => n === 1).length > 1 ? '正文的议题分了几组，请逐项修改' : undefined;
}

function update({ document }: CheckedDraft): Rewritten | NothingToDo {
  const agenda = attachedAgenda(document);
  if (!agenda) return { nothing: '还没有议程' };
  const found = matchAgenda(document);
  const word = topicsWord(document);
  if (!found)
    return {
      nothing:
        document.topics.length > 0 ? `${word}或者议程太长，请分开写` : '正文里没有议题，请先写上标题“议题”和头一条',
    };
  const why = tooMuch(document);
  if (why !== undefined) return { nothing: why };
  const { topics, paragraphs } = document;
  const { lines, region, lastBelow } = regionOf(document, topics);
  const below = linesBelow(document, lines);
  const bare = topics.filter(({ text }) => /^《/u.test(text.text)).length * 2 > topics.length;
  const entries: Entry[] = [];
  const kept = new Set<number>();
  const unsure: string[] = [];
  for (const [at, piece] of piecesOf(document, agenda).entries()) {
    const item = agenda.items[piece.item];
    const line = paragraphs[item?.paragraph ?? -1];
    if (!item || !line || item.parent !== -1) continue;
    const said = line.content.view.text
      .slice(piece.range.from, piece.range.to)
      .replace(/^[ 　：:]+|[；。，;, 　]+$/gu, '');
    const topic = found.pieceOf.indexOf(at);
    const old = topics[topic];
    const nature = old ? 'business' : natureOf(said);
    if (nature === 'unsure') unsure.push(said);
    if (nature !== 'business') continue;
    const oldLine = old && paragraphs[old.paragraph];
    if (old && kept.has(topic)) continue;
    if (old) kept.add(topic);
    const place = oldLine ? lines.indexOf(oldLine) : -1;
    const words = old?.key === piece.key ? old.text.text : asTopic(said, bare);
    const under = place === lines.length - 1 ? lastBelow : (below[place] ?? '');
    entries.push({ line: oldLine, counts: 1, words, below: old ? under : '' });
  }
  const gone = topics.filter(
    ({ parent, text }, i) => parent === -1 && found.pieceOf[i] === -1 && !kept.has(i) && text.text !== '',
  );
  if (entries.length === 0) return { nothing: '议程里没有可以列入正文的议题' };
  // a topic that is taken up through those under it stays where it was
  for (const [i, topic] of topics.entries())
    if (topic.parent === -1 && (found.pieceOf[i] ?? -1) < -1)
      return { nothing: '正文的议题与议程不是一一对应，请逐项修改' };
  const edits = writeList(document, lines, region, entries);
  const asked = unsure.length > 0 ? `议程的${quoted(unsure)}看不出是不是${word}，没有写进正文，请核对` : '';
  if (edits.length === 0) return { nothing: asked || `${word}与议程一致，无需改动` };
  const notes = [
    gone.length > 0 ? `议程里没有的${gone.length}项从正文里去掉了：${quoted(gone.map(({ text }) => text.text))}。` : '',
    asked && `${asked}。`,
  ].join('');
  return { edits, ...(notes === '' ? {} : { note: notes }) };
}

/** 根据议程更新议题. */
export const updateTopics: Rewrite = {
  name: 'updateTopics',
  offer: (draft, { start }) => {
    const agenda = attachedAgenda(draft.document);
    const from = draft.document.paragraphs[agenda?.from ?? -1]?.start ?? Number.POSITIVE_INFINITY;
    const to = draft.document.paragraphs[(agenda?.to ?? 0) - 1]?.end ?? 0;
    if (start < from || start > to) return undefined;
    return 'nothing' in update(draft) ? undefined : `根据议程更新${topicsWord(draft.document)}`;
  },
  rewrite: (draft) => update(draft),
};
