import type { StatusParams } from '../../../server/src/lsp/protocol.ts';

const NAMES = [
  ['error', '$(error)', '错误'],
  ['warning', '$(warning)', '警告'],
  ['info', '$(info)', '提示'],
  ['hint', '$(lightbulb)', '建议'],
] as const;

const counted = (count: number) => count.toLocaleString('en-US');

/** 1,204字 3页; nothing of an empty draft, and no pages before they were counted. */
function size({ words, pages }: StatusParams): string[] {
  if (words.all === 0) return [];
  return [`${counted(words.all)}字`, ...(pages === undefined ? [] : [`${counted(pages)}页`])];
}

/** The status bar's words: kind of paper, how long it is, then what was found, worst first. */
export function statusText(status: StatusParams | undefined, running: boolean): string {
  if (!running) return '$(circle-slash) 公文';
  if (!status) return '$(sync~spin) 公文';
  if (status.refused !== undefined) return '$(circle-slash) 公文：没有检查';
  const kind = status.kind ? `公文：${status.kind}` : '公文';
  const found = NAMES.filter(([severity]) => status.counts[severity] > 0).map(
    ([severity, icon]) => `${icon} ${counted(status.counts[severity])}`,
  );
  return [kind, ...size(status), ...(found.length > 0 ? found : ['$(check)'])].join(' ');
}

/** How long the draft is, in a sentence; nothing of an empty one. */
function lengthInWords({ words: { all, main }, pages }: StatusParams): string {
  if (all === 0) return '';
  const apart = main > 0 && main < all ? `（正文${counted(main)}字，议程、附件等${counted(all - main)}字）` : '';
  const set = pages === undefined ? '' : `，按标准版式排${counted(pages)}页`;
  return `全文${counted(all)}字${apart}${set}。`;
}

/** The same in sentences. */
export function statusTooltip(status: StatusParams | undefined, running: boolean): string {
  if (!running) return '公文检查服务没有运行。点击查看可做的事。';
  if (!status) return '正在检查……';
  if (status.refused !== undefined) return `${status.refused}。`;
  const found = NAMES.filter(([severity]) => status.counts[severity] > 0).map(
    ([severity, , name]) => `${name} ${counted(status.counts[severity])} 处`,
  );
  const fixable = status.fixable ? `其中 ${counted(status.fixable)} 处可以一并安全修正。` : '';
  const kind = status.kind ? `${status.kind}。` : '';
  return `${kind}${lengthInWords(status)}${found.length ? `${found.join('，')}。` : '没有发现问题。'}${fixable}点击查看可做的事。`;
}
