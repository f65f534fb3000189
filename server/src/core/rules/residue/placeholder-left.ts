import { scanPlaceholders } from '../../model/scan/placeholders.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** What drafts leave open: 星期×, ×月×日, 联系人：×××, （待定）; 【请填写…】 is scanned for. */
const LEFT =
  /星期[×XxＸ*](?![A-Za-z])|[×XＸ]{1,2}月[×XＸ]{1,2}日|\d{1,2}月[×XxＸ]{1,2}日|\d{1,2}月[ 　]{1,6}日(?=前|之前|上午|下午|（)|(?<=(?:联系人|主持人|主持|电话|手机|地点|会议室|邮箱)[：:])(?:×{2,}|[XxＸ]{2,}|\*{2,})(?=$|[，。；、 　）)])|(?<![A-Za-z])(?:×{2,}|[XＸ]{2,})会议室|[（(](?:待定|待补充?|待填写?|此处[^（）()]{0,8}(?:补充|填写|待定))[）)]/gu;

export default defineRule({
  name: '留空未填',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '起草时留下的“×”“（待定）”忘了填，印出去收文单位无法照办。发文字号的顺序号、当事人姓名等按规定隐去的不在此列。',
  parts: ['main', 'agenda'],
  bad: [
    '时间：2025年3月5日（⟦星期X⟧）上午9:00',
    '请于⟦3月×日⟧前报名。',
    '请于⟦5月  日⟧前报名。',
    '联系人：⟦×××⟧，电话：6620019',
    '地点：⟦XX会议室⟧',
    '议题：部署防汛工作⟦（待补充）⟧',
    '联系人：⟦[您的姓名]⟧',
    '⟦[公司名称]⟧定于3月5日召开会议。',
    '地点：⟦【请填写会议地点】⟧',
    '请于⟦[具体日期]⟧前报名。',
  ],
  good: [
    '石政发〔2025〕×号',
    '电话：010-6820××××',
    '被告人李××故意伤害一案',
    '会议地点：二楼会议室',
    '手机：139××××6677',
    '车牌号为浙H·××321',
    '【会议时间】3月5日上午9:00',
    '【重要通知】请各单位准时参会。',
    '传达有关文件[秘密]',
    '青政发[2025]3号',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const bracketed = scanPlaceholders(text);
      const left = [...text.matchAll(LEFT)]
        .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
        .filter(({ from, to }) => !bracketed.some((range) => range.from < to && from < range.to));
      for (const range of [...left, ...bracketed])
        yield {
          ...spanOf(paragraph, range),
          message: `“${text.slice(range.from, range.to)}”还没有填，请补写后再印发`,
        };
    },
  },
});
