import type { Document, Field, FieldName } from '../../core/index.ts';
import { scanLabel } from '../../core/model/scan/labels.ts';
import { placeInProse } from '../../core/rules/agenda/agenda-place-mismatch.ts';
import { meetingName } from '../../core/rules/attachment/attachments.ts';
import { lineEndOf } from '../../core/text/lineEnd.ts';
import { writeHanzi } from '../../core/text/numerals.ts';
import { UNKNOWN } from '../names.ts';
import { escaped, STOP } from '../snippetText.ts';
import { attachedAgenda, isStudy, MOST_ITEMS, topicsWord, topTopics } from './agendaMatch.ts';
import { announce } from './agendaNote.ts';
import { readPresenters, written } from './agendaPresenters.ts';
import { asOneItem, called, phraseOf, spoken } from './agendaWords.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

/** What heads an agenda, and the fields of the notice that it is taken from. */
const HEAD: readonly { readonly label: string; readonly names: readonly FieldName[] }[] = [
  { label: '时间', names: ['time'] },
  { label: '地点', names: ['place'] },
  { label: '主持人', names: ['host'] },
  { label: '参加人员', names: ['attendees'] },
  { label: '列席人员', names: ['observers'] },
];
/** A list of people longer than this stays in the notice alone. */
const LONGEST = 160;

/** A field's value on one line; empty where it is a numbered list, which stays in the notice alone. */
function wordsIn({ values }: Field): string {
  if (values.some(({ text }) => scanLabel(text))) return '';
  return values
    .map(({ text }) => text.replace(/[；。;，, 　]+$/u, ''))
    .filter((text) => text !== '')
    .join('，');
}

/** When prose says it: 定于2026年5月20日（星期三）上午9:00在…. */
function timeInProse({ meeting, dates, text }: Document): string | undefined {
  const date = dates[meeting?.dates[0] ?? -1];
  const { start } = meeting ?? {};
  if (!date || !start || start.start < date.end || start.start - date.end > 20) return undefined;
  const words = text.slice(date.start, start.end);
  return /[\r\n]/.test(words) ? undefined : words;
}

/** The lines above the items, as far as the notice tells. */
function headLines(document: Document): string[] {
  const prose: Readonly<Record<string, string | undefined>> = {
    时间: timeInProse(document),
    地点: placeInProse(document)?.text,
  };
  return HEAD.flatMap(({ label, names }) => {
    const fields = document.fields.filter(({ name, part }) => part === 'main' && names.includes(name));
    const value = fields.map(wordsIn).find((text) => text !== '') ?? prose[label];
    return value === undefined || value.length > LONGEST ? [] : [`${label}：${value}`];
  });
}

/** The agenda's name: of the meeting that the title or a field names. */
function titleOf(document: Document): string {
  const field = document.fields.find(({ name, part }) => name === 'meetingName' && part === 'main');
  const meeting = meetingName(document) ?? (field ? wordsIn(field).replace(/[《》“”]/g, '') : '');
  return `${meeting || '会议'}议程`;
}

/** A text with its stops as tab stops, each with what stands for a name selected. */
function snippetOf(text: string): string {
  const [first = '', ...rest] = text.split(STOP);
  return rest.reduce((whole, piece, i) => `${whole}\${${i + 1}:${UNKNOWN}}${escaped(piece)}`, escaped(first));
}

/** The items, who presents them as the writer chose. */
function itemLines(document: Document, options: unknown): string[] {
  const presenterOf = readPresenters(options);
  const study = isStudy(document);
  const topics = topTopics(document);
  return topics.map(({ topic, index }, i) => {
    const words = asOneItem(topic.text.text);
    const presenter = presenterOf(index);
    const name = presenter === 'unknown' ? called(UNKNOWN).replace(UNKNOWN, STOP) : written(presenter);
    // 周明同志传达…: the notice says already who presents it
    const said = topic.speakers.length > 0 ? words : spoken(phraseOf(words, study), name);
    return `第${writeHanzi(i + 1)}项：${said}${i === topics.length - 1 ? '。' : '；'}`;
  });
}

function generate(document: Document, options: unknown): Rewritten | NothingToDo {
  if (document.topics.length === 0) return { nothing: '正文里没有找到议题或者学习内容，请先在正文里逐条写明' };
  if (topTopics(document).length > MOST_ITEMS)
    return { nothing: `${topicsWord(document)}太多，超过了${MOST_ITEMS}项，请先分组` };
  if (attachedAgenda(document)) return { nothing: '已经有议程了，请用“更新议程”' };
  const { paragraphs, text } = document;
  const eol = lineEndOf(text);
  const isIndented = paragraphs.some(
    ({ part, role, content }) => part === 'main' && role === 'paragraph' && content.source.startsWith('　　'),
  );
  const indent = isIndented ? '　　' : '';
  const { edits, title, label, before } = announce(document, titleOf(document), indent, eol);
  const signed = paragraphs.filter(({ role }) => role === 'signatureDate' || role === 'signatureOrgan').at(-1);
  // 附件 stand in front of the 版记
  const imprint = paragraphs.find(
    ({ role, index }) => (role === 'cc' || role === 'printLine') && index > (signed?.index ?? 0),
  );
  const behind = before ?? imprint;
  const last = paragraphs[(behind?.index ?? paragraphs.length) - 1];
  const head = headLines(document).map((line) => indent + line);
  const items = itemLines(document, options).map((line) => indent + line);
  const lines = [label, '', title, '', ...head, ...(head.length > 0 ? [''] : []), ...items];
  // From the start of a line on, which an editor does not indent; what stands there goes in again.
  const from = last?.lines.at(-1)?.start ?? 0;
  const to = last?.end ?? 0;
  const own = edits.filter(({ start }) => start >= from).sort((a, b) => a.start - b.start);
  const first = edits.filter(({ start }) => start < from).sort((a, b) => a.start - b.start);
  const end = behind?.start ?? text.length;
  let kept = '';
  let at = from;
  for (const edit of own) {
    kept += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  kept += text.slice(at, to);
  const newText = `${kept}${eol}${eol}${lines.join(eol)}${eol}${behind ? eol : ''}`;
  const note = '请核对议程的时间、地点和各项的领学人、汇报人。';
  if (newText.includes(STOP)) return { edits: first, snippet: { start: from, end, text: snippetOf(newText) }, note };
  const moved = first.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  const place = from + moved + newText.length - (behind ? eol.length : 0) - eol.length;
  return { edits: [...first, { start: from, end, newText }], selection: { start: place, end: place }, note };
}

/** 根据议题生成议程: options `{ presenters }`, see `readPresenters`. */
export const generateAgenda: Rewrite = {
  name: 'generateAgenda',
  offer: ({ document }, { start }) => {
    const at = document.topics.some(({ paragraph }) => {
      const own = document.paragraphs[paragraph];
      return own !== undefined && own.start <= start && start <= own.end;
    });
    return at && !attachedAgenda(document) ? `根据${topicsWord(document)}生成议程` : undefined;
  },
  rewrite: ({ document }, _, options) => generate(document, options),
};
