import { scanLabel } from '../core/model/scan/labels.ts';
import { type CalendarDay, writeDay, writeWeekday } from '../core/text/calendar.ts';
import { attachmentList, withAttachmentNote } from './fillAttachments.ts';
import { asOneItem, phraseOf, spoken } from './rewrites/agendaWords.ts';
import { newLabel } from './rewrites/numberingLabels.ts';
import { closing, escaped, STOP } from './snippetText.ts';
import type { TemplateRole, TemplateRoles } from './templateRoles.ts';

/** What the writer said of a new paper; what is left out stays a tab stop. */
export interface TemplateAnswers {
  readonly documentNumber?: string;
  /** 8 of 第8号, in what has a number without 机关代字. */
  readonly serial?: string;
  readonly issuer?: string;
  /** The organ that issues it together with the issuer. */
  readonly jointIssuer?: string;
  readonly recipients?: string;
  readonly meetingName?: string;
  readonly meetingDate?: CalendarDay;
  /** 上午9:00. */
  readonly meetingTime?: string;
  readonly place?: string;
  /** Until when the names of those who come are wanted; written without the year. */
  readonly deadline?: CalendarDay;
  /** One entry each; as many as there are, the lists of the template get. */
  readonly topics?: readonly string[];
  /** The names of what is attached. */
  readonly attachments?: readonly string[];
}

/** Rewrites every tab stop: what `write` answers takes its place, undefined leaves it. */
function mapStops(body: string, write: (stop: number, source: string) => string | undefined): string {
  let text = '';
  for (let at = 0; at < body.length; ) {
    const [, brace, digits = ''] = /^\$(\{?)(\d+)/u.exec(body.slice(at, at + 12)) ?? [];
    const end = digits === '' ? at + (body[at] === '\\' ? 2 : 1) : stopEnd(body, at, brace === '{', digits);
    const source = body.slice(at, end);
    text += (digits === '' ? undefined : write(Number(digits), source)) ?? source;
    at = end;
  }
  return text;
}

const stopEnd = (body: string, at: number, isBraced: boolean, digits: string) =>
  isBraced ? closing(body, at + 2) + 1 : at + 1 + digits.length;

const stopsOf = (line: string) => {
  const stops: number[] = [];
  mapStops(line, (stop) => {
    stops.push(stop);
    return undefined;
  });
  return stops;
};

const END = /[；。]?(?<last>\$0|\$\{0\})?$/u;

/** A topic as it goes into a list: without the mark that the list puts there, and without a number of its own. */
export function plainTopic(typed: string): string {
  const text = typed.trim().replace(/[；;。.，,]+$/u, '');
  const label = scanLabel(text);
  // 第一章, 第二条 and 第一项工程 are words of the topic
  const isNumber = label && (label.level > 0 || (label.style === 'item' && label.mark.text !== ''));
  return isNumber ? text.slice(label.to).trim() : text;
}

/** A line of an agenda that leaves open who speaks: the tab stop for the name, and whether papers are studied. */
const SPOKEN = /^(?<name>\$\{\d+:[^{}]*\})同志(?<study>领学)?\$\{?\d/u;

/** What a line of a list says, behind its label, of a topic; in an agenda as the command words it that makes one. */
function saying(pattern: string, topic: string): string | undefined {
  const { name, study } = SPOKEN.exec(pattern)?.groups ?? {};
  if (name === undefined) return undefined;
  const said = spoken(phraseOf(asOneItem(topic), study !== undefined), `${STOP}同志`);
  return escaped(said).replace(STOP, () => name);
}

const behindLabel = (line: string) => line.slice(scanLabel(line)?.to ?? 0);

/** The lines of a template with one line for each topic in every list of topics; new lines get tab stops of their own. */
function withTopics(lines: readonly string[], roles: TemplateRoles, topics: readonly string[]): string[] {
  const orderOf = new Map<number, number>();
  for (const [role, stop] of Object.entries(roles)) {
    const [, n] = /^topic(\d+)$/u.exec(role) ?? [];
    if (n !== undefined && stop !== undefined) orderOf.set(stop, Number(n));
  }
  /** Which topic a line of a list holds. */
  const topicIn = (line: string | undefined) => {
    if (line === undefined || !scanLabel(line)) return undefined;
    return stopsOf(line)
      .map((stop) => orderOf.get(stop))
      .find((n) => n !== undefined);
  };
  let fresh = Math.max(0, ...lines.flatMap(stopsOf));
  const made: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let to = at;
    while (topicIn(lines[to]) === to - at + 1) to++;
    const list = lines.slice(at, to);
    const [first = ''] = list;
    const style = scanLabel(first)?.style;
    if (list.length === 0 || !style) {
      made.push(lines[at] ?? '');
      at++;
      continue;
    }
    const ending = END.exec(list.at(-1) ?? '')?.[0] ?? '';
    for (const [index, topic] of topics.entries()) {
      const pattern = behindLabel(list[index] ?? list.at(-1) ?? '').replace(END, '');
      const renamed = new Map<number, number>();
      const line = mapStops(pattern, (stop, source) => {
        if (index < list.length || orderOf.has(stop)) return undefined;
        const own = renamed.get(stop) ?? ++fresh;
        renamed.set(stop, own);
        return renumbered(source, own);
      });
      const said = saying(line, topic) ?? mapStops(line, (stop) => (orderOf.has(stop) ? escaped(topic) : undefined));
      made.push(newLabel(style, index + 1) + said + (index === topics.length - 1 ? ending : '；'));
    }
    // what follows in the same list, such as a closing speech, counts on
    for (at = to; at < lines.length && scanLabel(lines[at] ?? '')?.style === style; at++)
      made.push(newLabel(style, topics.length + at - to + 1) + behindLabel(lines[at] ?? ''));
  }
  // the day of signing is asked for last, behind the lines that are new
  const last = fresh + 1;
  return made.map((line) =>
    mapStops(line, (_, source) => (source.includes('${CURRENT_DATE') ? renumbered(source, last) : undefined)),
  );
}

/** A tab stop with another number. */
const renumbered = (source: string, stop: number) =>
  source.replace(/^(\$\{?)\d+/u, (_, open: string) => `${open}${stop}`);

/**
 * A template with the answers in their places, as a snippet whose tab stops are what is left. The weekday is computed.
 * A number for which the template has no place goes above the title, 附件说明 below the body.
 * @param body the template's text, as a snippet
 * @param roles which of its tab stops asks for what
 */
export function fillTemplate(body: string, roles: TemplateRoles, answers: TemplateAnswers): string {
  const { meetingDate: day, deadline, topics = [], attachments = [] } = answers;
  const list = attachments.length > 0 ? attachmentList(attachments) : undefined;
  const values: { readonly [R in TemplateRole]?: string | undefined } = {
    documentNumber: answers.documentNumber,
    serial: answers.serial,
    attachments: list,
    issuer: answers.issuer,
    jointIssuer: answers.jointIssuer,
    recipients: answers.recipients,
    meetingName: answers.meetingName,
    place: answers.place,
    meetingTime: answers.meetingTime,
    meetingDate: day && writeDay(day) + writeWeekday(day),
    deadline: deadline && `${deadline.month}月${deadline.day}日`,
  };
  const known = new Map<number, string>();
  for (const [role, stop] of Object.entries(roles)) {
    const value = values[role as TemplateRole];
    if (value !== undefined && stop !== undefined) known.set(stop, escaped(value));
  }
  const lines = topics.length > 0 ? withTopics(body.split('\n'), roles, topics) : body.split('\n');
  const filled = mapStops(lines.join('\n'), (stop) => known.get(stop));
  const noted = list === undefined || roles.attachments ? filled : withAttachmentNote(filled, escaped(list));
  const isPlaced = roles.documentNumber !== undefined || roles.serial !== undefined;
  return isPlaced || answers.documentNumber === undefined ? noted : `${escaped(answers.documentNumber)}\n\n${noted}`;
}
