import type { Document, Paragraph } from '../../model/document.ts';
import { papersOf } from '../../model/papers.ts';
import { spanOf } from '../../model/spans.ts';
import type { CitationToken } from '../../model/token.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { citationsOf, ISSUER, mayBeOne, titleKey } from './citations.ts';
import { isBareLine } from './unmarked.ts';

const SHORT = /^(?:意见|规定|办法|通知|方案|条例|细则|决定|规划|纲要)$/u;
/** 以下简称, with other short names between it and this one. */
const DEFINES = /(?:简称|以下称|下称|统称|即)[为：:]?[“"]?(?:《[^《》]{1,12}》[、和及]?){0,6}$/u;

interface Definition {
  readonly paragraph: Paragraph;
  readonly citation: CitationToken;
  /** The full title before it; undefined where the sentence names none. */
  readonly full: CitationToken | undefined;
}

const MOST_RELATED = 3;

interface Cited {
  readonly paragraph: Paragraph;
  readonly citation: CitationToken;
}

/** 《石桥镇值班办法》（试行）: a title that 《办法》 may be short for. */
const isLongFor = (name: string, { title }: CitationToken) =>
  title.text.replace(/（[^（）]{1,8}）$/u, '').endsWith(name.slice(1, -1));

/** Puts （以下简称《办法》） behind the full title, within the brackets of its number where it has one. */
function defining(name: string, { paragraph, citation }: Cited): Fix {
  const inside = citation.documentNumber && citation.to > citation.documentNumber.to;
  const at = inside ? citation.to - 1 : citation.to;
  return {
    title: `在前文《${citation.title.text}》之后注明“以下简称${name}”`,
    edits: [
      {
        ...spanOf(paragraph, { from: at, to: at }),
        newText: inside ? `，以下简称${name}` : `（以下简称${name}）`,
      },
    ],
  };
}

/** 《石桥镇值班办法》（以下简称《办法》）, where the short name was given before: it would do alone. */
function* again(name: string, { paragraph, citation, full }: Definition): Generator<Report> {
  const { text } = paragraph.content.view;
  const close = /^[）)]/.test(text.slice(citation.to)) ? citation.to + 1 : citation.to;
  const range = { from: full?.from ?? citation.from, to: close };
  const whole = /^.?[（(]以下简称$/u.test(text.slice((full?.to ?? 0) - 1, citation.from));
  yield {
    ...spanOf(paragraph, citation),
    message: `“${name}”前文已注明是这份文件的简称，此处直接用简称即可`,
    fixes: whole ? [{ title: `改为“${name}”`, edits: [{ ...spanOf(paragraph, range), newText: name }] }] : [],
  };
}

/** A paper's short names with where each was given. */
class Names {
  readonly defined = new Map<string, Definition>();
  readonly told = new Set<string>();
  /** Papers named in full so far. */
  readonly full: Cited[] = [];

  /** Takes a definition; a second one that gives the short name to another paper is reported. */
  *define(name: string, { paragraph, citation, full }: Definition): Generator<Report> {
    const known = this.defined.get(name);
    this.defined.set(name, { paragraph, citation, full });
    if (!known?.full || !full) return;
    if (titleKey(known.full.title.text) === titleKey(full.title.text)) {
      yield* again(name, { paragraph, citation, full });
      return;
    }
    if (mayBeOne(titleKey(known.full.title.text), titleKey(full.title.text))) return;
    yield {
      ...spanOf(paragraph, citation),
      message: `“${name}”前文已用作另一份文件的简称，此处宜换一个简称，以免混淆`,
      related: [{ ...spanOf(known.paragraph, known.full), message: '前文以此为简称的文件' }],
    };
  }

  /** Takes a use; the first one without a definition before it is reported. */
  *use(name: string, paragraph: Paragraph, citation: CitationToken, main: Names): Generator<Report> {
    if (this.defined.has(name) || main.defined.has(name) || this.told.has(name)) return;
    this.told.add(name);
    const named = [...main.full, ...(this === main ? [] : this.full)].filter((other) =>
      isLongFor(name, other.citation),
    );
    // the first place of each paper that it may be short for
    const papers = new Map([...named].reverse().map((other) => [titleKey(other.citation.title.text), other]));
    const [meant] = papers.size === 1 ? papers.values() : [];
    yield {
      ...spanOf(paragraph, citation),
      message: `简称“${name}”前文没有注明是哪份文件的简称；第一次引用一般写全称，并注明“（以下简称${name}）”`,
      related: [...papers.values()]
        .slice(-MOST_RELATED)
        .map((other) => ({ ...spanOf(other.paragraph, other.citation), message: '可能是指这份文件' })),
      fixes: meant ? [defining(name, meant)] : [],
    };
  }
}

/** The short names of one paragraph, told apart from full titles. */
function* read(paragraph: Paragraph, names: Names, main: Names): Generator<Report> {
  const { text } = paragraph.content.view;
  let full: CitationToken | undefined;
  for (const citation of citationsOf(paragraph)) {
    if (!citation.quoted || !SHORT.test(citation.title.text)) {
      full = citation;
      if (citation.quoted) names.full.push({ paragraph, citation });
      continue;
    }
    const before = text.slice(Math.max(0, citation.from - 100), citation.from);
    const name = `《${citation.title.text}》`;
    if (DEFINES.test(before)) yield* names.define(name, { paragraph, citation, full });
    else if (!citation.documentNumber && !ISSUER.test(before)) yield* names.use(name, paragraph, citation, main);
  }
}

function* check(document: Document): Generator<Report> {
  const papers = papersOf(document);
  const main = new Names();
  const others = new Map<number, Names>();
  for (const paragraph of document.paragraphs) {
    if (isBareLine(paragraph)) continue;
    const paper = papers[paragraph.index] ?? 0;
    const names = paragraph.part === 'main' ? main : (others.get(paper) ?? new Names());
    if (paragraph.part !== 'main') others.set(paper, names);
    yield* read(paragraph, names, main);
  }
}

export default defineRule({
  name: '简称未定义或重复定义',
  source: '惯例',
  clause: '实务（先用全称并注明简称）',
  severity: 'hint',
  why: '“《意见》”“《办法》”这样的简称，任何文件都可以叫。实务中第一次引用写全称并注明简称，读者才知道指的是哪一份；一个简称也只指一份文件。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    '各单位要认真落实⟦《意见》⟧要求。',
    {
      draft: '《石桥镇值班办法》（以下简称《办法》）已印发。⏎请认真执行《石桥镇值班办法》（以下简称⟦《办法》⟧）。',
      fixed: '《石桥镇值班办法》（以下简称《办法》）已印发。⏎请认真执行《办法》。',
    },
    {
      draft: '现将《石桥镇请销假规定》印发给你们。⏎请各办公室对照⟦《规定》⟧执行。',
      fixed: '现将《石桥镇请销假规定》（以下简称《规定》）印发给你们。⏎请各办公室对照《规定》执行。',
    },
    {
      draft: '《石桥镇请销假规定（试行）》（石政发〔2025〕3号）已经印发。⏎请对照⟦《规定》⟧执行。',
      fixed: '《石桥镇请销假规定（试行）》（石政发〔2025〕3号，以下简称《规定》）已经印发。⏎请对照《规定》执行。',
    },
    '落实《石桥镇请销假规定》和《石桥镇公务接待规定》。⏎请对照⟦《规定》⟧执行。',
    '执行⟦《办法》⟧中的问题及时上报。',
    '请对照⟦《方案》⟧抓好落实，《方案》明确的任务逐项销号。',
    '学习《石桥镇值班办法》（以下简称《办法》）和《石桥镇督查办法》（以下简称⟦《办法》⟧）。',
    '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎防汛要求⏎各村落实⟦《条例》⟧规定。',
  ],
  good: [
    '印发《农村供水管理办法》（以下简称《办法》）。执行《办法》时遇到的问题及时上报。',
    '各单位要落实《保密法》。',
    '学习《党章》《民法典》。',
    '根据《石桥镇值班办法》《石桥镇值班细则》（以下分别简称《办法》《细则》），对照《办法》《细则》执行。',
    '《青云县值班办法》（青政发〔2025〕3号，以下简称《办法》）已印发。⏎请遵照《办法》执行。',
    '《青云县值班办法》（以下简称“《办法》”）已印发，《办法》自5月1日起施行。',
    '国务院《决定》发布后，各地迅速行动。',
    '关于印发《石桥镇值班办法》的通知⏎各村：⏎现将《石桥镇值班办法》（以下简称《办法》）印发给你们。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎值班要求⏎各村落实《办法》规定。',
    '《意见》（青政发〔2025〕3号）已经下发。',
  ],
  check: { unit: 'document', run: check },
});
