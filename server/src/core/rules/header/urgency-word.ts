import type { Document } from '../../model/document.ts';
import { defineRule } from '../rule.ts';
import { compact, headerLines, whole } from './headers.ts';

/** What a wrong word most likely means; both words of 条例 where it may mean either. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  特提: ['特急', '加急'],
  特级: ['特急', '加急'],
  特急件: ['特急'],
  十万火急: ['特急', '加急'],
  加急件: ['加急'],
  平急: ['加急'],
};

/** A telegram has four degrees, 特提 and 平急 among them. */
const isTelegram = (document: Document) =>
  /(?:明电|电报|传真)/u.test(document.title?.text ?? '') ||
  headerLines(document).some((line) => /电(?:报|发|〔|\[|（|$)|发电/u.test(compact(line)));

export default defineRule({
  name: '紧急程度用词不规范',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（三）',
  severity: 'warning',
  why: '条例规定“紧急公文应当分别标注‘特急’‘加急’，电报应当分别标注‘特提’‘特急’‘加急’‘平急’”，没有别的等级。写“急件”“紧急”，收文单位不知道要在多长时间内办结。',
  bad: [
    { draft: '⟦急件⟧⏎石桥市水务局文件', fixed: '特急⏎石桥市水务局文件' },
    { draft: '⟦特级⟧⏎石桥市水务局文件', fixed: '特急⏎石桥市水务局文件' },
    { draft: '⟦加急件⟧⏎石桥市水务局文件⏎石水发〔2025〕7号', fixed: '加急⏎石桥市水务局文件⏎石水发〔2025〕7号' },
    { draft: '⟦平急⟧⏎石桥市水务局文件⏎石水发〔2025〕7号', fixed: '加急⏎石桥市水务局文件⏎石水发〔2025〕7号' },
    { draft: '⟦特提⟧⏎石桥市水务局文件⏎石水发〔2025〕7号', fixed: '特急⏎石桥市水务局文件⏎石水发〔2025〕7号' },
    {
      draft: '000012⏎机密★1年⏎⟦紧　急⟧⏎石桥市水务局文件',
      fixed: '000012⏎机密★1年⏎特急⏎石桥市水务局文件',
    },
    { draft: '⟦紧急程度：特急⟧⏎石桥市水务局文件', fixed: '特急⏎石桥市水务局文件' },
    {
      draft: '⟦急⟧⏎石桥市水务局关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。',
      fixed: '特急⏎石桥市水务局关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。',
    },
  ],
  good: [
    '特急⏎石桥市水务局文件',
    '加急⏎石桥市水务局文件',
    '特　急⏎石桥市水务局文件',
    '特提⏎石桥市人民政府办公室明电⏎石政办发明电〔2025〕3号⏎关于做好防汛工作的通知⏎各村：',
    '平急⏎青云县委办公室⏎青委办发电〔2025〕3号⏎关于做好防汛工作的通知⏎各村：',
    '石桥市水务局关于做好防汛工作的紧急通知⏎各村：⏎请做好防汛工作。',
    '紧 急⏎通 知⏎各村：⏎请做好防汛工作。',
    '关于规范公文办理的通知⏎各科室：⏎公文的紧急程度分为以下几种。⏎急件⏎特级⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['urgency'] },
    *run(document) {
      for (const line of headerLines(document)) {
        if (line.role !== 'urgency') continue;
        const written = compact(line);
        const word = written.replace(/^(?:紧急程度|等级)[：:]?/u, '');
        const right = word === '特急' || word === '加急';
        if ((right && word === written) || (/^(?:特提|平急)$/.test(word) && isTelegram(document))) continue;
        yield {
          ...whole(line),
          message: right
            ? `紧急程度只写“${word}”两个字，顶格排在左上角`
            : `紧急程度没有“${word}”这一等级；紧急公文标“特急”或“加急”，只有电报才用“特提”“平急”`,
          fixes: (right ? [word] : (MEANT[word] ?? ['特急', '加急'])).map((meant) => ({
            title: `改为“${meant}”`,
            edits: [{ ...whole(line), newText: meant }],
          })),
        };
      }
    },
  },
});
