/** The styles of a document. */
import { attribute, child, elements, setting, type XmlElement } from '../xml.ts';
import { overlay, overlayStyle } from './cascade.ts';
import type { Properties } from './document.ts';

interface Style {
  readonly element: XmlElement;
  readonly basedOn: string | undefined;
}

/** What styles give. An id that no style has gives what the document's defaults give. */
export interface Styles {
  readonly defaultParagraph: string | undefined;
  /** `w:pPr` of a paragraph style with those it is based on, over the document's defaults. */
  paragraph(style: string | undefined): Properties;
  /** `w:rPr` of a paragraph style with those it is based on, over the document's defaults. */
  runOf(style: string | undefined): Properties;
  /** `w:rPr` of a character style with those it is based on, alone. */
  character(style: string | undefined): Properties;
  /** The `w:numId` of a numbering style. */
  numberingOf(style: string): string | undefined;
  /** The name Word shows of a style. */
  nameOf(style: string | undefined): string | undefined;
}

const NONE: Properties = new Map();
/** No styles are based on each other deeper; where they go round in a ring, it ends here. */
const DEEPEST = 50;

/** Reads `word/styles.xml`. */
export function readStyles(tree: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const element of tree ? elements(tree, 'w:style') : []) {
    const id = attribute(element, 'w:styleId');
    if (id === undefined) continue;
    styles.set(id, { element, basedOn: setting(element, 'w:basedOn') });
    if (attribute(element, 'w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(element, 'w:default') ?? ''))
      defaultParagraph ??= id;
  }
  const defaults = child(tree, 'w:docDefaults');
  const paragraphDefaults = overlay(NONE, child(defaults, 'w:pPrDefault', 'w:pPr'));
  const runDefaults = overlay(NONE, child(defaults, 'w:rPrDefault', 'w:rPr'));

  /** Settled once for each style. */
  const settled = (base: Properties, part: 'w:pPr' | 'w:rPr') => {
    const known = new Map<string, Properties>();
    const settle = (id: string | undefined, depth: number): Properties => {
      const style = id === undefined || depth > DEEPEST ? undefined : styles.get(id);
      if (id === undefined || !style) return base;
      const before = known.get(id);
      if (before) return before;
      const own = overlay(settle(style.basedOn, depth + 1), child(style.element, part));
      known.set(id, own);
      return own;
    };
    return (id: string | undefined) => settle(id, 0);
  };
  const paragraph = settled(paragraphDefaults, 'w:pPr');
  const run = settled(NONE, 'w:rPr');
  const withDefaults = new Map<string | undefined, Properties>();
  return {
    defaultParagraph,
    paragraph: (style) => paragraph(style ?? defaultParagraph),
    runOf(style) {
      const id = style ?? defaultParagraph;
      const known = withDefaults.get(id);
      if (known) return known;
      const own = overlayOnDefaults(runDefaults, run(id));
      withDefaults.set(id, own);
      return own;
    },
    character: (style) => (style === undefined ? NONE : run(style)),
    numberingOf: (style) => setting(styles.get(style)?.element, 'w:pPr', 'w:numPr', 'w:numId'),
    nameOf: (style) => setting(styles.get(style ?? defaultParagraph ?? '')?.element, 'w:name'),
  };
}

/** A paragraph style sets its switches over the defaults; only a character style turns them over. */
function overlayOnDefaults(defaults: Properties, own: Properties): Properties {
  const off = new Map(defaults);
  for (const name of own.keys()) if (own.get(name)?.['val'] !== undefined && !off.get(name)?.['val']) off.delete(name);
  const result = new Map(overlayStyle(off, own));
  for (const [name, value] of own) if (value['val'] === '0' || value['val'] === '1') result.set(name, value);
  return result;
}
