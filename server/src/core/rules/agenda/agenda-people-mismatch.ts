import { looksLikeName } from '../../data/surnames.ts';
import type { Document, FieldValue } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Report } from '../rule.ts';
import { headFields } from './alignment.ts';

interface Person {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The name at the end of a value such as 县委常委、副县长周明. */
function lastName(document: Document, value: FieldValue | undefined): Person | undefined {
  const paragraph = value && document.paragraphs[value.paragraph];
  if (!paragraph) return undefined;
  const text = value.text.replace(/(?:同志|教授|老师)?(?:[（(][^（）()]*[）)])?$/u, '');
  const length = [3, 2, 4].find(
    (n) => looksLikeName(text.slice(-n)) && (text.length === n || /[长记任席员委师理]$/u.test(text.slice(0, -n))),
  );
  if (length === undefined) return undefined;
  const to = value.range.from + text.length;
  return { name: text.slice(-length), ...spanOf(paragraph, { from: to - length, to }) };
}

/** 会议由副县长周明主持: the host that prose names. */
function hostInProse(document: Document): FieldValue[] {
  return document.paragraphs.flatMap((paragraph) => {
    const match =
      paragraph.part === 'main'
        ? /会议?由(?<who>[^，。；]{2,30}?)(?:同志)?主持/u.exec(paragraph.content.view.text)
        : null;
    const who = match?.groups?.['who'];
    if (!match || !who) return [];
    const from = match.index + match[0].indexOf(who);
    const range = { from, to: from + who.length };
    return [{ paragraph: paragraph.index, range, text: who, ...spanOf(paragraph, range) }];
  });
}

/** The people that a field's value names, if it is nothing but a list of them (posts and brackets aside). */
function people(document: Document, values: readonly FieldValue[]): Person[] | undefined {
  const found: Person[] = [];
  for (const value of values) {
    const paragraph = document.paragraphs[value.paragraph];
    if (!paragraph) return undefined;
    for (const match of value.text.matchAll(/[^、，,；;。\s　]+/gu)) {
      const bare = match[0].replace(/[（(].*$/u, '').replace(/(?:同志|教授|老师)$/u, '');
      const length = [3, 2, 4].find(
        (n) =>
          bare.length >= n &&
          looksLikeName(bare.slice(-n)) &&
          (bare.length === n || /[长记任席员委师]$/u.test(bare.slice(0, -n))),
      );
      if (length === undefined) return undefined;
      const from = value.range.from + match.index + bare.length - length;
      found.push({ name: bare.slice(-length), ...spanOf(paragraph, { from, to: from + length }) });
    }
  }
  return found.length ? found : undefined;
}

export default defineRule({
  name: '议程中的人与正文不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '议程的主持人、发言人应与正文一致：正文逐名列出参加人员的，发言人应在其中。审核公文时应核对“人名”是否准确。',
  bad: [
    {
      draft: '关于召开会议的通知⏎各支部：⏎主持人：周明⏎办公室⏎2025年3月3日⏎会议议程⏎主持人：⟦李远⟧⏎第一项：开幕',
      fixed: '关于召开会议的通知⏎各支部：⏎主持人：周明⏎办公室⏎2025年3月3日⏎会议议程⏎主持人：周明⏎第一项：开幕',
    },
    '关于召开会议的通知⏎各支部：⏎参加人员：周明、李远、王芳、陈洁⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：周明同志领学甲办法⏎第二项：⟦赵磊⟧同志领学乙规定',
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎主持人：县委书记周明⏎办公室⏎2025年3月3日⏎会议议程⏎主持人：周明⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎参加人员：周明、李远、王芳、陈洁⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：周明同志领学甲办法⏎第二项：李远同志领学乙规定',
    '关于召开会议的通知⏎各支部：⏎参加人员：全体班子成员⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：赵磊同志领学甲办法',
    '关于召开会议的通知⏎各支部：⏎出席：周明、李远、王芳⏎列席：赵磊⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：赵磊同志汇报甲办法',
  ],
  check: {
    unit: 'document',
    *run(document): Generator<Report> {
      const valuesOf = (part: string, ...names: string[]) =>
        document.fields
          .filter((field) => field.part === part && names.includes(field.name))
          .flatMap((field) => field.values);
      const hosts = [...valuesOf('main', 'host'), ...hostInProse(document)];
      const agendaHosts = headFields(document, 'host').flatMap((field) => field.values);
      const said = hosts.length === 1 ? lastName(document, hosts[0]) : undefined;
      const host = agendaHosts.length === 1 ? lastName(document, agendaHosts[0]) : undefined;
      if (said && host && host.name !== said.name)
        yield {
          start: host.start,
          end: host.end,
          message: `议程的主持人是“${host.name}”，正文是“${said.name}”，请核对后统一`,
          related: [{ start: said.start, end: said.end, message: '正文所写的主持人' }],
          fixes: [
            {
              title: `以正文为准，改为“${said.name}”`,
              edits: [{ start: host.start, end: host.end, newText: said.name }],
            },
            {
              title: `以议程为准，把正文改为“${host.name}”`,
              edits: [{ start: said.start, end: said.end, newText: host.name }],
            },
          ],
        };
      const attendees = people(document, valuesOf('main', 'attendees'));
      const [first] = attendees ?? [];
      if (!attendees || !first || attendees.length < 3) return;
      const others = document.fields
        .filter((field) => ['observers', 'host', 'attendees'].includes(field.name))
        .flatMap((field) => field.values.map((value) => value.text))
        .join('');
      for (const agenda of document.agendas)
        for (const speaker of agenda.items.flatMap((item) => item.speakers))
          if (!others.includes(speaker.text))
            yield {
              start: speaker.start,
              end: speaker.end,
              message: `“${speaker.text}”在议程里发言，却不在参加人员之列，请核对姓名或补入名单`,
              related: [{ start: first.start, end: attendees.at(-1)?.end ?? first.end, message: '正文所列的参加人员' }],
            };
    },
  },
});
