import type { Document, Paragraph, Span } from '../../core/index.ts';
import { papersOf } from '../../core/model/papers.ts';
import { spanOf } from '../../core/model/spans.ts';
import type { CitationToken } from '../../core/model/token.ts';
import { plainTitle } from '../../core/model/workspace.ts';
import { citationsOf, ISSUER } from '../../core/rules/citation/citations.ts';
import { FREE_BEFORE, isOwn, ledTo, occurrences, type Thing } from './thing.ts';

interface Cited {
  readonly paragraph: Paragraph;
  readonly citation: CitationToken;
}

/** 以下简称 right before a short name, other short names and their marks between them. */
const DEFINES = /(?:简称|以下称|下称|统称)(?:为)?[：:]?[“"]?(?:《[^《》]{1,20}》[、和及]?){0,6}$/u;
/** （以下简称“专班”）, （以下简称专班）. */
const SHORT_WORD =
  /[（(，,]以下(?:统|合)?简称(?:为)?[：:]?(?:“(?<quoted>[^“”《》（）]{2,16})”|(?<plain>\p{Script=Han}{2,12}))[）)]/gu;
/** What would make a longer name of a short one. */
const NOT_LONGER = /^(?!办|组|室|局|委|厅|处|科|员|长|会|院|站|所|中心|平台|网)/u;

/** No draft defines more. */
const MOST_WORDS = 40;

const textBefore = ({ paragraph, citation }: Cited) =>
  paragraph.content.view.text.slice(Math.max(0, citation.from - 120), citation.from);
const whole = ({ paragraph, citation }: Cited) => spanOf(paragraph, citation);

function allCited({ paragraphs }: Document): Cited[] {
  return paragraphs.flatMap((paragraph) => citationsOf(paragraph).map((citation) => ({ paragraph, citation })));
}

/** The title in full before a definition, in the same paragraph. */
function fullOf(all: readonly Cited[], index: number): Cited | undefined {
  const own = all[index];
  for (let at = index - 1; own && at >= 0; at--) {
    const other = all[at];
    if (!other || other.paragraph !== own.paragraph) return undefined;
    if (!DEFINES.test(textBefore(other))) return other;
  }
  return undefined;
}

/** 《办法》 with its definition and its full title, as far as the paper that defines it reaches. */
function shortTitles(document: Document, all: readonly Cited[], taken: Set<Cited>): Thing[] {
  const papers = papersOf(document);
  const paperOf = ({ paragraph }: Cited) => (paragraph.part === 'main' ? -1 : (papers[paragraph.index] ?? 0));
  const defined = new Map<string, { readonly full: Cited | undefined; readonly cited: Cited; again: boolean }>();
  const keyOf = (paper: number, title: string) => `${paper}:${title}`;
  for (const [index, cited] of all.entries()) {
    if (!cited.citation.quoted || !DEFINES.test(textBefore(cited))) continue;
    const key = keyOf(paperOf(cited), cited.citation.title.text);
    const full = fullOf(all, index);
    const known = defined.get(key);
    if (known) {
      const same =
        known.full && full && plainTitle(known.full.citation.title.text) === plainTitle(full.citation.title.text);
      known.again ||= !same;
    } else defined.set(key, { full, cited, again: false });
  }
  const uses = new Map<string, Cited[]>();
  for (const cited of defined.size > 0 ? all : []) {
    const { quoted, documentNumber, title } = cited.citation;
    const key = [keyOf(paperOf(cited), title.text), keyOf(-1, title.text)].find((candidate) => defined.has(candidate));
    if (!quoted || documentNumber || key === undefined) continue;
    const before = textBefore(cited);
    if (cited.paragraph.part === 'material' || (ISSUER.test(before) && !DEFINES.test(before))) continue;
    const used = uses.get(key);
    if (used) used.push(cited);
    else uses.set(key, [cited]);
    taken.add(cited);
  }
  return [...defined].map(([key, { full, cited, again }]): Thing => {
    const used = uses.get(key) ?? [cited];
    const definition = whole(cited);
    const fullSpan = full && whole(full);
    const mentions = ledTo([...used.map(whole), ...(fullSpan ? [fullSpan] : [])], definition).map((mention) =>
      mention.start === definition.start && fullSpan
        ? { ...mention, leadsTo: [fullSpan] }
        : mention.start === fullSpan?.start
          ? { ...mention, leadsTo: [] }
          : mention,
    );
    if (again) return { kind: 'abbreviation', mentions, refusal: '这个简称在文中用来指几份文件，请逐处修改' };
    const spans = used.map(({ paragraph, citation }) => spanOf(paragraph, citation.title));
    return { kind: 'abbreviation', mentions, value: { text: cited.citation.title.text, spans } };
  });
}

/** 以下简称“专班”: the word at its definition and wherever it stands alone behind it. */
function shortWords(document: Document): Thing[] {
  const found = new Map<string, Span>();
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph.content.view;
    if (!isOwn(paragraph) || !text.includes('简称')) continue;
    for (const match of text.matchAll(SHORT_WORD)) {
      const word = match.groups?.['quoted'] ?? match.groups?.['plain'] ?? '';
      const from = match.index + match[0].lastIndexOf(word);
      if (!found.has(word) && found.size < MOST_WORDS)
        found.set(word, spanOf(paragraph, { from, to: from + word.length }));
    }
  }
  return [...found].map(([text, definition]): Thing => {
    const bounds = { before: FREE_BEFORE, after: NOT_LONGER };
    const uses = [...occurrences(document, text, bounds)]
      .map(({ paragraph, range }) => spanOf(paragraph, range))
      .filter(({ start }) => start > definition.start);
    const spans = [definition, ...uses];
    return { kind: 'abbreviation', mentions: ledTo(spans, definition), value: { text, spans } };
  });
}

/** One paper, cited more than once by its title or number: the first place with a number says it in full. */
function repeated(all: readonly Cited[], taken: ReadonlySet<Cited>): Thing[] {
  const groups = new Map<string, Cited[]>();
  for (const cited of all) {
    if (taken.has(cited)) continue;
    const key = plainTitle(cited.citation.title.text);
    const group = groups.get(key);
    if (group) group.push(cited);
    else groups.set(key, [cited]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group): Thing => {
      const full = group.find(({ citation }) => citation.documentNumber) ?? group[0];
      return { kind: 'citation', mentions: ledTo(group.map(whole), full && whole(full)) };
    });
}

/** Papers cited more than once, and short names with what they stand for. */
export function citedThings(document: Document): Thing[] {
  const all = allCited(document);
  const taken = new Set<Cited>();
  return [...shortTitles(document, all, taken), ...shortWords(document), ...repeated(all, taken)];
}
