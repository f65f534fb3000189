import type { Document, Span } from '../../core/index.ts';
import { spanOf } from '../../core/model/spans.ts';
import type { UnitFacts } from '../../core/rules/unitFacts.ts';
import { type Bounds, distinct, FREE_BEFORE, isOwn, ledTo, spansOf, type Thing, type ThingKind } from './thing.ts';

/** What may follow an organ: nothing of a name, or what it does. */
const BEHIND_ORGAN = /^(?:$|[^\p{Script=Han}A-Za-z0-9〇]|研究|同意|决定)/u;
/** What an organ does in a title. */
const ISSUES = /^(?:关于|转发|印发|批转)/u;
/** What may follow the name of a meeting: 防汛工作会议议程, but not 会议室. */
const BEHIND_MEETING = /^(?!室|厅|场|堂|大厅|议(?!程|题|定)|务|员|同)/u;
const BEFORE_MEETING = /(?:^|[^\p{Script=Han}A-Za-z0-9〇]|[开行办展加席于的是次为]|关于|通知|组织|参会)$/u;
const BEHIND_PLACE = /^(?:$|[^\p{Script=Han}A-Za-z0-9〇]|召开|举行|举办|参加|开会|集合|集中|报到|签到|进行|组织|乘车)/u;
/** What may follow a person: 同志, a post, a verb. */
const BEHIND_PERSON =
  /^(?:$|[^\p{Script=Han}A-Za-z0-9〇]|同志|先生|女士|老师|副?(?:书记|主任|[局县市区镇乡院校处科股部所站馆]长|主席|秘书长)|主持|讲话|作|通报|汇报|传达|领学|部署|宣读|发言|参加|出席|负责|介绍|总结|就|等|和|及|联系|主讲)/u;
const BEFORE_PERSON = new RegExp(
  `${FREE_BEFORE.source}|(?:书记|主任|[局县市区镇乡院校处科股部所站馆]长|主席|委员|同志|人|联系|领学|主讲|汇报)$`,
  'u',
);
const NOTICE_END = '的(?:紧急|补充)?(?:会议)?通知(?:[（(][^（）()]{1,12}[）)])?$';
const NAME = '(?<name>[^，。；：]{4,60}?)';
/** The name of the meeting that a title calls. */
const CALLED = new RegExp(`(?:召开|举行|举办)${NAME}${NOTICE_END}`, 'u');
/** The name of the study or training that a title calls for. */
const ARRANGED = new RegExp(`(?:组织|开展|参加){1,2}${NAME}${NOTICE_END}`, 'u');
/** The name in the title of a meeting's other papers. */
const OF_MEETING = new RegExp(`^(?!.*关于)${NAME}(?:议程|纪要|(?:参[会加]|报名)?回执)$`, 'u');

function thingOf(kind: ThingKind, text: string, spans: readonly Span[], definition?: Span): Thing | undefined {
  const places = distinct(spans);
  return places.length > 0 ? { kind, mentions: ledTo(places, definition), value: { text, spans: places } } : undefined;
}

/** A text in the title, over the ends of its lines. */
function inTitle({ title, paragraphs }: Document, text: string, from = 0): Span | undefined {
  const at: number[] = [];
  let joined = '';
  for (const index of title?.paragraphs ?? []) {
    const paragraph = paragraphs[index];
    const view = paragraph?.content.view.text ?? '';
    for (let i = 0; paragraph && i < view.length; i++) {
      if (/[ 　]/.test(view[i] ?? '')) continue;
      joined += view[i] ?? '';
      at.push(spanOf(paragraph, { from: i, to: i + 1 }).start);
    }
  }
  const found = joined.indexOf(text, from);
  const [start, last] = [at[found], at[found + text.length - 1]];
  return found < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

/** Values of a field, by their text without the stop at its end. */
function fieldValues({ fields, paragraphs }: Document, name: string): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const field of fields) {
    if (field.name !== name) continue;
    for (const { paragraph, range, text } of field.values) {
      const line = paragraphs[paragraph];
      const lead = /^[ 　]*/u.exec(text)?.[0].length ?? 0;
      const bare = text.slice(lead).replace(/[。；，,. 　]+$/u, '');
      if (!line || !isOwn(line) || bare.length < 2 || bare.length > 60) continue;
      const span = spanOf(line, { from: range.from + lead, to: range.from + lead + bare.length });
      found.set(bare, [...(found.get(bare) ?? []), span]);
    }
  }
  return found;
}

/** The meeting's name as the title says it. */
function nameInTitle({ title }: Document): string | undefined {
  if (!title) return undefined;
  const { text, meeting } = title;
  const matter = text.slice(Math.max(0, text.indexOf('关于')));
  const found = CALLED.exec(matter) ?? (meeting ? ARRANGED.exec(matter) : OF_MEETING.exec(text));
  return found?.groups?.['name'];
}

function meetingName(document: Document): (Thing | undefined)[] {
  const called = nameInTitle(document);
  const names = new Set([...(called ? [called] : []), ...fieldValues(document, 'meetingName').keys()]);
  const title = (name: string) => inTitle(document, name);
  return [...names].map((name) => {
    const bounds: Bounds = { before: BEFORE_MEETING, after: BEHIND_MEETING };
    const head = title(name);
    return thingOf('meetingName', name, [...(head ? [head] : []), ...spansOf(document, name, bounds)], head);
  });
}

function places(document: Document): (Thing | undefined)[] {
  const written = fieldValues(document, 'place');
  for (const { content, part } of document.paragraphs.slice(0, 60)) {
    const said =
      part === 'main' && /在(?<place>[\p{Script=Han}A-Za-z0-9（）]{3,30}?)(?:召开|举行|举办)/u.exec(content.view.text);
    const place = said ? said.groups?.['place'] : undefined;
    if (place && !written.has(place)) written.set(place, []);
  }
  const names = [...written.keys()].slice(0, 12);
  return names.map((name) => {
    const bounds: Bounds = { before: FREE_BEFORE, after: BEHIND_PLACE };
    const own = written.get(name) ?? [];
    return thingOf('place', name, [...own, ...spansOf(document, name, bounds)], own[0]);
  });
}

/** The organs that a title begins with, one or several, and where each stands in it. */
function issuersIn(title: string, names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  let at = 0;
  for (;;) {
    const own = names.find((name) => title.startsWith(name, at));
    if (own === undefined) break;
    found.set(own, at);
    at += own.length;
    if (title[at] === '、') at++;
  }
  return ISSUES.test(title.slice(at)) ? found : new Map();
}

function organs(document: Document): (Thing | undefined)[] {
  const { paragraphs } = document;
  const names = new Set<string>();
  for (const { role, part, content } of paragraphs)
    if (role === 'signatureOrgan' && part === 'main' && /^[\p{Script=Han}（）]{3,30}$/u.test(content.view.text))
      names.add(content.view.text);
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const issuers = issuersIn(document.title?.text ?? '', longestFirst);
  return [...names].slice(0, 12).map((name) => {
    const bounds: Bounds = { before: FREE_BEFORE, after: BEHIND_ORGAN };
    const spans = spansOf(document, name, bounds);
    for (const paragraph of paragraphs) {
      const { text } = paragraph.content.view;
      const { role } = paragraph;
      // 石桥镇人民政府文件; 石桥镇人民政府办公室 is another organ
      const begins =
        (role === 'issuerMark' && (text === name || text === `${name}文件`)) ||
        (role === 'printLine' && text.startsWith(`${name}`) && /^[ 　\d]/u.test(text.slice(name.length)));
      if (begins) spans.push(spanOf(paragraph, { from: 0, to: name.length }));
    }
    const at = issuers.get(name);
    const head = at === undefined ? undefined : inTitle(document, name, at);
    return thingOf('organ', name, head ? [...spans, head] : spans);
  });
}

function people(document: Document, unit: UnitFacts | undefined): (Thing | undefined)[] {
  const names = new Set<string>(unit?.people.map(({ name }) => name));
  const speaking = new Map<string, Span[]>();
  for (const { speakers } of [...document.topics, ...document.agendas.flatMap(({ items }) => items)])
    for (const { text, start, end } of speakers) {
      names.add(text);
      // 周　明 is written with a blank, and renamed by hand
      if (document.text.slice(start, end) === text) speaking.set(text, [...(speaking.get(text) ?? []), { start, end }]);
    }
  for (const name of ['contact', 'host', 'recorder'])
    for (const text of fieldValues(document, name).keys())
      for (const piece of text.split(/[、，,；; 　（(\d]/u)) if (/^\p{Script=Han}{2,3}$/u.test(piece)) names.add(piece);
  const known = [...names].filter((name) => document.text.includes(name)).slice(0, 60);
  return known.map((name) =>
    thingOf('person', name, [
      ...(speaking.get(name) ?? []),
      ...spansOf(document, name, { before: BEFORE_PERSON, after: BEHIND_PERSON }),
    ]),
  );
}

function phones(document: Document): (Thing | undefined)[] {
  const found = new Map<string, Span[]>();
  for (const paragraph of document.paragraphs)
    for (const token of isOwn(paragraph) ? paragraph.content.tokens : []) {
      if (token.kind !== 'phone') continue;
      const text = paragraph.content.view.text.slice(token.from, token.to);
      const span = spanOf(paragraph, token);
      const spans = found.get(text);
      if (spans) spans.push(span);
      else found.set(text, [span]);
    }
  return [...found].map(([text, spans]) => thingOf('phone', text, spans));
}

/** Names and numbers of the draft with all the places where they stand for sure. */
export function valueThings(document: Document, unit: UnitFacts | undefined): Thing[] {
  return [
    ...meetingName(document),
    ...places(document),
    ...organs(document),
    ...people(document, unit),
    ...phones(document),
  ].flatMap((thing) => thing ?? []);
}
