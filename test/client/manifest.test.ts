import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
/** Every setting, whichever group it is shown in. */
const settings = Object.assign(
  {},
  ...contributes.configuration.map(({ properties }: { properties: object }) => properties),
);

const clientSources = (readdirSync(new URL('client/src/', root), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`client/src/${file.replaceAll('\\', '/')}`))
  .join('\n');
const names = read('server/src/service/names.ts');

describe('the manifest', () => {
  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...[...contributes.languages, ...contributes.grammars, ...contributes.snippets].flatMap(
        ({ configuration, path }: { configuration?: string; path?: string }) => [configuration, path],
      ),
      ...contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { image: string } }[] }) =>
        steps.map(({ media }) => media.image),
      ),
    ].filter((file) => file !== undefined);
    for (const file of files) assert.ok(existsSync(new URL(file, root)), file);
  });

  it('contributes only commands that the client registers', () => {
    // those that the server works out are listed without their prefix
    const rewrites = read('client/src/features/rewrites.ts');
    for (const { command } of contributes.commands)
      assert.ok(
        `${clientSources}${names}`.includes(`'${command}'`) ||
          rewrites.includes(`'${command.replace('gongwen.', '')}'`),
        `${command} is registered`,
      );
  });

  it('has menus and keys for its own commands only', () => {
    const own = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }: { id: string }) => id));
    const used = [
      ...Object.values<{ command?: string; submenu?: string }[]>(contributes.menus).flat(),
      ...contributes.keybindings,
    ];
    for (const { command, submenu } of used) assert.ok(own.has(command) || submenus.has(submenu), command ?? submenu);
  });

  it('leaves Tab to whatever else waits for it', () => {
    const keys = contributes.keybindings as { key: string; when: string; args?: string }[];
    const tabs = keys.filter(({ key }) => /(?:^|\+)tab$/.test(key));
    assert.equal(tabs.length, 2);
    for (const { when, args } of tabs) {
      // what it does where the server has nothing to renumber
      assert.equal(args, 'key');
      assert.ok(when.includes('gongwen.numberedLine'), when);
      for (const other of [
        'suggestWidgetVisible',
        'inSnippetMode',
        'isComposing',
        'editorTabMovesFocus',
        'editorReadonly',
      ])
        assert.ok(when.includes(`!${other}`), other);
    }
  });

  it('changes the defaults of its own language alone, and none that changes a file', () => {
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ['[gongwen]']);
    const defaults = Object.keys(contributes.configurationDefaults['[gongwen]']);
    assert.deepEqual(
      // what is typed is the writer's own doing: Enter in a numbered line
      defaults.filter(
        (key) =>
          key !== 'editor.formatOnType' && /OnSave|formatOn|trim|insertFinalNewline|files\.encoding|eol/i.test(key),
      ),
      [],
    );
    assert.equal(settings['gongwen.fixOnSave'].default, false);
  });

  it('runs in untrusted and virtual workspaces, and has a machine’s secrecy set by the machine', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(settings['gongwen.classifiedSystem'].scope, 'machine');
  });

  it('gives assistants nothing by default', () => {
    assert.equal(settings['gongwen.assistant.enable'].default, false);
    for (const { when } of contributes.languageModelTools) assert.equal(when, 'config.gongwen.assistant.enable');
  });
});
