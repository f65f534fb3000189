import type { Agenda, Document, Topic } from '../../core/index.ts';
import { type Alignment, align, isTooLong, matchPieces, piecesOf } from '../../core/rules/agenda/alignment.ts';

/** No agenda has more items; numbers above this are no longer read as those of items. */
export const MOST_ITEMS = 99;

/** The agenda that is attached, if it has items. */
export function attachedAgenda({ agendas }: Document): Agenda | undefined {
  return agendas.find(({ part, items }) => part === 'agenda' && items.length > 0);
}

/** Topics and items as the rules match them; also where too few belong together for a rule to compare them. */
export function matchAgenda(document: Document): Alignment | undefined {
  const aligned = align(document);
  if (aligned) return aligned;
  const agenda = attachedAgenda(document);
  if (!agenda || document.topics.length === 0) return undefined;
  const pieces = piecesOf(document, agenda);
  if (isTooLong(document.topics, pieces)) return undefined;
  return { agenda, pieces, pieceOf: matchPieces(document.topics, pieces) };
}

/** The word by which the notice calls its topics: 学习内容, 会议议题. */
export function topicsWord(document: Document): string {
  const label = topicsField(document)?.label.text.replace(/[ 　]/g, '') ?? '';
  return /^\p{Script=Han}{2,6}$/u.test(label) ? label : '议题';
}

/** The heading above the topics. */
export function topicsField({ fields, topics }: Document) {
  const first = topics[0]?.paragraph ?? -1;
  return fields
    .filter(({ name, part, paragraph }) => name === 'topics' && part === 'main' && paragraph <= first)
    .at(-1);
}

/** Papers are studied there. */
export function isStudy(document: Document): boolean {
  return /学习/u.test(`${document.title?.text ?? ''}${topicsField(document)?.label.text ?? ''}`);
}

/** The topics that stand at the top of their list, with their indexes. */
export function topTopics({ topics }: Document): { readonly topic: Topic; readonly index: number }[] {
  return topics.flatMap((topic, index) => (topic.parent === -1 ? [{ topic, index }] : []));
}
