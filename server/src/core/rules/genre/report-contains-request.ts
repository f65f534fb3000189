import type { Document } from '../../model/document.ts';
import { defineRule, type Fix } from '../rule.ts';
import {
  bodyOf,
  closingSentences,
  type Genre,
  genreOfPaper,
  genreSpan,
  isOlder,
  type Sentence,
  sentencesOf,
  spanWithin,
} from './papers.ts';

const ACT = '(?:批示|批复|批准|审批|核准|核批|指示)';
const PLEASE = '(?:敬请|恳请|呈请|谨请|特请|请)';
const DOUBT = '(?:[妥当可]否|是否(?:妥当|可行|同意))';
/** A request of its own: 妥否，请批示; in a report also 请县政府予以批准. */
const IN_REPORT = new RegExp(
  `(?<=^|，|：)(?:(?:以上|上述)[^，]{0,10}，)?(?:${DOUBT}，)?${PLEASE}[^，：报经将后由各向]{0,10}?(?:予以?|给予|尽快|及时)?${ACT}$|(?<=^|，)特此请示(?=$|，)`,
  'u',
);
/**
 * In papers that go down, 请予批准 may well tell the addressee to approve what others ask: only with 以上事项 before it,
 * or in the minutes of a meeting, which address no one.
 */
const elsewhere = (these: string) =>
  new RegExp(
    `(?<=^|，)(?:(?:以上|上述)[^，的]{0,10}，)?(?:${DOUBT}，${PLEASE}(?:予以?|给予)?${ACT}|${PLEASE}(?:批示|批复|指示))$|${these}${PLEASE}(?:予以?|给予)(?:批准|审批)$|(?<=^|，)特此请示(?=$|，)`,
    'u',
  );
const ELSEWHERE = elsewhere('(?<=^|，)(?:以上|上述)(?:请示|请求|事项|意见|方案|经费|问题|申请)?，');
const IN_MINUTES = elsewhere('(?<=^|，)');
/** A matter asked for in passing. */
const IN_PASSING =
  /(?<=^|，|：)(?:(?:为此|因此|故|现|特|在此|再次)，?(?:恳请|申请|请求)|恳请|请求(?=上级|[省市县区]委|[省市县区]政府|[省市县区]人民政府|贵))[^，。]{0,24}(?:批准|审批|拨付|划拨|下拨|追加|核拨|解决|增加编制|增拨)/u;
const GENRES: ReadonlySet<Genre> = new Set<Genre>(['报告', '通知', '通报', '纪要', '决定']);

function fixesOf(document: Document, genre: Genre, sentence: Sentence): Fix[] {
  const closing = closingSentences(document).some(
    ({ paragraph, from }) => paragraph === sentence.paragraph && from === sentence.from,
  );
  const span = genre === '报告' && closing ? genreSpan(document, '报告') : undefined;
  return span ? [{ title: '通篇为请示事项的，标题文种改为“请示”', edits: [{ ...span, newText: '请示' }] }] : [];
}

export default defineRule({
  name: '报告等夹带请示事项',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第十五条（四）',
  severity: 'error',
  why: '条例规定“不得在报告等非请示性公文中夹带请示事项”。报告是阅件，上级不必答复；请示事项夹在里面，容易落空。应另行文请示，通篇是请示事项的改用请示。',
  bad: [
    {
      draft: '石桥镇关于校舍情况的报告⏎青云县人民政府：⏎我镇校舍年久失修。⏎⟦以上请示，妥否，请批示⟧。',
      fixed: '石桥镇关于校舍情况的请示⏎青云县人民政府：⏎我镇校舍年久失修。⏎以上请示，妥否，请批示。',
    },
    {
      draft: '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎汛情平稳。⏎恳请拨付经费，⟦请予批准⟧。',
      fixed: '石桥镇关于防汛情况的请示⏎青云县人民政府：⏎汛情平稳。⏎恳请拨付经费，请予批准。',
    },
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎水闸年久失修，⟦恳请县政府拨付⟧维修经费20万元。⏎下一步，我镇将继续加强值守。⏎特此报告。',
    '石桥镇关于做好防汛工作的通知⏎各村：⏎请各村加强值守。⏎⟦妥否，请批示⟧。',
    '石桥镇防汛工作会议纪要⏎会议议定以下事项。⏎⟦特此请示⟧，请批复。',
    {
      draft: '青云县中医院关于设备采购情况的报告⏎青云县卫生健康局：⏎拟购置设备一台。⏎⟦以上报告，请审核批复⟧。',
      fixed: '青云县中医院关于设备采购情况的请示⏎青云县卫生健康局：⏎拟购置设备一台。⏎以上报告，请审核批复。',
    },
    '青云县教育局关于调整学区的通知⏎各学校：⏎自秋季学期起执行。⏎⟦以上意见，请予批准⟧。',
    '石桥镇人民政府镇长办公会纪要⏎周明、李远参加会议。⏎水闸维修缺口8万元，报县政府，⟦请予批准⟧。',
  ],
  good: [
    '青云县民政局关于救助审核工作的通知⏎各乡镇：⏎以上材料齐全的，请予批准。',
    '青云县人民政府常务会议纪要⏎周明、李远参加会议。⏎会议议定，符合条件的由县民政局予以批准。',
    '石桥镇关于校舍情况的报告⏎青云县人民政府：⏎我镇校舍年久失修。⏎特此报告。',
    '关于落实请示报告制度的通知⏎各村：⏎凡重大事项须报请批准后实施。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎妥否，请批示。',
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎水闸改造经县政府批准，已于3月开工。⏎特此报告。',
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎以上报告，请审阅。',
    '青云县人民政府关于2024年决算情况的报告⏎县人大常委会：⏎以上报告，请予审议。',
    '石桥镇关于公文质量情况的通报⏎各村：⏎有的报告以“妥否，请批示”作结，夹带请示。',
    '青云县民政局关于低保审核工作的通知⏎各乡镇：⏎符合条件的，请予批准。',
    '青云县人民政府常务会议纪要⏎会议议定，请县发展改革局尽快批复。',
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎我镇已向县财政局申请拨付经费20万元。⏎特此报告。',
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎建议县政府加大支持力度。⏎特此报告。',
    '石桥镇关于信访情况的报告⏎青云县人民政府：⏎来信人请求解决住房问题。⏎特此报告。',
    '青云县信访局关于信访情况的报告⏎青云县人民政府：⏎周某来访，请求解决低保问题，已转民政局办理。⏎特此报告。',
    '国务院办公厅关于防震工作的报告⏎国务院：⏎以上报告，请批示。⏎国务院办公厅⏎1995年3月5日',
    '石桥镇关于修缮水闸的请示报告⏎青云县人民政府：⏎妥否，请批示。',
    '青云县司法局关于行政审批工作的报告⏎青云县人民政府：⏎一季度共受理申请120件，审批118件。⏎特此报告。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const genre = genreOfPaper(document);
      if (!genre || !GENRES.has(genre) || isOlder(document)) return;
      const report = genre === '报告';
      const pattern = report ? IN_REPORT : genre === '纪要' ? IN_MINUTES : ELSEWHERE;
      const sentences = report ? sentencesOf(bodyOf(document)) : closingSentences(document);
      const strong = sentences.flatMap((sentence) => {
        const match = pattern.exec(sentence.text);
        return match ? [{ sentence, match }] : [];
      });
      const last = strong.at(-1);
      const found = last
        ? [last]
        : sentences.flatMap((sentence) => {
            const match = report ? IN_PASSING.exec(sentence.text) : undefined;
            return match ? [{ sentence, match }] : [];
          });
      for (const { sentence, match } of found)
        yield {
          ...spanWithin(sentence, match.index, match.index + match[0].length),
          ...(last ? {} : { severity: 'warning' as const }),
          message: `${genre}中不得夹带请示事项，请另行文请示${report ? '；通篇是请示事项的，改用请示' : ''}`,
          fixes: last ? fixesOf(document, genre, sentence) : [],
        };
    },
  },
});
