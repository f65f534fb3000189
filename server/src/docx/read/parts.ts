/** The parts of a Word document and how they refer to each other. */
import { tellOtherPackage } from '../package/kinds.ts';
import { type Package, partText } from '../package.ts';
import { parseXml, type XmlFault } from '../xml/parse.ts';
import { attribute, elements, type XmlElement } from '../xml.ts';

/** What the parts of a document are, by the last word of their relationship's type (`styles`, `numbering`). */
export interface Parts {
  /** The part of the main text. */
  readonly main: string;
  /** The tree of a part; undefined where there is none. Throws `PartFault` where it is no XML. */
  tree(name: string): XmlElement | undefined;
  /** Names of the parts that the main text refers to by a kind of relationship; by id those of one kind. */
  related(kind: string): ReadonlyMap<string, string>;
}

/** Thrown within this folder; `readWord` turns it into a message. */
export class PartFault extends Error {
  readonly userMessage: string;
  constructor(userMessage: string) {
    super(userMessage);
    this.userMessage = userMessage;
  }
}

const MESSAGES: Readonly<Record<XmlFault, string>> = {
  malformed: '文件内部的内容已损坏，不能读取。请用 Word 或 WPS 打开它（提示修复的，选择修复），另存为 .docx 后再试。',
  doctype:
    '文件内部含有 Word 文档不应有的声明（DOCTYPE），可能是恶意构造的，为安全起见没有读取。请核实来源，或用 Word、WPS 打开后另存为 .docx 再试。',
  tooBig:
    '文件内部的层次过深或内容过多，远超一般公文，为安全起见没有读取。请核实来源；确需导入的，把正文复制到新建的 Word 文档中另存。',
};

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The part a target names, seen from the folder of the part that refers to it. */
function resolveTarget(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : `${folder}/${target}`).split('/'))
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  return names.join('/');
}

function relationsOf(tree: XmlElement | undefined, folder: string): Relation[] {
  if (!tree) return [];
  return elements(tree, 'rel:Relationship').flatMap((element) => {
    const target = attribute(element, 'Target');
    if (!target || attribute(element, 'TargetMode') === 'External') return [];
    return {
      id: attribute(element, 'Id') ?? '',
      kind: /[^/]*$/.exec(attribute(element, 'Type') ?? '')?.[0] ?? '',
      target: resolveTarget(folder, target),
    };
  });
}

/** Finds the parts. Throws `PartFault` where there is no main text. */
export function partsOf(pack: Package): Parts {
  const names = new Map([...pack.parts.keys()].map((name) => [name.toLowerCase(), name]));
  const trees = new Map<string, XmlElement>();
  const tree = (name: string): XmlElement | undefined => {
    const known = trees.get(name);
    if (known) return known;
    const own = names.get(name.toLowerCase());
    const text = own && partText(pack, own);
    if (text === undefined) return undefined;
    const parsed = parseXml(text);
    if (!parsed.ok) throw new PartFault(MESSAGES[parsed.fault]);
    trees.set(name, parsed.root);
    return parsed.root;
  };
  const named = relationsOf(tree('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.target;
  const main = names.get((named ?? 'word/document.xml').toLowerCase());
  if (main === undefined || tree(main)?.name !== 'w:document')
    throw new PartFault(tellOtherPackage(pack.entries.map(({ name }) => name)));
  const [, folder = '', file = main] = /^(.*)\/([^/]*)$/.exec(main) ?? [];
  const relations = relationsOf(tree(`${folder}/_rels/${file}.rels`.replace(/^\//, '')), folder);
  return {
    main,
    tree,
    related: (kind) =>
      new Map(
        relations
          .filter((one) => one.kind === kind)
          .map(({ id, target }) => [id, names.get(target.toLowerCase()) ?? target]),
      ),
  };
}
