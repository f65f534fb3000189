import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { asks, proposes } from './asking.ts';
import { bodyOf, genreOfPaper, isFinished, lastParagraphs } from './papers.ts';

export default defineRule({
  name: '请示没有请求事项',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第八条（十一）',
  severity: 'warning',
  why: '请示“适用于向上级机关请求指示、批准”。通篇只讲情况，没有写明请求上级批准什么，上级无从批复；只是汇报情况的，应改用报告。',
  bad: [
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸建于1978年，年久失修。⏎现已不能正常启闭。⟦⟧⏎石桥镇人民政府⏎2025年3月5日',
    '青云县第一中学关于校舍安全的请示⏎青云县教育局：⏎我校教学楼建成已40年，墙体开裂。⏎学校已设置警戒线。⟦⟧⏎青云县第一中学⏎2025年3月5日',
    '青云县人民医院关于设备更新的请示⏎青云县卫生健康局：⏎我院设备陈旧。⟦⟧⏎青云县人民医院⏎2025年3月5日',
    '石桥镇关于防汛物资的请示⏎青云县应急管理局：⏎一、基本情况⏎我镇现有编织袋2000条。⏎二、存在问题⏎物资数量不足。⟦⟧⏎石桥镇人民政府⏎2025年3月5日',
  ],
  good: [
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修，恳请拨付经费20万元。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修，拟于今冬修缮。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    '石桥镇关于水闸情况的报告⏎青云县人民政府：⏎我镇水闸年久失修。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于任职的请示⏎青云县委：⏎建议周明同志任镇长。⏎石桥镇党委⏎2025年3月5日',
    '青云县财政局关于有关政策的请示⏎临江市财政局：⏎该项收入是否可以列支？⏎青云县财政局⏎2025年3月5日',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (genreOfPaper(document) !== '请示' || !isFinished(document)) return;
      const body = bodyOf(document);
      const last = lastParagraphs(document, 1).at(-1);
      if (!last || body.some(({ content }) => asks(content.shape) || proposes(content.shape))) return;
      const { length } = last.content.view.text;
      yield {
        ...spanOf(last, { from: length, to: length }),
        message: '请示没有写明请求上级批准什么；请写清请求事项，只反映情况的改用报告',
      };
    },
  },
});
