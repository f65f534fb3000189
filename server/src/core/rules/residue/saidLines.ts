import { chatLines } from '../../model/chat.ts';
import type { Document } from '../../model/document.ts';
import { frontMatterOf } from '../../model/lines.ts';
import { makeView } from '../../text/view.ts';

const known = new WeakMap<Document, ReadonlySet<number>>();

/** The numbers of the lines that a chat assistant said beside the draft; they are in no paragraph. */
export function saidLines(document: Document): ReadonlySet<number> {
  const found = known.get(document);
  if (found) return found;
  const { text, lines } = document;
  const own = lines.slice(frontMatterOf(text, lines));
  const said = chatLines(own, ({ start, end }) => makeView(text.slice(start, end)).text);
  known.set(document, said);
  return said;
}
