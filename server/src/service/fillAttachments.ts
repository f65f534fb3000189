/** 附件说明 of a paper that is begun from a template (GB/T 9704—2012 7.3.4). */

/** A name as it goes into 附件说明: no number, no 书名号 around it and no mark at its end. */
export function attachmentName(typed: string): string {
  return typed
    .trim()
    .replace(/^附件\s*\d{0,2}\s*[：:.．、]?\s*/u, '')
    .replace(/^\d{1,2}[.．、](?!\d)\s*/u, '')
    .replace(/[；;。.，,]+$/u, '')
    .replace(/^《([^《》]+)》$/u, '$1');
}

/** The names behind 附件：, those of several numbered and one below the other. */
export function attachmentList(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : names.map((name, i) => `${i + 1}.${name}`).join('\n　　　');
}

/** The day of signing in a template. */
const DATE = /^\$\{\d+:\$\{CURRENT_YEAR\}年\$\{CURRENT_MONTH\b/u;

/** The template's text with 附件说明 between body and signature; as it was where nobody signs. */
export function withAttachmentNote(text: string, list: string): string {
  const lines = text.split('\n');
  const date = lines.findIndex((line) => DATE.test(line));
  const above = date < 0 ? -1 : lines.lastIndexOf('', date);
  return above < 0 ? text : [...lines.slice(0, above), '', `附件：${list}`, ...lines.slice(above)].join('\n');
}
