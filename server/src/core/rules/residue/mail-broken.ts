import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** a@b。com, a@b,com, a＠b.com; http:/www, www，x.cn. */
const BROKEN =
  /(?<![\w.-])[\w.-]{1,40}[@＠][\w-]{1,40}(?:[.。，,、．][\w-]{1,20}){1,4}(?![\w-])|https?(?::\/(?!\/)|：\/\/|\/\/)[\w.-]{2,60}|(?<![\w.])www[。，,、．][\w-]{2,40}(?:[.。，,．][a-z]{2,10}){1,3}|(?<![\w.])www\.[\w-]{2,40}(?:\.[\w-]{2,20})*[。，,．](?:gov|com|cn|org|net|edu)(?:\.cn)?(?![\w])/gu;
const RIGHT = /^(?:[\w.-]+@[\w-]+(?:\.[\w-]+)+)$/u;
const TAIL = /[。，,、．](?:com|cn|net|org|gov|edu|qq|163|126|example)(?:\.[a-z]{2,10})*$/iu;

function mended(text: string): string {
  return text
    .replace(/＠/gu, '@')
    .replace(/[。，,、．]/gu, '.')
    .replace(/^(https?)(?:：\/\/|:\/(?!\/)|\/\/)/u, '$1://');
}

export default defineRule({
  name: '邮箱、网址写错',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '邮箱、网址里的点、冒号、“@”打成了中文标点或者少了一个字符，收文单位照着发送、登录都到不了。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '请将总结发至⟦slj@163。com⟧', fixed: '请将总结发至slj@163.com' },
    { draft: '请发至⟦bgs@qq,com⟧邮箱', fixed: '请发至bgs@qq.com邮箱' },
    { draft: '请登录⟦http:/www.example.cn⟧查询', fixed: '请登录http://www.example.cn查询' },
  ],
  good: [
    '请发至bgs@qq.com。',
    '请发至a@example.cn，b@example.cn。',
    '请登录http://www.example.cn，填写回执。',
    '请登录www.example.cn。Word版附后。',
    '请发至a@example.cn、b@example.com',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['@＠hw'] },
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(BROKEN)) {
        const text = match[0];
        if (RIGHT.test(text)) continue;
        if (/[@＠]/u.test(text) && !text.includes('＠') && !TAIL.test(text)) continue;
        // a@example.cn，b: the address ends before the mark.
        if (/\.(?:com|cn|net|org)[。，,、]/iu.test(text)) continue;
        const span = spanOf(paragraph, { from: match.index, to: match.index + text.length });
        const right = mended(text);
        yield {
          ...span,
          message: `${/[@＠]/u.test(text) ? '邮箱' : '网址'}“${text}”写错了，应为“${right}”`,
          fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
