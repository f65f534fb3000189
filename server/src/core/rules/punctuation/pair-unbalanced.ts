import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { viewOffset } from '../../text/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { fullForm, isStraight, type Mark, markName, pairsOf } from './pairs.ts';
import { partnerPlace } from './partner.ts';

/** How many paragraphs a quotation, or another pair, may run on for. */
const reach = ({ kind }: Mark) => (kind === 'quote' ? 12 : 2);

interface Lonely {
  readonly paragraph: Paragraph;
  readonly mark: Mark;
}

/** The marks without a partner that no paragraph near by explains: a pair may run over several. */
function lonelyMarks(document: Document): Lonely[] {
  const found: Lonely[] = [];
  let waiting: Lonely[] = [];
  for (const paragraph of document.paragraphs) {
    const { content, index, part } = paragraph;
    const opensQuoted = /^[“"]/u.test(content.view.text.slice(content.label?.to ?? 0));
    const expired = (entry: Lonely) =>
      entry.paragraph.part !== part || index - entry.paragraph.index > reach(entry.mark);
    found.push(...waiting.filter(expired));
    // every paragraph of a long quotation opens with a “ of its own
    waiting = waiting.filter(
      (entry) =>
        !expired(entry) && !(opensQuoted && entry.mark.kind === 'quote' && entry.paragraph.index === index - 1),
    );
    for (const mark of pairsOf(paragraph).lonely) {
      if (isStraight(mark)) continue;
      if (mark.open) waiting.push({ paragraph, mark });
      else {
        const at = waiting.map((entry) => entry.mark.kind).lastIndexOf(mark.kind);
        if (at < 0) found.push({ paragraph, mark });
        else waiting = waiting.filter((_, i) => i !== at);
      }
    }
  }
  return [...found, ...waiting];
}

function fixesFor({ paragraph, mark }: Lonely): Fix[] {
  const span = spanOf(paragraph, { from: mark.at, to: mark.at + 1 });
  const other = { kind: mark.kind, open: !mark.open };
  const place = partnerPlace(paragraph, mark);
  const remove: Fix = { title: `删去这个${markName(mark)}`, edits: [{ ...span, newText: '' }] };
  if (place === undefined) return [remove];
  const { text } = paragraph.content.view;
  const near = mark.open
    ? `“${text.slice(Math.max(mark.at + 1, place - 4), place)}”后`
    : `“${text.slice(place, Math.min(place + 4, mark.at))}”前`;
  const at = mark.open
    ? spanOf(paragraph, { from: place - 1, to: place }).end
    : paragraph.start + viewOffset(paragraph.content.view, place);
  const newText =
    mark.text.charCodeAt(0) > 0xff
      ? fullForm(other)
      : mark.open
        ? mark.text === '('
          ? ')'
          : ']'
        : mark.text === ')'
          ? '('
          : '[';
  return [{ title: `在${near}补${markName(other)}`, edits: [{ start: at, end: at, newText }] }, remove];
}

export default defineRule({
  name: '成对标号不配对',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.8.2、4.9.2、4.15.2、5.1.3',
  severity: 'error',
  why: '引号、括号、书名号都由左右两半组成，缺了一半，引文、注释或者文件名到哪里为止就说不清。引文分成几段时，每段开头都用前引号，只在最后一段末尾用后引号，不算缺。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '根据⟦《⟧值班办法（试行）的通知要求', fixed: '根据《值班办法（试行）》的通知要求' },
    { draft: '各村⟦（⟧社区，镇属各单位要按时参加。', fixed: '各村（社区），镇属各单位要按时参加。' },
    { draft: '各单位要做到⟦“⟧四个到位。', fixed: '各单位要做到“四个到位”。' },
    { draft: '各村（居），镇属各单位⟦）⟧要按时参加。', fixed: '各村（居），（镇属各单位）要按时参加。' },
    { draft: '请传达学习值班办法⟦》⟧。', fixed: '请传达学习《值班办法》。' },
    { draft: '2025年3月10日⟦（⟧星期一上午9:00', fixed: '2025年3月10日（星期一）上午9:00' },
    { draft: '各单位要落实“四必谈⟦“⟧制度。', fixed: '各单位要落实“四必谈”制度。' },
    {
      draft: '请认真学习⟦《⟧关于做好防汛工作的通知（青政发〔2025〕3号）。',
      fixed: '请认真学习《关于做好防汛工作的通知》（青政发〔2025〕3号）。',
    },
    { draft: '会议要求：⟦“⟧要守住底线。⏎　　请各单位执行。', fixed: '会议要求：“要守住底线”。⏎　　请各单位执行。' },
  ],
  good: [
    '根据《值班办法（试行）》的通知要求',
    '各单位要做到“四个到位”。',
    '请各单位报送：1）名单；2）回执；a)照片。',
    '1）报送名单',
    '会议指出：“要守住底线。⏎“要压实责任。⏎“要严肃纪律。”',
    '会议指出：“要守住底线。⏎　　要压实责任。⏎　　要严肃纪律。”',
    '请各单位高度重视，按照《青云县防汛应⏎急预案》要求落实。',
    '关于印发《青云县⏎值班办法》的通知',
    '北京时间3’30”内完成，Let’s go',
    '上午9:00（星期一）报到',
    '取值在[0，1）之内',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const lonely of lonelyMarks(document)) {
        const { paragraph, mark } = lonely;
        const { kind, open } = mark;
        yield {
          ...spanOf(paragraph, { from: mark.at, to: mark.at + 1 }),
          message: `${markName(mark)}没有配上${markName({ kind, open: !open })}，请补齐或者删去`,
          fixes: fixesFor(lonely),
        };
      }
      for (const paragraph of document.paragraphs)
        for (const { at, text, kind, open } of pairsOf(paragraph).reversed) {
          const span = spanOf(paragraph, { from: at, to: at + 1 });
          const right = fullForm({ kind, open: !open });
          yield {
            ...span,
            message: `${markName({ kind, open: !open })}的方向反了，这里写成了“${text}”`,
            fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
          };
        }
    },
  },
});
