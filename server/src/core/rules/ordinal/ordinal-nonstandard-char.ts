import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule, type Fix } from '../rule.ts';

const ROMAN = /^(?<n>[Ⅰ-Ⅻ])[ ]?(?<mark>[、.．)）])/u;
const LETTER = /^(?<n>[A-Ta-t])[ ]?(?<mark>[)）、])(?=\p{Script=Han})(?!.{1,6}[、和及]?[A-Ta-t][、和及等两三])/u;

/** The odd label at a paragraph's head: how long it is, what it should be, whether that is certain. */
function oddLabel({ content: { label, view } }: Paragraph): { to: number; right: string; safe: boolean } | undefined {
  const [n = 0] = label?.numbers ?? [];
  if (label && /^[㈠-㈩⑴-⒇⒈-⒛]/u.test(view.text)) {
    const right =
      label.style === 'hanziBracket' ? `（${writeHanzi(n)}）` : label.style === 'arabicBracket' ? `（${n}）` : `${n}.`;
    return { to: label.to, right, safe: true };
  }
  const roman = ROMAN.exec(view.text);
  if (roman) return { to: roman[0].length, right: `${writeHanzi(view.text.charCodeAt(0) - 0x215f)}、`, safe: false };
  const letter = LETTER.exec(view.text);
  if (!letter || view.text.length < 4) return undefined;
  return {
    to: letter[0].length,
    right: String.fromCharCode(0x2460 + view.text.toLowerCase().charCodeAt(0) - 97),
    safe: false,
  };
}

export default defineRule({
  name: '非标准序号字符',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  why: '结构层次序数依次用“一、”“（一）”“1.”“（1）”，不用㈠、⑴、⒈之类的单个字符，也不用罗马数字和“a）”；再下一层可以用①。',
  bad: [
    { draft: '⟦㈠⟧加强领导', fixed: '（一）加强领导' },
    { draft: '⟦⒈⟧报名', fixed: '1.报名' },
    { draft: '⟦⑵⟧报到', fixed: '（2）报到' },
    { draft: '⟦㈡、⟧压实责任', fixed: '（二）压实责任' },
    { draft: '⟦Ⅱ、⟧工作目标', fixed: '二、工作目标' },
    { draft: '⟦a)⟧身份证复印件', fixed: '①身份证复印件' },
  ],
  good: [
    '（一）加强领导',
    '①身份证复印件',
    'Ⅱ级响应启动后，各单位到岗。',
    'I型设备',
    'A、B两组同时进行。',
    'A组成员名单',
    'C级以上证书',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['、.．)）㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'] },
    *run(paragraph) {
      const odd = oddLabel(paragraph);
      if (!odd || paragraph.role === 'tableRow') return;
      const span = spanOf(paragraph, { from: 0, to: odd.to });
      const fix: Fix = { title: `改为“${odd.right}”`, edits: [{ ...span, newText: odd.right }] };
      const written = paragraph.content.view.text.slice(0, odd.to);
      yield {
        ...span,
        message: `“${written}”不是公文的层次序数，请改用“一、”“（一）”“1.”“（1）”中相应的一级`,
        fixes: [odd.safe ? { ...fix, safe: true } : fix],
      };
    },
  },
});
