import type { Location } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../../server/src/service/index.ts';

/** A notice of a meeting with its agenda, which says many things twice. */
export const NOTICE = `石桥镇人民政府文件

石政发〔2026〕21号

石桥镇人民政府关于召开
全镇防汛工作会议的通知

各村，镇直各单位：
　　定于2026年6月3日（星期三）上午9:00在镇便民服务中心三楼会议室召开全镇防汛工作会议。现将有关事项通知如下：
一、会议时间
　　2026年6月3日（星期三）上午9:00
二、会议地点
　　镇便民服务中心三楼会议室
三、会议内容
（一）学习《青云县防汛值班办法》（青政发〔2026〕8号，以下简称《办法》）；
（二）通报全镇防汛隐患排查情况；
（三）部署下一步防汛工作。
四、有关要求
　　请各村对照《办法》自查，按本通知第三条第（二）项的内容准备，填写回执（附件2），于6月1日前报送。
　　联系人：李远，电话：0000-2345678；有事请假的，拨打0000-2345678。

　　附件：1.全镇防汛工作会议议程
　　　　　2.参会回执

石桥镇人民政府
2026年5月27日

附件1

全镇防汛工作会议议程

时间：2026年6月3日（星期三）上午9:00
地点：镇便民服务中心三楼会议室

第一项：王芳同志领学《青云县防汛值班办法》
第二项：李远同志通报全镇防汛隐患排查情况
第三项：周明同志部署下一步防汛工作

附件2

参会回执

单位：　　　　　姓名：
`;

const nth = (text: string, words: string, count: number): number => {
  let at = -1;
  for (let i = 0; i < count; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words} (${count})`);
  return at;
};
/** A position within the words where they stand for the nth time. */
export const positionOf = (draft: CheckedDraft, words: string, count = 1) =>
  draft.positions.toPosition(nth(draft.text, words, count) + 1);
/** The words at a range. */
export const said = (draft: CheckedDraft, { range }: Pick<Location, 'range'>) =>
  draft.text.slice(draft.positions.toOffset(range.start), draft.positions.toOffset(range.end));
