import type { FindingsResult } from '../../../server/src/lsp/protocol.ts';

/** What is asked before a draft's words go to a model. */
export function consentText(name: string): string {
  return `智能助手要检查“${name}”。同意以后，检查说明和其中引用的原文会经编辑器的模型服务发到本机以外。内部文稿请选“不同意”；涉密文稿不得上传。`;
}

/** What an assistant is told of a draft; never a word of one that bears a mark of secrecy. */
export function assistantText(name: string, result: FindingsResult | null, agreed: boolean): string {
  if (!result) return '没有打开的公文文稿，或者公文检查已关闭，或者全文太长、没有检查。';
  if (result.secret) return '文稿带有密级标志，不能交给智能助手。请在本机用“问题”面板查看检查结果。';
  if (!agreed) return '用户没有同意把这份文稿的内容交给智能助手。请不要再问，改请用户自己看“问题”面板。';
  if (result.findings.length === 0) return `“${name}”没有发现问题。`;
  const lines = result.findings.map(
    ({ severity, ruleId, message, range: { start } }) =>
      `第${start.line + 1}行第${start.character + 1}字 ${severity} ${ruleId}：${message}`,
  );
  return `“${name}”有 ${lines.length} 处：\n${lines.join('\n')}`;
}
