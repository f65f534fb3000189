import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { STATUTORY } from './endings.ts';

const HEADER: ReadonlySet<string> = new Set([
  'copyNumber',
  'secrecyMark',
  'urgency',
  'issuerMark',
  'documentNumber',
  'signer',
  'rule',
]);
const MARK = /[。，、；：]$/u;
/** What makes a title of a line, and not 特此通知。 */
const TITLE = /关于|印发|转发|批转|(?:会议|培训|学习|放假|值班|停[电水])通知$|纪要$/u;
/** Begins a sentence that speaks of a paper. */
const SENTENCE = /^(?:根据|按照|依据|遵照|为|现|经|接|收到|请|兹|特此|以下|下列)|如下/u;
const MOST_LINES = 4;

/** The line that ends the title with a mark, where the model saw no title because of it. */
function marked({ title, paragraphs }: Document): Paragraph | undefined {
  if (title?.genre) return undefined;
  const from = title?.paragraphs[0] ?? paragraphs.findIndex(({ role }) => !HEADER.has(role));
  let joined = '';
  for (const paragraph of paragraphs.slice(Math.max(0, from), Math.max(0, from) + MOST_LINES)) {
    const { shape, label, field } = paragraph.content;
    const text = shape.replace(MARK, '');
    joined += text.replace(/[ 　\t]/g, '');
    if (label || field || joined.length > 120 || /[。，；：！？]/.test(text)) return undefined;
    if (text !== shape)
      return STATUTORY.test(joined) && TITLE.test(joined) && !SENTENCE.test(joined) ? paragraph : undefined;
  }
  return undefined;
}

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
  ],
  check: {
    unit: 'document',
    *run(document) {
      const line = marked(document);
      // A half-width mark is punct-halfwidth's until it is mended.
      const mark = line && MARK.exec(line.content.view.text)?.[0];
      if (!line || !mark) return;
      const { length } = line.content.view.text;
      const span = spanOf(line, { from: length - 1, to: length });
      yield {
        ...span,
        message: `标题末尾通常不用标点，请删去“${mark}”`,
        fixes: [{ title: `删去“${mark}”`, edits: [{ ...span, newText: '' }] }],
      };
    },
  },
});
