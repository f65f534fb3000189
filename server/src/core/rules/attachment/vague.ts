import type { NoteName } from './notes.ts';

/** What stands for a name and names nothing: 如文, 见后, 2件, 相关材料. */
const VAGUE =
  /^(?:如文|如上|如下|同上|见(?:后|附页|附后|附件|下页|附)|附后|后附|详见附(?:件|后|页)|(?:共[ 　]?)?[一二三四五六七八九十\d]{1,3}[ 　]?[件份个页]|(?:有关|相关|上述|以上)(?:材料|文件|资料|表格|附件)|(?:材料|资料|文件|表格)[一二三四五六七八九十\d]{1,2}[件份个张])$/u;

/** Whether what stands in 附件说明 is no name. */
export function isVague({ text }: NoteName): boolean {
  return VAGUE.test(text);
}
