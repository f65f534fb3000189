import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixAll } from '../../server/src/core/index.ts';
import { exampleDraft } from './support/drafts.ts';
import { TIDY, UNTIDY } from './support/formattingSuite.ts';
import { need } from './support/hosts.ts';

interface Outcome {
  readonly error?: string;
  readonly findings: readonly { rule: string; line: number; message: string; source: string }[];
  readonly actions: readonly string[];
  readonly lines: readonly string[];
  readonly outline: readonly string[];
  /** After fix all. */
  readonly fixed: readonly string[];
  readonly formatted: readonly string[];
  /** Lines from 1: where the topic stands, and where it leads. */
  readonly topic: number;
  readonly definition: number;
  readonly references: number;
  readonly renamed: readonly string[];
}

const TOPIC = '通报2025年度全县防汛工作情况';
const PERSON = '顾知远';

const server = fileURLToPath(new URL('../../server/bin/gongwen-language-server.js', import.meta.url));
const script = fileURLToPath(new URL('support/session.lua', import.meta.url));

describe('Neovim', function () {
  this.timeout(60_000);

  let folder: string;
  let drafts: Readonly<Record<'fix' | 'all' | 'save' | 'untidy' | 'names', string>>;
  let outcome: Outcome;

  before(function () {
    const [nvim] = need(this, 'nvim');
    folder = mkdtempSync(join(tmpdir(), 'gongwen-nvim-'));
    drafts = {
      fix: join(folder, '通知.gongwen'),
      all: join(folder, '全改.gongwen'),
      save: join(folder, '保存.gongwen'),
      untidy: join(folder, '整理.gongwen'),
      names: join(folder, '改名.gongwen'),
    };
    const result = join(folder, 'result.json');
    for (const draft of Object.values(drafts)) writeFileSync(draft, exampleDraft());
    writeFileSync(drafts.untidy, `${UNTIDY}\n`);
    const command = [process.execPath, server, '--stdio'];
    const session = JSON.stringify({
      ...{ command, drafts, rule: 'docno-bracket', result },
      ...{ topic: TOPIC, person: PERSON, newName: '郑书宁' },
    });
    const env = { ...process.env, GONGWEN_SESSION: session, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder };
    const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`];
    execFileSync(nvim?.path ?? 'nvim', args, { env, stdio: 'pipe', timeout: 50_000 });
    outcome = JSON.parse(readFileSync(result, 'utf8'));
    assert.equal(outcome.error, undefined);
  });

  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  it('shows the findings of the server', () => {
    const finding = outcome.findings.find(({ rule }) => rule === 'docno-bracket');
    assert.equal(finding?.line, 2);
    assert.equal(finding?.source, 'gongwen');
    assert.match(finding?.message ?? '', /〔〕/);
  });

  it('applies a quick fix to the text', () => {
    assert.ok(outcome.actions.length > 0);
    assert.equal(outcome.lines[2], '岚汛办发〔2026〕8号');
    assert.deepEqual([...outcome.lines.slice(0, 2), ...outcome.lines.slice(3)], otherLines(exampleDraft()));
  });

  it('shows the outline', () => {
    for (const heading of ['会议时间', '会议地点'])
      assert.ok(
        outcome.outline.some((name) => name.includes(heading)),
        `${heading} in ${outcome.outline.join(' | ')}`,
      );
  });

  it('makes every safe fix with source.fixAll.gongwen', () => {
    assert.notEqual(mended(), exampleDraft());
    assert.equal(`${outcome.fixed.join('\n')}\n`, mended());
    assert.equal(readFileSync(drafts.all, 'utf8'), exampleDraft(), 'the file is written on saving only');
  });

  it('makes every safe fix on saving where BufWritePre asks for it', () => {
    assert.equal(readFileSync(drafts.save, 'utf8'), mended());
  });

  it('formats the draft', () => {
    assert.deepEqual([...outcome.formatted, ''], TIDY);
  });

  it('goes from a topic to its item of the agenda, and gives a person another name everywhere', () => {
    const lines = exampleDraft().split('\n');
    assert.match(lines[outcome.topic - 1] ?? '', /通报2025年度/);
    assert.match(lines[outcome.definition - 1] ?? '', /^第二项：.*通报2025年度/);
    assert.equal(outcome.references, 2);
    assert.equal(`${outcome.renamed.join('\n')}\n`, exampleDraft().replaceAll(PERSON, '郑书宁'));
  });
});

const mended = () => fixAll(exampleDraft()).text;

const otherLines = (draft: string) => {
  const lines = draft.replace(/\n$/, '').split('\n');
  return [...lines.slice(0, 2), ...lines.slice(3)];
};
