import { readNumber } from '../../text/numerals.ts';
import type { DocumentNumberToken } from '../token.ts';

const PATTERN =
  /(?<code>(?:[\p{Script=Han}A-Za-z]{1,12}（(?![一二三四五六七八九十甲乙丙丁略男女])\p{Script=Han}）(?=[发函字〔]))?[\p{Script=Han}A-Za-z]{0,16})(?<gap1>[ 　\t]{0,8})(?<open>[〔[(（【［﹝｛{〈<])(?<gap2>[ 　\t]{0,8})(?<year>\d{2,4}|[〇○零O一二三四五六七八九]{2,4})(?<gap3>[ 　\t]{0,8})(?<close>[〕\])）】］﹞｝}〉>])(?<gap4>[ 　\t]{0,8})(?<di>第?)(?<gap5>[ 　\t]{0,8})(?<number>\d{1,5}|[一二三四五六七八九十百〇零]{1,5})(?<gap6>[ 　\t]{0,8})(?<hao>号?)/gu;

/** Rooms, houses and lines of traffic whose 号 is no document number. */
const NO_DOCUMENT = /^(?:座|排|楼|厅|会议室|线|门|院|机|车|井|库|路|柴油|汽油|房|馆|桌|床)/u;
/** Issues, sessions and the like: counted with no 号, and no document number. */
const COUNTED = /^[ 　]*(?:期|次|批|辑|卷|版|届|集|页|章|条|款|项|个|件|份|名|人|年|月|日|天|元|万|亿)/u;
/** Numbers of cases, licences and contracts, which have their own forms. */
const OTHER_NUMBER = /(?:案|案字|仲字|裁字|[证许准备登检认验合]字|许可|备案|合同|协议)$/u;
/** The name of a licence or certificate right before its number: 《夜间施工许可证》（云住建夜〔2026〕第0046号）. */
const CERTIFICATE =
  /(?:证|证书|许可|执照|批件|备案表|合同|协议|案号|编号)[》”]?[ 　]?(?:[（(]|[：:为]|编号[：:为]?){1,2}$/u;
/** Projects, files, contracts, whose number may follow without a mark: 项目编号青采〔2024〕015号. */
const OTHER_NAME = /(?<!发文|文件|公文)编号|(?:档案?|案|合同|项目|卷宗?|批|证|订单|招标|采购|标段|工单|流水|登记)号/u;
/** Rooms and houses with a number in brackets other than 〔〕. */
const PLACE = /(?:室|楼|栋|座|馆|厅|线|路|站)$/u;

/** Organs' own codes; no licence has one. */
const PAPERS = /[发函通电]$/u;
/** What stands around a number of a paper, and around no licence's. */
const CITED_BEFORE = /(?:(?:^|》[）)]?)[（(]|(?:发文|文件|公文)(?:字号|编号|号)[：:为]?)$/u;
const CITED_AFTER = /^[）)]?(?:文(?!号)|通知|精神|规定|要求)/u;

/** Words before the number that are no part of its 机关代字. */
const LEAD =
  /^.*(?:按照|依照|根据|依据|落实|印发|转发|批转|下发|颁发|颁布|发布|公布|出台|制定|收到|引用|参照|参见|以及|关于|规定|文件|精神|要求|修订|废止|适用|执行|通知|意见|办法|学习|传达|领学|贯彻|宣读|审议|讨论|研究|(?:你|我|贵)[省市县区局厅委部院校公司乡镇村办]|(?:政府|办公室|局)(?=..))/u;
/** Single characters that part a number from the words before it; not on a line of its own, where 和政发 is a 代字. */
const PARTING = /^.*(?:[见按由以和与及的为是号在据依将]|对(?!外)|经(?![信贸开发管济研委办]))(?=..)/u;

/** The digits, or Chinese numerals, of a year of four figures. */
function isFullYear(year: string): boolean {
  const value = readNumber(year);
  return year.length === 4 && value >= 1900 && value < 2100;
}

/** Whether a text that begins with a number of this kind is a line of the 版头: nothing, a signer or a number behind it. */
function endsHeader(after: string): boolean {
  return after === '' || /^[ 　\t]+(?:签[ 　]*发[ 　]*人|\p{Script=Han}{1,10}[〔[(（【［])/u.test(after);
}

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
    const wholeLine = match.index === 0 && endsHeader(after);
    const named = part('code').replace(LEAD, '');
    const code = wholeLine ? named : named.replace(PARTING, '');
    const hao = part('hao') !== '';
    const begins = match.index + part('code').length - code.length;
    const right = part('open') === '〔' || part('close') === '〕';
    // in running text licences have 第 by right: something must tell that the number is one of a paper
    if (
      part('di') !== '' &&
      !right &&
      !wholeLine &&
      named === part('code') &&
      !PAPERS.test(code) &&
      !CITED_AFTER.test(after) &&
      !CITED_BEFORE.test(text.slice(Math.max(0, begins - 8), begins))
    )
      continue;
    const fullYear = isFullYear(part('year'));
    if (code === '' || NO_DOCUMENT.test(after) || OTHER_NUMBER.test(code) || OTHER_NAME.test(part('code'))) continue;
    if (CERTIFICATE.test(text.slice(Math.max(0, begins - 24), begins))) continue;
    if (!hao && (!fullYear || COUNTED.test(after) || !/^\d/.test(part('number')))) continue;
    if (!right && ((PLACE.test(code) && !fullYear) || code.length < 2 || !hao || !(fullYear || wholeLine))) continue;
    const names = [
      'code',
      'gap1',
      'open',
      'gap2',
      'year',
      'gap3',
      'close',
      'gap4',
      'di',
      'gap5',
      'number',
      'gap6',
      'hao',
    ];
    const at: Record<string, { from: number; to: number; text: string }> = {};
    let from = match.index;
    for (const name of names) {
      const value = part(name);
      at[name] = { from, to: from + value.length, text: value };
      from += value.length;
    }
    const piece = (name: string) => at[name] ?? { from, to: from, text: '' };
    const last = piece('hao');
    tokens.push({
      kind: 'documentNumber',
      from: piece('code').to - code.length,
      to: hao ? last.to : piece('number').to,
      code,
      open: piece('open'),
      close: piece('close'),
      year: piece('year'),
      di: piece('di').text ? piece('di') : undefined,
      number: piece('number'),
      hao: hao ? last : undefined,
      normalised: `${code}〔${readNumber(part('year'))}〕${readNumber(part('number'))}号`,
    });
  }
  return tokens;
}
