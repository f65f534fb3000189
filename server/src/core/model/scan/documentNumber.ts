import { readNumber } from '../../text/numerals.ts';
import type { DocumentNumberToken } from '../token.ts';

const PATTERN =
  /(?<code>[\p{Script=Han}A-Za-z]{0,16})(?<gap1>[ 　\t]*)(?<open>[〔[(（【［﹝｛{〈<])(?<gap2>[ 　\t]*)(?<year>\d{2,4}|[〇○零O一二三四五六七八九]{2,4})(?<gap3>[ 　\t]*)(?<close>[〕\])）】］﹞｝}〉>])(?<gap4>[ 　\t]*)(?<di>第?)(?<gap5>[ 　\t]*)(?<number>\d{1,5}|[一二三四五六七八九十百〇零]{1,5})(?<gap6>[ 　\t]*)(?<hao>号?)/gu;

/** Rooms, houses and lines of traffic whose 号 is no document number. */
const NO_DOCUMENT = /^(?:楼|厅|会议室|线|门|院|机|车|井|库|路|柴油|汽油|房|馆|桌|床)/u;

/** Words before the number that are no part of its 机关代字. */
const LEAD =
  /^.*(?:按照|依照|根据|依据|落实|印发|转发|参照|以及|规定|文件|精神|要求|修订|废止|适用|执行|通知|意见|办法|见|按|由|以|和|与|及|的|为|是|号|在|经|对)/u;

/**
 * 发文字号 in any form people write them. Brackets other than 〔〕 count only with a four-digit year and 号, except on a
 * line that is nothing but a document number.
 */
export function scanDocumentNumbers(text: string): DocumentNumberToken[] {
  const tokens: DocumentNumberToken[] = [];
  if (!/[〔[(（【［﹝｛{〈<]/.test(text)) return tokens;
  for (const match of text.matchAll(PATTERN)) {
    const g = match.groups ?? {};
    const part = (name: string) => g[name] ?? '';
    const after = text.slice(match.index + match[0].length);
    const wholeLine = match.index === 0 && (after === '' || /^[ 　\t]+签\s*发\s*人/.test(after));
    const code = part('code').replace(LEAD, '');
    if (NO_DOCUMENT.test(after)) continue;
    if (part('open') === '〔' || part('close') === '〕') {
      if (!code && !part('hao')) continue;
    } else {
      const fullYear = /^(?:19|20)\d{2}$/.test(part('year'));
      if (code.length < 2 || !part('hao') || !(fullYear || wholeLine)) continue;
    }
    if (code === '' && !wholeLine) continue;
    const names = ['code', 'gap1', 'open', 'gap2', 'year', 'gap3', 'close', 'gap4', 'di', 'gap5', 'number', 'gap6', 'hao'];
    const at: Record<string, { from: number; to: number; text: string }> = {};
    let from = match.index;
    for (const name of names) {
      const value = part(name);
      at[name] = { from, to: from + value.length, text: value };
      from += value.length;
    }
    const piece = (name: string) => at[name] ?? { from, to: from, text: '' };
    const hao = piece('hao');
    tokens.push({
      kind: 'documentNumber',
      from: piece('code').to - code.length,
      to: hao.text ? hao.to : piece('number').to,
      code,
      open: piece('open'),
      close: piece('close'),
      year: piece('year'),
      di: piece('di').text ? piece('di') : undefined,
      number: piece('number'),
      hao: hao.text ? hao : undefined,
      normalised: `${code}〔${readNumber(part('year'))}〕${readNumber(part('number'))}号`,
    });
  }
  return tokens;
}
