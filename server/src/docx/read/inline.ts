/** What stands within a paragraph: its runs, the text boxes anchored there, breaks and what has no text. */
import { attribute, child, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import { drawnBelow } from './boxPlaces.ts';
import { isSwitchedOn, overlay, overlayStyle } from './cascade.ts';
import type { Met, NoteKind, Properties, Unseen, WordPiece, WordPlace, WordRun } from './document.ts';
import { type Fields, isPageField } from './fields.ts';
import type { Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** What the walk through a paragraph needs and tells. */
export interface InlineContext {
  readonly part: string;
  readonly paragraph: number;
  readonly styles: Styles;
  readonly fields: Fields;
  /** `w:rPr` of the paragraph's style. */
  readonly properties: Properties;
  /** Numbers a footnote or endnote and gives the mark that stands for it in the text. */
  noteMark(kind: 'footnote' | 'endnote', id: string): string;
  met(kind: NoteKind, place: WordPlace, detail?: string): void;
}

/** A box of text that is anchored in a paragraph. */
export interface AnchoredBox {
  /** `w:txbxContent`, or `v:textpath` of WordArt. */
  readonly element: XmlElement;
  /** How far below the paragraph's head it stands, in millimetres; 0 where above or beside it. */
  readonly below: number;
}

export interface Inline {
  readonly runs: readonly WordRun[];
  readonly boxes: readonly AnchoredBox[];
  /** A break of the page stands before the first text. */
  readonly pageBreak: boolean;
}

/** Where it is and what of. */
interface Where {
  readonly within: readonly XmlElement[];
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** `w:fldSimple`. */
  readonly unseen: Unseen | undefined;
  readonly inField: boolean;
}

/** Elements between paragraph and run that are looked through. */
const THROUGH: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'w:del',
  'w:moveFrom',
  'w:fldSimple',
  'w:ruby',
  'w:rubyBase',
  'w:subDoc',
]);

const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);

const DRAWN: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Characters that stand as elements. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The alternative that is read: the first, made for programs of now; else what is for older ones. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback');
}

/** Boxes of text inside a drawing, not those within them. */
function* boxesIn(element: XmlElement): Generator<XmlElement> {
  if (element.name === 'mc:AlternateContent') {
    const own = chosen(element);
    if (own) yield* boxesIn(own);
    return;
  }
  for (const node of elements(element))
    if (node.name === 'w:txbxContent' || (node.name === 'v:textpath' && attribute(node, 'string'))) yield node;
    else yield* boxesIn(node);
}

const has = (element: XmlElement, name: string) => !descendants(element, name).next().done;

/** Text typed in a face of symbols, sign for sign. */
function ofSymbolFace(text: string, properties: Properties): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text;
  const face = properties.get('rFonts')?.['ascii'] ?? '';
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => symbolOf(face, sign.charCodeAt(0).toString(16)) ?? sign);
}

/** Every `w:r` of a paragraph by its order, those of paragraphs within it left out. */
function runNumbers(paragraph: XmlElement): ReadonlyMap<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  const walk = (element: XmlElement) => {
    for (const node of elements(element)) {
      if (node.name === 'w:p') continue;
      if (node.name === 'w:r') numbers.set(node, numbers.size);
      walk(node);
    }
  };
  walk(paragraph);
  return numbers;
}

/** Walks through a `w:p`. */
export function readInline(paragraph: XmlElement, context: InlineContext): Inline {
  const runs: WordRun[] = [];
  const boxes: AnchoredBox[] = [];
  const numbers = runNumbers(paragraph);
  let pageBreak = false;
  const { fields, part } = context;

  const place = (run: XmlElement | undefined): WordPlace => ({
    part,
    paragraph: context.paragraph,
    run: (run && numbers.get(run)) ?? -1,
  });

  const drawing = (element: XmlElement, at: WordPlace) => {
    const own = [...boxesIn(element)];
    const below = own.length ? drawnBelow(element) : 0;
    boxes.push(...own.map((box) => ({ element: box, below })));
    if (own.length) return;
    if (has(element, 'pic:pic') || has(element, 'v:imagedata')) context.met('picture', at);
    else if (element.name === 'w:object' || has(element, 'a:graphicData')) {
      const shape = has(element, 'wps:wsp') || has(element, 'wpg:wgp');
      if (!shape) context.met('object', at);
    }
  };

  const readRun = (element: XmlElement, where: Where) => {
    const at = place(element);
    const own = child(element, 'w:rPr');
    const style = attribute(child(own, 'w:rStyle'), 'w:val');
    const properties = overlay(overlayStyle(context.properties, context.styles.character(style)), own);
    const hidden = isSwitchedOn(properties, 'vanish');
    let pieces: WordPiece[] = [];
    const unseen = (): Unseen | undefined =>
      where.deleted ? 'deleted' : hidden ? 'hidden' : (fields.unseen() ?? where.unseen);
    // a run may end one field and begin text: each stretch of one state is a run of its own here
    let state = unseen();
    let inField = where.inField || fields.inResult;
    const flush = () => {
      if (pieces.length)
        runs.push({
          place: at,
          element,
          within: where.within,
          properties,
          pieces,
          unseen: state,
          inserted: where.inserted,
          inField,
        });
      pieces = [];
      state = unseen();
      inField = where.inField || fields.inResult;
    };
    const add = (text: string, of: XmlElement) => {
      if (text === '') return;
      pieces.push({ text, element: of });
      fields.text();
    };
    const fieldMark = (mark: XmlElement) => {
      flush();
      const type = attribute(mark, 'w:fldCharType');
      if (type === 'begin') fields.begin(mark);
      else if (type === 'separate') fields.separate();
      else if (type === 'end') {
        const { shown, unread } = fields.end();
        flush();
        if (shown !== undefined) add(shown, mark);
        else if (unread && unseen() === undefined) context.met('unreadable', at, 'field');
      }
      flush();
    };
    const content = (parent: XmlElement) => {
      for (const node of elements(parent)) {
        const made = CHARACTERS[node.name];
        if (made !== undefined) add(made, node);
        else if (node.name === 'w:t' || node.name === 'w:delText') add(ofSymbolFace(textOf(node), properties), node);
        else if (node.name === 'w:br') {
          const type = attribute(node, 'w:type');
          if (type === undefined || type === 'textWrapping') add('\n', node);
          else if (type === 'page' && !where.deleted) {
            if (!runs.some((run) => !run.unseen && run.pieces.some(({ text }) => text.trim())) && !pieces.length)
              pageBreak = true;
            else add('\n', node);
          }
        } else if (node.name === 'w:sym') {
          const sign = symbolOf(attribute(node, 'w:font') ?? '', attribute(node, 'w:char') ?? '');
          if (sign === undefined) context.met('unreadable', at, 'sym');
          else add(sign, node);
        } else if (node.name === 'w:fldChar') fieldMark(node);
        else if (node.name === 'w:instrText') fields.code(textOf(node));
        else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') {
          if (unseen() === undefined)
            add(
              context.noteMark(
                node.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
                attribute(node, 'w:id') ?? '',
              ),
              node,
            );
        } else if (node.name === 'w:commentReference') context.met('comments', at);
        else if (DRAWN.has(node.name)) {
          if (!where.deleted && !hidden) drawing(node, at);
        } else if (node.name === 'mc:AlternateContent') {
          const own = chosen(node);
          if (own) content(own);
        } else if (node.name === 'w:ruby') {
          flush();
          inline(node, { ...where, within: [...where.within, element] });
        }
      }
    };
    content(element);
    flush();
    if (state === 'hidden' && [...descendants(element, 'w:t')].some((text) => textOf(text).trim()))
      context.met('hiddenText', at);
  };

  const inline = (parent: XmlElement, where: Where) => {
    for (const node of elements(parent)) {
      if (node.name === 'w:r') readRun(node, where);
      else if (node.name === 'mc:AlternateContent') {
        const own = chosen(node);
        if (own) inline(own, where);
      } else if (DRAWN.has(node.name)) {
        // no run around it: not as the standard has it, but programs write it and Word reads it
        if (!where.deleted) drawing(node, place(undefined));
      } else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') {
        if (!where.deleted) context.met('formula', place(undefined));
        const pieces = [...descendants(node, 'm:t')].map((text) => ({ text: textOf(text), element: text }));
        runs.push({
          place: place(undefined),
          element: node,
          within: where.within,
          properties: context.properties,
          pieces,
          unseen: where.deleted ? 'deleted' : (fields.unseen() ?? where.unseen),
          inserted: where.inserted,
          inField: true,
        });
      } else if (THROUGH.has(node.name)) {
        const deleted = DELETED.has(node.name);
        const inserted = INSERTED.has(node.name);
        if (deleted || inserted) context.met('trackedChanges', place(undefined));
        const simple = node.name === 'w:fldSimple';
        inline(node, {
          within: [...where.within, node],
          deleted: where.deleted || deleted,
          inserted: where.inserted || inserted,
          unseen: simple && isPageField(attribute(node, 'w:instr') ?? '') ? 'pageNumber' : where.unseen,
          inField: where.inField || simple,
        });
      }
    }
  };

  inline(paragraph, { within: [], deleted: false, inserted: false, unseen: undefined, inField: false });
  return { runs, boxes, pageBreak };
}

/** What a walk met, kept in order. */
export function createMet(): { met: Met[]; add: (kind: NoteKind, place: WordPlace, detail?: string) => void } {
  const met: Met[] = [];
  return {
    met,
    add: (kind, place, detail) => {
      met.push(detail === undefined ? { kind, place } : { kind, place, detail });
    },
  };
}
