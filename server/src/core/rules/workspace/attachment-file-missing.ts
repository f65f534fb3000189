import { isFileOf } from '../../model/attachmentFiles.ts';
import { defineRule } from '../rule.ts';
import { fileName } from './neighbours.ts';

const draft = (note: string) => `关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：${note}⏎石桥镇人民政府⏎2025年3月5日`;

/** What attachments are kept in. */
const KEPT = /\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|jpe?g|png)$/iu;

/** An archive, or a folder of attachments: nobody knows what is in it. */
const CLOSED = /\.(?:zip|rar|7z)$|^附件[^.]*$/iu;

export default defineRule({
  name: '附件说明里的附件不在手边',
  source: '工程',
  clause: 'GB/T 9704—2012 7.3.4、7.3.7',
  severity: 'info',
  why: '附件说明列了名称，草稿里没有这个附件的正文，草稿所在的文件夹里也没有这个名字的文件。附件另在别处的，可以不管；发出之前请确认没有漏附。',
  bad: [
    `${draft('⟦会议议程⟧')}⏎▤乘车安排.docx⏎`,
    `${draft('1.会议议程⏎　　　2.⟦参会回执⟧')}⏎▤附件1 会议议程.docx⏎`,
    `${draft('1.会议议程⏎　　　2.⟦参会回执⟧')}⏎▤附件1.docx⏎`,
    `${draft('1.⟦乘车安排⟧⏎　　　2.参会回执')}⏎▤会议议程.docx⏎`,
    `${draft('1.会议议程⏎　　　2.⟦参会回执⟧')}⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话⏎▤乘车安排.docx⏎`,
  ],
  good: [
    `${draft('会议议程')}⏎▤会议议程.docx⏎`,
    `${draft('1.会议议程⏎　　　2.参会回执')}⏎▤附件1：会议议程.docx⏎▤附件2：参会回执.xlsx⏎`,
    `${draft('会议议程')}⏎⏎附件⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话⏎▤乘车安排.docx⏎`,
    `${draft('值班管理办法（试行）')}⏎▤值班管理办法.docx⏎`,
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日⏎▤乘车安排.docx⏎',
    // of a draft that holds another attachment, att-mismatch tells
    `${draft('1.会议议程⏎　　　2.参会回执')}⏎⏎附件1⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话⏎▤乘车安排.docx⏎`,
    `${draft('会议议程')}⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话⏎▤乘车安排.docx⏎`,
    `${draft('2件')}⏎▤乘车安排.docx⏎`,
    `${draft('1.会议议程⏎　　　2.参会回执')}⏎▤附件1.docx⏎▤附件二.xlsx⏎`,
    `${draft('会议议程')}⏎▤附件.docx⏎`,
    `${draft('1.会议议程⏎　　　2.参会回执')}⏎▤附件.zip⏎`,
    `${draft('1.会议议程⏎　　　2.参会回执')}⏎▤附件⏎`,
    `${draft('会议议程（另附）')}⏎▤乘车安排.docx⏎`,
  ],
  check: {
    unit: 'workspace',
    *run({ separate }, { files }) {
      if (!files || files.some((file) => CLOSED.test(fileName(file)))) return;
      const missing = separate.filter((attachment) => !files.some((file) => isFileOf(fileName(file), attachment)));
      const [first, ...others] = missing;
      if (!first) return;
      const names = missing.map(({ name }) => `“${name}”`).join('、');
      yield {
        start: first.place.start,
        end: first.place.end,
        // where no attachment of any draft lies, they are kept elsewhere
        ...(files.some((file) => KEPT.test(fileName(file))) ? {} : { severity: 'hint' as const }),
        message: `附件${names}不在草稿里，同一文件夹里也没有这个名字的文件；发出之前请确认没有漏附`,
        related: others.map(({ name, place: { start, end } }) => ({ start, end, message: `附件“${name}”` })),
      };
    },
  },
});
