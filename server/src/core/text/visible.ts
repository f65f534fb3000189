/** What people call the characters that they cannot see. */
const NAMES: Readonly<Record<string, string>> = {
  '\u0000': '空字符',
  '\u0007': '响铃符',
  '\b': '退格符',
  '\t': '制表符',
  '\n': '换行',
  '\u000b': '手动换行符',
  '\f': '分页符',
  '\r': '回车',
  '\u001b': '控制符',
  '\u00a0': '不间断空格',
  '\u00ad': '软连字符',
  '\u2002': '半角空格',
  '\u2003': '全角空格',
  '\u061c': '阿拉伯字母标记',
  '\u200b': '零宽空格',
  '\u200c': '零宽非连字',
  '\u200d': '零宽连字',
  '\u200e': '左至右标记',
  '\u200f': '右至左标记',
  '\u202a': '左至右嵌入',
  '\u202b': '右至左嵌入',
  '\u202c': '方向嵌入结束',
  '\u202d': '强制左至右',
  '\u202e': '强制右至左',
  '\u2028': '行分隔符',
  '\u2029': '段分隔符',
  '\u2060': '词连接符',
  '\u2066': '左至右隔离',
  '\u2067': '右至左隔离',
  '\u2068': '方向隔离',
  '\u2069': '方向隔离结束',
  '\ufeff': '零宽不换行空格',
};

/** The joint within an emoji is seen, as the emoji; the blank of full width and the ASCII blank are seen, as blanks. */
const UNSEEN =
  /(?!(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D\p{Extended_Pictographic})[\p{C}\p{Zl}\p{Zp}\u00A0\u115F\u1160\u2000-\u200A\u202F\u205F\u3164\uFFA0]/gu;

/** The text with a name in ‹› for whatever in it cannot be seen, but for the characters of `kept`. */
export function visible(text: string, kept = ''): string {
  return text.replace(UNSEEN, (char) => {
    if (kept.includes(char)) return char;
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹${NAMES[char] ?? `U+${code}`}›`;
  });
}
