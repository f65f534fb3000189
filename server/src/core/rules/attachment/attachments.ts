import type { Document, Paragraph } from '../../model/document.ts';

/** Something attached behind the signature: its first line, its label if any, and the lines of its title. */
export interface Attached {
  readonly first: Paragraph;
  readonly label: Paragraph | undefined;
  readonly title: readonly Paragraph[];
  readonly agenda: boolean;
}

/** 议程 and the like alone, without the meeting's name. */
const BARE_AGENDA = /^(?:会议|大会|学习|培训|活动)?(?:主要)?(?:议程|议事日程|日程)(?:安排|表)?$/u;
/** What a title at the end of an attachment without a label names. */
const ATTACHED = /(?:名单|回执|方案|一览表|登记表|报名表|汇总表|分工表|安排表|申请表)$/u;

/** A text without its blanks. */
export function compact({ content }: Paragraph): string {
  return content.view.text.replace(/[ 　\t]/g, '');
}

/** Whether a title names its agenda but not the meeting. */
export function isBareAgenda(title: string): boolean {
  return BARE_AGENDA.test(title);
}

/** The meeting's name out of the notice's title: 关于召开…的通知. */
export function meetingName(document: Document): string | undefined {
  return /关于(?:组织)?(?:召开|举行|举办|开展|召集|组织)(.{2,60}?)的(?:紧急|补充|预备)?通知/u.exec(
    document.title?.text ?? '',
  )?.[1];
}

/** What stands behind 成文日期 with a label, or with the title of an agenda, a list or a form. */
export function attachedParts(document: Document): Attached[] {
  const { paragraphs } = document;
  const signature = document.dates[document.signatureDate ?? -1]?.paragraph;
  if (signature === undefined) return [];
  const found: Attached[] = [];
  let from = signature + 1;
  while (from < paragraphs.length) {
    const first = paragraphs[from];
    const before = paragraphs[from - 1];
    if (!first) break;
    const label = first.role === 'attachmentLabel' ? first : undefined;
    const begins =
      label !== undefined ||
      (first.part !== before?.part &&
        (first.part === 'agenda' || (first.part === 'attachment' && ATTACHED.test(compact(first)))));
    let to = from + 1;
    if (begins) {
      const titled = (p: Paragraph | undefined) => p?.role === 'agendaTitle' || p?.role === 'title';
      const at = label ? from + 1 : from;
      while (titled(paragraphs[to])) to++;
      const title = paragraphs.slice(at, to).filter((p) => titled(p) || (!label && p.part === 'attachment'));
      found.push({ first, label, title, agenda: first.part === 'agenda' });
    }
    from = to;
  }
  return found;
}
