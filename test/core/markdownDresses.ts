/** Ways to write a clean draft in Markdown. */
import { cleanNotices } from '../notices/cleanNotices.ts';

/** Notices that are checked as a whole; of the others only what each line is. */
export const few = cleanNotices.filter((_, index) => index % 12 === 0);
const LABEL = /^[ 　]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}\.)/u;
const FIELD = /^(\p{Script=Han}{2,6}：)(?=\S)/u;

/** Ways to write a clean draft in Markdown; each line changes by itself. */
export const DRESSES: Readonly<Record<string, (line: string, index: number) => string>> = {
  headings: (line) => (/^[一二三四五六七八九十]{1,3}、[^，。；]{2,30}$/u.test(line) ? `## ${line}` : line),
  'headings closed': (line) =>
    /^（[一二三四五六七八九十]{1,3}）[^，。；]{2,30}$/u.test(line) ? `### ${line} ###` : line,
  'bold lines': (line) =>
    line.trim() !== '' && line.length < 30 && !line.includes('\t') ? `**${line.trim()}**` : line,
  'bold fields': (line) => line.replace(FIELD, '**$1** '),
  'bold field names': (line) => line.replace(/^(\p{Script=Han}{2,6})：(?=\S)/u, '**$1**：'),
  'bold dates': (line) => line.replace(/\d{1,2}月\d{1,2}日/gu, '**$&**'),
  'bold clocks': (line) => line.replace(/(?<!\d)\d{1,2}:\d\d(?!\d)/g, '**$&**'),
  'bold titles': (line) => line.replace(/《[^《》]{2,30}》/gu, '**$&**'),
  'bold labels': (line) => line.replace(/^第[一二三四五六七八九十]项：/u, '**$&**'),
  'code around clocks': (line) => line.replace(/(?<!\d)\d{1,2}:\d\d(?!\d)/g, '`$&`'),
  'code around numbers of papers': (line) => line.replace(/\p{Script=Han}{2,6}〔\d{4}〕\d+号/gu, '`$&`'),
  'bullets before labels': (line) => (LABEL.test(line) ? `- ${line.trim()}` : line),
  'escaped labels': (line) => line.replace(/^(\d{1,2})\./, '$1\\.'),
  quotes: (line) => (line.endsWith('。') ? `> ${line.trim()}` : line),
  links: (line) => line.replace(/《[^《》]{2,30}》/gu, '[$&](https://www.example.cn/a_b)'),
  'addresses in angles': (line) => line.replace(/[\w.]+@[\w.]+\w/g, '<$&>'),
  'hard breaks': (line) => (line.trim() === '' ? line : `${line}<br>`),
  backslashes: (line) => (/\p{Script=Han}$/u.test(line) ? `${line}\\` : line),
  'entities for quotation marks': (line) => line.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'),
  tags: (line) => (line.trim() === '' ? line : `<p>${line.trim()}</p>`),
  'rows with bars': (line) => (/\t.*\t/.test(line) ? `| ${line.replaceAll('\t', ' | ')} |` : line),
  'emoji before fields': (line) => (FIELD.test(line) ? `📌 ${line}` : line),
};

/** What stands around a draft and is none of it. */
export const WRAPS: Readonly<Record<string, readonly [string, string]>> = {
  'a fence': ['```text\n', '\n```'],
  'front matter': ['---\ntitle: 会议通知\ntags: [会议]\n---\n', ''],
  'a rule': ['---\n\n', '\n\n---\n'],
  'the words of a chat': ['好的，以下是为您起草的会议通知：\n\n', '\n\n希望以上内容对您有所帮助！\n'],
  'all of them': [
    '当然可以！根据您的要求，我为您拟写了一份通知。\n\n---\n\n```markdown\n',
    '\n```\n\n---\n\n如需调整，请随时告诉我。',
  ],
};

/** A draft with each line changed. */
export const dress = (text: string, change: (line: string, index: number) => string) =>
  text.split('\n').map(change).join('\n');
