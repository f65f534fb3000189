import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { bodyOf } from './papers.ts';

/** What a notice says it sends out, and where. */
interface Named {
  readonly text: string;
  readonly span: Span;
}

const SENDS = /(?:印发|转发|批转|发布|公布|颁布)/u;
const GIVES =
  /现(?:予以?|将其|将|一并)?(?:印发|转发|批转|发布|公布|颁布)|(?:印发|转发|批转)给|予以(?:印发|转发|公布|发布)/u;

const SENT = /(?:印发|转发|批转|发布|公布|颁布)[^《》]{0,20}《[^《》]{1,160}》的[^《》]{0,6}$/u;

/** The one paper in 《》 that the title sends out. */
function inTitle({ title, paragraphs }: Document): Named | undefined {
  if (!title || !/(?:通知|命令|令|公告|通告|函)$/u.test(title.text)) return undefined;
  const found = title.paragraphs.flatMap((i) => {
    const paragraph = paragraphs[i];
    return (paragraph?.content.tokens ?? []).flatMap((token) =>
      token.kind === 'citation' && token.quoted && paragraph
        ? [{ text: token.title.text, span: spanOf(paragraph, token.title) }]
        : [],
    );
  });
  const [only] = found;
  return found.length === 1 && SENT.test(title.text.replace(/[ 　]/g, '')) ? only : undefined;
}

/** The one paper in 《》 that the text hands over: 现将《…》印发给你们, 《…》已经…同意，现印发给你们. */
function inBody(paragraph: Paragraph): Named | undefined {
  const { tokens, view } = paragraph.content;
  const { text } = view;
  const handed = tokens.flatMap((token) => {
    if (token.kind !== 'citation' || !token.quoted) return [];
    const before = text.slice(Math.max(0, token.from - 30), token.from);
    const after = text.slice(token.to);
    const sentence = /^[^。；]{0,120}/u.exec(after)?.[0] ?? '';
    const object = /现(?:将|把)[^《》，。；]{0,20}$/u.test(before) && SENDS.test(sentence);
    const subject =
      /(?:^|[。；])[^《》，。；]{0,12}$/u.test(before) && /^(?:已|业?经)/u.test(sentence) && GIVES.test(sentence);
    return object || subject ? [{ text: token.title.text, span: spanOf(paragraph, token.title), rest: sentence }] : [];
  });
  const [only] = handed;
  // Several at once: 《…》《…》, 《…》和《…》.
  return only && handed.length === 1 && !/^[、和及与《]|^等/u.test(only.rest) ? only : undefined;
}

const plain = (name: string) =>
  name.replace(/[（(][^（）()]{1,12}[）)]|[《》〈〉“”"'‘’ 　\n]/gu, '').replace(/关于印发|的通知$/gu, '');

/** Whether one name is the other, shortened or with an organ before it. */
function same(a: string, b: string): boolean {
  const [short, long] = [plain(a), plain(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined) return true;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** The title of what follows the signature, where nothing but its place says that it is attached. */
function attached({ paragraphs }: Document): Named | undefined {
  if (paragraphs.some(({ role }) => role === 'attachmentNote' || role === 'attachmentLabel')) return undefined;
  const from = paragraphs.findIndex(({ part, role }) => part === 'attachment' && role === 'title');
  const first = paragraphs[from];
  if (!first) return undefined;
  let to = from;
  while (paragraphs[to + 1]?.role === 'title') to++;
  const lines = paragraphs.slice(from, to + 1);
  return {
    text: lines.map(({ content }) => content.view.text).join(''),
    span: { start: spanOf(first, { from: 0, to: 1 }).start, end: (paragraphs[to] ?? first).end },
  };
}

function* mismatch(title: Named, other: Named, where: string): Iterable<Report> {
  if (same(title.text, other.text)) return;
  yield {
    ...other.span,
    message: `${where}是“${other.text}”，与标题中的“${title.text}”不一致，请核对印发、转发的是哪一份文件`,
    related: [{ ...title.span, message: '标题中的文件名称' }],
    fixes: [
      { title: '改成与标题一致', edits: [{ ...other.span, newText: title.text }] },
      { title: '标题改成与此处一致', edits: [{ ...title.span, newText: other.text }] },
    ],
  };
}

export default defineRule({
  name: '印发、转发的文件与标题不符',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '条例要求审核引文是否准确。印发、转发类通知的标题和正文应指同一份文件；两处名称不同，多半是套用旧稿没有改净，收文的人不知道以哪份为准。',
  bad: [
    {
      draft:
        '石桥镇人民政府关于印发《防汛应急预案》的通知⏎各村：⏎现将《⟦森林防火应急预案⟧》印发给你们，请认真执行。⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇人民政府关于印发《防汛应急预案》的通知⏎各村：⏎现将《防汛应急预案》印发给你们，请认真执行。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft:
        '青云县教育局转发《临江市教育局关于做好防溺水工作的通知》的通知⏎各学校：⏎现将《⟦临江市教育局关于做好防流感工作的通知⟧》（临教办〔2025〕3号）转发给你们。',
      fixed:
        '青云县教育局转发《临江市教育局关于做好防溺水工作的通知》的通知⏎各学校：⏎现将《临江市教育局关于做好防溺水工作的通知》（临教办〔2025〕3号）转发给你们。',
    },
    {
      draft:
        '青云县人民政府关于印发⏎《青云县2025年农村饮水工程实施方案》的通知⏎各乡镇：⏎《⟦青云县2024年农村饮水工程实施方案⟧》已经县政府同意，现印发给你们。',
      fixed:
        '青云县人民政府关于印发⏎《青云县2025年农村饮水工程实施方案》的通知⏎各乡镇：⏎《青云县2025年农村饮水工程实施方案》已经县政府同意，现印发给你们。',
    },
    {
      draft:
        '青云县人民医院关于印发《病历书写规定》的通知⏎各科室：⏎现将《病历书写规定》印发给你们。⏎青云县人民医院⏎2025年3月5日⏎⏎⟦处方管理办法⟧⏎⏎第一条 为规范处方管理，制定本办法。',
      fixed:
        '青云县人民医院关于印发《病历书写规定》的通知⏎各科室：⏎现将《病历书写规定》印发给你们。⏎青云县人民医院⏎2025年3月5日⏎⏎病历书写规定⏎⏎第一条 为规范处方管理，制定本办法。',
    },
  ],
  good: [
    '石桥镇人民政府关于印发《防汛应急预案》的通知⏎各村：⏎现将《防汛应急预案》印发给你们。',
    '石桥镇人民政府关于印发《石桥镇防汛应急预案（试行）》的通知⏎各村：⏎现将《预案》印发给你们。',
    '石桥镇人民政府关于印发《防汛应急预案》的通知⏎各村：⏎《石桥镇防汛应急预案》已经镇政府同意，现印发给你们。',
    '青云县教育局转发《临江市教育局关于做好防溺水工作的通知》的通知⏎各学校：⏎现将市教育局《关于做好防溺水工作的通知》（临教办〔2025〕3号）转发给你们。',
    '石桥镇人民政府关于印发《防汛应急预案》的通知⏎各村：⏎根据《突发事件应对法》，我镇制定了《防汛应急预案》，现印发给你们。',
    '石桥镇人民政府关于印发《防汛应急预案》和《防火应急预案》的通知⏎各村：⏎现将《防汛应急预案》《防火应急预案》印发给你们。',
    '石桥镇人民政府关于印发防汛应急预案的通知⏎各村：⏎现将《石桥镇防汛应急预案》印发给你们。',
    '石桥镇人民政府关于印发《防汛应急预案》的通知⏎各村：⏎《森林防火应急预案》已于去年印发。现将《防汛应急预案》印发给你们。',
    '青云县水务局关于学习《水法》的通知⏎各科室：⏎现将《学习提纲》印发给你们。',
    '青云县人民医院关于印发《病历书写规定》的通知⏎各科室：⏎现将《病历书写规定》印发给你们。⏎附件：病历书写规定⏎青云县人民医院⏎2025年3月5日',
    '青云县人民医院关于印发《病历书写规定》的通知⏎各科室：⏎现印发给你们。⏎青云县人民医院⏎2025年3月5日⏎⏎青云县人民医院病历书写规定⏎⏎第一条 为规范病历，制定本规定。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = inTitle(document);
      if (!title) return;
      for (const paragraph of bodyOf(document).slice(0, 4)) {
        const body = inBody(paragraph);
        if (body) yield* mismatch(title, body, '正文印发、转发的');
      }
      const paper = attached(document);
      if (paper) yield* mismatch(title, paper, '后附的');
    },
  },
});
