import type { Document } from '../../model/document.ts';
import { namesOrgan } from '../../model/shapes.ts';
import { defineRule } from '../rule.ts';
import { genreByWords } from './endings.ts';
import { headlineOf, isOfficial, signersOf, spanIn } from './titles.ts';

interface Wrong {
  readonly pattern: RegExp;
  /** What it ought to be, the likeliest first; the paper's own words may know better. */
  readonly right: readonly string[];
  /** Common within an organ: only a hint to papers that go out. */
  readonly mild?: boolean;
}

const WRONGS: readonly Wrong[] = [
  { pattern: /(?<=的)(?:请示报告|报告请示|申请报告)$/u, right: ['请示', '报告'] },
  { pattern: /(?<=的)(?:通报决定|决定通报)$/u, right: ['决定', '通报'] },
  { pattern: /(?<=的)请示函$/u, right: ['请示', '函'] },
  { pattern: /(?<=的)通知函$/u, right: ['函', '通知'] },
  { pattern: /(?<=的)(?:公函|便函|函告)$/u, right: ['函'] },
  { pattern: /(?<=的)函复$/u, right: ['复函'] },
  { pattern: /(?<=的)布告$/u, right: ['公告', '通告'] },
  { pattern: /(?<=的)指示$/u, right: ['通知', '意见'] },
  { pattern: /(?<=的)申请$/u, right: ['请示', '函'], mild: true },
  { pattern: /(?<=情况)汇报$/u, right: ['的报告'], mild: true },
  { pattern: /(?<=的)汇报$/u, right: ['报告'], mild: true },
];
/** Letters of the law and papers of persons, which the 条例 does not speak of. */
const NOT_OURS =
  /合同|协议|解除|违约|欠款|催[款缴收]|债权|律师|租赁|加入|入[党团会]|辞职|离职|转正|退休|贷款|(?:救助|专利|复议|仲裁|鉴定).*(?:通知函|申请|汇报)$/u;

/** Written before the 条例 took effect (2012-07-01), when 指示 and 布告 were still in use. */
function isOlder({ dates, signatureDate }: Document): boolean {
  const day = dates[signatureDate ?? -1]?.day;
  return day !== undefined && day.year * 100 + day.month < 201207;
}

export default defineRule({
  name: '非法定或混用文种',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第八条、第十九条（四）',
  severity: 'warning',
  why: '公文种类是封闭的十五种：决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。“请示报告”不知要不要答复，“通知函”不知是要执行还是商洽。',
  bad: [
    {
      draft: '石桥镇关于解决办公经费的⟦请示报告⟧⏎青云县人民政府：⏎我镇办公经费不足。',
      fixed: '石桥镇关于解决办公经费的请示⏎青云县人民政府：⏎我镇办公经费不足。',
    },
    {
      draft: '青云县教育局关于协助排查隐患的⟦公函⟧⏎青云县水务局：⏎请贵局予以协助。',
      fixed: '青云县教育局关于协助排查隐患的函⏎青云县水务局：⏎请贵局予以协助。',
    },
    {
      draft: '青云县卫生健康局关于报送统计数据的⟦通知函⟧⏎各乡镇卫生院：⏎现将有关事项通知如下。',
      fixed: '青云县卫生健康局关于报送统计数据的通知⏎各乡镇卫生院：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇中心小学关于维修围墙的⟦申请⟧⏎青云县教育局：⏎我校围墙开裂。⏎石桥镇中心小学⏎2025年3月5日',
      fixed: '石桥镇中心小学关于维修围墙的请示⏎青云县教育局：⏎我校围墙开裂。⏎石桥镇中心小学⏎2025年3月5日',
    },
    {
      draft: '石桥镇人民政府⏎关于2025年防汛工作情况⟦汇报⟧⏎青云县人民政府：⏎现将有关情况汇报如下。',
      fixed: '石桥镇人民政府⏎关于2025年防汛工作情况的报告⏎青云县人民政府：⏎现将有关情况汇报如下。',
    },
    {
      draft: '石桥镇关于校舍安全的⟦报告请示⟧⏎青云县人民政府：⏎现将情况报告如下。',
      fixed: '石桥镇关于校舍安全的报告⏎青云县人民政府：⏎现将情况报告如下。',
    },
    {
      draft: '青云县水务局关于小型水库安全鉴定结论的⟦便函⟧⏎青云县应急管理局：⏎现将鉴定结论送上。',
      fixed: '青云县水务局关于小型水库安全鉴定结论的函⏎青云县应急管理局：⏎现将鉴定结论送上。',
    },
    {
      draft: '石桥镇人民政府关于表彰2024年度先进集体的⟦通报决定⟧⏎各村：⏎镇政府决定予以表彰。',
      fixed: '石桥镇人民政府关于表彰2024年度先进集体的决定⏎各村：⏎镇政府决定予以表彰。',
    },
  ],
  good: [
    '关于伤残鉴定的申请⏎石桥镇人民政府：⏎本人申请鉴定。⏎周明⏎2025年3月5日',
    '石桥镇关于解决办公经费的请示⏎青云县人民政府：⏎我镇办公经费不足。',
    '石桥镇人民政府常务会议纪要⏎会议议定以下事项。',
    '关于进一步落实请示报告制度的通知⏎各村：⏎现将有关事项通知如下。',
    '2024年度重大事项请示报告⏎青云县委：⏎现将情况报告如下。',
    '青云县发展和改革局关于水闸项目申请报告的批复⏎石桥镇人民政府：⏎你镇请示收悉。',
    '关于解除租赁合同的通知函⏎青云县水务公司：⏎现通知如下。',
    '关于加入中国书法家协会的申请⏎协会秘书处：⏎本人热爱书法。⏎周明⏎2025年3月5日',
    '关于调整工作岗位的申请⏎局党组：⏎本人因身体原因，申请调整岗位。⏎周明⏎2025年3月5日',
    '关于拟任职人员的公示⏎各单位：⏎现将情况公示如下。⏎石桥镇党委⏎2025年3月5日',
    '关于协助排查隐患的复函⏎青云县水务局：⏎来函收悉。',
    '邀请函⏎青云县水务局：⏎诚邀贵局参会。',
    '中共青云县委关于加强防汛工作的指示⏎各公社党委：⏎近来雨水多。⏎中共青云县委⏎1975年6月1日',
    '防汛工作情况汇报⏎今年以来，各项工作顺利。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = headlineOf(document);
      if (!title?.text.includes('关于') || NOT_OURS.test(title.text) || isOlder(document)) return;
      for (const { pattern, right, mild } of WRONGS) {
        const match = pattern.exec(title.text);
        if (!match) continue;
        const [, ...others] = signersOf(document);
        const organ = signersOf(document).some(({ text }) => namesOrgan(text)) || others.length > 0;
        if (mild && !(isOfficial(document, title) && (organ || title.text.indexOf('关于') > 0))) return;
        const span = spanIn(title, match.index, title.text.length);
        const meant = genreByWords(document);
        const ranked = [...right].sort((a, b) => Number(b === meant) - Number(a === meant));
        yield {
          ...span,
          ...(mild ? { severity: 'info' as const } : {}),
          message: `“${match[0]}”不是条例规定的文种，请按行文目的改用“${ranked.map((genre) => genre.replace('的', '')).join('”或“')}”`,
          fixes: ranked.map((newText) => ({ title: `改为“${newText}”`, edits: [{ ...span, newText }] })),
        };
        return;
      }
    },
  },
});
