/** A package as a Word document. */
import type { Package } from './package.ts';
import type { Container, ReadResult, WordDocument, WordParagraph, WordSection } from './read/document.ts';
import { createMet } from './read/inline.ts';
import { circled } from './read/numberFormats.ts';
import { readNumbering } from './read/numbering.ts';
import { PartFault, type Parts, partsOf } from './read/parts.ts';
import { readStory, type Story, type StoryContext, sectionsOf } from './read/story.ts';
import { readStyles } from './read/styles.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

/** How a footnote is marked in the text: ①, or [51] where there is no such sign. */
export const noteMarkOf = (index: number) => circled(index) ?? `[${index}]`;

/** Reads the document of a package. Never throws: what cannot be read gives a message for the user. */
export function readWord(pack: Package): ReadResult {
  try {
    return { ok: true, document: read(partsOf(pack)) };
  } catch (error) {
    if (error instanceof PartFault) return { ok: false, message: error.userMessage };
    throw error;
  }
}

function read(parts: Parts): WordDocument {
  const one = (kind: string): { name: string; tree: XmlElement | undefined } => {
    const [name = ''] = parts.related(kind).values();
    return { name, tree: name === '' ? undefined : parts.tree(name) };
  };
  const trees = new Map<string, XmlElement>();
  const keep = (name: string, tree: XmlElement | undefined) => {
    if (tree) trees.set(name, tree);
    return tree;
  };
  const stylesPart = one('styles');
  const styles = readStyles(keep(stylesPart.name, stylesPart.tree));
  const numberingPart = one('numbering');
  const numberingTree = keep(numberingPart.name, numberingPart.tree);
  const settings = one('settings');
  keep(settings.name, settings.tree);
  const theme = one('theme');
  keep(theme.name, theme.tree);
  const { met, add } = createMet();
  const noted = new Map<string, { kind: 'footnote' | 'endnote'; id: string; mark: string }>();
  const noteMark = (kind: 'footnote' | 'endnote', id: string): string => {
    const known = noted.get(`${kind} ${id}`) ?? { kind, id, mark: noteMarkOf(noted.size + 1) };
    noted.set(`${kind} ${id}`, known);
    return known.mark;
  };
  const contextOf = (part: string): StoryContext => ({
    part,
    styles,
    numbering: readNumbering(numberingTree, styles),
    noteMark,
    met: add,
  });

  const tree = parts.tree(parts.main);
  const body = child(tree, 'w:body');
  if (!tree || !body) throw new PartFault('文件里没有正文，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。');
  keep(parts.main, tree);
  const story = readStory(tree, body, 'body', contextOf(parts.main));

  const notePart = (kind: 'footnote' | 'endnote') => {
    const { name, tree: own } = one(`${kind}s`);
    const entries = own ? elements(own, `w:${kind}`) : [];
    keep(name, own);
    const byId = new Map(entries.map((note) => [attribute(note, 'w:id') ?? '', note]));
    return { tree: own, byId, context: contextOf(name) };
  };
  // a note may refer to others, which then come behind it
  const notes: (readonly WordParagraph[])[] = [];
  const noteParts = { footnote: notePart('footnote'), endnote: notePart('endnote') };
  for (const { kind, id } of noted.values()) {
    const { tree: noteTree, byId, context } = noteParts[kind];
    const own = byId.get(id);
    notes.push(noteTree && own ? readStory(noteTree, own, kind, context).paragraphs : []);
  }

  const edges = (kind: 'header' | 'footer') => {
    const found = new Map<string, readonly WordParagraph[]>();
    for (const name of parts.related(kind).values()) {
      const own = keep(name, parts.tree(name));
      const container: Container = kind;
      if (own) found.set(name, readStory(own, own, container, contextOf(name)).paragraphs);
    }
    return found;
  };
  const headers = edges('header');
  const footers = edges('footer');
  return {
    part: parts.main,
    trees,
    settingsPart: settings.tree && settings.name,
    styles,
    blocks: story.blocks,
    paragraphs: story.paragraphs,
    sections: readSections(body, story, parts),
    notes,
    headers,
    footers,
    met,
  };
}

/** Each section with its headers and footers, those of the section before where it names none. */
function readSections(body: XmlElement, story: Story, parts: Parts): WordSection[] {
  const targets = { header: parts.related('header'), footer: parts.related('footer') };
  const sections: WordSection[] = [];
  sectionsOf(body).forEach((element, i) => {
    const edges = (kind: 'header' | 'footer') => {
      const found = new Map(sections.at(-1)?.[`${kind}s`]);
      for (const reference of elements(element, `w:${kind}Reference`)) {
        const target = targets[kind].get(attribute(reference, 'r:id') ?? '');
        if (target !== undefined) found.set(attribute(reference, 'w:type') ?? 'default', target);
      }
      return found;
    };
    sections.push({
      element,
      headers: edges('header'),
      footers: edges('footer'),
      to: story.sectionEnds[i] ?? story.paragraphs.length,
    });
  });
  return sections;
}
