import { commands, type Disposable, window, workspace } from 'vscode';
import { LANGUAGE } from '../client.ts';

/** A short notice with the commonest faults; every name in it is made up. */
const EXAMPLE = `青云县人民政府办公室文件

青政办发[2025]28号

青云县人民政府办公室关于召开全县
优化营商环境工作推进会的通知

各乡镇人民政府，县直各部门:

经县政府同意，定于2025年5月20日（星期三）上午9：00召开全县优化营商环境工作推进会，现将有关事项通知如下：
一、会议地点
县会议中心第2会议厅
二、参加人员
各乡镇人民政府、县直各部门主要负责人。
四、有关要求
请于5月16日17:00前将参会人员名单报县政府办公室。
联系人：苏景行，电话：0300-6620706。

青云县人民政府办公室
二〇二五年五月十三日
`;

/** Opens the example as a new draft that the reader may change at will. */
export function registerExample(): Disposable[] {
  return [
    commands.registerCommand('gongwen.openExample', async () => {
      const document = await workspace.openTextDocument({ language: LANGUAGE, content: EXAMPLE });
      await window.showTextDocument(document);
    }),
  ];
}
