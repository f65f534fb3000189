import { viewSpan } from '../text/view.ts';
import type { Field, PartKind, Role, Slot, Topic } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import { labelWithin, scanLabel } from './scan/labels.ts';
import { readSpeakers } from './speakers.ts';
import type { ViewRange } from './token.ts';
import { topicKey } from './topicKey.ts';

/** What a topic is read from. */
interface Words {
  readonly paragraph: number;
  readonly numbers: readonly number[];
  readonly label: ViewRange | undefined;
  /** The topic with what may stand around it. */
  readonly range: ViewRange;
  readonly parent: number;
  readonly slot?: Slot | undefined;
}

/** One topic: the words of a range, its speakers and its key. */
function topicOf({ content, lines }: RawParagraph, words: Words): Topic {
  const { text } = content.view;
  const base = lines[0]?.start ?? 0;
  const absolute = ({ from, to }: ViewRange) => {
    const span = viewSpan(content.view, from, to);
    return { start: base + span.start, end: base + span.end, text: text.slice(from, to) };
  };
  const whole = text.slice(words.range.from, words.range.to);
  const from = words.range.from + (/^[ 　：:，,]*/u.exec(whole)?.[0].length ?? 0);
  const body = text.slice(from, words.range.to).replace(/[；。，;,.、 　]+$/u, '');
  const range = { from, to: from + body.length };
  const { key, at } = topicKey(body);
  return {
    paragraph: words.paragraph,
    numbers: words.numbers,
    label: words.label && absolute(words.label),
    text: absolute(range),
    range,
    key,
    keyAt: at.map((index) => index + from),
    speakers: readSpeakers(body).map((speaker) => ({
      ...absolute({ from: from + speaker.from, to: from + speaker.to }),
      text: speaker.text,
    })),
    slot: words.slot,
    parent: words.parent,
  };
}

/** The topic or agenda item of a line: what stands behind label and slot. */
export function readTopic(
  raw: RawParagraph,
  paragraph: number,
  parent: number,
  slot?: { readonly slot: Slot; readonly to: number },
): Topic {
  const { label, view } = raw.content;
  return topicOf(raw, {
    paragraph,
    numbers: label?.numbers ?? [],
    label,
    range: { from: slot?.to ?? label?.to ?? 0, to: view.text.length },
    parent,
    slot: slot?.slot,
  });
}

/** The paragraphs of a section: from behind its heading to the next label of its level. */
export function sectionEnd(
  paragraphs: readonly RawParagraph[],
  parts: readonly PartKind[],
  roles: readonly Role[],
  heading: number,
): number {
  const label = paragraphs[heading]?.content.label;
  let i = heading + 1;
  for (; i < paragraphs.length; i++) {
    const next = paragraphs[i];
    const own = next?.content.label;
    if (
      !next ||
      parts[i] !== parts[heading] ||
      roles[i] === 'attachmentNote' ||
      roles[i] === 'signatureOrgan' ||
      roles[i] === 'signatureDate'
    )
      break;
    if (label && own && own.level > 0 && own.level <= label.level) break;
    if (!label && (next.content.field || (next.blankBefore > 0 && !own) || own?.style === 'hanzi')) break;
  }
  return i;
}

const AHEAD = /自学|会前|课前|会后/u;

/** The topics listed under a heading: the items, or those under its groups but for 自学 and 会前. */
function listedTopics(paragraphs: readonly RawParagraph[], from: number, to: number): Topic[] {
  const topics: Topic[] = [];
  let group: { level: number; skip: boolean; index: number } | undefined;
  for (let i = from; i < to; i++) {
    const raw = paragraphs[i];
    const label = raw?.content.label;
    if (!raw || !label) continue;
    if (group && label.level > group.level) {
      if (!group.skip) topics.push(readTopic(raw, i, group.index));
      continue;
    }
    const skip = AHEAD.test(raw.content.view.text.slice(0, 20));
    if (!skip) topics.push(readTopic(raw, i, -1));
    group = { level: label.level, skip, index: topics.length - 1 };
  }
  return topics;
}

/** Heads of groups that are no topics themselves. */
const GROUP =
  /^(?:集中|集体|专题|传达|理论|会议)?(?:学习|研讨|领学|传达)(?:内容|篇目|文件|精神)?$|^(?:审议|讨论|研究|汇报|通报|工作|表决)(?:汇报)?(?:事项|议题|内容)?$/u;

/** Groups such as 集中学习 give way to the topics under them. */
function flatten(topics: readonly Topic[]): Topic[] {
  const parents = new Set(topics.map((topic) => topic.parent));
  const isGroup = (topic: Topic, i: number) => topic.parent === -1 && parents.has(i) && topic.key.length <= 12;
  const tops = topics.filter((topic) => topic.parent === -1).length;
  const groups = topics.flatMap((topic, i) => (isGroup(topic, i) ? [i] : []));
  const gone = new Set(
    groups.length === tops
      ? groups
      : groups.filter((i) => GROUP.test(topics[i]?.text.text.replace(/[（(].*/u, '') ?? '')),
  );
  if (gone.size === 0) return [...topics];
  const kept = topics.flatMap((_, i) => (gone.has(i) ? [] : [i]));
  const place = new Map(kept.map((old, now) => [old, now]));
  return kept.flatMap((i) => {
    const topic = topics[i];
    return topic ? [{ ...topic, parent: place.get(topic.parent) ?? -1 }] : [];
  });
}

/** The topics that a field counts up on its own line: 会议议题：1.…；2.…。 */
function inlineTopics({ paragraph, values }: Field, paragraphs: readonly RawParagraph[]): Topic[] {
  const raw = paragraphs[paragraph];
  const value = values[0];
  const label = value?.paragraph === paragraph ? scanLabel(value.text) : undefined;
  if (!raw || !value || label?.numbers[0] !== 1) return [];
  const starts: { label: ViewRange; to: number }[] = [{ label, to: label.to }];
  for (let n = 2; n <= 30; n++) {
    const last = starts.at(-1)?.to ?? 0;
    const match = labelWithin(label.style, n).exec(value.text.slice(last));
    if (!match) break;
    const to = last + match.index + match[0].length;
    const own = match[0].replace(/^[^\d一-十（(①-⑳]/u, '').length;
    starts.push({ label: { from: to - own, to }, to });
  }
  if (starts.length < 2) return [];
  const { from } = value.range;
  return starts.map((start, i) =>
    topicOf(raw, {
      paragraph,
      numbers: [i + 1],
      label: { from: from + start.label.from, to: from + start.label.to },
      range: { from: from + start.to, to: from + (starts[i + 1]?.label.from ?? value.text.length) },
      parent: -1,
    }),
  );
}

/** The topics of a field: those in the lines below it, or on its own. */
export function topicsOf(
  field: Field,
  paragraphs: readonly RawParagraph[],
  parts: readonly PartKind[],
  roles: readonly Role[],
): Topic[] {
  const inline = inlineTopics(field, paragraphs);
  if (inline.length > 0) return inline;
  const end = sectionEnd(paragraphs, parts, roles, field.paragraph);
  return flatten(listedTopics(paragraphs, field.paragraph + 1, end));
}
