/**
 * What examples say of a Word file's formatting, behind the draft: `▣正文：字体=宋体 字号=四号`, `▣“林区”：颜色=FF0000`,
 * `▣页面：上=30`. What they do not say is right.
 */
import type { Element } from '../../layout/composition.ts';
import {
  type FormattedParagraph,
  type FormattedRun,
  type FormattedSection,
  type LineSpacing,
  PAGE_FIELD,
  type WordAlign,
  type WordLayout,
} from '../../layout/wordLayout.ts';
import type { Span } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import { sizeOf } from './faces.ts';

/** The elements by the names that examples give them. */
const ELEMENTS: Readonly<Record<string, readonly Element[]>> = {
  份号: ['copyNumber'],
  密级: ['secrecyMark'],
  紧急程度: ['urgency'],
  发文机关标志: ['issuerMark'],
  发文字号: ['documentNumber'],
  签发人: ['signer'],
  标题: ['title'],
  主送机关: ['recipient'],
  正文: ['body', 'heading3', 'heading4'],
  一级标题: ['heading1'],
  二级标题: ['heading2'],
  附件说明: ['attachmentNote'],
  署名: ['signatureOrgan'],
  成文日期: ['signatureDate'],
  附注: ['remark'],
  附件标识: ['attachmentLabel'],
  附件标题: ['attachmentTitle'],
  抄送: ['cc'],
  印发行: ['printLine'],
};

const ALIGNS: Readonly<Record<string, WordAlign>> = {
  左: 'left',
  右: 'right',
  中: 'center',
  两端: 'justify',
  外侧: 'outside',
};

function spacingOf(value: string): LineSpacing {
  const number = Number.parseFloat(value.replace(/^\D+/, ''));
  if (value.startsWith('固定')) return { kind: 'exact', value: number };
  return value.startsWith('最小') ? { kind: 'atLeast', value: number } : { kind: 'multiple', value: number };
}

/** What a property of the text changes. */
const RUN: Readonly<Record<string, (value: string) => Partial<FormattedRun>>> = {
  字体: (value) => ({ eastAsia: value, marks: value, latin: value }),
  西文: (value) => ({ latin: value }),
  引号: (value) => ({ marks: value }),
  字号: (value) => ({ size: sizeOf(value) }),
  加粗: () => ({ bold: true }),
  颜色: (value) => ({ color: value === '自动' ? undefined : value }),
  字间距: (value) => ({ spacing: Number(value) }),
};

/** What a property of the paragraph changes. */
const PARAGRAPH: Readonly<Record<string, (value: string) => Partial<FormattedParagraph>>> = {
  对齐: (value) => ({ align: ALIGNS[value] ?? 'left' }),
  首行: (value) => ({ first: Number(value) }),
  左: (value) => ({ left: Number(value) }),
  右: (value) => ({ right: Number(value) }),
  行距: (value) => ({ spacing: spacingOf(value) }),
  段前: (value) => ({ before: Number(value) }),
  段后: (value) => ({ after: Number(value) }),
  另页: (value) => ({ newPage: value !== '否' }),
};

const SECTION: Readonly<Record<string, keyof FormattedSection>> = {
  宽: 'width',
  高: 'height',
  上: 'top',
  下: 'bottom',
  左: 'left',
  右: 'right',
  页脚: 'footer',
};

type Said = ReadonlyMap<string, string>;

/** A run with its text divided at the span's ends, what lies in it changed. */
function changeRun(run: FormattedRun, span: Span, change: Partial<FormattedRun>): FormattedRun[] {
  if (!overlaps(run, span)) return [run];
  const from = Math.max(span.start, run.start);
  const to = Math.min(span.end, run.end);
  const cut = (start: number, end: number): FormattedRun => ({
    ...run,
    start,
    end,
    text: run.text.slice(start - run.start, end - run.start),
  });
  return [cut(run.start, from), { ...cut(from, to), ...change }, cut(to, run.end)].filter(({ text }) => text !== '');
}

function changeParagraph(paragraph: FormattedParagraph, span: Span, said: Said): FormattedParagraph {
  let changed = paragraph;
  for (const [name, value] of said) {
    const run = RUN[name]?.(value);
    if (run) changed = { ...changed, runs: changed.runs.flatMap((one) => changeRun(one, span, run)) };
    const own = PARAGRAPH[name]?.(value);
    if (own) changed = { ...changed, ...own };
    const [first] = changed.runs;
    if (name === '空格' && first)
      changed = {
        ...changed,
        runs: [{ ...first, text: '　'.repeat(Number(value)), end: first.start }, ...changed.runs],
      };
  }
  return changed;
}

type Change = (layout: WordLayout, said: Said) => WordLayout;

const onSections = (
  layout: WordLayout,
  change: (section: FormattedSection) => Partial<FormattedSection>,
): WordLayout => ({
  ...layout,
  sections: layout.sections.map((section) => ({ ...section, ...change(section) })),
});

/** What is said of the page rather than of the text. */
const PAGE: Readonly<Record<string, Change>> = {
  页面: (layout, said) =>
    onSections(layout, () =>
      Object.fromEntries([...said].flatMap(([name, value]) => (SECTION[name] ? [[SECTION[name], Number(value)]] : []))),
    ),
  网格: (layout, said) =>
    onSections(layout, ({ grid }) => {
      if (said.has('无')) return { grid: undefined };
      const characters = said.has('只有行') ? undefined : Number(said.get('字距') ?? grid?.characters ?? 0);
      return { grid: { linePitch: Number(said.get('行') ?? grid?.linePitch ?? 0), characters } };
    }),
  页码: (layout, said) =>
    onSections(layout, ({ pageNumbers }) => ({
      pageNumbers: said.has('无')
        ? []
        : pageNumbers.map(({ pages, paragraph }) => {
            const text = said.get('文字')?.replace('#', PAGE_FIELD);
            const place = said.has('文本框') ? 'textBox' : paragraph.place;
            const changed = changeParagraph({ ...paragraph, place }, { start: -1, end: -1 }, said);
            const change = Object.assign({}, ...[...said].map(([name, value]) => RUN[name]?.(value) ?? {}));
            const runs = changed.runs.map((run) => ({ ...run, ...change, text: text ?? run.text }));
            return { pages, paragraph: { ...changed, runs } };
          }),
    })),
  红线: (layout, said) => ({
    ...layout,
    lines: layout.lines.flatMap((line) => {
      if (line.color !== 'FF0000') return [line];
      if (said.has('无')) return [];
      return [{ ...line, color: said.get('颜色') ?? line.color, width: Number(said.get('宽') ?? line.width) }];
    }),
  }),
  版记线: (layout, said) => {
    const own = layout.lines.filter(({ color }) => color !== 'FF0000');
    const changed = own.map((line, index) => {
      const thickness = said.get(index === 0 || index === own.length - 1 ? '首末' : '中间');
      return thickness ? { ...line, thickness: Number(thickness) } : line;
    });
    return {
      ...layout,
      lines: [...layout.lines.filter(({ color }) => color === 'FF0000'), ...(said.has('无') ? [] : changed)],
    };
  },
};

/** What is said of a stretch of the text and not of its look. */
const MARKS: Readonly<Record<string, 'revisions' | 'comments' | 'textBoxes'>> = {
  修订: 'revisions',
  批注: 'comments',
  文本框: 'textBoxes',
};

/**
 * The layout with what an example says of it.
 * @param text the draft
 * @param elementsAt the elements that stand in a paragraph of the layout
 * @param said what stands behind the draft, `▣` and all
 */
export function withOverrides(
  layout: WordLayout,
  text: string,
  elementsAt: (paragraph: FormattedParagraph) => readonly Element[],
  said: string,
): WordLayout {
  let changed = layout;
  for (const one of said.split('▣').slice(1)) {
    // a quoted target may hold a colon
    const [, targets = '', list = ''] = /^(“[^”]*”|[^：]*)：(.*)$/su.exec(one) ?? [];
    const properties = new Map<string, string>(
      list.split(/ (?=[\u3400-\u9fff]+(?:=| |$))/u).map((item) => {
        const [name = '', value = ''] = item.split('=');
        return [name.trim(), value.trim()];
      }),
    );
    for (const target of targets.split('、')) {
      const page = PAGE[target];
      if (page) {
        changed = page(changed, properties);
        continue;
      }
      const quoted = /^“(.*)”$/su.exec(target)?.[1];
      const at = quoted === undefined ? -1 : text.lastIndexOf(quoted);
      const span = quoted === undefined ? { start: 0, end: text.length } : { start: at, end: at + quoted.length };
      for (const name of properties.keys()) {
        const mark = MARKS[name];
        if (mark) changed = { ...changed, [mark]: [...changed[mark], span] };
      }
      const wanted = ELEMENTS[target];
      changed = {
        ...changed,
        paragraphs: changed.paragraphs.map((paragraph) => {
          const hit = wanted
            ? elementsAt(paragraph).some((element) => wanted.includes(element))
            : quoted !== undefined && overlaps(paragraph, span);
          return hit ? changeParagraph(paragraph, span, properties) : paragraph;
        }),
      };
    }
  }
  return changed;
}
