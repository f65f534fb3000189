import type { AgendaFacts } from '../../../server/src/lsp/protocol.ts';
import { UNKNOWN } from '../../../server/src/service/names.ts';

/** Who presents a topic, as the server takes it: a name, null for later, '' for nobody. */
export type Answer = string | null;

/** An entry of the list in which the writer picks who presents a topic. */
export interface PresenterItem {
  readonly label: string;
  readonly description?: string;
  readonly answer: Answer;
  /** The answer is for all that follow. */
  readonly forRest?: boolean;
}

const NOBODY: readonly PresenterItem[] = [
  { label: '以后再填', description: `留空“${UNKNOWN}同志”`, answer: null },
  { label: '这一项不写人', answer: '' },
  { label: '其余各项都以后再填', answer: null, forRest: true },
];

/** The list for a topic; what was typed is a name to take, and comes first where it finds nothing else. */
export function presenterItems(people: AgendaFacts['people'], typed: string): PresenterItem[] {
  const known = people.map(({ name, posts }): PresenterItem => {
    const description = posts.join('、');
    return { label: name, answer: name, ...(description === '' ? {} : { description }) };
  });
  const name = typed.trim();
  const others = [...known, ...NOBODY];
  const isNew = name !== '' && !others.some(({ label }) => label === name);
  const own = isNew ? [{ label: name, description: '就用这个名字', answer: name }] : [];
  // what is typed may be meant to find an entry
  return others.some(({ label }) => label.includes(name)) ? [...others, ...own] : [...own, ...others];
}

/** A clock such as 9:00 or 14：30, in minutes since midnight; undefined for anything else. */
export function readStart(text: string): number | undefined {
  const match = /^(\d{1,2})[:：](\d{2})$/u.exec(text.trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** 20: so many minutes each; 共120: all together; undefined for anything else. */
export function readLength(text: string): { readonly each: number } | { readonly total: number } | undefined {
  const match = /^(共|一共|总共)?[ 　]*(\d{1,3})[ 　]*(?:分钟?)?$/u.exec(text.trim());
  const minutes = Number(match?.[2]);
  if (!match || minutes === 0 || (match[1] === undefined && minutes > 600)) return undefined;
  return match[1] === undefined ? { each: minutes } : { total: minutes };
}
