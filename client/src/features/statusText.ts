import type { StatusParams } from '../../../server/src/lsp/protocol.ts';

const NAMES = [
  ['error', '$(error)', '错误'],
  ['warning', '$(warning)', '警告'],
  ['info', '$(info)', '提示'],
  ['hint', '$(lightbulb)', '建议'],
] as const;

/** The status bar's words: kind of paper, then what was found, worst first. */
export function statusText(status: StatusParams | undefined, running: boolean): string {
  if (!running) return '$(circle-slash) 公文';
  if (!status) return '$(sync~spin) 公文';
  const kind = status.kind ? `公文：${status.kind}` : '公文';
  const found = NAMES.filter(([severity]) => status.counts[severity] > 0);
  if (found.length === 0) return `$(check) ${kind}`;
  return [kind, ...found.map(([severity, icon]) => `${icon} ${status.counts[severity]}`)].join(' ');
}

/** The same in sentences. */
export function statusTooltip(status: StatusParams | undefined, running: boolean): string {
  if (!running) return '公文检查服务没有运行。点击查看可做的事。';
  if (!status) return '正在检查……';
  const found = NAMES.filter(([severity]) => status.counts[severity] > 0).map(
    ([severity, , name]) => `${name} ${status.counts[severity]} 处`,
  );
  const fixable = status.fixable ? `其中 ${status.fixable} 处可以一并安全修正。` : '';
  return `${found.length ? `${found.join('，')}。` : '没有发现问题。'}${fixable}点击查看可做的事。`;
}
