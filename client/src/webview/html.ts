import { STYLE } from './style.ts';

const SIZE = 32;

/** A word that no text of a draft can guess. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SIZE));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ICONS = {
  thumbs: '<rect x="2" y="2.5" width="12" height="11" rx="1"/><path d="M6 2.5v11M3.5 5h1M3.5 7.5h1M3.5 10h1"/>',
  smaller: '<path d="M4 8h8"/>',
  larger: '<path d="M4 8h8M8 4v8"/>',
  width: '<path d="M2.5 3v10M13.5 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2"/>',
  page: '<rect x="4" y="2" width="8" height="12" rx="0.6"/><path d="M6 5h4M6 7.5h4M6 10h2.5"/>',
  dim: '<path d="M12.5 9.6A5 5 0 0 1 6.4 3.5a5 5 0 1 0 6.1 6.1z"/>',
  print:
    '<path d="M4.5 5.5v-3h7v3M4.5 11H3a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1V10a1 1 0 0 1-1 1h-1.5M4.5 9h7v4.5h-7z"/>',
  fonts: '<path d="M3.5 13 8 3l4.5 10M5.2 9.5h5.6"/>',
} as const;

function button(name: keyof typeof ICONS, label: string, more = ''): string {
  return `<button type="button" data-do="${name}" title="${label}" aria-label="${label}" ${more}><svg viewBox="0 0 16 16" aria-hidden="true">${ICONS[name]}</svg></button>`;
}

/** The page view's frame: nothing is fetched but its one script, and nothing else may run. */
export function previewHtml(script: string, nonce: string = createNonce()): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>预览</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<div class="bar" role="toolbar" aria-label="预览">
${button('thumbs', '显示或隐藏页面缩略图', 'class="wide" aria-pressed="false"')}
<span class="count" role="status" aria-live="polite"></span>
${button('fonts', '缺少字体', 'class="fonts" aria-expanded="false" hidden')}
${button('dim', '深色主题下把纸面调暗', 'class="dimmer" aria-pressed="false" hidden')}
${button('smaller', '缩小（-）')}
<button type="button" class="zoom" data-do="actual" title="实际大小（1）" aria-label="显示比例，点击恢复实际大小"></button>
${button('larger', '放大（+）')}
${button('width', '适合宽度（0）', 'aria-pressed="false"')}
${button('page', '整页（9）', 'aria-pressed="false"')}
<hr>
${button('print', '打印…')}
<button type="button" data-do="fixWord" title="把能确定的修改以修订方式写进一份新的 Word 文件，原文件不动" hidden>以修订方式修改</button>
<button type="button" data-do="importWord" title="把文字导入为文稿，原文件不动" hidden>导入为文稿</button>
</div>
<ul class="notes" aria-label="说明" hidden></ul>
<div class="room">
<nav class="thumbs" aria-label="页面缩略图" hidden></nav>
<main class="desk" tabindex="0" aria-label="公文版面：按 Enter 后用上下方向键逐段阅读，再按 Enter 在文稿中定位"><div class="stack"></div></main>
</div>
<div class="popover" role="note" hidden></div>
<div class="tooltip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${script.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}"></script>
</body>
</html>`;
}
