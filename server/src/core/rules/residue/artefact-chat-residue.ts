import { chatTail, isChatSentence } from '../../model/chat.ts';
import type { Document, Line } from '../../model/document.ts';
import { frontMatterOf } from '../../model/lines.ts';
import { spanOf } from '../../model/spans.ts';
import { hasMarkdown, type MarkdownMark, scanMarkdownLine } from '../../text/markdown.ts';
import { defineRule, type Report } from '../rule.ts';
import { deleteLine } from './lineEdits.ts';
import { saidLines } from './saidLines.ts';

const QUICK = /[您你]|AI|ＡＩ|人工智能|参考|助手|模型/u;
/** A remark in brackets, wherever it stands. */
const REMARK = /[（([【][^（）()[\]【】]{4,120}[）)\]】]/gu;

/** What an assistant said beside the draft: lines at its head and end. */
function* lines(document: Document, said: ReadonlySet<number>): Generator<Report> {
  for (const number of said) {
    const line = document.lines[number];
    if (!line) continue;
    const source = document.text.slice(line.start, line.end);
    const start = line.start + source.length - source.trimStart().length;
    yield {
      start,
      end: start + source.trim().length,
      message: '这一行是聊天助手的话，不是公文内容，应删去',
      fixes: [{ title: '删去这一行', edits: [deleteLine(document, line)] }],
    };
  }
}

/** The same behind the last sentence of the draft, and in brackets. */
function* sentences({ paragraphs }: Document): Generator<Report> {
  for (const paragraph of paragraphs) {
    const { text } = paragraph.content.view;
    if (!QUICK.test(text) || paragraph.role === 'tableRow') continue;
    const tail = paragraph.index === paragraphs.length - 1 ? chatTail(text) : text.length;
    const remarks = [...text.slice(0, tail).matchAll(REMARK)]
      .map(({ index, 0: remark }) => ({ from: index, to: index + remark.length }))
      .filter(({ from, to }) => isChatSentence(text.slice(from + 1, to - 1).replace(/[。！]$/u, '')));
    for (const range of [...remarks, ...(tail < text.length ? [{ from: tail, to: text.length }] : [])]) {
      const span = spanOf(paragraph, range);
      yield {
        ...span,
        message: '这是聊天助手的话，不是公文内容，应删去',
        fixes: [{ title: '删去这句话', edits: [{ ...span, newText: '' }] }],
      };
    }
  }
}

/** The report on a source or an emoji that an assistant put into a line. */
function markReport(line: Line, source: string, { kind, pieces }: MarkdownMark): Report {
  const start = line.start + (pieces[0]?.start ?? 0);
  const end = line.start + (pieces.at(-1)?.end ?? 0);
  const written = source.slice(start - line.start, end - line.start).trim();
  const newText = pieces.map(({ shown }) => shown).join('');
  return kind === 'source'
    ? {
        start,
        end,
        message: `“${written}”是聊天助手标的来源，读的人打不开，应核对后删去`,
        fixes: [{ title: '删去来源标记', edits: [{ start, end, newText: '' }] }],
      }
    : {
        start,
        end: start + written.length,
        severity: 'info',
        message: `行首的表情符号“${written}”不是公文的写法，应删去或者改用层次序数`,
        fixes: [{ title: newText ? `改为“${newText}”` : '删去表情符号', edits: [{ start, end, newText }] }],
      };
}

/** [1] 张三.论…: the sources are listed, so that a number names one. */
const LISTED = /^[ 　\t]*\[1\][ 　\t]*\S/m;

/** Sources and emoji that an assistant puts into the text. */
function* marks({ text, lines: all }: Document, said: ReadonlySet<number>): Generator<Report> {
  if (!hasMarkdown(text)) return;
  const listed = LISTED.test(text);
  for (const line of all.slice(frontMatterOf(text, all))) {
    const source = text.slice(line.start, line.end);
    if (said.has(line.number) || !hasMarkdown(source)) continue;
    for (const mark of scanMarkdownLine(source)) {
      const first = source.charAt((mark.pieces[0]?.start ?? 0) + 1);
      if (mark.kind === 'emoji' || (mark.kind === 'source' && !(listed && /\d/.test(first))))
        yield markReport(line, source, mark);
    }
  }
}

export default defineRule({
  name: '聊天助手的话残留',
  source: '工程',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  mendsQuotations: true,
  severity: 'warning',
  why: '请大模型起草的稿子，复制时常把它说的话（“好的，以下是……”“希望对您有所帮助”）、来源标记和表情符号一起带进来，印发出去很难看。首尾整行的话检查时已经当作不在稿内。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    {
      draft: '⟦好的，以下是为您起草的会议通知：⟧⏎⏎关于召开防汛会议的通知⏎⏎各村：⏎请参会。',
      fixed: '关于召开防汛会议的通知⏎⏎各村：⏎请参会。',
    },
    { draft: '⟦当然可以！⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    {
      draft: '⟦根据您的要求，我为您拟写了一份会议通知，供参考。⟧⏎关于召开防汛会议的通知',
      fixed: '关于召开防汛会议的通知',
    },
    { draft: '⟦以下是修改后的版本：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦以下是一份关于召开防汛会议的通知范文：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦已深度思考（用时12秒）⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '请各村准时参会。⏎⏎⟦希望以上内容对您有所帮助！⟧', fixed: '请各村准时参会。⏎⏎' },
    { draft: '请各村准时参会。⏎⟦如需调整，请随时告知。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦如需修改格式或者语气，请告诉我。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦需要我再为您写一份主持词吗？⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦作为AI语言模型，我无法核实会议地点。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦——由AI生成⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦本回答由 AI 生成，内容仅供参考，请仔细甄别。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦总结一下：会议定在3月5日，请提前报名。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦如果您还有其他问题，请随时提问。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦希望能帮到你！⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦希望这份通知符合您的需求。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦注意：请将方括号内的内容替换为实际信息。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦这份通知涵盖了会议时间、地点和要求。⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦（以上为AI生成内容）⟧', fixed: '请各村准时参会。⏎' },
    { draft: '请各村准时参会。⏎⟦字数：约300字⟧', fixed: '请各村准时参会。⏎' },
    { draft: '⟦以下是通知范文：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦没问题！以下是通知内容：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦收到，已按要求修改如下：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦根据您的要求，起草通知如下：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦您好！以下是您需要的通知：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦明白了。通知如下：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦好的，用户需要一份会议通知，先定格式。⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦<think>⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    { draft: '⟦通知正文如下：⟧⏎关于召开防汛会议的通知', fixed: '关于召开防汛会议的通知' },
    {
      draft: '请各村准时参会。⏎石桥镇人民政府⏎2025年3月5日⏎⟦希望能帮到你！⟧⏎祝工作顺利，万事如意。',
      fixed: '请各村准时参会。⏎石桥镇人民政府⏎2025年3月5日⏎祝工作顺利，万事如意。',
    },
    {
      draft: '请各村准时参会。⟦温馨提示：您可以将时间改为具体日期。如果需要我继续完善，请告诉我。⟧',
      fixed: '请各村准时参会。',
    },
    { draft: '请各村准时参会。⟦希望以上内容对您有所帮助。⟧', fixed: '请各村准时参会。' },
    {
      draft: '请各村准时参会⟦（注：以上内容仅供参考，请根据实际情况修改）⟧。⏎石桥镇人民政府',
      fixed: '请各村准时参会。⏎石桥镇人民政府',
    },
    { draft: '全县粮食总产量增长5%⟦【1†source】⟧。', fixed: '全县粮食总产量增长5%。' },
    { draft: '全县粮食总产量增长5%。⟦[1]⟧', fixed: '全县粮食总产量增长5%。' },
    { draft: '全县粮食总产量增长5%⟦[^1]⟧。', fixed: '全县粮食总产量增长5%。' },
    { draft: '⟦📌⟧ 会议时间：3月5日上午9:00', fixed: '会议时间：3月5日上午9:00' },
    { draft: '⟦1️⃣⟧ 提高认识', fixed: '1.提高认识' },
  ],
  good: [
    '关于开展“人工智能+”行动的实施意见⏎⏎各村：⏎以下是重点任务。⏎石桥镇人民政府⏎2025年3月5日',
    '关于采购智能助手服务的请示⏎⏎县政府：⏎拟采购人工智能助手服务，为您办事提供便利。',
    '作为人工智能产业重镇，我镇率先开展试点。',
    '作为人工智能示范县，我县要走在前列。',
    '以下是参会人员名单：⏎周明⏎李强',
    '尊敬的家长：⏎感谢您的支持。⏎如有疑问，请随时联系我们。',
    '希望您一如既往地支持我校工作。',
    '希望各单位认真贯彻落实。',
    '请根据实际情况填写。',
    '参会人员如有调整，请及时告知。',
    '如需调整参会人员，请随时告知镇党政办公室。',
    '当然，工作中还存在一些不足。⏎各单位要认真整改。',
    '（以上数据仅供参考）',
    '本方案由人工智能产业专班起草。',
    '生成式人工智能服务提供者应当标明内容由人工智能生成。',
    '聊天助手常说“希望以上内容对您有所帮助”，⏎工作人员要注意甄别“内容由AI生成”的字样。',
    '见附件[1]。',
    '全县粮食总产量增长5%。[1]⏎[1] 青云县统计局.统计公报.2025.',
    '⏎☑同意　□不同意',
    '★会议时间：3月5日',
    '我们为您服务。',
    '好的经验要推广。',
    '通知如下：⏎各村要抓好落实。',
    '您好！⏎现将防汛工作安排如下。',
    '各村要抓好落实。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎参会回执⏎注：以上内容仅供参考，请根据实际修改。⏎填表人：',
    '用户需要办理的事项，窗口应当一次告知。',
    '注意：请按照实际情况填写。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const said = saidLines(document);
      yield* lines(document, said);
      yield* sentences(document);
      yield* marks(document, said);
    },
  },
});
