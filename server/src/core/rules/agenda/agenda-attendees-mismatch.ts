import type { FieldValue } from '../../model/document.ts';
import { defineRule } from '../rule.ts';
import { headFields } from './alignment.ts';

/** The groups of a list of people, brackets and 等 left out. */
function groups(text: string): string[] {
  return text
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/(?:出席|列席|特邀|邀请|参加)(?:人员|会议|本次会议)?[：:]?|请(?=[^，。]{2,30}$)/gu, '')
    .split(/[、，,；;。]|和|及|以及/u)
    .map((group) => group.replace(/[\s　]/gu, ''))
    .filter((group) => group !== '');
}

export default defineRule({
  name: '议程的参加人员与正文不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '少“全体”两个字，参加范围就变了；多出一个单位，那个单位却没有接到通知。标点不同不算。',
  bad: [
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎三、参加人员⏎全体班子成员、各股室负责人。⏎办公室⏎2025年3月3日⏎会议议程⏎参加人员：⟦班子成员、各股室负责人⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎三、参加人员⏎全体班子成员、各股室负责人。⏎办公室⏎2025年3月3日⏎会议议程⏎参加人员：全体班子成员、各股室负责人⏎第一项：开幕',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎参加人员：各村书记⏎办公室⏎2025年3月3日⏎会议议程⏎参加人员：⟦各村书记、会计⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎参加人员：各村书记⏎办公室⏎2025年3月3日⏎会议议程⏎参加人员：各村书记⏎第一项：开幕',
    },
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎三、参加人员⏎全体班子成员。⏎办公室⏎2025年3月3日⏎会议议程⏎参加人员：全体班子成员⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎参加人员：各村书记⏎办公室⏎2025年3月3日⏎会议议程⏎主持人：周明⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎参加人员：各村书记，会计⏎办公室⏎2025年3月3日⏎会议议程⏎参加人员：各村书记、会计⏎第一项：开幕',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const named = (part: string, ...names: string[]) =>
        document.fields
          .filter((field) => field.part === part && names.includes(field.name))
          .flatMap((field) => field.values);
      const notice = named('main', 'attendees', 'observers');
      const agenda = headFields(document, 'attendees').flatMap((field) => field.values);
      const observers = named('agenda', 'observers');
      const [there] = notice;
      const [here] = agenda;
      if (!there || !here) return;
      const list = (values: readonly FieldValue[]) => groups(values.map((value) => value.text).join('，'));
      const said = list(notice);
      const listed = list([...agenda, ...observers]);
      const missing = said.filter((group) => !listed.includes(group));
      const extra = listed.filter((group) => !said.includes(group));
      if (missing.length === 0 && extra.length === 0) return;
      const last = agenda.at(-1) ?? here;
      const words = notice.map((value) => value.text).join('，');
      yield {
        start: here.start,
        end: [...agenda, ...observers].reduce((end, value) => Math.max(end, value.end), here.end),
        message: `议程的参加人员与正文不一致：${[missing.length ? `缺“${missing.join('、')}”` : '', extra.length ? `多“${extra.join('、')}”` : ''].filter((part) => part).join('，')}，请核对后统一`,
        related: [{ start: there.start, end: (notice.at(-1) ?? there).end, message: '正文所写的参加人员' }],
        fixes: [
          ...(observers.length === 0
            ? [{ title: '以正文为准，改为相同的表述', edits: [{ start: here.start, end: last.end, newText: words }] }]
            : []),
          ...(notice.length === 1 && observers.length === 0
            ? [
                {
                  title: '以议程为准，改正文的参加人员',
                  edits: [
                    { start: there.start, end: there.end, newText: agenda.map((value) => value.text).join('，') },
                  ],
                },
              ]
            : []),
        ],
      };
    },
  },
});
