import type { Document, FieldValue } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { headFields } from './alignment.ts';

const bare = (text: string) => text.replace(/[（(][^（）()]*[）)]/gu, '').replace(/[\s　，。、；：:,.]/gu, '');

/** 定于…在二楼会议室召开: the place that prose names. */
export function placeInProse(document: Document): FieldValue | undefined {
  for (const paragraph of document.paragraphs) {
    if (paragraph.part !== 'main') continue;
    const { text } = paragraph.content.view;
    const match = /(?:定于|拟于|兹定于).{4,40}?在(?<place>[^，。；：、]{2,40}?)(?:召开|举行|举办|组织|开展)/u.exec(
      text,
    );
    const place = match?.groups?.['place'];
    if (!match || !place) continue;
    const from = match.index + match[0].lastIndexOf(place);
    const range = { from, to: from + place.length };
    return { paragraph: paragraph.index, range, text: place, ...spanOf(paragraph, range) };
  }
  return undefined;
}

export default defineRule({
  name: '议程地点与正文地点不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '正文和议程的会议地点必有一处错，与会人员会走错会场。一处写得更详细（多了楼名、分会场）不算。',
  bad: [
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎二、地点⏎镇政府二楼会议室⏎办公室⏎2025年3月3日⏎会议议程⏎地点：⟦镇政府三楼会议室⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎二、地点⏎镇政府二楼会议室⏎办公室⏎2025年3月3日⏎会议议程⏎地点：镇政府二楼会议室⏎第一项：开幕',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎会议地点：第一会议室⏎办公室⏎2025年3月3日⏎会议议程⏎地点：⟦第二会议室⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎会议地点：第一会议室⏎办公室⏎2025年3月3日⏎会议议程⏎地点：第一会议室⏎第一项：开幕',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎定于2025年3月5日上午9:00在县政府礼堂召开会议。⏎办公室⏎2025年3月3日⏎会议议程⏎地点：⟦县委礼堂⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎定于2025年3月5日上午9:00在县政府礼堂召开会议。⏎办公室⏎2025年3月3日⏎会议议程⏎地点：县政府礼堂⏎第一项：开幕',
    },
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎二、地点⏎镇政府二楼会议室⏎办公室⏎2025年3月3日⏎会议议程⏎地点：镇政府二楼会议室⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎会议地点：主楼二楼会议室（分会场：各村）⏎办公室⏎2025年3月3日⏎会议议程⏎地点：主楼二楼会议室⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎二、地点⏎镇政府二楼会议室⏎办公室⏎2025年3月3日⏎会议议程⏎地点：二楼会议室⏎第一项：开幕',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const fields = document.fields.filter((field) => field.name === 'place');
      const prose = placeInProse(document);
      const inMain = fields.filter((field) => field.part === 'main').flatMap((field) => field.values);
      const combined = document.fields
        .filter((field) => field.part === 'main' && /地点/u.test(field.label.text))
        .flatMap((field) => field.values);
      const said = inMain.length > 0 ? inMain : prose ? [prose] : combined;
      const [first] = said;
      if (!first) return;
      const all = document.paragraphs
        .filter((paragraph) => paragraph.part === 'main')
        .map((paragraph) => bare(paragraph.content.view.text));
      for (const field of headFields(document, 'place')) {
        for (const value of field.values) {
          const here = bare(value.text);
          if (
            here === '' ||
            all.some((text) => text.includes(here)) ||
            said.some((other) => here.includes(bare(other.text)))
          )
            continue;
          const words = first.text.replace(/[（(][^（）()]*[）)]$/u, '');
          yield {
            start: value.start,
            end: value.end,
            message: `议程的地点是“${value.text}”，正文是“${words}”，请核对后统一`,
            related: [{ start: first.start, end: first.end, message: '正文所写的地点' }],
            fixes:
              said === combined
                ? []
                : [
                    {
                      title: `以正文为准，改为“${words}”`,
                      edits: [{ start: value.start, end: value.end, newText: words }],
                    },
                    {
                      title: '以议程为准，改正文的地点',
                      edits: [{ start: first.start, end: first.end, newText: value.text }],
                    },
                  ],
          };
        }
      }
    },
  },
});
