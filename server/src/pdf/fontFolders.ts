import { homedir } from 'node:os';
import { join } from 'node:path';

/** The variables of the environment, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where this system keeps its fonts, the user's own first; folders that do not exist among them. */
export function fontFolders(environment: Environment, platform: NodeJS.Platform = process.platform): string[] {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? homedir();
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    const windows = environment['WINDIR'] ?? environment['SystemRoot'] ?? 'C:\\Windows';
    return [join(local, 'Microsoft', 'Windows', 'Fonts'), join(windows, 'Fonts')];
  }
  if (platform === 'darwin') {
    return [
      join(home, 'Library', 'Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      // Where macOS keeps the fonts that it fetches on demand, 仿宋 and 楷体 among them.
      '/System/Library/AssetsV2',
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    ];
  }
  const data = environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
  const shared = (environment['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share').split(':').filter(Boolean);
  return [join(data, 'fonts'), join(home, '.fonts'), ...shared.map((folder) => join(folder, 'fonts'))];
}
