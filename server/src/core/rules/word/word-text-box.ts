import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { pairs, pairsOf, RUNNING } from './subject.ts';

export default defineRule({
  name: 'Word 正文放在文本框里',
  source: '惯例',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'info',
  why: '文本框里的字不随正文换行换页，增减文字后会压住别的字，许多公文系统收文时还会把它丢掉。版头、版记之外不用文本框。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日⟧前完成检查。▣“请于10月20日”：文本框',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎⟦联系人⟧：张三。▣“联系人”：文本框',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页码：文本框',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      // what stands above the title belongs to the 版头
      const head = pairsOf(subject, ['title']).at(-1)?.formatted.end ?? 0;
      const running = pairs(subject).filter(
        ({ composed, formatted }) => RUNNING.includes(composed.element) && formatted.start >= head,
      );
      const boxed = subject.word.textBoxes.filter((box) =>
        running.some(({ formatted }) => formatted.start < box.end && box.start < formatted.end),
      );
      yield* toldOnce(boxed, '这些字在文本框里，不随正文换行换页，请移到正文中');
    },
  },
});
