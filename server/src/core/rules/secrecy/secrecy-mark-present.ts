import type { Paragraph, ParagraphContent } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { SecrecyToken } from '../../model/token.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';
import { COMPLETE_MARK, markLine, marksIn, secrecyMarks } from './secrecyMarks.ts';

/** Words of a text that speaks about marks and levels instead of bearing one. */
const EXPLAINS = /密级|定密|标[注明志识示]|注明|字样|分为|级别|国家秘密|是指|填写/u;

/** A title written without its marks: 县委办公室关于做好值班工作的通知. */
const BARE_TITLE = /关于[^，。；：]{2,80}(?:通知|通报|意见|决定|办法|规定|方案|报告|请示|批复|函|纪要)(?:精神)?$/u;

/** What may stand between what is cited and its mark, and how long that is at most. */
const BETWEEN = /^[ 　]{0,4}[）)》]?[ 　]{0,4}(?:精神|文件)?[ 　]{0,4}$/u;
const FURTHEST = 15;

/** Where the cited titles and document numbers of a paragraph end. */
const citedEnds = remembered(
  ({ tokens }: ParagraphContent): ReadonlySet<number> =>
    new Set(tokens.flatMap(({ kind, to }) => (kind === 'citation' || kind === 'documentNumber' ? [to] : []))),
);

/** Whether a paragraph that bears marks of one level speaks of nothing else than what they mark. */
const speaksOfOneLevel = remembered(({ tokens, view: { text } }: ParagraphContent) => {
  const marks = marksIn(tokens);
  const rest = marks.map(({ from }, i) => text.slice(marks[i - 1]?.to ?? 0, from)).join('');
  return (
    !EXPLAINS.test(rest + text.slice(marks.at(-1)?.to ?? 0)) && new Set(marks.map(({ level }) => level)).size === 1
  );
});

/** Right behind a cited title or document number. */
function followsCitation({ content }: Paragraph, mark: SecrecyToken): boolean {
  if (BARE_TITLE.test(content.view.text.slice(Math.max(0, mark.from - 120), mark.from))) return true;
  const ends = citedEnds(content);
  for (let to = mark.from; to >= mark.from - FURTHEST; to--)
    if (ends.has(to) && BETWEEN.test(content.view.text.slice(to, mark.from))) return true;
  return false;
}

/** Whether the words bear the mark at their end: not in a definition, a quotation, a cell of a table or a name. */
function isBorne(paragraph: Paragraph, mark: SecrecyToken): boolean {
  const { text } = paragraph.content.view;
  if (!/^(?:精神)?(?:[；。，,;]|$)/u.test(text.slice(mark.to, mark.to + 3))) return false;
  if (paragraph.role === 'tableRow' || /[“‘"\t|]$|[ 　]{2}$/u.test(text.slice(Math.max(0, mark.from - 2), mark.from)))
    return false;
  return speaksOfOneLevel(paragraph.content);
}

export default defineRule({
  name: '非涉密环境出现密级标志',
  source: '法律',
  clause: '《中华人民共和国保守国家秘密法》（2024年修订）第二十二条',
  severity: 'error',
  why: '密级标志是国家秘密标志。不涉密的，法律规定不得作出国家秘密标志；涉密的，不得在联网的非涉密计算机上起草、存储、传送。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '传达县委办公室文件精神⟦[秘密]⟧', fixed: '传达县委办公室文件精神' },
    '⟦机密★3年⟧',
    '000012⏎⟦秘密★1年⟧⏎特急⏎石桥镇人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '⟦秘密★1年⟧⏎关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎秘密★1年⏎会议议程⏎第一项：开幕',
    {
      draft: '第一项：周明同志传达《青云县委办公室关于做好值班工作的通知》（青办发〔2025〕1号）⟦（机密）⟧；',
      fixed: '第一项：周明同志传达《青云县委办公室关于做好值班工作的通知》（青办发〔2025〕1号）；',
    },
    { draft: '第二项：学习《青云县定密工作办法》⟦[秘密]⟧；', fixed: '第二项：学习《青云县定密工作办法》；' },
    { draft: '（三）听取干部调整情况的汇报⟦（密级：机密）⟧；', fixed: '（三）听取干部调整情况的汇报；' },
    { draft: '传达青办发〔2025〕1号⟦【秘密★1年】⟧精神。', fixed: '传达青办发〔2025〕1号精神。' },
    {
      draft: '传达青云县委办公室关于做好值班工作的通知⟦（机密）⟧。',
      fixed: '传达青云县委办公室关于做好值班工作的通知。',
    },
  ],
  good: [
    '全体人员要严守国家秘密。',
    '学习《中华人民共和国保守国家秘密法》',
    '国家秘密的密级分为绝密、机密、秘密三级。',
    '涉密文件应当在首页标注密级（秘密）和保密期限。',
    '涉密文件首页左上角应当标有“秘密★1年”字样。',
    '绝密级（绝密）、机密级（机密）文件由专人保管。',
    '序号\t文件名称\t密级⏎1\t值班安排\t（秘密）',
    '文件登记表⏎名称⏎值班安排⏎密级⏎秘密',
    '“商业秘密”是指不为公众所知悉的技术信息。',
    '石桥镇人民政府文件⏎石政发〔2025〕7号⏎关于做好机密级文件管理工作的通知⏎各村：',
    '地下党员用米汤秘密书写情报。',
    '关于做好档案工作的通知⏎各村：⏎一、重点工作⏎（一）保密⏎（二）防火',
    '第一项：学习（机密）文件管理规定',
    '关于召开学习会的通知⏎各村：⏎二、学习内容⏎（一）学习（机密）文件管理规定⏎（二）讨论',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['密'] },
    *run(document, { classifiedSystem }) {
      if (classifiedSystem) return;
      let told = false;
      for (const paragraph of document.paragraphs) {
        const line = markLine(paragraph);
        if (line !== undefined) {
          if (told || !COMPLETE_MARK.test(line)) continue;
          told = true;
          yield {
            ...spanOf(paragraph, { from: 0, to: paragraph.content.view.text.length }),
            severity: 'info',
            message:
              '本稿带有密级标志。确属国家秘密的，不得在联网的非涉密计算机上起草、存储和传送，请转到涉密计算机办理，并清理本机的副本；不涉密的，请去掉密级标志。涉密专用机可打开编辑器设置 gongwen.classifiedSystem（命令行用 --classified-system）',
          };
        } else
          for (const mark of secrecyMarks(paragraph)) {
            const cited = followsCitation(paragraph, mark);
            if (mark.inline && (cited || isBorne(paragraph, mark)))
              yield {
                ...spanOf(paragraph, mark),
                ...(cited ? {} : { severity: 'info' as const }),
                message: `普通文稿中出现密级标志“${sourceOf(paragraph, mark)}”：不涉密的，请删去；确属国家秘密的，请停止在本机处理，转到涉密计算机办理`,
                fixes: [
                  {
                    title: `确认不涉密后，删去“${sourceOf(paragraph, mark)}”`,
                    edits: [{ ...spanOf(paragraph, mark), newText: '' }],
                  },
                ],
              };
          }
      }
    },
  },
});
