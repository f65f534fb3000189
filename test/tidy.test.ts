/** What no compiler checks and what keeps the project as ARCHITECTURE.md says it is. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../server/src/core/index.ts';
import { GROUPS } from '../server/src/core/rules/groups.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const CORE = 'server/src/core/';

/** What git tracks or would track. */
const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path && existsSync(root + path));
const texts = files.filter((path) => !/\.(png|docx|ico|vsix)$/.test(path));
const sources = files.filter((path) => /\.(ts|mts|mjs|cjs|js)$/.test(path) && !path.endsWith('.generated.ts'));
const core = files.filter((path) => path.startsWith(CORE) && path.endsWith('.ts'));

/** The modules that a file imports or re-exports, types too. */
function importsOf(path: string): string[] {
  const statements = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...read(path).matchAll(statements)].map(([, name, dynamic]) => name ?? dynamic ?? '');
}

/** Where the lines are that a pattern matches, as `path:line: text`. */
function linesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('the tree', () => {
  describe('the core', () => {
    /** A part may import from itself and from the parts to its left. */
    const PARTS = ['data', 'text', 'model', 'layout', 'rules', 'lint'];
    /** Packages that do no I/O and know neither Node nor a browser. */
    const PURE = ['fast-diff', 'fastest-levenshtein', 'jsonc-parser'];

    it('imports only leftwards', () => {
      const wrong = core.flatMap((path) => {
        const part = path.slice(CORE.length).split('/')[0] ?? '';
        if (part.endsWith('.ts')) return [];
        assert.ok(PARTS.includes(part), `${path}: a part that the order of parts does not know`);
        return importsOf(path)
          .filter((name) => name.startsWith('.'))
          .map((name) => posix.join(posix.dirname(path), name))
          .filter((target) => {
            const other = target.slice(CORE.length).split('/')[0] ?? '';
            if (!target.startsWith(CORE)) return true;
            return !PARTS.includes(other) || PARTS.indexOf(other) > PARTS.indexOf(part);
          })
          .map((target) => `${path} → ${target}`);
      });
      assert.deepEqual(wrong, []);
    });

    it('imports no package but pure ones', () => {
      const wrong = core.flatMap((path) =>
        importsOf(path)
          .filter((name) => !name.startsWith('.') && !PURE.includes(name))
          .map((name) => `${path} → ${name}`),
      );
      assert.deepEqual(wrong, []);
    });

    it('has no any, no silenced compiler and no console', () => {
      const ANY = /(?:[:<|&,(]\s*any\b(?!\w)|\bas\s+any\b|\bany\[\])/;
      const code = core.filter((path) => !path.includes('/data/'));
      const isComment = (found: string) => /^\S+ (?:\/?\*|\/\/)/.test(found);
      assert.deepEqual(
        linesWith(code, ANY).filter((found) => !isComment(found)),
        [],
      );
      assert.deepEqual(linesWith(code, /@ts-|\bconsole\./), []);
    });
  });

  describe('the other parts', () => {
    const ORDER: Readonly<Record<string, readonly string[]>> = {
      service: ['core'],
      lsp: ['core', 'service', 'docx', 'pdf'],
      cli: ['core', 'service', 'docx', 'pdf'],
      pdf: ['core'],
      docx: ['core'],
    };

    for (const [part, allowed] of Object.entries(ORDER)) {
      it(`${part} imports only from ${allowed.join(', ')}`, () => {
        const own = `server/src/${part}/`;
        const wrong = files
          .filter((path) => path.startsWith(own) && path.endsWith('.ts'))
          .flatMap((path) =>
            importsOf(path)
              .filter((name) => name.startsWith('.'))
              .map((name) => posix.join(posix.dirname(path), name))
              .filter((target) => ![part, ...allowed].some((name) => target.startsWith(`server/src/${name}/`)))
              .map((target) => `${path} → ${target}`),
          );
        assert.deepEqual(wrong, []);
      });
    }

    it('only the client knows vscode', () => {
      const others = files.filter((path) => /^(server|test)\/.*\.ts$/.test(path));
      assert.deepEqual(
        others.filter((path) => importsOf(path).includes('vscode')),
        [],
      );
    });
  });

  it('has no file too long to read', () => {
    const LONGEST = 400;
    const TABLE = /\/data\/|^test\/(injection\/defects|detection|docs)\/|^test\/snippets\/fillings\.ts$/;
    const long = sources.filter((path) => !TABLE.test(path) && read(path).split('\n').length > LONGEST);
    assert.deepEqual(long, []);
  });

  it('names no machine and no registry', () => {
    const ROOTS = ['root', 'home', 'Users', 'work', 'workspace', 'mnt'].join('|');
    const machine = new RegExp(`(?:^|[\\s"'\`(=])/(?:${ROOTS})/[\\w.]|\\b[A-Z]:\\\\Users\\\\`);
    const registry = /"resolved":\s*"http|https?:\/\/(?:registry\.|[\w.-]*(?:artifactory|verdaccio|npmmirror|nexus))/;
    assert.deepEqual(linesWith(texts, machine), []);
    assert.deepEqual(linesWith(texts, registry), []);
  });

  it('names every rule file by its id, in a group that has a name', () => {
    const folder = `${CORE}rules/`;
    const inGroups = core.filter((path) => path.slice(folder.length).includes('/') && path.startsWith(folder));
    const known = new Set(rules.map(({ group, id }) => `${folder}${group}/${id}.ts`));
    for (const path of inGroups) {
      const [group = '', file = ''] = path.slice(folder.length).split('/');
      assert.ok(group in GROUPS, `${path}: no group of that name in groups.ts`);
      const isRule = read(path).includes('export default');
      assert.equal(
        isRule,
        known.has(path),
        `${path}: a rule file is registered, and only rule files have a default export`,
      );
      assert.match(file, isRule ? /^[a-z]+(?:-[a-z]+)*\.ts$/ : /^[a-z][A-Za-z]*\.ts$/, path);
    }
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length, 'two rules have one id');
  });

  describe('the manifest', () => {
    const manifest = JSON.parse(read('package.json'));
    const nls = (language: string): Record<string, string> => JSON.parse(read(`package.nls${language}.json`));

    it('says everything in both languages, and nothing else', () => {
      const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
      for (const language of ['', '.zh-cn']) {
        assert.deepEqual(Object.keys(nls(language)).sort(), [...used].sort(), `package.nls${language}.json`);
      }
    });

    it('has no command and no setting with a text of its own', () => {
      const isKey = (text: unknown) => typeof text === 'string' && /^%[^%]+%$/.test(text);
      for (const command of manifest.contributes.commands) assert.ok(isKey(command.title), command.command);
      const configuration = [manifest.contributes.configuration ?? []].flat();
      for (const section of configuration) {
        for (const [name, setting] of Object.entries<Record<string, unknown>>(section.properties)) {
          assert.ok(isKey(setting.description ?? setting.markdownDescription), name);
        }
      }
    });

    it('has one version with its parts', () => {
      const versions = ['package.json', 'client/package.json', 'server/package.json'].map(
        (path) => JSON.parse(read(path)).version,
      );
      assert.equal(new Set(versions).size, 1, versions.join(', '));
    });
  });

  it('opens its README with the two commands', () => {
    const block = /```\w*\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    assert.match(block, /npm start/);
    assert.match(block, /npm test/);
  });
});
