import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Document, Span } from '../core/index.ts';
import { spanOf } from '../core/model/spans.ts';
import { align } from '../core/rules/agenda/alignment.ts';
import { writeHanzi } from '../core/text/numerals.ts';
import type { CheckedDraft } from './draft.ts';
import { COMMANDS } from './names.ts';
import { toRange } from './ranges.ts';
import { attachedAgenda, matchAgenda, topicsField, topicsWord, topTopics } from './rewrites/agendaMatch.ts';

/** What a lens carries until it is shown: whose it is and which. */
interface LensData {
  readonly uri: string;
  readonly kind: 'agenda' | 'topics' | 'update' | 'generate';
}

/** Rules whose findings say that agenda and topics disagree. */
const DISAGREE: Readonly<Record<string, string>> = {
  'agenda-order-mismatch': '次序不同',
  'agenda-text-mismatch': '表述不同',
  'agenda-seq-gap': '项次不连续',
};

/** How topics and agenda agree, by what the checker found. */
interface Agreement {
  /** 8 项，对应学习内容 9 项：缺第二项. */
  readonly title: string;
  readonly agrees: boolean;
  /** What the reader should look at: in the agenda, and in the notice. */
  readonly inAgenda: Span;
  readonly inTopics: Span;
}

/** 第二、五项. */
const ordinals = (numbers: readonly number[]) => `第${numbers.map(writeHanzi).join('、')}项`;

const topicSpan = ({ topics }: Document, index: number): Span | undefined => topics[index]?.text;

/** Reads how an attached agenda agrees with the notice's topics; undefined where there are not both. */
function agreement({ document, findings }: CheckedDraft): Agreement | undefined {
  const agenda = attachedAgenda(document);
  const found = agenda && matchAgenda(document);
  const [first] = agenda?.items ?? [];
  const [firstTopic] = document.topics;
  if (!agenda || !found || !first || !firstTopic) return undefined;
  const items = agenda.items.filter(({ parent }) => parent === -1);
  const topics = topTopics(document);
  const own = findings.filter(
    ({ ruleId, start }) => (ruleId in DISAGREE || ruleId === 'agenda-count-mismatch') && start >= 0,
  );
  const lost = own.filter(({ ruleId }) => ruleId === 'agenda-count-mismatch');
  const compared = align(document) !== undefined;
  const missing = topics.flatMap(({ topic, index }, i) => {
    const isLost = lost.some(({ related = [] }) => related.some(({ start }) => start === topic.text.start));
    return isLost ? [{ index, number: i + 1 }] : [];
  });
  const gaps = gapsIn(items.flatMap(({ numbers }) => numbers));
  const gone = [...new Set([...missing.map(({ number }) => number), ...(missing.length > 0 ? [] : gaps)])];
  const others = Object.entries(DISAGREE).flatMap(([id, words]) => {
    const finding = own.find(({ ruleId }) => ruleId === id);
    return finding && !(id === 'agenda-seq-gap' && gone.length > 0) ? [{ words, finding }] : [];
  });
  const problems = [...(gone.length > 0 ? [`缺${ordinals(gone)}`] : []), ...others.map(({ words }) => words)];
  const word = topicsWord(document);
  const agrees = problems.length === 0;
  const place = lost[0] ?? own[0];
  const related = place?.related?.find(({ start }) => start < first.text.start);
  const missed = topicSpan(document, missing[0]?.index ?? -1);
  const same = items.length === topics.length;
  const apart = `${items.length} 项；${word} ${topics.length} 项`;
  const well = !compared
    ? apart
    : same
      ? `${items.length} 项，与${word}一致`
      : `${items.length} 项，与${word} ${topics.length} 项一致`;
  return {
    title: agrees ? well : `${items.length} 项，对应${word} ${topics.length} 项：${problems.join('，')}`,
    agrees,
    inAgenda: place ?? first.text,
    inTopics: missed ?? related ?? firstTopic.text,
  };
}

/** The numbers left out in a list that counts on. */
function gapsIn(numbers: readonly number[]): number[] {
  return numbers.flatMap((n, i) => {
    const before = numbers[i - 1] ?? 0;
    return n > before + 1 && n - before < 6 ? Array.from({ length: n - before - 1 }, (_, k) => before + 1 + k) : [];
  });
}

/** The line above which a lens stands. */
function lineSpan({ paragraphs }: Document, index: number): Span | undefined {
  const paragraph = paragraphs[index];
  return paragraph && spanOf(paragraph, { from: 0, to: paragraph.content.view.text.length });
}

/** Where lenses stand in a draft; what they say comes with {@link resolveCodeLens}. None where the settings want none. */
export function codeLenses(draft: CheckedDraft, ownCommands: boolean): CodeLens[] {
  const { document, positions, uri, config } = draft;
  if (config.codeLens === false || document.topics.length === 0) return [];
  const lens = (span: Span | undefined, kind: LensData['kind']): CodeLens[] =>
    span ? [{ range: toRange(positions, { start: span.start, end: span.start }), data: { uri, kind } }] : [];
  const heading = lineSpan(document, topicsField(document)?.paragraph ?? document.topics[0]?.paragraph ?? -1);
  const agenda = attachedAgenda(document);
  if (!agenda) {
    const wanted = ownCommands && document.title?.meeting === true && document.topics.length > 1;
    return wanted && document.agendas.length === 0 ? lens(heading, 'generate') : [];
  }
  const found = agreement(draft);
  if (!found) return [];
  const title = lineSpan(document, agenda.title ?? agenda.items[0]?.paragraph ?? -1);
  const update = ownCommands && !found.agrees;
  return [
    ...lens(heading, 'topics'),
    ...(update ? lens(heading, 'update') : []),
    ...lens(title, 'agenda'),
    ...(update ? lens(title, 'update') : []),
  ];
}

/** What a lens says and does; a lens of a draft that has changed since says that it is worked out anew. */
export function resolveCodeLens(draft: CheckedDraft, lens: CodeLens): CodeLens {
  const data: unknown = lens.data;
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  const { document, uri, positions } = draft;
  const jump = (title: string, to: Span): Command => ({
    title,
    command: COMMANDS.select,
    arguments: [uri, toRange(positions, to)],
  });
  if (kind === 'generate')
    return { ...lens, command: { title: `根据${topicsWord(document)}生成议程…`, command: 'gongwen.generateAgenda' } };
  if (kind === 'update') return { ...lens, command: { title: '更新议程', command: 'gongwen.updateAgenda' } };
  const found = agreement(draft);
  if (!found) return lens;
  if (kind !== 'topics') return { ...lens, command: jump(found.title, found.inTopics) };
  const well = /^(\d+ 项)，与/u.exec(found.agrees ? found.title : '')?.[1];
  const command = jump(well === undefined ? `议程 ${found.title}` : `与议程 ${well}一致`, found.inAgenda);
  return { ...lens, command };
}
