/** Tracked changes as WordprocessingML, made by cutting the source of the runs that they touch. */
import { child, elements, type XmlElement } from '../xml.ts';
import type { Operation } from './operations.ts';

/** Who changed it and when, and the number of the next change. */
export interface Marker {
  readonly author: string;
  /** `2026-05-01T09:00:00Z`; left out where it is not to be said. */
  readonly date: string | undefined;
  next(): number;
}

/** A stretch of a part's text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `w:` as the file writes it. */
const prefixOf = ({ written }: XmlElement): string => written.replace(/[^:]*$/u, '');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string, special = /[&<>]/gu) =>
  text.replace(special, (character) => ESCAPES[character] ?? character);

/** What must not stand in an attribute's value. */
const QUOTED = /[&<>"]/gu;

/** The attributes of a tracked change. */
function attributes(prefix: string, marker: Marker): string {
  const date = marker.date === undefined ? '' : ` ${prefix}date="${escaped(marker.date, QUOTED)}"`;
  return ` ${prefix}id="${marker.next()}" ${prefix}author="${escaped(marker.author, QUOTED)}"${date}`;
}

/** Marks that are Chinese only where the run's hint says so. */
const SHARED_MARKS = /[“”‘’—…·]/u;

/** The run's own properties for what is inserted: without its tracked change of formatting, Chinese marks in the Chinese face. */
function insertedProperties(source: string, properties: XmlElement | undefined, prefix: string, text: string): string {
  const changed = child(properties, 'w:rPrChange');
  const raw = properties
    ? changed
      ? source.slice(properties.start, changed.start) + source.slice(changed.end, properties.end)
      : source.slice(properties.start, properties.end)
    : '';
  if (!SHARED_MARKS.test(text)) return raw;
  const hint = `${prefix}hint="eastAsia"`;
  const fonts = child(properties, 'w:rFonts');
  if (!properties || properties.contentStart === properties.end)
    return `<${prefix}rPr><${prefix}rFonts ${hint}/></${prefix}rPr>`;
  if (!fonts) {
    const at = (child(properties, 'w:rStyle')?.end ?? properties.contentStart) - properties.start;
    return `${raw.slice(0, at)}<${prefix}rFonts ${hint}/>${raw.slice(at)}`;
  }
  if (fonts.attributes.get('w:hint') !== undefined) return raw;
  const name = fonts.start - properties.start + 1 + fonts.written.length;
  return `${raw.slice(0, name)} ${hint}${raw.slice(name)}`;
}

/** Text as `w:t`, tabs as `w:tab`. */
function textElements(text: string, prefix: string): string {
  return text
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<${prefix}t xml:space="preserve">${escaped(piece)}</${prefix}t>`))
    .join(`<${prefix}tab/>`);
}

/**
 * A run with the operations on its children made.
 * @param source the part's text
 * @param divide what ends the paragraph and begins the next
 */
export function changedRun(
  source: string,
  operations: readonly Operation[],
  marker: Marker,
  divide: () => string,
): Splice | undefined {
  const [first] = operations;
  if (!first) return undefined;
  const { element: run, within } = first.run;
  const prefix = prefixOf(run);
  const properties = child(run, 'w:rPr');
  const open = source.slice(run.start, run.contentStart);
  const close = `</${run.written}>`;
  const ownProperties = properties ? source.slice(properties.start, properties.end) : '';
  const outer = within.at(-1);
  const inserted = outer?.name === 'w:ins' ? outer : undefined;

  let out = '';
  let kept = '';
  const flush = () => {
    if (kept !== '') out += `${open}${ownProperties}${kept}${close}`;
    kept = '';
  };
  const remove = (markup: string) => {
    flush();
    out += `<${prefix}del${attributes(prefix, marker)}>${open}${ownProperties}${markup}${close}</${prefix}del>`;
  };
  const insert = (operation: Operation) => {
    if (operation.text === '') return;
    flush();
    operation.text.split('\n').forEach((line, index) => {
      if (index > 0) out += divide();
      if (line === '') return;
      const own = insertedProperties(source, properties, prefix, line);
      const change = `<${prefix}ins${attributes(prefix, marker)}>${open}${own}${textElements(line, prefix)}${close}</${prefix}ins>`;
      // an insertion of another writer's is not ours: it ends before and begins again behind
      out += inserted ? `</${inserted.written}>${change}${reopened(source, inserted, prefix, marker)}` : change;
    });
  };
  for (const node of elements(run)) {
    if (node === properties) continue;
    const own = operations.filter(({ element }) => element === node).sort((a, b) => a.from - b.from || a.to - b.to);
    if (own.length === 0) kept += source.slice(node.start, node.end);
    else if (node.name === 'w:t') {
      const text = node.children.map((part) => (part.kind === 'text' ? part.text : '')).join('');
      let at = 0;
      for (const operation of own) {
        kept += textElementOf(text.slice(at, operation.from), prefix);
        if (operation.to > operation.from)
          remove(
            `<${prefix}delText xml:space="preserve">${escaped(text.slice(operation.from, operation.to))}</${prefix}delText>`,
          );
        insert(operation);
        at = Math.max(at, operation.to);
      }
      kept += textElementOf(text.slice(at), prefix);
    } else {
      const removed = own.some(({ from, to }) => to > from);
      for (const operation of own) if (operation.to === operation.from && operation.from === 0) insert(operation);
      if (removed) remove(source.slice(node.start, node.end));
      else kept += source.slice(node.start, node.end);
      for (const operation of own) if (operation.to > 0) insert(operation);
    }
  }
  flush();
  return { start: run.start, end: run.end, text: out };
}

/** Text that stays, tabs in it too. */
function textElementOf(text: string, prefix: string): string {
  return text === '' ? '' : `<${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t>`;
}

/** The opening tag of another writer's insertion once more, with a number of its own. */
function reopened(source: string, inserted: XmlElement, prefix: string, marker: Marker): string {
  const tag = source.slice(inserted.start, inserted.contentStart);
  return tag.replace(new RegExp(`(\\s${prefix}id=)(["'])[^"']*\\2`, 'u'), `$1"${marker.next()}"`);
}

/** Behind these nothing of `w:pPr` may stand before `w:rPr`. */
const BEHIND_MARK: readonly string[] = ['w:sectPr', 'w:pPrChange'];

/** Marks a paragraph's own mark as inserted or deleted. */
export function markedParagraph(paragraph: XmlElement, kind: 'ins' | 'del', marker: Marker): Splice {
  const prefix = prefixOf(paragraph);
  const mark = `<${prefix}${kind}${attributes(prefix, marker)}/>`;
  const properties = child(paragraph, 'w:pPr');
  const own = child(properties, 'w:rPr');
  if (own && own.contentStart < own.end) {
    // an insertion stands before a deletion
    const at = kind === 'del' ? (child(own, 'w:ins')?.end ?? own.contentStart) : own.contentStart;
    return { start: at, end: at, text: mark };
  }
  const whole = `<${prefix}rPr>${mark}</${prefix}rPr>`;
  if (own) return { start: own.start, end: own.end, text: whole };
  if (properties && properties.contentStart < properties.end) {
    const behind = elements(properties).find(({ name }) => BEHIND_MARK.includes(name));
    const at = behind?.start ?? properties.contentEnd;
    return { start: at, end: at, text: whole };
  }
  const text = `<${prefix}pPr>${whole}</${prefix}pPr>`;
  return properties
    ? { start: properties.start, end: properties.end, text }
    : { start: paragraph.contentStart, end: paragraph.contentStart, text };
}

/** The properties of a paragraph that a division makes: those of the whole, its mark inserted, without what ends a section. */
function dividedProperties(source: string, paragraph: XmlElement, marker: Marker): string {
  const mark = markedParagraph(paragraph, 'ins', marker);
  const properties = child(paragraph, 'w:pPr');
  if (!properties || mark.start === properties.start) return mark.text;
  const cuts: Splice[] = elements(properties)
    .filter(({ name }) => BEHIND_MARK.includes(name))
    .map(({ start, end }) => ({ start, end, text: '' }));
  let text = '';
  let at = properties.start;
  for (const cut of [mark, ...cuts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return text + source.slice(at, properties.end);
}

/** A divided paragraph as far as its properties; the last of those it becomes has its own tag and properties. */
export function dividedHead(source: string, paragraph: XmlElement, marker: Marker): Splice {
  const end = child(paragraph, 'w:pPr')?.end ?? paragraph.contentStart;
  const text = `<${paragraph.written}>${dividedProperties(source, paragraph, marker)}`;
  return { start: paragraph.start, end, text };
}

/**
 * What ends a paragraph and begins the next. The last keeps what the paragraph was: once the change is rejected, what is
 * before it joins it.
 */
export function division(source: string, paragraph: XmlElement, last: boolean, marker: Marker): string {
  const close = `</${paragraph.written}>`;
  if (!last) return `${close}<${paragraph.written}>${dividedProperties(source, paragraph, marker)}`;
  const end = child(paragraph, 'w:pPr')?.end ?? paragraph.contentStart;
  return close + source.slice(paragraph.start, end);
}
