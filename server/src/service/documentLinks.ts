import type { DocumentLink } from 'vscode-languageserver-types';
import type { Paragraph } from '../core/index.ts';
import { isFileOf } from '../core/model/attachmentFiles.ts';
import { attachmentNames } from '../core/model/attachmentNames.ts';
import { spanOf } from '../core/model/spans.ts';
import type { Token, ViewRange } from '../core/model/token.ts';
import type { CheckedDraft } from './draft.ts';
import { citedDrafts, type DraftsElsewhere } from './navigation.ts';
import { toRange } from './ranges.ts';

export interface LinkOptions {
  /** The draft's address as the workspace knows it. */
  readonly own: string;
  /** The address of the draft's folder, with `/` at its end; undefined where it lies in none. */
  readonly folder: string | undefined;
  readonly elsewhere: DraftsElsewhere;
}

const MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}$/;
/** More than a paper ever holds. */
const MOST = 500;

/** The file beside the draft that an attachment is; its own name, never a path. */
function fileBeside(files: readonly string[], name: { readonly name: string; readonly number: number | undefined }) {
  const found = files.filter((file) => !/[/\\]/.test(file) && !file.startsWith('.') && isFileOf(file, name));
  const [first] = found;
  // two that may be meant are no link
  return found.length === 1 ? first : undefined;
}

function mailLink(paragraph: Paragraph, token: Token): string | undefined {
  const address = paragraph.content.view.text.slice(token.from, token.to);
  return token.kind === 'mail' && MAIL.test(address) ? `mailto:${address}` : undefined;
}

/**
 * Links of a draft: a name in 附件说明 to its file in the draft's own folder, a citation to the draft of the workspace that
 * it means, a mail address. No address outside the workspace and none of the network.
 */
export function documentLinks(draft: CheckedDraft, { own, folder, elsewhere }: LinkOptions): DocumentLink[] {
  const { document, positions } = draft;
  const links: DocumentLink[] = [];
  const add = (paragraph: Paragraph, range: ViewRange, target: string, tooltip: string) =>
    void links.push({ range: toRange(positions, spanOf(paragraph, range)), target, tooltip });
  const files = draft.neighbours?.files ?? [];
  for (const name of folder && files.length > 0 ? attachmentNames(document) : []) {
    const file = fileBeside(files, { name: name.text, number: name.number });
    if (file) add(name.paragraph, name.range, `${folder}${encodeURIComponent(file)}`, `打开“${file}”`);
  }
  for (const paragraph of document.paragraphs) {
    for (const token of paragraph.content.tokens) {
      if (links.length >= MOST) return links;
      const mail = mailLink(paragraph, token);
      if (mail) add(paragraph, token, mail, '写邮件');
      if (token.kind !== 'citation') continue;
      const [target] = citedDrafts(token.title.text, token.documentNumber?.normalised, own, elsewhere);
      if (target) add(paragraph, token.title, `${target.uri}#L${target.range.start.line + 1}`, '打开这份文稿');
    }
  }
  return links;
}
