import { defineRule } from '../rule.ts';
import { bodyOf, genreOfPaper, sentencesOf, spanWithin } from './papers.ts';

/** Words of a draft that still has to be decided upon, or of a superior who does not decide. */
const VAGUE =
  /(?<!不|若|如|对)(?:拟同意|建议同意|似可|可予考虑|可考虑|酌情(?:办理|处理|考虑|解决|予以)|视情(?:况)?(?:办理|处理|解决|决定)|研究后再(?:定|作?答复|议)|再行研究)/gu;

export default defineRule({
  name: '批复态度不明确',
  source: '惯例',
  clause: '实务（批复态度明确）；《党政机关公文处理工作条例》第八条（十二）',
  severity: 'info',
  why: '批复答复下级的请示，同意、不同意或者部分同意都要写明。“拟同意”“建议同意”是拟办意见的口气，“酌情办理”“可考虑”让下级无所适从。',
  mask: 'wording',
  bad: [
    {
      draft: '青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。经研究，⟦拟同意⟧修缮水闸。',
      fixed: '青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。经研究，同意修缮水闸。',
    },
    '青云县人民政府关于拨付经费的批复⏎石桥镇人民政府：⏎你镇请示收悉。所需经费请⟦酌情处理⟧。',
    {
      draft: '青云县教育局关于设立分校的批复⏎青云县第一中学：⏎你校请示收悉。⟦建议同意⟧设立分校。',
      fixed: '青云县教育局关于设立分校的批复⏎青云县第一中学：⏎你校请示收悉。同意设立分校。',
    },
  ],
  good: [
    '青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。经研究，同意修缮水闸。',
    '青云县人民政府关于水闸规划的批复⏎石桥镇人民政府：⏎你镇请示收悉。原则同意该规划。',
    '雾山区城市管理局关于不同意增设泊位的批复⏎柳塘街道办事处：⏎请示收悉。现不同意该事项。',
    '青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：⏎你镇《关于拟同意修缮水闸的请示》收悉。同意修缮。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎拟同意村委会修缮水闸。妥否，请批示。',
    '青云县人民政府关于同意设立园区的批复⏎石桥镇人民政府：⏎请示收悉。同意设立。遇有特殊情况，不得酌情处理。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (genreOfPaper(document) !== '批复') return;
      for (const sentence of sentencesOf(bodyOf(document)))
        for (const match of sentence.text.matchAll(VAGUE)) {
          if (/不得|不可|严禁/u.test(sentence.text.slice(Math.max(0, match.index - 6), match.index))) continue;
          const span = spanWithin(sentence, match.index, match.index + match[0].length);
          yield {
            ...span,
            message: `批复的态度宜明确，“${match[0]}”看不出同意还是不同意，请写明`,
            fixes: /同意$/.test(match[0]) ? [{ title: '改为“同意”', edits: [{ ...span, newText: '同意' }] }] : [],
          };
        }
    },
  },
});
