import { commands, type Disposable, window } from 'vscode';

const ENTRIES = [
  { label: '$(list-unordered) 查看问题', command: 'workbench.actions.view.problems' },
  { label: '$(wand) 修正全部可安全修正的问题', command: 'gongwen.fixAll' },
  { label: '$(new-file) 新建公文…', command: 'gongwen.newDocument' },
  { label: '$(open-preview) 打开预览', command: 'gongwen.openPreview' },
  { label: '$(printer) 打印…', command: 'gongwen.print' },
  { label: '$(export) 导出 Word…', command: 'gongwen.exportWord' },
  { label: '$(verified) 定稿…', command: 'gongwen.finalise' },
  { label: '$(book) 查看全部规则', command: 'gongwen.openRuleDocs' },
  { label: '$(output) 显示日志', command: 'gongwen.showLog' },
  { label: '$(debug-restart) 重新启动检查服务', command: 'gongwen.restartServer' },
];

/** What a click on the status bar offers. */
export function registerMenu(): Disposable[] {
  return [
    commands.registerCommand('gongwen.showMenu', async () => {
      const choice = await window.showQuickPick(ENTRIES, { title: '公文检查' });
      if (choice) await commands.executeCommand(choice.command);
    }),
  ];
}
