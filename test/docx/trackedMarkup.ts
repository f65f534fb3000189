/** What Word does when all changes of a part are accepted or rejected, and what makes two parts the same. */
import { strFromU8, unzipSync } from 'fflate';

/** An element as it is written, or text between tags. */
interface Node {
  /** Empty for text. */
  readonly name: string;
  /** The tag without its brackets and slash, or the text. */
  tag: string;
  children: Node[];
}

function parse(xml: string): Node {
  const root: Node = { name: '#root', tag: '', children: [] };
  const open = [root];
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/gu)) {
    const parent = open.at(-1) ?? root;
    if (token.startsWith('</')) open.pop();
    else if (!token.startsWith('<') || token.startsWith('<?'))
      parent.children.push({ name: '', tag: token, children: [] });
    else {
      const tag = token.slice(1, token.endsWith('/>') ? -2 : -1);
      const node: Node = { name: /^[^\s]+/u.exec(tag)?.[0] ?? '', tag, children: [] };
      parent.children.push(node);
      if (!token.endsWith('/>')) open.push(node);
    }
  }
  return root;
}

function write({ name, tag, children }: Node): string {
  if (name === '') return tag;
  const content = children.map(write).join('');
  return name === '#root' ? content : `<${tag}>${content}</${name}>`;
}

const child = (node: Node | undefined, name: string) => node?.children.find((one) => one.name === name);

/** Changes the children of every element, those inside first. */
function rewrite(node: Node, change: (children: Node[]) => Node[]) {
  for (const one of node.children) rewrite(one, change);
  node.children = change(node.children);
}

/**
 * @param kept `w:ins` to accept, `w:del` to reject
 * @param author only changes of this one are settled, where it is given
 */
function settle(xml: string, kept: 'w:ins' | 'w:del', author: string | undefined): string {
  const root = parse(xml);
  const gone = kept === 'w:ins' ? 'w:del' : 'w:ins';
  const own = ({ name, tag }: Node, wanted: string) =>
    name === wanted && (author === undefined || tag.includes(`w:author="${author}"`));
  // a paragraph whose mark goes joins the next
  rewrite(root, (children) => {
    const result: Node[] = [];
    let waiting: Node[] = [];
    for (const node of children) {
      if (node.name !== 'w:p') {
        result.push(node);
        continue;
      }
      const properties = child(node, 'w:pPr');
      const marks = child(properties, 'w:rPr');
      const joins = marks?.children.some((mark) => own(mark, gone)) ?? false;
      if (marks) marks.children = marks.children.filter((mark) => !own(mark, gone) && !own(mark, kept));
      const content = [...waiting, ...node.children.filter((one) => one !== properties)];
      if (joins) waiting = content;
      else {
        node.children = properties ? [properties, ...content] : content;
        waiting = [];
        result.push(node);
      }
    }
    if (waiting.length > 0) throw new Error('a paragraph has none to join');
    return result;
  });
  rewrite(root, (children) =>
    children.flatMap((node) => {
      if (own(node, gone)) return [];
      if (!own(node, kept)) return [node];
      if (kept === 'w:del')
        rewrite(node, (inner) =>
          inner.map((one) =>
            one.name === 'w:delText' ? { ...one, name: 'w:t', tag: one.tag.replace('w:delText', 'w:t') } : one,
          ),
        );
      return node.children;
    }),
  );
  return write(root);
}

export const acceptAll = (xml: string, author?: string): string => settle(xml, 'w:ins', author);
export const rejectAll = (xml: string, author?: string): string => settle(xml, 'w:del', author);

const PROPERTIES = ['w:rPr', 'w:pPr'];

/** Runs of one look side by side are one run, texts side by side one text; empty properties, runs and changes are none. */
export function normalised(xml: string): string {
  const root = parse(xml);
  const nothing = (node: Node) => node.children.length === 0;
  rewrite(root, (children) => {
    const result: Node[] = [];
    for (const node of children) {
      if (PROPERTIES.includes(node.name) && nothing(node)) continue;
      if (node.name === 'w:r' && node.children.every(({ name }) => name === 'w:rPr')) continue;
      // an insertion of another's that was divided is one again
      if (node.name === 'w:ins' || node.name === 'w:del') {
        node.tag = node.tag.replace(/ w:id="[^"]*"/u, '');
        const last = result.at(-1);
        const mark = !last || nothing(last) || nothing(node);
        if (last && !mark && last.tag === node.tag) {
          last.children.push(...node.children);
          last.children = merged(last.children);
          continue;
        }
      }
      if (node.name === 'w:t') node.tag = 'w:t';
      result.push(node);
    }
    return merged(result);
  });
  return write(root);
}

function merged(children: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of children) {
    const last = result.at(-1);
    if (node.name === 'w:t' && last?.name === 'w:t') last.children.push(...node.children);
    else if (node.name === 'w:r' && last?.name === 'w:r' && look(last) === look(node)) {
      const content = node.children.filter(({ name }) => name !== 'w:rPr');
      last.children = merged([...last.children, ...content]);
    } else result.push(node);
  }
  return result;
}

function look(run: Node): string {
  const properties = child(run, 'w:rPr');
  return properties ? write(properties) : '';
}

/** The parts of a file as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}
