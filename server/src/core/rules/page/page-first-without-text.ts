import type { PageLine } from '../../layout/page.ts';
import type { Document } from '../../model/document.ts';
import { defineRule } from '../rule.ts';
import { isBody, linesOf, placeOf } from './pageText.ts';

/** 主送机关 so many that the model takes them for text. */
const MANY_RECIPIENTS = /^(?:[^。；！？、，：]{2,30}[、，]){8,}[^。；！？、，：]{2,30}[：:]$/u;

const isRecipients = ({ element, paragraph }: PageLine, { paragraphs }: Document) =>
  element === 'recipient' ||
  (element === 'body' && MANY_RECIPIENTS.test(paragraphs[paragraph]?.content.view.text ?? ''));

const RECIPIENTS = '青云县水务局、青云县应急管理局、青云县自然资源局、青云县农业农村局、青云县林业局、';
const FEWER = '青云县水务局、青云县应急管理局、青云县自然资源局、青云县林业局、';
const notice = (recipients: string) =>
  `石桥镇人民政府文件⏎石政发〔2026〕15号⏎关于做好防汛工作的通知⏎${recipients}⏎现将有关事项通知如下：⏎请认真抓好落实。⏎石桥镇人民政府⏎2026年5月12日`;

export default defineRule({
  name: '首页没有正文',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  why: '标准规定“公文首页必须显示正文”。主送机关过多，使首页不能显示正文的，应当把主送机关移到版记（7.3.2）。',
  bad: [notice(`⟦${RECIPIENTS.repeat(8)}青云县民政局、青云县财政局：⟧`), notice(`⟦${FEWER.repeat(10)}青云县民政局：⟧`)],
  good: [notice(`${RECIPIENTS.repeat(5)}青云县民政局：`), notice('各村：')],
  check: {
    unit: 'page',
    *run({ pages }, document) {
      const [first] = pages;
      const isText = (line: PageLine) => isBody(line) && !isRecipients(line, document);
      if (!first || linesOf(first).some(isText) || !pages.some(({ lines }) => lines.some(isText))) return;
      const recipients = first.lines.find((line) => isRecipients(line, document));
      const line = recipients ?? first.lines.find(({ element }) => element === 'title') ?? linesOf(first)[0];
      const place = line && placeOf(line, document);
      if (!place) return;
      yield {
        start: place.paragraph.start,
        end: place.paragraph.end,
        message: `按标准版式排，首页排不下正文；首页必须显示正文，请${recipients ? '把过多的主送机关移到版记' : '精简标题'}`,
      };
    },
  },
});
