import type { Document, Paragraph } from '../../model/document.ts';

/** 议程 and the like alone, without the meeting's name. */
const BARE_AGENDA = /^(?:会议|大会|学习|培训|活动)?(?:主要)?(?:议程|议事日程|日程)(?:安排|表)?$/u;
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

/** 附件, 附件1; what is not bound with the paper has its number in front. */
const RIGHT = /^(?:[^附]{4,40}号[ 　]{0,12})?附[ 　]{0,12}件[ 　]{0,12}\d{0,2}$/u;

/** Whether a label of what is attached is written as it should be. */
export function isRightLabel({ content }: Paragraph): boolean {
  return RIGHT.test(content.view.text);
}
