import type { Line, Role } from '../../model/document.ts';
import { readComment } from '../../model/lines.ts';
import { defineRule } from '../rule.ts';

/** Lines of these are broken on purpose. */
const BROKEN: ReadonlySet<Role> = new Set([
  'title',
  'titleNote',
  'agendaTitle',
  'recipient',
  'attachmentNote',
  'attachmentLabel',
  'signatureOrgan',
  'tableRow',
  'issuerMark',
]);
const BLANK = /[\s\u00a0\u200b\ufeff]/;

/** Whether a surrogate pair, and no half of one, begins at a place. */
const isPair = (text: string, at: number) => (text.codePointAt(at) ?? 0) > 0xffff;

export default defineRule({
  name: '段内硬换行',
  source: '工程',
  clause: 'GB/T 9704—2012 7.3.3',
  mendsQuotations: true,
  severity: 'warning',
  why: '自然段内回行由排版自动完成。句子中间敲了回车，排出来半截断行，读的人容易漏看，议程与正文的比对也会出错。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    {
      draft: '请各单位及时通知参会的全体同志，包括长期在外工作的⟦𠮷⏎田⟧同志，务必按时参加。',
      fixed: '请各单位及时通知参会的全体同志，包括长期在外工作的𠮷田同志，务必按时参加。',
    },
    {
      draft: '第二项：周明同志领学习关于防汛救灾工作的重要⟦指⏎示⟧精神；',
      fixed: '第二项：周明同志领学习关于防汛救灾工作的重要指示精神；',
    },
    {
      draft: '请各单位高度重视，认真组织，确保各项任务⟦落⏎到⟧实处。',
      fixed: '请各单位高度重视，认真组织，确保各项任务落到实处。',
    },
    {
      draft: '　　经县政府研究同意，决定召开全县防汛工作会议，现将有关⟦事  ⏎项⟧通知如下：',
      fixed: '　　经县政府研究同意，决定召开全县防汛工作会议，现将有关事项通知如下：',
    },
    {
      draft: '统一思想，提高认识，加强领导，压实责任⟦，⏎抓⟧好落实，完成任务。',
      fixed: '统一思想，提高认识，加强领导，压实责任，抓好落实，完成任务。',
    },
  ],
  good: [
    '本次会议主题为：同心协力，开启新征程⏎为保证会议的顺利召开，请各分工会领取会议资料。',
    '一、总体要求⏎坚持问题导向。',
    '关于召开防汛会议的通知⏎⏎各村：',
    '石桥镇人民政府⏎2025年3月5日',
    '石桥镇人民政府关于召开全镇防汛抗旱工作⏎第二次会议的通知⏎⏎各村（社区）：⏎　　请参会。',
    '防汛抗旱工作会议召开⏎各地各部门贯彻落实会议精神⏎3月5日，全县防汛抗旱工作会议召开。',
    '参加人员：各村主要负责人，镇属各单位主要负责人⏎会议由镇长主持。',
    '　　请各单位高度重视，认真组织⏎　　各单位要按时参加。',
    '张一明　李二白　王三元⏎赵四方　钱五福。',
    '大江东去，浪淘尽，千古风流人物，故垒西边，⏎人道是，三国周郎赤壁。',
    '床前明月光，疑是地上霜，举头望明月，⏎少小离家老大回，乡音无改鬓毛衰。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['\n\r'] },
    *run({ role, content: { source }, lines, start }) {
      if (BROKEN.has(role)) return;
      /** Where the text of a line ends: before the comment that silences a rule there. */
      const textEnd = (line: Line) => {
        const end = line.end - start;
        const ignore = readComment(source, { number: 0, start: line.start - start, end })?.ignore;
        return ignore?.end === end ? ignore.start : end;
      };
      for (const [index, line] of lines.slice(0, -1).entries()) {
        let from = textEnd(line);
        let to = line.end - start;
        const comment = source.slice(from, to);
        const next = lines[index + 1] ?? line;
        while (from > 1 && BLANK.test(source[from - 1] ?? '')) from--;
        while (to < source.length - 1 && BLANK.test(source[to] ?? '')) to++;
        const latin = /[A-Za-z]/.test(source[from - 1] ?? '') && /[A-Za-z]/.test(source[to] ?? '');
        // The characters on either side, whole where they are surrogate pairs.
        const before = isPair(source, from - 2) ? 2 : 1;
        const after = isPair(source, to) ? 2 : 1;
        const join = { start: start + from, end: start + to, newText: latin ? ' ' : '' };
        // the comment goes to the end of the line that the two make, unless one stands there
        const edits =
          comment === ''
            ? [join]
            : textEnd(next) + start < next.end
              ? []
              : [join, { start: next.end, end: next.end, newText: comment }];
        yield {
          start: start + Math.max(0, from - before),
          end: start + Math.min(source.length, to + after),
          message: '一句话没有说完就换行了，应把两行接起来',
          fixes: edits.length > 0 ? [{ title: '接成一段', edits }] : [],
        };
      }
    },
  },
});
