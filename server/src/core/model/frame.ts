import type { PartKind, Role, Title } from './document.ts';
import { callsMeeting } from './meeting.ts';
import type { RawParagraph } from './paragraphs.ts';
import {
  genreOf,
  isDateLine,
  isSignatureLine,
  isTitleLine,
  looksLikeRecipient,
  namesOrgan,
  wholeDate,
} from './shapes.ts';

/** Role and part of every paragraph, in their order. */
export interface Frame {
  readonly roles: Role[];
  readonly parts: PartKind[];
  readonly title: Title | undefined;
  /** The paragraph of 成文日期. */
  readonly signature: number | undefined;
}

const AGENDA_TITLE =
  /^.{0,40}(?:议[ 　]*程|议[ 　]*事[ 　]*日[ 　]*程|会[ 　]*议[ 　]*日[ 　]*程|日[ 　]*程[ 　]*安[ 　]*排|议[ 　]*程[ 　]*安[ 　]*排|日[ 　]*程|议程表|日程表)(?:[（(].{1,12}[）)])?$/u;
const ATTACHMENT_LABEL =
  /^附[ 　]*件[ 　]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[ 　]*(?:[：:]?[ 　]*$|[：:—-]?[ 　]*[^：:，。；]{2,40}$)/u;
const ATTACHMENT_NOTE =
  /^附[ 　]*件(?:[ 　]*(?:\d{1,2}|[一二三四五六七八九十]{1,3}))?[ 　]*(?:[：:]|[ 　]+\p{Script=Han})/u;
const HEADER: readonly (readonly [Role, RegExp])[] = [
  ['copyNumber', /^\d{6}$/],
  // A number that waits to be given: 青政发〔2025〕　号.
  ['documentNumber', /^[\p{Script=Han}×]{2,16}[〔[(（【［][ 　\d×xX_]{0,8}[〕\])）】］][ 　第\d×xX_＿]{0,10}号$/u],
  [
    'secrecyMark',
    /^(?:(?:绝[ 　]*密|机[ 　]*密|秘[ 　]*密)级?[ 　]*(?:[★☆*※·•—（(\d-].{0,20})?|[[【［](?:绝密|机密|秘密)[\]】］])$/u,
  ],
  ['urgency', /^(?:特急|加急|特提|平急|急件|紧急|限时送达)$/u],
  ['signer', /^签[ 　]*发[ 　]*人[：:]/u],
  ['rule', /^[-—─━_=＿]{6,}$/u],
  ['issuerMark', /^[\p{Script=Han} 　]{3,40}(?:文件|命令|（令）|办公会议纪要|会议纪要)$/u],
];
/** Titles of what notices attach, with or without a label. */
const FORM = /(?:名单|回执|一览表|登记表|报名表|汇总表|分工表|安排表|申请表)$/u;

/** Whether the paragraph is a line of the 版头, and which. */
function headerRole({ content }: RawParagraph): Role | undefined {
  const { text } = content.view;
  const number = content.tokens.find((token) => token.kind === 'documentNumber');
  if (
    number &&
    number.from === 0 &&
    (number.to === text.length ||
      /^[ 　\t]+(?:签[ 　]*发[ 　]*人|[\p{Script=Han}]{1,10}[〔[])/u.test(text.slice(number.to)))
  )
    return 'documentNumber';
  return HEADER.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The lines from `first` that make the title: as many as it takes to end in a 文种, five at most. */
function titleLines(paragraphs: readonly RawParagraph[], first: number): number[] {
  const taken: number[] = [];
  let joined = '';
  for (let i = first; i < Math.min(paragraphs.length, first + 5); i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || !isTitleLine(paragraph.content) || isDateLine(paragraph.content)) break;
    if (i > first && paragraph.blankBefore > 1) break;
    taken.push(i);
    joined += paragraph.content.view.text;
    if (genreOf(joined) && !/^(?:的|通知|会议)/u.test(paragraphs[i + 1]?.content.view.text ?? '')) return taken;
  }
  const [line] = taken;
  const text = line === undefined ? '' : (paragraphs[line]?.content.view.text ?? '');
  return line !== undefined &&
    text.length <= 40 &&
    !/[，：:]/.test(text) &&
    (paragraphs.length > 1 || /关于/.test(text))
    ? [line]
    : [];
}

/** The value of a field whose label stands on the line before. */
function answersField(paragraphs: readonly RawParagraph[], i: number): boolean {
  const before = paragraphs[i - 1]?.content;
  return (
    before?.field !== undefined &&
    before.field.valueFrom === before.view.text.length &&
    (paragraphs[i]?.blankBefore ?? 0) === 0
  );
}

/** Signature lines right above a date line, upwards. */
function organLines(paragraphs: readonly RawParagraph[], date: number, floor: number): number[] {
  const lines: number[] = [];
  for (let i = date - 1; i > floor && date - i <= 6; i--) {
    const paragraph = paragraphs[i];
    if (!paragraph || !isSignatureLine(paragraph.content) || answersField(paragraphs, i)) break;
    if ((paragraphs[i + 1]?.blankBefore ?? 0) > 2) break;
    if (lines.length > 0 && !namesOrgan(paragraph.content.view.text)) break;
    lines.unshift(i);
    if (paragraph.blankBefore > 0) break;
  }
  return lines;
}

/** A heading of the first level that goes on with the numbering of what stands before `index`. */
function goesOn(paragraphs: readonly RawParagraph[], index: number): boolean {
  const before = paragraphs
    .slice(0, index)
    .filter((p) => p.content.label?.style === 'hanzi')
    .at(-1)?.content.label?.numbers[0];
  if (before === undefined) return false;
  for (const { content, blankBefore } of paragraphs.slice(index + 1)) {
    if (ATTACHMENT_LABEL.test(content.view.text) || AGENDA_TITLE.test(content.view.text) || blankBefore > 2)
      return false;
    if (content.label?.style === 'hanzi') return content.label.numbers[0] === before + 1;
  }
  return false;
}

/** Finds 成文日期: the first whole-line date under a signature (or alone) after which the text's numbering does not go on. */
function findSignature(
  paragraphs: readonly RawParagraph[],
  from: number,
): { date: number; organs: number[] } | undefined {
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const { text } = paragraph.content.view;
    if (ATTACHMENT_LABEL.test(text) && !ATTACHMENT_NOTE.test(text)) return undefined;
    if (!isDateLine(paragraph.content) || answersField(paragraphs, i)) continue;
    const organs = organLines(paragraphs, i, from - 1);
    const token = wholeDate(paragraph.content);
    const alone = organs.length === 0;
    if (alone && (i === from || token?.day === undefined || token.year === undefined)) continue;
    if (goesOn(paragraphs, i)) continue;
    return { date: i, organs };
  }
  return undefined;
}

const isAgendaTitle = (paragraph: RawParagraph) =>
  AGENDA_TITLE.test(paragraph.content.view.text) &&
  !paragraph.content.label &&
  !/[，。：:；]/.test(paragraph.content.view.text);

/** A line that an agenda may hold, whatever else follows it. */
function agendaLike({ content }: RawParagraph): boolean {
  return (
    content.label !== undefined ||
    content.field !== undefined ||
    /^[（(].*[）)]$/u.test(content.view.text) ||
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
  let at = 0;
  for (
    let role = paragraphs[0] && headerRole(paragraphs[0]);
    role;
    role = paragraphs[at] && headerRole(paragraphs[at] as RawParagraph)
  ) {
    roles[at] = role;
    at++;
    if (at >= paragraphs.length) break;
  }
  const title = readTitle(paragraphs, at, roles);
  if (title) at = (title.paragraphs.at(-1) ?? at) + 1;
  // Published papers give the document number below the title.
  const number = paragraphs[at];
  if (title && number && headerRole(number) === 'documentNumber') roles[at++] = 'documentNumber';
  const afterTitle = paragraphs[at];
  if (title && afterTitle && /^[（(].*[）)]$/u.test(afterTitle.content.view.text) && !afterTitle.content.label)
    roles[at++] = 'titleNote';
  for (let i = at; title && i < at + 4; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || !looksLikeRecipient(paragraph.content) || (i > at && paragraph.blankBefore > 0)) break;
    roles[i] = /^(?:同志们|各位|尊敬的)/u.test(paragraph.content.view.text) ? 'salutation' : 'recipient';
    if (/[：:]$/.test(paragraph.content.view.text)) break;
  }
  const agendaOnly = title !== undefined && AGENDA_TITLE.test(title.text) && !/通知$/.test(title.text);
  if (agendaOnly) {
    parts.fill('agenda');
    for (const i of title.paragraphs) roles[i] = 'agendaTitle';
  }
  const signature = agendaOnly ? undefined : findSignature(paragraphs, title ? at : 0);
  if (signature) {
    for (const i of signature.organs) roles[i] = 'signatureOrgan';
    roles[signature.date] = 'signatureDate';
  }
  markAttachmentNote(paragraphs, roles, signature?.date);
  if (!agendaOnly) divide(paragraphs, roles, parts, at, signature?.date, title);
  return { roles, parts, title, signature: signature?.date };
}

/** What a paragraph of the body is by its own shape. */
function bodyRole(content: RawParagraph['content']): Role {
  const { text } = content.view;
  if (/\t.*\t|^\|.*\|$|\p{Script=Han}[ 　]{2,}\p{Script=Han}.*[ 　]{2,}/u.test(content.source.trim()) && !content.field)
    return 'tableRow';
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

function readTitle(paragraphs: readonly RawParagraph[], first: number, roles: Role[]): Title | undefined {
  const lines = titleLines(paragraphs, first);
  if (lines.length === 0) return undefined;
  const text = lines
    .map((i) => paragraphs[i]?.content.view.text ?? '')
    .join('')
    .replace(/[ 　\t]/g, '');
  for (const i of lines) roles[i] = 'title';
  const genre = genreOf(text);
  return { text, paragraphs: lines, genre, meeting: genre === '通知' && callsMeeting(text) };
}

/** 附件说明: from 附件： before the signature to the next line that is no numbered name. */
function markAttachmentNote(paragraphs: readonly RawParagraph[], roles: Role[], signature: number | undefined): void {
  const limit = signature ?? paragraphs.length;
  for (let i = 0; i < limit; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || roles[i] === 'title' || !ATTACHMENT_NOTE.test(paragraph.content.view.text)) continue;
    if (signature === undefined && paragraphs.slice(i + 1).every((p) => !isSignatureLine(p.content))) continue;
    if (/[。]/.test(paragraph.content.view.text) && paragraph.content.view.text.length > 60) continue;
    roles[i] = 'attachmentNote';
    for (let j = i + 1; j < limit; j++) {
      const next = paragraphs[j];
      if (!next || next.blankBefore > 0 || roles[j] === 'signatureOrgan') break;
      if (
        next.content.label?.style !== 'arabic' &&
        !/^附件/.test(next.content.view.text) &&
        !/^[ 　]{4,}/.test(next.content.source)
      )
        break;
      roles[j] = 'attachmentNote';
    }
  }
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
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const { text } = paragraph.content.view;
    const after = signature !== undefined && i > signature;
    const imprint = i > from ? imprintRole(text) : undefined;
    if (imprint && (after || signature === undefined)) {
      roles[i] = imprint;
      continue;
    }
    const beforeSignature = signature !== undefined && i <= signature;
    if (roles[i] === 'attachmentNote' || roles[i] === 'signatureOrgan' || roles[i] === 'signatureDate')
      part = beforeSignature ? 'main' : part;
    else if (
      !beforeSignature &&
      ATTACHMENT_LABEL.test(text) &&
      !paragraph.content.label &&
      (after || paragraph.blankBefore > 0)
    ) {
      roles[i] = 'attachmentLabel';
      labelled = true;
      const heading = paragraphs.slice(i + 1, i + 5).filter((next) => isTitleLine(next.content));
      part = isAgendaTitle(paragraph) || heading.slice(0, 3).some(isAgendaTitle) ? 'agenda' : 'attachment';
      for (let j = i + 1; j < Math.min(i + 4, paragraphs.length); j++) {
        const next = paragraphs[j];
        if (
          !next ||
          !isTitleLine(next.content) ||
          (j > i + 1 && next.blankBefore > 0) ||
          next.content.tokens.some((t) => t.kind === 'clock')
        )
          break;
        parts[j] = part;
        roles[j] = isAgendaTitle(next) ? 'agendaTitle' : 'title';
        if (genreOf(next.content.view.text)) break;
      }
    } else if (
      roles[i] !== 'title' &&
      roles[i] !== 'agendaTitle' &&
      isAgendaTitle(paragraph) &&
      startsAgenda(paragraphs, i)
    ) {
      roles[i] = 'agendaTitle';
      part = 'agenda';
      labelled = false;
    } else if (after && part === 'main') part = behindMain(paragraphs, roles, i, title);
    else if (part === 'agenda' && !labelled && paragraph.blankBefore > 1 && !agendaLike(paragraph))
      part = after || signature === undefined ? 'material' : 'main';
    else if (part === 'agenda' && paragraph.blankBefore > 2 && !agendaLike(paragraph)) part = 'material';
    parts[i] = part;
  }
}

/** A line of the 版记, which closes the paper behind all that is attached. */
function imprintRole(text: string): Role | undefined {
  if (/^(?:主送|抄送|抄报|抄发|分送)[：:]/u.test(text)) return 'cc';
  if (/[\d日][ 　]*印[ 　]*发$/u.test(text)) return 'printLine';
  return /^[-—─━_=＿]{6,}$/u.test(text) ? 'rule' : undefined;
}

/** What stands right behind the date of signature: 附注 still belongs to main, all else to what comes after. */
function behindMain(paragraphs: readonly RawParagraph[], roles: Role[], i: number, title: Title | undefined): PartKind {
  const paragraph = paragraphs[i];
  if (!paragraph) return 'main';
  const { text } = paragraph.content.view;
  if (/^[（(][^（(].*[）)]$/u.test(text) || /^[（(]?(?:联系人|此件)/u.test(text)) roles[i] = 'remark';
  else if (roles[i] === 'pageNumber') return 'main';
  else if (isDateLine(paragraph.content) && isSignatureLine(paragraphs[i - 1]?.content ?? paragraph.content))
    roles[i] = 'signatureDate';
  else if (paragraphs.slice(i, i + 3).filter((p) => p.content.label?.style === 'item').length >= 2) return 'agenda';
  else if (FORM.test(text) && isTitleLine(paragraph.content)) return 'attachment';
  else return paragraph.blankBefore > 2 || title?.meeting ? 'material' : 'attachment';
  return 'main';
}

/** An agenda's title is followed, within a few lines, by items, slots or the fields of its head. */
function startsAgenda(paragraphs: readonly RawParagraph[], title: number): boolean {
  return paragraphs.slice(title + 1, title + 8).some(agendaLike);
}
