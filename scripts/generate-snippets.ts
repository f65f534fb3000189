/** The snippets of the extension from the templates as people write them: `snippets/templates/*.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 文种 first, in the order of 《条例》第八条, then the variants as they stand in the picker. */
const ORDER = [
  ...[
    '会议通知',
    '会议议程',
    '参会回执',
    '学习通知',
    '培训通知',
    '会议纪要',
    '通知',
    '印发通知',
    '转发通知',
    '任免通知',
  ],
  ...['放假通知', '联合行文', '请示', '报告', '函', '复函', '征求意见函', '批复', '通报', '表彰通报', '意见', '决定'],
  ...['表彰决定', '纪要', '公告', '通告', '决议', '公报', '命令（令）', '议案'],
];

/** The day of signing, which is the day of writing, without leading noughts (GB/T 9704—2012 7.3.5.4). */
// biome-ignore lint/suspicious/noTemplateCurlyInString: these are variables of snippets
const TODAY = '${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日';

function read(folder: string, name: string) {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const [, initials, description, body] = /^首字母：(.+)\n说明：(.+)\n-{4}\n([\s\S]*)\n$/u.exec(text) ?? [];
  if (!initials || !description || body === undefined)
    throw new Error(`${name}.txt：开头应为“首字母：”“说明：”和“----”`);
  return {
    prefix: [name, initials],
    description,
    isFileTemplate: true,
    body: body.replaceAll('{今天}', TODAY).split('\n'),
  };
}

/** The text of `snippets/gongwen.code-snippets.json`. Throws where a template is not in the order, or missing. */
export function snippetsJson(folder: string): string {
  const names = readdirSync(folder).map((file) => file.replace(/\.txt$/, ''));
  const strays = [...names.filter((name) => !ORDER.includes(name)), ...ORDER.filter((name) => !names.includes(name))];
  if (strays.length > 0) throw new Error(`模板与次序不符：${strays.join('、')}`);
  return `${JSON.stringify(Object.fromEntries(ORDER.map((name) => [name, read(folder, name)])), undefined, 2)}\n`;
}
