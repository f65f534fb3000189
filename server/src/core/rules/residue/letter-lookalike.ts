import { defineRule } from '../rule.ts';

/** Letters of the Cyrillic and the Greek script that no eye tells from a Latin one. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХаеѕіјорсух', 'ABESIJKMHOPCTYXaesijopcyx'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([foreign = '', latin = '']) => [...foreign].map((letter, i) => [letter, latin[i] ?? letter])),
);
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]+/gu;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

export default defineRule({
  name: '形近的外文字母',
  source: '工程',
  clause: '实务（复制、识别的残留）',
  mendsQuotations: true,
  severity: 'warning',
  why: '西里尔字母、希腊字母里有些与英文字母长得一样，编码不同。夹在编号、车牌、网址里肉眼看不出，却检索不到、打不开，也可能是有人故意冒充。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '会议地点：⟦А3⟧会议室', fixed: '会议地点：A3会议室' },
    { draft: '请登录www.⟦аbc⟧.gov.cn报名。', fixed: '请登录www.abc.gov.cn报名。' },
    { draft: '会议地点：⟦В⟧座二楼会议室', fixed: '会议地点：B座二楼会议室' },
    { draft: '车牌号为浙⟦Η12345⟧', fixed: '车牌号为浙H12345' },
  ],
  good: [
    '会议地点：A3会议室',
    '与莫斯科国立大学（МГУ）签订协议。',
    '翻译《Отцы и дети》。',
    'α粒子、β射线、10μm、5Ω',
    '参数Ο与ο',
  ],
  check: {
    unit: 'line',
    *run(line) {
      for (const match of FOREIGN.test(line) ? line.matchAll(WORD) : []) {
        const [word] = match;
        const foreign = [...word].filter((letter) => FOREIGN.test(letter));
        // a word of that language has other letters too; a single Greek one stands for itself
        const meantLatin = foreign.length < word.length || (word.length === 1 && /\p{Script=Cyrillic}/u.test(word));
        if (foreign.length === 0 || !meantLatin || foreign.some((letter) => !LATIN[letter])) continue;
        const newText = [...word].map((letter) => LATIN[letter] ?? letter).join('');
        const span = { start: match.index, end: match.index + word.length };
        yield {
          ...span,
          message: `“${word}”里的“${foreign.join('')}”是外文字母，不是英文字母，应改为“${newText}”`,
          fixes: [{ title: `改为“${newText}”`, safe: true, edits: [{ ...span, newText }] }],
        };
      }
    },
  },
});
