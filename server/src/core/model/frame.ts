import {
  beginsAttachment,
  markAttached,
  markAttachmentNote,
  markNamed,
  markUnlabelled,
  noteBehind,
  noteNames,
} from './attachments.ts';
import type { PartKind, Role, Title } from './document.ts';
import { readHead } from './header.ts';
import { imprintRole, isSubjectWords } from './imprint.ts';
import type { RawParagraph } from './paragraphs.ts';
import { isBracketed, isDateLine, isSignatureLine, namesAgenda } from './shapes.ts';
import { findSignature } from './signature.ts';

/** Role and part of every paragraph, in their order. */
export interface Frame {
  readonly roles: Role[];
  readonly parts: PartKind[];
  readonly title: Title | undefined;
  /** The paragraph of 成文日期. */
  readonly signature: number | undefined;
}

const isAgendaTitle = ({ content, section }: RawParagraph) => !content.label && !section && namesAgenda(content.shape);

/** A line that an agenda may hold, whatever else follows it. */
function agendaLike({ content }: RawParagraph): boolean {
  return (
    content.label !== undefined ||
    content.field !== undefined ||
    isBracketed(content.shape) ||
    content.tokens.some((token) => (token.kind === 'clock' || token.kind === 'date') && token.from <= 12)
  );
}

/**
 * Divides the text into main, agenda, attachment and material and says what each line of the frame is: 版头, title,
 * recipient, signature, 附注, 版记, labels and titles of what is attached.
 */
export function readFrame(paragraphs: readonly RawParagraph[]): Frame {
  const roles: Role[] = paragraphs.map(({ content }) => bodyRole(content));
  const parts: PartKind[] = paragraphs.map(() => 'main');
  const { title, body } = readHead(paragraphs, roles);
  if (title && namesAgenda(title.text)) {
    parts.fill('agenda');
    for (const i of title.paragraphs) roles[i] = 'agendaTitle';
    return { roles, parts, title, signature: undefined };
  }
  const signature = findSignature(paragraphs, body);
  if (signature) {
    for (const i of signature.organs) roles[i] = 'signatureOrgan';
    roles[signature.date] = 'signatureDate';
  }
  const end = signature?.ahead ? undefined : signature?.date;
  markAttachmentNote(paragraphs, roles, body, end);
  divide(paragraphs, roles, parts, body, end, title);
  return { roles, parts, title, signature: signature?.date };
}

/** What a paragraph of the body is by its own shape. */
function bodyRole(content: RawParagraph['content']): Role {
  const text = content.shape;
  const row =
    /^\|.*\|$/.test(content.source.trim()) ||
    /\t.*\t|\p{Script=Han}[ 　]{2,}\p{Script=Han}.*[ 　]{2,}/u.test(content.view.text);
  if (row && !content.field) return 'tableRow';
  if (/^[—–-][ 　]*\d{1,3}[ 　]*[—–-]$|^第[ ]?\d{1,3}[ ]?页/u.test(text)) return 'pageNumber';
  if (content.label?.style === 'chapter') return 'chapter';
  if (content.label?.style === 'article') return 'article';
  if (content.label?.style === 'item') return 'agendaItem';
  if (content.field) return 'field';
  if (content.label) return text.length <= 45 && !/[。；，：:]/.test(text.slice(content.label.to)) ? 'heading' : 'item';
  const [first] = content.tokens;
  if (first?.kind === 'clock' && first.from === 0) return 'slot';
  if (text.length <= 30 && !/[。；，：:！？]/.test(text)) return 'short';
  return 'paragraph';
}

/** Gives every paragraph behind the title its part, and marks labels and titles of what is attached. */
function divide(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  parts: PartKind[],
  from: number,
  signature: number | undefined,
  title: Title | undefined,
): void {
  let part: PartKind = 'main';
  let labelled = false;
  const names = noteNames(paragraphs, roles);
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const after = signature !== undefined && i > signature;
    const before = signature !== undefined && !after;
    const imprint = i > from && !before ? imprintRole(paragraphs, roles, i, after) : undefined;
    if (imprint) {
      roles[i] = imprint;
      continue;
    }
    if (!before && isSubjectWords(paragraph.content.shape)) continue;
    if (after && part === 'main') roles.fill('attachmentNote', i, noteBehind(paragraphs, roles, i));
    if (roles[i] === 'attachmentNote' || roles[i] === 'signatureOrgan' || roles[i] === 'signatureDate')
      part = before ? 'main' : part;
    else if (!before && beginsAttachment(paragraph, after)) {
      part = markAttached(paragraphs, roles, i);
      labelled = true;
    } else if (roles[i] === 'title' || roles[i] === 'titleNote' || roles[i] === 'agendaTitle') {
      // marked with the label above
    } else if (isAgendaTitle(paragraph) && startsAgenda(paragraphs, i)) {
      roles[i] = 'agendaTitle';
      part = 'agenda';
      labelled = false;
    } else if (after && paragraph.blankBefore > 0 && markNamed(paragraphs, roles, i, names)) {
      part = 'attachment';
      labelled = true;
    } else if (after && part === 'main') part = behindMain(paragraphs, roles, i, title, names.size > 0);
    else if (part === 'agenda' && !labelled && paragraph.blankBefore > 1 && !agendaLike(paragraph))
      part = after || signature === undefined ? 'material' : 'main';
    else if (part === 'agenda' && paragraph.blankBefore > 2 && !agendaLike(paragraph)) part = 'material';
    parts[i] = part;
  }
}

/** What begins so is a form, a list or a regulation that was attached, not prose that someone pasted. */
const ATTACHED: ReadonlySet<Role> = new Set<Role>(['tableRow', 'field', 'chapter', 'article', 'heading', 'item']);

/**
 * What stands right behind the date of signature: 附注 still belongs to main, all else to what comes after. Text that
 * no title, no label and no 附件说明 announces was pasted there.
 * @param announced 附件说明 lists something
 */
function behindMain(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  i: number,
  title: Title | undefined,
  announced: boolean,
): PartKind {
  const paragraph = paragraphs[i];
  if (!paragraph) return 'main';
  const text = paragraph.content.shape;
  if (/^[（(][^（(].*[）)]$/u.test(text) || /^[（(]?(?:联系(?:人|单位|部门|科室|处室|电话|方式)|此件)/u.test(text))
    roles[i] = 'remark';
  else if (roles[i] === 'pageNumber') return 'main';
  else if (isDateLine(paragraph.content) && isSignatureLine(paragraphs[i - 1]?.content ?? paragraph.content))
    roles[i] = 'signatureDate';
  else if (paragraphs.slice(i, i + 3).filter((p) => p.content.label?.style === 'item').length >= 2) return 'agenda';
  else if (markUnlabelled(paragraphs, roles, i, !title?.meeting)) return 'attachment';
  else if (paragraph.blankBefore > 2 || title?.meeting) return 'material';
  else {
    const next = paragraphs[i + 1];
    const form = ATTACHED.has(roles[i] ?? 'paragraph') || (next !== undefined && beginsAttachment(next, true));
    return announced || form ? 'attachment' : 'material';
  }
  return 'main';
}

/** An agenda's title is followed, within a few lines, by items, slots or the fields of its head. */
function startsAgenda(paragraphs: readonly RawParagraph[], title: number): boolean {
  return paragraphs.slice(title + 1, title + 8).some(agendaLike);
}
