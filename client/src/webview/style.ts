import { FONT_ROLES } from '../../../server/src/core/layout/fontStacks.ts';
import { pageStyle } from '../../../server/src/core/layout/printHtml.ts';

const FACES = FONT_ROLES.map((role) => `--face-${role}: serif;`).join(' ');

/** The page view: a bar above, small pages at the left, sheets of paper on a desk. Colours are the editor's theme's. */
export const STYLE = `
:root { ${FACES} --paper: #fff; --page-width: 600px; }
* { box-sizing: border-box; }
html, body { height: 100%; }
body {
  display: flex; flex-direction: column; margin: 0; padding: 0; overflow: hidden;
  background: var(--vscode-editor-background); color: var(--vscode-foreground);
  font: var(--vscode-font-size, 13px)/1.4 var(--vscode-font-family, system-ui, sans-serif);
}
[hidden] { display: none !important; }
.bar {
  flex: none; display: flex; align-items: center; gap: 2px; height: 35px; padding: 0 8px; white-space: nowrap;
  background: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, rgb(128 128 128 / 0.25)));
}
.bar .count { flex: 1 1 auto; min-width: 0; padding: 0 6px; overflow: hidden; text-overflow: ellipsis; color: var(--vscode-descriptionForeground); }
.bar button {
  flex: none; display: inline-flex; align-items: center; justify-content: center; gap: 4px; min-width: 26px; height: 24px;
  padding: 0 5px; border: 1px solid transparent; border-radius: 4px; background: none; color: inherit; font: inherit;
  cursor: pointer;
}
.bar button:hover { background: var(--vscode-toolbar-hoverBackground, rgb(128 128 128 / 0.2)); }
.bar button[aria-pressed="true"] {
  background: var(--vscode-toolbar-activeBackground, rgb(128 128 128 / 0.25));
  border-color: var(--vscode-contrastActiveBorder, transparent);
}
.bar button svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.2; }
.bar .zoom { min-width: 48px; font-variant-numeric: tabular-nums; }
.bar .fonts { color: var(--vscode-editorWarning-foreground, #bf8803); }
.bar hr { flex: none; width: 1px; height: 16px; margin: 0 4px; border: 0; background: rgb(128 128 128 / 0.35); }
button:focus-visible, .desk:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.room { flex: 1; display: flex; min-height: 0; }
.thumbs {
  flex: none; width: 132px; overflow-y: auto; padding: 10px 0; scrollbar-gutter: stable;
  background: var(--vscode-sideBar-background, transparent);
  border-right: 1px solid var(--vscode-sideBar-border, var(--vscode-contrastBorder, rgb(128 128 128 / 0.2)));
}
.thumb {
  display: block; width: 100%; padding: 4px 0 6px; border: 0; background: none; color: var(--vscode-descriptionForeground);
  font: inherit; font-size: 11px; text-align: center; cursor: pointer;
}
.thumb svg {
  display: block; width: 84px; height: auto; margin: 0 auto 3px; background: var(--paper);
  outline: 1px solid var(--vscode-contrastBorder, rgb(128 128 128 / 0.45)); forced-color-adjust: none;
}
.thumb:hover svg { outline-color: var(--vscode-focusBorder); }
.thumb[aria-current] { color: var(--vscode-foreground); font-weight: 600; }
.thumb[aria-current] svg { outline: 2px solid var(--vscode-focusBorder, #0078d4); }
.thumb .mark, .thumb .ground { display: none; }
.desk { position: relative; flex: 1; min-width: 0; overflow: auto; padding: 16px; overscroll-behavior: contain; overflow-anchor: none; }
.stack { position: relative; width: max-content; min-width: 100%; display: flex; flex-direction: column; align-items: center; gap: 16px; }
.page { position: relative; width: var(--page-width); forced-color-adjust: none; color-scheme: light; }
.page > svg {
  display: block; width: 100%; height: auto; background: var(--paper);
  outline: 1px solid var(--vscode-contrastBorder, transparent);
  box-shadow: 0 1px 3px rgb(0 0 0 / 0.28), 0 0 1px rgb(0 0 0 / 0.4);
}
body.vscode-dark.dim { --paper: #c8c5bd; }
.line { cursor: pointer; }
.ground { fill: transparent; }
.current > .ground { fill: #ffb900; fill-opacity: 0.13; }
.focus > .ground { fill: #0078d4; fill-opacity: 0.14; stroke: #0078d4; stroke-width: 20; }
.flash > .ground { animation: flash 1.6s ease-out; }
@keyframes flash { 0%, 30% { fill: #ffb900; fill-opacity: 0.5; } 100% { fill: #ffb900; fill-opacity: 0.13; } }
@media (prefers-reduced-motion: reduce) { .flash > .ground { animation-timing-function: steps(1); } }
.mark .area { fill: transparent; }
.mark:hover .area { fill: currentColor; fill-opacity: 0.1; }
.mark .wave { fill: none; stroke: currentColor; stroke-width: var(--wave, 20); pointer-events: none; }
.page .mark-error { color: #d3162b; }
.page .mark-warning { color: #b36b00; }
.page .mark-info { color: #0a66c2; }
.page .mark-hint { color: #6b6b6b; }
.page .mark-hint .wave { stroke-dasharray: 12 30; stroke-linecap: round; }
.page ::selection { background: rgb(0 120 212 / 0.3); }
.reading, .out-of-sight { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tooltip, .popover {
  position: fixed; z-index: 2; max-width: min(420px, calc(100vw - 12px)); padding: 6px 10px; border-radius: 4px;
  background: var(--vscode-editorHoverWidget-background, #f3f3f3); color: var(--vscode-editorHoverWidget-foreground, #333);
  border: 1px solid var(--vscode-editorHoverWidget-border, rgb(128 128 128 / 0.5)); box-shadow: 0 2px 8px rgb(0 0 0 / 0.25);
  line-height: 1.5; pointer-events: none;
}
.popover { top: 40px; right: 8px; pointer-events: auto; }
.tooltip p, .popover p { margin: 0; overflow-wrap: anywhere; }
.tooltip p + p { margin-top: 4px; }
.tooltip p::before { content: '●'; margin-right: 6px; font-size: 9px; vertical-align: 1px; }
.tooltip .mark-error::before { color: var(--vscode-editorError-foreground, #d3162b); }
.tooltip .mark-warning::before { color: var(--vscode-editorWarning-foreground, #b36b00); }
.tooltip .mark-info::before { color: var(--vscode-editorInfo-foreground, #0a66c2); }
.tooltip .mark-hint::before { color: var(--vscode-editorHint-foreground, #6b6b6b); }
.notes {
  flex: none; margin: 0; padding: 6px 14px; list-style: none; font-size: 12px; max-height: 30vh; overflow-y: auto;
  background: var(--vscode-inputValidation-infoBackground, rgb(0 120 212 / 0.1));
  border-bottom: 1px solid var(--vscode-inputValidation-infoBorder, rgb(128 128 128 / 0.25));
}
.empty .page, .empty .bar, .empty .thumbs { display: none; }
.failed { max-width: 34em; margin: 15vh auto 0; padding: 0 24px; line-height: 1.8; text-align: center; }
@media (max-width: 520px) { .thumbs { display: none; } .wide { display: none !important; } .desk { padding: 8px; } }
${pageStyle((role) => `var(--face-${role})`)}
`;
