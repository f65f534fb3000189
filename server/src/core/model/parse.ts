import { readAgendas } from './agenda.ts';
import { readDates } from './dates.ts';
import type { Document, Paragraph, Part, PartKind } from './document.ts';
import { readFields } from './fields.ts';
import { readFrame } from './frame.ts';
import { splitLines } from './lines.ts';
import { readMeeting } from './meeting.ts';
import { readNumbering } from './numbering.ts';
import { type ContentCache, createContentCache, readParagraphs } from './paragraphs.ts';

function readParts(kinds: readonly PartKind[]): Part[] {
  const parts: { kind: PartKind; from: number; to: number }[] = [];
  kinds.forEach((kind, i) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.to = i + 1;
    else parts.push({ kind, from: i, to: i + 1 });
  });
  return parts;
}

/**
 * The model of a draft. Never fails: a line that nothing recognises stays body.
 * @param cache what was learnt of the text's last version
 */
export function parseDocument(text: string, cache: ContentCache = createContentCache()): Document {
  const lines = splitLines(text);
  const { paragraphs: raws, ignores } = readParagraphs(text, lines, cache);
  const { roles, parts, title, signature } = readFrame(raws);
  const fields = readFields(raws, roles, parts);
  const { agendas, topics } = readAgendas(raws, roles, parts, fields);
  const { nodes, continuous } = readNumbering(raws, roles, parts);
  const dates = readDates(raws, parts, signature);
  // written out: to spread an object costs more than all the rest here
  const paragraphs = raws.map(
    ({ content, lines: own, blankBefore }, index): Paragraph => ({
      content,
      lines: own,
      blankBefore,
      index,
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
      role: roles[index] ?? 'paragraph',
      part: parts[index] ?? 'main',
    }),
  );
  const signed = dates.findIndex((date) => date.paragraph === signature);
  return {
    text,
    lines,
    paragraphs,
    parts: readParts(parts),
    title,
    signatureDate: signed < 0 ? undefined : signed,
    fields,
    dates,
    numbering: nodes,
    continuous,
    topics,
    agendas,
    meeting: readMeeting(raws, fields, dates, title, parts),
    ignores,
  };
}
