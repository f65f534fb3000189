import { commands, type Disposable, window } from 'vscode';
import type { OrdinalStyle } from '../../../server/src/core/model/token.ts';
import type { Session } from '../client.ts';
import { activeDraft } from '../drafts.ts';
import { runRewrite } from './rewrites.ts';

const STYLES: readonly { readonly label: string; readonly description: string; readonly style: OrdinalStyle }[] = [
  { label: '一、二、三、', description: '第一层', style: 'hanzi' },
  { label: '（一）（二）（三）', description: '第二层', style: 'hanziBracket' },
  { label: '1. 2. 3.', description: '第三层', style: 'arabic' },
  { label: '（1）（2）（3）', description: '第四层', style: 'arabicBracket' },
  { label: '①②③', description: '第五层', style: 'circled' },
  { label: '第一项：第二项：', description: '议程', style: 'item' },
];

/** 转换编号样式: asks for the form. */
export function registerConvertNumbering(session: Session): Disposable[] {
  return [
    commands.registerCommand('gongwen.convertNumbering', async () => {
      if (!(await activeDraft())) return;
      const choice = await window.showQuickPick(STYLES, { title: '转换编号样式', placeHolder: '换成哪种编号' });
      if (choice) await runRewrite(session, 'convertNumbering', { style: choice.style });
    }),
  ];
}
