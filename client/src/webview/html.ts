const SIZE = 32;

/** A word that no text of a draft can guess. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SIZE));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The faces of GB/T 9704, each with the free ones that come nearest; none is fetched. */
const SONG =
  'FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, 华文中宋, "Noto Serif CJK SC", "Source Han Serif SC", serif';
const FANG =
  'FangSong, 仿宋, 仿宋_GB2312, STFangsong, 华文仿宋, FandolFang, "Noto Serif CJK SC", "Source Han Serif SC", serif';
const HEI =
  'SimHei, 黑体, STHeiti, 华文黑体, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const KAI =
  'KaiTi, 楷体, 楷体_GB2312, STKaiti, 华文楷体, "AR PL UKai CN", "LXGW WenKai", FandolKai, "Noto Serif CJK SC", serif';

/**
 * A paper on a desk, white in every theme. A line holds 28 characters however wide the pane is: they grow and shrink
 * with it. `1.8em` is a line.
 */
const STYLE = `
html { container-type: inline-size; }
body { margin: 0; padding: 1rem; background: var(--vscode-editor-background); }
main {
  --margin: 3em; color-scheme: light; forced-color-adjust: none; box-sizing: content-box; width: 28.05em;
  min-height: 60vh; margin: 0 auto; padding: 4em var(--margin); background: #fff; color: #000;
  box-shadow: 0 1px 6px rgba(0, 0, 0, 0.35); font-family: ${FANG}; font-synthesis: none;
  font-size: clamp(7px, calc((100cqw - 2rem) / 34.1), 26px); line-height: 1.8;
}
@container (max-width: 560px) {
  body { padding: 0.25rem; }
  main { --margin: 1.2em; padding-block: 2em; font-size: clamp(7px, calc((100cqw - 0.5rem) / 30.5), 26px); }
}
p { margin: 0; text-indent: 2em; white-space: pre-wrap; overflow-wrap: anywhere; text-align: justify; }
p:focus-visible { outline: 2px solid #005fb8; outline-offset: 2px; }
.role-issuerMark {
  text-indent: 0; text-align: center; color: #c00; font-family: ${SONG}; font-weight: bold; line-height: 1.5;
  font-size: clamp(1.2em, calc(27.5em / var(--width, 12)), 2.6em); text-wrap: balance;
}
.role-documentNumber, .role-titleNote { text-indent: 0; text-align: center; }
.role-documentNumber.first { margin-top: 1.8em; }
.header-end { padding-bottom: 0.25em; border-bottom: 2px solid #c00; }
.header-end + .role-title, .role-documentNumber + .role-title, .role-rule + .role-title { margin-top: 1.3em; }
.role-copyNumber, .role-secrecyMark, .role-urgency, .role-signer, .role-recipient, .role-salutation,
.role-attachmentLabel, .role-cc, .role-printLine, .role-tableRow { text-indent: 0; }
.role-secrecyMark, .role-urgency, .role-attachmentLabel { font-family: ${HEI}; }
.role-title, .role-agendaTitle {
  text-indent: 0; text-align: center; font-family: ${SONG}; font-weight: bold; line-height: 1.6;
  font-size: clamp(1.2em, calc(27.5em / var(--width, 20)), 1.375em); text-wrap: balance;
}
.role-recipient.first, .role-title + p:not(.role-title), .role-agendaTitle + p:not(.role-agendaTitle) { margin-top: 1.8em; }
.role-chapter { text-indent: 0; text-align: center; }
.role-chapter, .level-1:not(.run-in), .level-1 > .head { font-family: ${HEI}; }
.level-2:not(.run-in), .level-2 > .head { font-family: ${KAI}; }
.role-attachmentNote { padding-left: 6em; text-indent: -1em; }
.role-attachmentNote.first { margin-top: 1.8em; text-indent: -4em; }
.role-attachmentNote.first.unnumbered { padding-left: 5em; text-indent: -3em; }
.role-signatureOrgan, .role-signatureDate { text-indent: 0; text-align: right; padding-right: 2em; }
.role-signatureOrgan.first, .role-signatureDate.first, .role-cc.first { margin-top: 1.8em; }
.role-rule { text-indent: 0; overflow: hidden; height: 0; border-top: 2px solid #c00; margin: 0.6em 0; }
.role-cc, .role-printLine { border-top: 1px solid #000; font-size: 0.875em; padding: 0.1em 1em; }
.role-printLine:last-of-type, .role-cc:last-of-type { border-bottom: 1px solid #000; }
.role-pageNumber { display: none; }
.part-start { margin-top: 3em; padding-top: 2em; border-top: 1px dashed #999; }
`;

/** The preview's page: nothing is fetched but its one script, and nothing else may run. */
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
<main aria-label="公文预览：双击一段，或按 Tab 选中后按 Enter，文稿跳到那里"></main>
<script nonce="${nonce}" src="${script.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}"></script>
</body>
</html>`;
}
