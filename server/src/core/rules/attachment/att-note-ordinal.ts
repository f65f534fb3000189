import { labelledAttachments } from '../../model/attachmentBodies.ts';
import { attachmentNotes, isVague, type Note, type NoteName } from '../../model/attachmentNames.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { isBeforeReform } from '../date/dates.ts';
import { defineRule, type Edit, type Report } from '../rule.ts';

/** Whether a name's number is written as the standard has it; a full-width dot will do. */
function isRight({ form, paragraph, numeral, ordinal }: NoteName, several: boolean): boolean {
  if (form === 'none') return !several;
  return form === 'arabic' && /^[ ]?[.．]?$/.test(paragraph.content.view.text.slice(numeral.to, ordinal.to).trim());
}

/** The number with its marks and the blanks behind it. */
const head = ({ ordinal, range }: NoteName): ViewRange => ({ from: ordinal.from, to: range.from });

/** The block as it should be: 附件：1.…, 2.…; a name alone goes without a number. */
function edits({ names }: Note, several: boolean): Edit[] {
  return names.map((name, i) => {
    const number = several ? `${name.number ?? i + 1}.` : '';
    const label = name.form === 'labelled' ? (i === 0 ? '附件：' : '　　　') : '';
    return { ...spanOf(name.paragraph, head(name)), newText: label + number };
  });
}

function* judge(note: Note, several: boolean): Iterable<Report> {
  const wrong = note.names.find((name) => !isRight(name, several));
  const [only] = note.names;
  if (wrong) {
    const written = wrong.paragraph.content.view.text.slice(wrong.ordinal.from, wrong.ordinal.to).trim();
    yield {
      ...spanOf(
        wrong.paragraph,
        written === '' ? wrong.range : { from: wrong.ordinal.from, to: wrong.ordinal.from + written.length },
      ),
      message:
        written === ''
          ? '有多个附件的，用阿拉伯数字标注顺序号，写作“附件：1.……”，下一个另起一行写“2.……”'
          : several
            ? `附件顺序号不写作“${written}”，应写作“附件：1.……”，用阿拉伯数字加下脚点`
            : `附件说明不写作“${written}”；只有一个附件的不编号，写作“附件：${wrong.text}”`,
      fixes: [
        {
          title: several ? '改为“附件：1.……”的形式' : '改为“附件：”加名称',
          safe: several && note.paragraphs.length === 1 && note.names.every(({ form }) => form !== 'none'),
          edits: edits(note, several),
        },
      ],
    };
  } else if (!several && only && only.number === 1)
    yield {
      ...spanOf(only.paragraph, only.ordinal),
      severity: 'info',
      message: '有多个附件的才标顺序号，这里只有一个；请核对是多写了序号，还是漏列了附件',
      fixes: [{ title: '删去序号', edits: [{ ...spanOf(only.paragraph, head(only)), newText: '' }] }],
    };
}

const HEAD = '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日';
const RIGHT = `${HEAD}附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`;

export default defineRule({
  name: '附件顺序号写法错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.4',
  severity: 'error',
  why: '标准规定有多个附件的，“使用阿拉伯数字标注附件顺序号”，并示例为“附件：1. ×××××”。只有一个附件的，“附件：”后直接写名称。',
  bad: [
    { draft: `${HEAD}附件：⟦1、⟧参会名单⏎　　　2、乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}附件：⟦一、⟧参会名单⏎　　　二、乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}附件：⟦（1）⟧参会名单⏎　　　（2）乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}附件：1.参会名单⏎　　　⟦2、⟧乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}⟦附件1：⟧参会名单⏎附件2：乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}⟦附件一⟧　参会名单⏎附件二　乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}⟦附件1⟧参会名单⏎附件2乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}⟦附件1：1.⟧参会名单⏎　　　2.乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}⟦附件1.⟧参会名单⏎　　　2.乘车安排${SIGNED}`, fixed: RIGHT },
    {
      draft: `${HEAD}⟦附件1.⟧2025年度值班表⏎　　　2.乘车安排${SIGNED}`,
      fixed: `${HEAD}附件：1.2025年度值班表⏎　　　2.乘车安排${SIGNED}`,
    },
    { draft: `${HEAD}附件：⟦1⟧参会名单⏎　　　2乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}附件：⟦参会名单⟧⏎　　　乘车安排${SIGNED}`, fixed: RIGHT },
    { draft: `${HEAD}附件：⟦①⟧参会名单 ②乘车安排${SIGNED}`, fixed: `${HEAD}附件：1.参会名单 2.乘车安排${SIGNED}` },
    {
      draft: `${HEAD}附件：⟦1、⟧参会名单　2、乘车安排${SIGNED}`,
      fixed: `${HEAD}附件：1.参会名单　2.乘车安排${SIGNED}`,
    },
    { draft: `${HEAD}⟦附件1：⟧参会名单${SIGNED}`, fixed: `${HEAD}附件：参会名单${SIGNED}` },
    { draft: `${HEAD}附件：⟦1、⟧参会名单${SIGNED}`, fixed: `${HEAD}附件：参会名单${SIGNED}` },
    { draft: `${HEAD}附件：⟦1.⟧参会名单${SIGNED}`, fixed: `${HEAD}附件：参会名单${SIGNED}` },
  ],
  good: [
    RIGHT,
    `${HEAD}附件：参会回执${SIGNED}`,
    `${HEAD}附件：1．参会名单⏎　　　2．乘车安排${SIGNED}`,
    `${HEAD}附件：1. 参会名单⏎　　　2. 乘车安排${SIGNED}`,
    `${HEAD}附件：1.全县中小学校舍安全排查整治工作⏎　　　　　领导小组成员名单⏎　　　2.参会回执${SIGNED}`,
    `${HEAD}附件：3月值班表${SIGNED}`,
    `${HEAD}附件：4张图纸${SIGNED}`,
    `${HEAD}附件：“十五五”规划编制工作分工表${SIGNED}`,
    `${HEAD}附件：参会回执${SIGNED}⏎⏎附件1⏎⏎参会回执⏎姓名：`,
    `${HEAD}附件：全县中小学校舍安全排查整治工作领导小组⏎　　　成员名单${SIGNED}`,
    `关于召开防汛会议的通知⏎各村：⏎请填写名单（附件1：参会名单）。⏎附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`,
    `${HEAD}附件1.参会名单⏎2.乘车安排⏎石桥镇人民政府⏎2006年3月5日`,
    `关于召开防汛会议的通知⏎各村：⏎请准时参加。${SIGNED}⏎⏎附件2：⏎参会名单⏎周明`,
    `关于转发防汛通知的通知⏎各村：⏎现转发给你们。⏎附件：关于做好防汛工作的通知⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎关于做好防汛工作的通知⏎⏎各乡镇：⏎请做好防汛工作。⏎附件：值班表⏎⏎青云县水利局⏎2025年3月1日⏎⏎附件⏎⏎值班表⏎周明`,
    `${HEAD}附件：1.参会名单${SIGNED}⏎⏎附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
  ],
  check: {
    unit: 'document',
    needs: { roles: ['attachmentNote'] },
    *run(document) {
      // The format of papers before 2012 was another.
      if (isBeforeReform(document.dates[document.signatureDate ?? -1]?.day ?? { year: undefined })) return;
      const attached = labelledAttachments(document).length > 1;
      for (const note of attachmentNotes(document).filter(({ names }) => !names.some(isVague)))
        yield* judge(note, note.names.length > 1 || attached);
    },
  },
});
