import { assign } from '../../text/assignment.ts';
import { likeness } from '../../text/likeness.ts';
import type { Labelled } from './labels.ts';
import type { NoteName } from './notes.ts';

/** How a name in 附件说明 and the title of what is attached agree. */
export type Agreement = 'same' | 'held' | 'like' | 'other';

export interface Match {
  readonly name: NoteName;
  readonly item: Labelled;
  readonly agreement: Agreement;
}

/** A name without blanks, quotation and book marks. */
export function bare(text: string): string {
  return text
    .replace(/[ 　\t《》〈〉“”‘’"']/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** Says how it is to be had instead of naming it: 会议议程（另附）. */
const ELSEWHERE = /（(?:另附|另发|另行?印发|电子版|扫描件|详见[^）]*|见[^）]*|略|附后|[^）]*下载[^）]*)）$/u;

/** A name as it compares. */
export function nameKey({ text }: NoteName): string {
  return bare(text).replace(ELSEWHERE, '');
}

/** Whether the name tells that what it names is not in the draft. */
export function isElsewhere({ text }: NoteName): boolean {
  return ELSEWHERE.test(bare(text));
}

function agreementOf(name: NoteName, { title, candidates }: Labelled): Agreement {
  const wanted = nameKey(name);
  const titles = [...candidates.map(bare), bare(title)].filter((text) => text !== '');
  if (titles.includes(wanted)) return 'same';
  if (
    titles.some((text) => Math.min(text.length, wanted.length) > 1 && (text.includes(wanted) || wanted.includes(text)))
  )
    return 'held';
  return likeness(bare(title), wanted) >= 0.6 ? 'like' : 'other';
}

const WEIGHTS: Readonly<Record<Agreement, number>> = { same: 4, held: 2.5, like: 1.5, other: 0 };

/** No paper attaches more. */
export const MOST = 60;

/** Pairs the names with what is attached: by what they say, then by number; none where there are too many. */
export function matchNames(names: readonly NoteName[], items: readonly Labelled[]): Match[] {
  if (names.length > MOST || items.length > MOST) return [];
  const agreements = names.map((name) => items.map((item) => agreementOf(name, item)));
  const alone = names.length === 1 && items.length === 1;
  const weights = agreements.map((row, i) =>
    row.map((agreement, j) => {
      const number = names[i]?.number ?? i + 1;
      return WEIGHTS[agreement] + (alone || items[j]?.number === number ? 1 : 0);
    }),
  );
  return assign(weights).flatMap((j, i) => {
    const [name, item, agreement] = [names[i], items[j], agreements[i]?.[j]];
    return name && item && agreement ? [{ name, item, agreement }] : [];
  });
}
