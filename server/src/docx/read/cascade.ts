/** How Word settles the properties of a paragraph or a run that its styles and itself give. */
import { elements, type XmlElement } from '../xml.ts';
import type { Properties } from './document.ts';

type Attributes = Readonly<Record<string, string>>;

/** Properties that are on or off. */
const SWITCHES: ReadonlySet<string> = new Set([
  'adjustRightInd',
  'autoSpaceDE',
  'autoSpaceDN',
  'b',
  'bCs',
  'bidi',
  'caps',
  'contextualSpacing',
  'dstrike',
  'emboss',
  'i',
  'iCs',
  'imprint',
  'keepLines',
  'keepNext',
  'kinsoku',
  'mirrorIndents',
  'noProof',
  'outline',
  'overflowPunct',
  'pageBreakBefore',
  'shadow',
  'smallCaps',
  'snapToGrid',
  'specVanish',
  'strike',
  'suppressAutoHyphens',
  'suppressLineNumbers',
  'topLinePunct',
  'vanish',
  'webHidden',
  'widowControl',
  'wordWrap',
]);

/** Those of a run that a character style turns over rather than sets (17.7.3). */
const TOGGLES: ReadonlySet<string> = new Set([
  'b',
  'bCs',
  'caps',
  'emboss',
  'i',
  'iCs',
  'imprint',
  'outline',
  'shadow',
  'smallCaps',
  'strike',
  'vanish',
]);

/** What takes the place of what, where a nearer level gives it. */
const DISPLACES: Readonly<Record<string, readonly string[]>> = {
  firstLine: ['hanging', 'hangingChars'],
  firstLineChars: ['hanging', 'hangingChars'],
  hanging: ['firstLine', 'firstLineChars'],
  hangingChars: ['firstLine', 'firstLineChars'],
  ascii: ['asciiTheme'],
  hAnsi: ['hAnsiTheme'],
  eastAsia: ['eastAsiaTheme'],
  cs: ['cstheme'],
};

/** Properties whose attributes are settled one by one. */
const MERGED: ReadonlySet<string> = new Set(['ind', 'spacing', 'rFonts', 'lang']);

const isOn = (value: string | undefined) => (/^(?:0|false|off)$/.test(value ?? '1') ? '0' : '1');

function attributesOf(element: XmlElement): Attributes {
  const found: Record<string, string> = {};
  for (const [name, value] of element.attributes) found[name.slice(name.indexOf(':') + 1)] = value;
  return found;
}

function merged(below: Attributes, own: Attributes): Attributes {
  const kept = { ...below };
  for (const name of Object.keys(own)) for (const gone of DISPLACES[name] ?? []) if (!(gone in own)) delete kept[gone];
  return { ...kept, ...own };
}

/** Lays what a `w:pPr` or `w:rPr` gives over what lies below. */
export function overlay(below: Properties, own: XmlElement | undefined): Properties {
  if (!own?.children.length) return below;
  const result = new Map(below);
  for (const element of elements(own)) {
    if (!element.name.startsWith('w:')) continue;
    const name = element.name.slice(2);
    const attributes = attributesOf(element);
    const before = result.get(name);
    if (name === 'numPr') {
      const parts = Object.fromEntries(
        elements(element).map((part) => [part.name.slice(2), part.attributes.get('w:val') ?? '']),
      );
      result.set(name, { ...before, ...parts });
    } else if (SWITCHES.has(name)) result.set(name, { val: isOn(attributes['val']) });
    else result.set(name, before && MERGED.has(name) ? merged(before, attributes) : attributes);
  }
  return result;
}

/** Lays one settled set over another: a character style over the paragraph's. */
export function overlayStyle(below: Properties, own: Properties): Properties {
  if (!own.size) return below;
  const result = new Map(below);
  for (const [name, attributes] of own) {
    const before = result.get(name);
    if (TOGGLES.has(name)) {
      const turned = isSwitchedOn(below, name) !== (attributes['val'] === '1');
      result.set(name, { val: turned ? '1' : '0' });
    } else result.set(name, before && MERGED.has(name) ? merged(before, attributes) : attributes);
  }
  return result;
}

/** Whether an on/off property is on. */
export function isSwitchedOn(properties: Properties, name: string): boolean {
  return properties.get(name)?.['val'] === '1';
}
