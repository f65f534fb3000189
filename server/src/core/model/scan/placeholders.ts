import type { ViewRange } from '../token.ts';

const WHOSE =
  '(?:您的|你的|贵|本|发文|主送|抄送|联系|会议|活动|培训|参会|报名|截止|开始|起始|结束|成文|落款|单位|公司|机关|部门|学校|企业|地区|领导|负责人|联系人|主持人)';
const WHAT =
  '(?:名称|全称|简称|单位|公司|机关|部门|学校|姓名|职务|电话|号码|手机号?|邮箱|地址|地点|时间|日期|年份|年月日|金额|数量|文号|编号)';

/** What drafts made from a pattern leave to be filled in: [您的姓名], [公司名称], 【请填写会议地点】, 【待核实】. */
const PLACEHOLDER = new RegExp(
  `\\[(?:您的|你的|贵)?${WHOSE}?(?:人|联系|具体)?${WHAT}${WHAT}?\\]|[[【［](?:填写|待填|此处|请?填|请在?此|请?输入|请?插入|您的|你的|[Xx×]{2})[^[\\]【】［］\\n]{0,20}[\\]】］]|\\[具体[^[\\]\\n]{1,12}\\]|【(?:待|请)[^】\\n]{1,12}】`,
  'gu',
);

/** Blanks to fill in, in brackets that no finished draft has. */
export function scanPlaceholders(text: string): ViewRange[] {
  if (!/[[【［]/u.test(text)) return [];
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}
