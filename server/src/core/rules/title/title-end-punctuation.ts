import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { END_MARK } from './titles.ts';

export default defineRule({
  name: '标题末尾用标点',
  source: '标点国标',
  clause: 'GB/T 15834—2011 附录B.4',
  severity: 'warning',
  usual: true,
  why: '标点国标的附录说，标题末尾通常不用标点符号，必要时可用问号、叹号或省略号。公文标题没有这种必要；末尾带句号、冒号，还会让人误以为是正文。',
  bad: [
    {
      draft: '关于做好汛期值守工作的通知⟦。⟧⏎各村：⏎现将有关事项通知如下。',
      fixed: '关于做好汛期值守工作的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇人民政府⏎关于修缮水闸的请示⟦：⟧⏎青云县人民政府：⏎我镇水闸年久失修。',
      fixed: '石桥镇人民政府⏎关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    },
    {
      draft:
        '石桥镇人民政府文件⏎石政发〔2025〕7号⏎石桥镇人民政府关于印发《防汛预案（试行）》的通知⟦，⟧⏎各村：⏎现印发给你们。',
      fixed:
        '石桥镇人民政府文件⏎石政发〔2025〕7号⏎石桥镇人民政府关于印发《防汛预案（试行）》的通知⏎各村：⏎现印发给你们。',
    },
    {
      draft: '石桥镇人民政府关于修缮水闸的请示⟦：⟧⏎我镇水闸年久失修。',
      fixed: '石桥镇人民政府关于修缮水闸的请示⏎我镇水闸年久失修。',
    },
    {
      draft: '会议通知⟦。⟧⏎各科室：⏎定于近日召开会议。',
      fixed: '会议通知⏎各科室：⏎定于近日召开会议。',
    },
  ],
  good: [
    '关于做好汛期值守工作的通知⏎各村：⏎现将有关事项通知如下。',
    '里海是湖，还是海？⏎里海是世界上最大的咸水湖。',
    '关于印发《防汛预案（试行）》的通知⏎各村：⏎现印发给你们。',
    '关于评选“最美护士”⏎活动的通知⏎各科室：⏎现将有关事项通知如下。',
    '特此通知。⏎石桥镇人民政府⏎2025年3月5日',
    '根据石桥镇人民政府关于防汛工作的通知，⏎现将有关事项安排如下。',
    '现将县政府关于防汛工作的通知转发如下：⏎各村要加强值守。',
    '各科室：⏎会议通知：定于近日召开会议。',
    '现转发市教育局关于防汛工作的通知。⏎请遵照执行。',
    '石桥镇人民政府⏎2025年3月5日印发关于防汛工作的通知，各村要认真落实。',
    '初稿由镇党政办公室于2024年9月印发各村征求意见。',
    '初稿由镇党政办公室于2024年9月印发各村征求意见。⏎各村共提出意见12条。',
    '镇政府印发了关于做好防汛工作的通知。⏎各村随即开展排查。',
    '县委办公室印发通知，部署关于防汛工作的检查。⏎各村要落实。',
    '以下为会议通知：⏎各科室：⏎定于近日召开会议。',
  ],
  check: {
    unit: 'document',
    *run({ title, paragraphs }) {
      const line = paragraphs[title?.paragraphs.at(-1) ?? -1];
      // A half-width mark is punct-halfwidth's until it is mended.
      const mark = line && END_MARK.exec(line.content.view.text)?.[0];
      if (!title?.genre || !line || !mark) return;
      const { length } = line.content.view.text;
      const span = spanOf(line, { from: length - 1, to: length });
      yield {
        ...span,
        message: `标题末尾通常不用标点，请删去“${mark}”`,
        fixes: [
          {
            title: `删去“${mark}”`,
            safe: /关于|印发|转发|批转/u.test(title.text),
            edits: [{ ...span, newText: '' }],
          },
        ],
      };
    },
  },
});
