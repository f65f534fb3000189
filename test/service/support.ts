import { type Config, DEFAULT_CONFIG, type Finding, type Linter } from '../../server/src/core/index.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { type CheckedDraft, createDraft } from '../../server/src/service/index.ts';

export const URI = 'file:///drafts/%E9%80%9A%E7%9F%A5.gongwen';

/** A notice with its agenda; nothing in it names a real unit. */
export const NOTICE = `青云县人民政府办公室关于召开
优化营商环境工作推进会的通知

各乡镇人民政府，县直各部门：

经县政府同意，定于2025年5月20日（星期二）上午9:00召开全县优化营商环境工作推进会，现将有关事项通知如下：
一、会议地点
县会议中心第2会议厅
二、会议议题
（一）通报营商环境监测评价情况；
（二）部署下一步工作。
三、有关要求
请各单位做好准备。

附件：推进会议程

青云县人民政府办公室
2025年5月13日

附件

推进会议程

第一项：苏景行同志通报营商环境监测评价情况
第二项：梁若谷同志部署下一步工作
`;

/** A finding of which a test says only what it is about. */
export function finding(given: Partial<Finding> & Pick<Finding, 'start' | 'end'>): Finding {
  return {
    ruleId: 'docno-di',
    severity: 'warning',
    message: '此处有误，请改正（某条）',
    source: '国标',
    basis: '某条',
    related: [],
    fixes: [],
    ...given,
  };
}

/** A checker that reads the text as ever and finds what the test says. */
export function fakeLinter(findings: (text: string) => readonly Finding[]): Linter {
  const reader = createLinterOf([]);
  return { lint: (text, config) => ({ ...reader.lint(text, config), findings: findings(text) }) };
}

/** A draft with findings of the test's own. */
export function draftWith(text: string, findings: readonly Finding[]): CheckedDraft {
  return createDraft(
    URI,
    undefined,
    fakeLinter(() => findings),
  ).check(text, 3, DEFAULT_CONFIG);
}

/** A draft as the real checker sees it. */
export function realDraft(text: string, config: Config = DEFAULT_CONFIG): CheckedDraft {
  return createDraft(URI).check(text, 3, config);
}

/** The finding's place: where `words` stand in `text`. */
export function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length };
}
