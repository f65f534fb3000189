import type { Document, Paragraph } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { DocumentNumberToken } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';
import { citedWithNumber, mayBeOne, numbersOf, titleKey } from './citations.ts';

/** What makes a paper the ground of another one. */
const GROUND = /(?:根据|按照|依照|依据|遵照|对照|落实|贯彻|执行|转发|批转|收到)[^，。；《》]{0,12}$/u;

/** The draft's own number; undefined where its header bears none or several. */
function ownNumber({ paragraphs }: Document): { paragraph: Paragraph; number: DocumentNumberToken } | undefined {
  const own = paragraphs.flatMap((paragraph) =>
    paragraph.role === 'documentNumber' && paragraph.part === 'main'
      ? numbersOf(paragraph).map((number) => ({ paragraph, number }))
      : [],
  );
  return own.length === 1 ? own[0] : undefined;
}

function* check(document: Document): Generator<Report> {
  const own = ownNumber(document);
  const title = titleKey(document.title?.text ?? '');
  if (!own || title === '') return;
  const related = [{ ...spanOf(own.paragraph, own.number), message: '本文的发文字号' }];
  const cited = citedWithNumber(document).filter(({ number }) => number.normalised === own.number.normalised);
  for (const { paragraph, citation, number, key } of cited)
    if (paragraph.role !== 'title' && !mayBeOne(title, key))
      yield {
        ...spanOf(paragraph, number),
        message: `这是本文自己的发文字号，却注在《${citation.title.text}》之后，必有一处有误，请核对`,
        related,
      };
  for (const paragraph of document.paragraphs) {
    if (paragraph.part !== 'main' || paragraph.role === 'documentNumber') continue;
    const { text } = paragraph.content.view;
    for (const number of numbersOf(paragraph)) {
      if (number.normalised !== own.number.normalised) continue;
      if (cited.some((other) => other.paragraph === paragraph && other.number === number)) continue;
      if (GROUND.test(text.slice(Math.max(0, number.from - 24), number.from)))
        yield {
          ...spanOf(paragraph, number),
          message: `这是本文自己的发文字号，不能作为本文的依据，请核对是不是套用旧稿时漏改（本文文号为${sourceOf(own.paragraph, own.number)}）`,
          related,
        };
    }
  }
}

export default defineRule({
  name: '引用的文号是本文的文号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '一个发文字号只编给一份公文。正文引用的另一份文件却用了本文的文号，多半是套用旧稿、复制粘贴时没有改，读者会查不到所引的文件。',
  bad: [
    '石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎根据《青云县防汛条例实施办法》（⟦石政发〔2025〕7号⟧），现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎根据⟦石政发〔2025〕7号⟧文件要求，现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '青教〔2025〕3号⏎青云县教育局关于做好防溺水工作的通知⏎各学校：⏎请落实《关于加强食堂管理的意见》（⟦青教〔2025〕3号⟧）要求。⏎青云县教育局⏎2025年3月5日',
    '石政发〔2025〕7号⏎石桥镇人民政府关于转发值守通知的通知⏎各村：⏎按照县政府《关于加强值守的通知》（⟦石政发〔2025〕7号⟧）要求，请抓好落实。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  good: [
    '石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎根据《青云县防汛条例实施办法》（青政发〔2025〕7号），现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '石政发〔2025〕7号⏎石桥镇人民政府关于印发《石桥镇值班办法》的通知⏎各村：⏎《石桥镇值班办法》（石政发〔2025〕7号）自5月1日起施行。⏎石桥镇人民政府⏎2025年3月5日',
    '石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎根据青政发〔2025〕7号文件要求，现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎反馈时请注明石政发〔2025〕7号。⏎石桥镇人民政府⏎2025年3月5日',
    '石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请做好工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎防汛责任表⏎根据石政发〔2025〕7号文件要求，列表如下。',
    '石政发〔2025〕7号⏎青教〔2025〕3号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎根据青教〔2025〕3号文件，现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎根据《青云县值班办法》（石政发〔2025〕7号），现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: { unit: 'document', run: check },
});
