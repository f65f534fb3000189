import { chatLines } from '../../model/chat.ts';
import type { Document } from '../../model/document.ts';
import { frontMatterOf } from '../../model/lines.ts';
import { remembered } from '../../text/remember.ts';
import { makeView } from '../../text/view.ts';

/** The numbers of the lines that a chat assistant said beside the draft; they are in no paragraph. */
export const saidLines = remembered(({ text, lines }: Document): ReadonlySet<number> => {
  const own = lines.slice(frontMatterOf(text, lines));
  return chatLines(own, ({ start, end }) => makeView(text.slice(start, end)).text);
});
