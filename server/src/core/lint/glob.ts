/**
 * Globs of the configuration: `*` and `?` within a name, `**` for any folders. A glob without `/` matches the file's
 * name in any folder, one that ends in `/` everything in that folder. Brackets of every kind are themselves: names
 * like 通知（一）[2025].txt are common. Matching takes at most the product of the two lengths, so no glob can hang an editor.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return matchRun(segments(glob), path.normalize('NFC').split('/'), '**', matchesName);
}

/** Why `glob` can match nothing or says something other than it seems to; undefined where it is sound. */
export function globProblem(glob: string): string | undefined {
  if (glob.trim() === '') return '路径是空的，请写文件名或通配符，如“附件/*.txt”';
  if (glob.includes('\\')) return '路径请用“/”分隔，不用“\\”';
  if (glob.startsWith('!')) return '不支持用“!”排除，请只写要忽略的文件';
  if (/^(?:\/|[A-Za-z]:)/.test(glob)) return '请写相对于配置文件所在文件夹的路径，不写绝对路径';
  if (glob.split('/').includes('..')) return '只能写配置文件所在文件夹之内的路径，不能用“..”';
  if (/\{[^{}]*,[^{}]*\}/.test(glob)) return '不支持 {甲,乙} 写法，请分开写成多条';
  return undefined;
}

function segments(glob: string): string[] {
  const parts = glob.normalize('NFC').replace(/^\.\//, '').split('/');
  if (parts.length === 1) return ['**', ...parts];
  return parts.at(-1) === '' ? [...parts.slice(0, -1), '**', '*'] : parts;
}

function matchesName(glob: string, name: string): boolean {
  return matchRun([...glob], [...name], '*', (wanted, actual) => wanted === '?' || wanted === actual);
}

/** Matches item by item; `star` stands for any run of items. Only the last star is ever tried again. */
function matchRun(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  same: (wanted: string, actual: string) => boolean,
): boolean {
  let at = 0;
  let afterStar = -1;
  let resume = 0;
  for (let i = 0; i < items.length; ) {
    const wanted = pattern[at];
    if (wanted === star) {
      afterStar = ++at;
      resume = i;
    } else if (wanted !== undefined && same(wanted, items[i] ?? '')) {
      at++;
      i++;
    } else if (afterStar >= 0) {
      at = afterStar;
      i = ++resume;
    } else return false;
  }
  return pattern.slice(at).every((wanted) => wanted === star);
}
