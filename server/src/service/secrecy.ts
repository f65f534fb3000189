import { type Finding, ruleById } from '../core/index.ts';

/** Findings about secrecy: none of their edits is ever preferred, and no fix-all makes them. */
export function isSecrecy(finding: Pick<Finding, 'ruleId'>): boolean {
  return ruleById(finding.ruleId)?.group === 'secrecy' || isMark(finding);
}

/** Findings about a mark of secrecy, which call for more than an edit of the text. */
export function isMark({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return /(^|-)secrecy-/.test(ruleId);
}

/** What to do with text that may be classified on a machine that is not for it. */
export const SECRECY_ADVICE = `# 涉密文字怎么办

检查器在文稿里看到了密级标志。它不能判断内容是否涉密，请先停下来确认，不要急于改字。

## 内容确实涉密，或拿不准

1. 立即停止在本机上编辑、另存、打印和传输这份文稿，不要用邮件、即时通信工具、网盘转发。
2. 向本单位保密工作机构（保密办）报告，由定密责任人确认密级。
3. 按保密工作机构的要求，把文稿转到涉密信息系统中办理。
4. 由保密工作机构处理本机上的正本和副本：自动恢复文件、编辑器的本地历史、回收站、同步目录、聊天软件的接收目录。仅仅删除文字或文件并不能清除内容。

## 确认不涉密

删去密级标志。不涉密的文稿不得标注国家秘密标志；属于工作秘密或内部资料的，按本单位规定标注。

## 本机就是涉密计算机

由管理员在本机的设置中打开 \`gongwen.classifiedSystem\`，检查器便不再提示密级标志本身；命令行用 \`--classified-system\`。

**依据**：《中华人民共和国保守国家秘密法》关于国家秘密载体和涉密信息系统管理的规定；《党政机关公文处理工作条例》关于涉密公文应当通过符合保密规定的方式拟制、传输的规定。

检查器不联网，不上传文稿，也不会自动改动或删除涉密标志。
`;
