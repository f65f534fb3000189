import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';
import { thingsOf } from './mentions/index.ts';
import { meetingDay, moveMeeting } from './mentions/meetingDay.ts';
import type { Thing } from './mentions/thing.ts';
import { toRange, touches } from './ranges.ts';

/** Why nothing is renamed, and what to do instead. */
export interface Refused {
  readonly refusal: string;
}

const NOTHING_HERE =
  '这里没有能一起改的内容。请把光标放在简称、会议名称、会议地点、机关、人名、电话或者会议日期上，再按 F2';
/** A new name is a name: no line of it, and no longer than any title. */
const LONGEST = 120;

interface Renamed {
  readonly thing: Thing;
  readonly span: Span;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The value at an offset, the longest first: of 石桥镇人民政府 not 石桥镇; or why it is not renamed. */
function renamedAt(draft: CheckedDraft, offset: number): Renamed | Refused {
  const here = { start: offset, end: offset };
  const things = thingsOf(draft);
  const found = things.flatMap((thing): Renamed[] => {
    const span = thing.value?.spans.find((candidate) => touches(candidate, here));
    return thing.value && span ? [{ thing, span, ...thing.value }] : [];
  });
  // where one ends and the next begins, the one that holds the character behind the cursor
  const [best] = found.sort(
    (a, b) =>
      Number(a.span.end === offset) - Number(b.span.end === offset) ||
      b.span.end - b.span.start - (a.span.end - a.span.start),
  );
  if (best) return best;
  const refused = things.find(({ refusal, mentions }) => refusal && mentions.some((mention) => touches(mention, here)));
  return { refusal: refused?.refusal ?? NOTHING_HERE };
}

/** What is renamed at a position, and the text to begin with; or why not. */
export function prepareRename(
  draft: CheckedDraft,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refused {
  const found = renamedAt(draft, draft.positions.toOffset(position));
  if ('refusal' in found) return found;
  return { range: toRange(draft.positions, found.span), placeholder: found.text };
}

/** The new name as it goes into the text; undefined where it is none. */
function cleaned({ thing }: Renamed, newName: string): string | undefined {
  const trimmed = newName.trim();
  const name = thing.kind === 'abbreviation' ? trimmed.replace(/^[《“"]([^《》“”"]*)[》”"]$/u, '$1') : trimmed;
  return name === '' || name.length > LONGEST || /[\r\n]/.test(name) ? undefined : name;
}

/** Another value of the draft that has this name already: two things under one name can't be told apart again. */
function namesake(draft: CheckedDraft, { thing }: Renamed, name: string): boolean {
  return thingsOf(draft).some(
    (other) =>
      other !== thing && other.kind === thing.kind && other.kind === 'abbreviation' && other.value?.text === name,
  );
}

/** The edits that give what stands at a position another name at all its places; a meeting’s day goes with its weekdays. */
export function rename(
  draft: CheckedDraft,
  position: Position,
  newName: string,
): { readonly edits: readonly TextEdit[] } | Refused {
  const found = renamedAt(draft, draft.positions.toOffset(position));
  if ('refusal' in found) return found;
  const name = cleaned(found, newName);
  if (name === undefined) return { refusal: '新的名称要写在一行里，不能空着' };
  if (namesake(draft, found, name)) return { refusal: `“${name}”已经是另一份文件的简称，请换一个` };
  const toEdit = (edit: Span & { readonly newText: string }): TextEdit => ({
    range: toRange(draft.positions, edit),
    newText: edit.newText,
  });
  if (found.thing.kind === 'meetingDate') {
    const day = meetingDay(draft.document);
    const moved = day ? moveMeeting(draft.document, day, name) : { refusal: NOTHING_HERE };
    return 'refusal' in moved ? moved : { edits: moved.edits.map(toEdit) };
  }
  return { edits: found.spans.map((span) => toEdit({ start: span.start, end: span.end, newText: name })) };
}
