/** The pages as a file of their own that any browser prints: no script, nothing fetched, text never markup. */
import type { Sheet } from './composition.ts';
import { cssFamilies, FONT_ROLES, type FontStacks, HEAVY_SONG_RULE } from './fontStacks.ts';
import { type DrawnPage, type Markup, pageMarkup } from './pageMarkup.ts';
import { RED } from './styles.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What no file of HTML may hold: control characters and halves of pairs. */
const NOT_TEXT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it may stand in HTML, in an attribute too. */
function escapeHtml(text: string): string {
  return text.replace(NOT_TEXT, '\uFFFD').replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A drawing as text. */
function serialise({ tag, attributes, children }: Markup): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : serialise(child)));
  return `<${tag}${given.join('')}>${inner.join('')}</${tag}>`;
}

/** How the texts and rules of a page look, for screen and print alike. */
export function pageStyle(families: (role: (typeof FONT_ROLES)[number]) => string): string {
  const faces = FONT_ROLES.map((role) => `.ink .${role} { font-family: ${families(role)}; }`);
  return [
    HEAVY_SONG_RULE,
    '.ink text { white-space: pre; fill: #000; font-synthesis: none; font-kerning: none; font-variant-ligatures: none; }',
    '.ink .rule { fill: #000; }',
    `.ink .red { fill: #${RED}; }`,
    '.ink .bold { font-weight: bold; font-synthesis: weight; }',
    ...faces,
  ].join('\n');
}

export interface PrintOptions {
  /** The draft's name; browsers offer it as the name of a PDF. */
  readonly title: string;
  readonly sheet: Pick<Sheet, 'width' | 'height'>;
  readonly stacks: FontStacks;
}

/** The file: as many sheets as pages, each exactly as large as the paper. */
export function printHtml(pages: readonly DrawnPage[], { title, sheet, stacks }: PrintOptions): string {
  const style = `
@page { size: ${sheet.width}mm ${sheet.height}mm; margin: 0; }
${pageStyle((role) => cssFamilies(stacks[role], role))}
html, body { margin: 0; padding: 0; }
.sheet { display: block; background: #fff; }
@media print {
  .how { display: none; }
  .sheet { break-after: page; break-inside: avoid; }
  .sheet:last-of-type { break-after: auto; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen {
  body { background: #525659; padding: 12px; }
  .how { max-width: 210mm; margin: 0 auto 12px; color: #fff; font: 14px/1.6 system-ui, sans-serif; text-align: center; }
  .sheet { margin: 0 auto 12px; box-shadow: 0 1px 6px rgb(0 0 0 / 0.4); }
}`;
  const how = '按 Ctrl+P（Mac 按 ⌘P）打印：纸张选 A4，边距选“无”或“默认”，缩放选 100%，不打印页眉页脚。';
  const sheets = pages.map((page) => serialise(pageMarkup(page, sheet)));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
<p class="how">${how}</p>
${sheets.join('\n')}
</body>
</html>
`;
}
