const SIZE = 32;

/** A word that no text of a draft can guess. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SIZE));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A paper on a desk: 2 characters of indent, the title centred, the signature right. Faces are those of the machine. */
const STYLE = `
body { margin: 0; padding: 1.5rem; background: var(--vscode-editor-background); }
main {
  box-sizing: border-box; max-width: 46rem; min-height: 60vh; margin: 0 auto; padding: 3.5rem clamp(1rem, 8%, 3.5rem);
  background: #fff; color: #000; box-shadow: 0 1px 6px rgba(0, 0, 0, 0.35);
  font: 1.15rem/1.8 FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif;
}
p { margin: 0; text-indent: 2em; white-space: pre-wrap; overflow-wrap: anywhere; text-align: justify; }
p:focus-visible { outline: 2px solid var(--vscode-focusBorder, #005fb8); outline-offset: 2px; }
.role-issuerMark { text-indent: 0; text-align: center; color: #c00; font-size: 1.9em; font-weight: bold; line-height: 1.5; }
.role-documentNumber, .role-titleNote, .role-agendaTitle { text-indent: 0; text-align: center; }
.role-documentNumber + .role-title, .role-rule + .role-title { margin-top: 1.8em; }
.role-copyNumber, .role-secrecyMark, .role-urgency, .role-signer, .role-recipient, .role-salutation,
.role-attachmentLabel, .role-cc, .role-printLine, .role-tableRow { text-indent: 0; }
.role-secrecyMark, .role-urgency, .role-attachmentLabel { font-family: SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; }
.role-title, .role-agendaTitle { text-indent: 0; text-align: center; font-size: 1.45em; line-height: 1.5; font-weight: bold; }
.role-recipient, .role-agendaTitle + p:not(.role-agendaTitle) { margin-top: 1em; }
.role-heading, .role-chapter { font-family: SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; }
.role-signatureOrgan, .role-signatureDate { text-indent: 0; text-align: right; padding-right: 2em; }
.role-rule { text-indent: 0; overflow: hidden; height: 0; border-top: 2px solid #c00; margin: 0.6em 0; }
.role-cc, .role-printLine { border-top: 1px solid #000; font-size: 0.9em; padding: 0.1em 1em; }
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
