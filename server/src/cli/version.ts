import { readFileSync } from 'node:fs';

/** The version of the package that this module, or the bundle it is part of, lies in. */
export function packageVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const version = versionIn(new URL('package.json', folder));
    if (version !== undefined) return version;
    if (folder.pathname === new URL('..', folder).pathname) return '0.0.0';
  }
}

function versionIn(file: URL): string | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof found !== 'object' || found === null || !('name' in found) || !('version' in found)) return undefined;
    return found.name === 'gongwen' && typeof found.version === 'string' ? found.version : undefined;
  } catch {
    return undefined;
  }
}
