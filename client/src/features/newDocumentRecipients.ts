/** 主送机关 in “新建公文”. */

/** Papers for one organ alone: what goes up (《条例》第十五条), and what answers one. */
export const goesToOne = ({ name, group }: { readonly name: string; readonly group: string }): boolean =>
  group === '上行文' || /^(?:议案|批复|复函)$/u.test(name);

/** 各村民委员会, 镇属各单位, 县政府、县财政局: several, and none of them a superior. */
export const namesSeveral = (recipient: string): boolean =>
  /各|全体|所属|下属|[县市区镇乡]直|镇属|[、，]/u.test(recipient);

/** What tells the systems of recipients apart; the first that fits. */
const SYSTEMS: readonly RegExp[] = [
  /党委|党工委|党组|总支|支部|纪委/u,
  /(?:政府|街道办事处|管委会|村民?委员会|居民?委员会|村|社区)(?:（.*）)?$/u,
  /(?:学校|中学|小学|大学|学院|幼儿园)$/u,
  /(?:公司|集团|企业|银行|支行)$/u,
];
const systemOf = (recipient: string) => SYSTEMS.findIndex((pattern) => pattern.test(recipient));

/** Recipients in one line: 、 between those of one system, ， between systems and where a name holds a 、 itself. */
export function joinRecipients(names: readonly string[]): string {
  return names.reduce((line, name, i) => {
    const before = names[i - 1];
    if (before === undefined) return name;
    const alike = systemOf(before) === systemOf(name) && !/[、，]/u.test(before + name);
    return `${line}${alike ? '、' : '，'}${name}`;
  }, '');
}
