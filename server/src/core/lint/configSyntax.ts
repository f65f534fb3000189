import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span.ts';

/** A mistake in a configuration file: where, and what to do, in Chinese. */
export interface ConfigProblem extends Span {
  readonly message: string;
}

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidNumberFormat: '数字写法不对',
  PropertyNameExpected: '这里应是用双引号括起来的键名',
  ValueExpected: '这里缺少值',
  ColonExpected: '键名后缺少半角冒号“:”',
  CommaExpected: '缺少半角逗号“,”',
  CloseBraceExpected: '缺少右花括号“}”',
  CloseBracketExpected: '缺少右方括号“]”',
  EndOfFileExpected: '配置只能是一个对象，请删去后面多余的内容',
  UnexpectedEndOfComment: '注释没有结束，请补上“*/”',
  UnexpectedEndOfString: '字符串没有结束，请补上半角双引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 后应是四位十六进制数',
  InvalidEscapeCharacter: '反斜杠转义不对，路径请用“/”',
  InvalidCharacter: '字符串里有不可见的控制字符，请删去',
};

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '＂': '"',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

/** The parser's errors as problems; the first of each line, for those after it are mostly what follows from it. */
export function syntaxProblems(text: string, errors: readonly ParseError[]): ConfigProblem[] {
  let lineEnd = -1;
  return errors.flatMap((error) => {
    if (error.offset <= lineEnd) return [];
    const next = text.indexOf('\n', error.offset);
    lineEnd = next < 0 ? text.length : next;
    const end = Math.min(text.length, error.offset + error.length);
    return [{ start: error.offset, end, message: describe(text, error) }];
  });
}

function describe(text: string, { error, offset, length }: ParseError): string {
  const half = FULL_WIDTH[text.charAt(offset)];
  if (half !== undefined) return `这里用了全角符号“${text.charAt(offset)}”，请改成半角“${half}”`;
  const code = printParseErrorCode(error);
  if (code === 'InvalidSymbol')
    return `看不懂“${text.slice(offset, offset + Math.min(length, 20))}”，字符串要用半角双引号括起来`;
  if (code === 'ValueExpected' && text.trim() === '') return '配置文件是空的，请至少写一对花括号“{}”，或者删去这个文件';
  return MESSAGES[code] ?? '写法不合 JSON 语法';
}
