import type { Paragraph } from '../core/index.ts';

/** 特此通知。, 妥否，请批示。, 请予函复。: what closes a paper belongs to no item, and a signature may follow it. */
export function isClosing({ content }: Pick<Paragraph, 'content'>): boolean {
  return /^(?:特此|此[复函致令]|以上|[妥当可]否|请予?(?:审[批议]|批[复示准]|函复)|专此)/u.test(content.shape);
}
