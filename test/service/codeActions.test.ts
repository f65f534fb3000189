import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import {
  applyEdits,
  DEFAULT_CONFIG,
  type FindingFix,
  fixAll,
  type Linter,
  parseConfig,
  positionMap,
} from '../../server/src/core/index.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { summarise } from '../../server/src/core/model/summary.ts';
import { createWorkspaceIndex } from '../../server/src/core/model/workspace.ts';
import { fixAllOf } from '../../server/src/service/fixAll.ts';
import {
  type CheckedDraft,
  type CodeActionOptions,
  codeActions,
  createDraft,
  FIX_ALL_KIND,
  resolveCodeAction,
} from '../../server/src/service/index.ts';
import { at, draftWith, finding, NOTICE, realDraft, URI } from './support.ts';

const place = at(NOTICE, '第2会议厅');
const safe: FindingFix = { title: '改为“二号会议厅”', safe: true, edits: [{ ...place, newText: '二号会议厅' }] };
const unsafe: FindingFix = { title: '改为“某厅”', safe: false, edits: [{ ...place, newText: '某厅' }] };
const here = { start: { line: 7, character: 6 }, end: { line: 7, character: 6 } };

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const actionsOf = (draft: CheckedDraft, options?: CodeActionOptions) => codeActions(draft, here, {}, options);

function editsOf(action: CodeAction | undefined): TextEdit[] {
  const [edits] = Object.values(action?.edit?.changes ?? {});
  return edits ?? [];
}

/** The draft once the action is chosen. */
function applied(draft: CheckedDraft, action: CodeAction | undefined): string {
  const edits = editsOf(action).map(({ range, newText }) => ({
    start: draft.positions.toOffset(range.start),
    end: draft.positions.toOffset(range.end),
    newText,
  }));
  return applyEdits(draft.text, edits);
}

describe('code actions', () => {
  it('offer the fixes of a finding, the first preferred', () => {
    const actions = actionsOf(draftWith(NOTICE, [finding({ ...place, fixes: [safe, unsafe] })]));
    assert.deepEqual(titles(actions).slice(0, 2), [safe.title, unsafe.title]);
    assert.deepEqual([actions[0]?.isPreferred, actions[1]?.isPreferred], [true, undefined]);
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'docno-di');
  });

  it('offer nothing where nothing was found', () => {
    const draft = draftWith(NOTICE, [finding({ ...place, fixes: [safe] })]);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    assert.deepEqual(codeActions(draft, top, {}), []);
  });

  it('prefer no edit of a mark of secrecy and explain first', () => {
    const draft = draftWith(NOTICE, [finding({ ...place, ruleId: 'secrecy-mark-present', fixes: [unsafe] })]);
    const actions = actionsOf(draft);
    assert.equal(actions[0]?.command?.command, 'gongwen.explainSecrecy');
    assert.equal(actions[0]?.edit, undefined);
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
  });

  it('mend all of a rule and all that is safe, when chosen', () => {
    const text = '请按《甲办法》（青教通〔2025〕第3号）和《乙办法》（青教通〔2025〕第4号）执行。\n';
    const draft = realDraft(text);
    const range = { start: { line: 0, character: 17 }, end: { line: 0, character: 17 } };
    for (const resolvesEdit of [true, false]) {
      const actions = codeActions(draft, range, {}, { resolvesEdit });
      for (const [title, only] of [
        ['修正本文中所有此类问题（发文顺序号加“第”）', 'docno-di'],
        ['修正全部可安全修正的问题（2 处）', undefined],
      ] as const) {
        const action = actions.find((candidate) => candidate.title === title);
        assert.ok(action, title);
        assert.equal(action.edit === undefined, resolvesEdit);
        const ready = resolvesEdit ? resolveCodeAction(draft, action, {}) : action;
        assert.equal(applied(draft, ready), fixAll(text, DEFAULT_CONFIG, only).text);
      }
    }
  });

  it('give the fix-all to those who ask for it by kind, and to no others', () => {
    const draft = realDraft('请按《甲办法》（青教通〔2025〕第3号）执行。\n');
    const ask = (only?: string[]) => codeActions(draft, here, only ? { only } : {});
    for (const kind of ['source', 'source.fixAll', FIX_ALL_KIND]) {
      const [action, ...others] = ask([kind]);
      assert.deepEqual(others, []);
      assert.equal(action?.kind, FIX_ALL_KIND);
      assert.equal(action.title, '修正全部可安全修正的问题（1 处）');
      assert.deepEqual(action.data, { fixed: 1, left: 0 });
      assert.equal(applied(draft, action), fixAll(draft.text, DEFAULT_CONFIG).text);
    }
    assert.deepEqual(ask(['source.organizeImports']), []);
    assert.deepEqual(ask(['source.fixAll.other']), []);
    assert.ok(ask().every(({ kind }) => kind !== FIX_ALL_KIND));
  });

  it('count what the other drafts bring to light too', () => {
    const text = '石政发〔2025〕7号\n石桥镇人民政府关于防汛的通知\n\n各村：\n正文有误。\n';
    const reader = createLinterOf([]);
    const linter: Linter = {
      lint: (current, config, neighbours) => ({
        ...reader.lint(current, config),
        findings: neighbours ? [finding(at(text, '有误'))] : [],
      }),
    };
    const index = createWorkspaceIndex();
    index.set('乙.gongwen', summarise(parseDocument(text)));
    const neighbours = index.neighbours('甲.gongwen', summarise(parseDocument(text)), []);
    assert.ok(neighbours);
    const draft = createDraft(URI, undefined, linter).check(text, 3, DEFAULT_CONFIG, neighbours);
    assert.deepEqual(fixAllOf(draft).counts, { fixed: 0, left: 1 });
  });

  it('name the version an edit is for where the client can check it', () => {
    const draft = draftWith(NOTICE, [finding({ ...place, fixes: [safe] })]);
    const [action] = actionsOf(draft, { versionedEdits: true });
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 3 });
  });

  describe('that ignore', () => {
    const ignore = (
      text: string,
      title: RegExp,
      words: string,
      options: CodeActionOptions = {},
      ruleId = 'docno-di',
    ) => {
      const found = finding({ ...at(text, words), ruleId });
      const draft = draftWith(text, [found]);
      const range = { start: draft.positions.toPosition(found.start), end: draft.positions.toPosition(found.end) };
      const action = codeActions(draft, range, {}, options).find((candidate) => title.test(candidate.title));
      return { action, text: applied(draft, action) };
    };

    it('write a comment on a line of its own before the paragraph', () => {
      const { text } = ignore('标题\n　　正文有误。\n', /^在此段忽略/, '有误');
      assert.equal(text, '标题\n<!-- gongwen-ignore docno-di：理由 -->\n　　正文有误。\n');
    });

    it('write it before the first line of a paragraph that a hard break tore', () => {
      const body =
        '经研究，县政府决定于近期召开全县优化营商环境工作推进会，请各单位认真\n做好准备工作，按时参加有误会议。\n';
      const { text } = ignore(`标题\n\n${body}`, /^在此段忽略/, '有误');
      assert.equal(text, `标题\n\n<!-- gongwen-ignore docno-di：理由 -->\n${body}`);
    });

    it('write it at the end of the line where the paragraph has several', () => {
      const first = '经研究，县政府决定于近期召开全县优化营商环境工作推进会，请各单位认真';
      const { text } = ignore(`标题\n\n${first}\n做好准备工作，按时参加有误会议。\n`, /^在此行忽略/, '有误');
      assert.equal(
        text,
        `标题\n\n${first}\n做好准备工作，按时参加有误会议。 <!-- gongwen-ignore-line docno-di：理由 -->\n`,
      );
      assert.equal(ignore('标题\n正文有误。\n', /^在此行忽略/, '有误').action, undefined);
    });

    describe('in the configuration file', () => {
      const config = (text: string | undefined, path = '附件/深/通知.txt') => ({
        uri: 'file:///d/.gongwen.json',
        text,
        path,
      });
      const written = (title: RegExp, text: string | undefined, path?: string) => {
        const { action } = ignore('标题\n正文有误。\n', title, '有误', {
          config: config(text, path),
          createsFiles: true,
          ownCommands: true,
        });
        const changes = action?.edit?.changes?.['file:///d/.gongwen.json'];
        const made = action?.edit?.documentChanges?.[1];
        const [edit] = changes ?? (made && 'edits' in made ? made.edits : []);
        assert.ok(edit && 'newText' in edit);
        const map = positionMap(text ?? '');
        const start = map.toOffset(edit.range.start);
        const mended = applyEdits(text ?? '', [{ start, end: map.toOffset(edit.range.end), newText: edit.newText }]);
        const [uri, range] = action?.command?.arguments ?? [];
        assert.equal(uri, 'file:///d/.gongwen.json');
        assert.equal(mended.split('\n')[range.start.line]?.slice(range.start.character, range.end.character), '理由');
        return { mended, config: parseConfig(mended.replace('"理由"', '"存档"')) };
      };

      it('stand for the folder and those below it', () => {
        const text = '{\n  // 说明\n  "rules": { "docno-bracket": "off" }\n}\n';
        const { mended, config: parsed } = written(/^在本文件夹中忽略/, text);
        assert.deepEqual(parsed.problems, []);
        assert.deepEqual(
          parsed.config.ignores.map(({ rule, files }) => [rule, files]),
          [['docno-di', ['附件/深/']]],
        );
        assert.match(mended, /\/\/ 说明/);
      });

      it('add up with what is there', () => {
        const text = '{ "ignores": [{ "rule": "docno-di", "files": ["旧/"], "reason": "存档" }] }';
        const { config: parsed } = written(/^在整个项目中忽略/, text);
        assert.deepEqual(
          parsed.config.ignores.map(({ files }) => files),
          [['旧/'], undefined],
        );
      });

      it('make the file where there is none', () => {
        const { action } = ignore('标题\n正文有误。\n', /^在整个项目中忽略/, '有误', {
          config: config(undefined),
          createsFiles: true,
        });
        assert.equal(action?.edit?.documentChanges?.[0] && 'kind' in action.edit.documentChanges[0], true);
        assert.deepEqual(written(/^在整个项目中忽略/, undefined).config.problems, []);
      });

      it('are not offered where nothing could be written', () => {
        const none = (over: CodeActionOptions) =>
          ignore('标题\n正文有误。\n', /^在整个项目中忽略/, '有误', over).action;
        assert.equal(none({}), undefined);
        assert.equal(none({ config: config(undefined) }), undefined);
        assert.equal(none({ config: config('[1]') }), undefined);
        for (const broken of [
          '{ "rules": { }',
          '{ "rules": {} "unit": {} }',
          '{ "rules"： {} }',
          '{ "ignores": [{ ] }',
        ])
          assert.equal(none({ config: config(broken) }), undefined, broken);
        assert.ok(none({ config: config('\uFEFF{ "rules": {}, /* 说明 */ }') }));
        const here = { config: config('{}', '通知.txt') };
        assert.equal(ignore('标题\n正文有误。\n', /^在本文件夹中忽略/, '有误', here).action, undefined);
      });
    });

    it('write it on top for the whole file, with the file’s own line ends', () => {
      const { text } = ignore('标题\r\n正文有误。\r\n', /^在本文件中忽略/, '有误');
      assert.equal(text, '<!-- gongwen-ignore-file docno-di：理由 -->\r\n标题\r\n正文有误。\r\n');
    });

    it('write it behind the front matter, which must stay on top', () => {
      const { text } = ignore('---\ntitle: 甲\n---\n标题\n正文有误。\n', /^在本文件中忽略/, '有误');
      assert.equal(text, '---\ntitle: 甲\n---\n<!-- gongwen-ignore-file docno-di：理由 -->\n标题\n正文有误。\n');
      assert.equal(ignore('---\ntitle: 有误\n---', /^在本文件中忽略/, '有误').action, undefined);
    });

    it('write the warning on marks of secrecy into no configuration, which may not silence it', () => {
      const config = { uri: 'file:///d/.gongwen.json', text: '{}', path: '附件/通知.txt' };
      const action = (title: RegExp) =>
        ignore('标题\n正文有误。\n', title, '有误', { config }, 'secrecy-mark-present').action;
      assert.equal(action(/^在整个项目中忽略/), undefined);
      assert.equal(action(/^在本文件夹中忽略/), undefined);
      assert.ok(action(/^在此段忽略/));
    });

    it('are understood by the checker', () => {
      const source = '请按《甲办法》（青教通〔2025〕第3号）执行。\n';
      for (const title of [/^在此段忽略/, /^在本文件中忽略/]) {
        const { text } = ignore(source, title, '第3');
        const found = (draft: string) =>
          realDraft(draft)
            .findings.map(({ ruleId }) => ruleId)
            .filter((ruleId) => /docno-di|ignore/.test(ruleId));
        assert.deepEqual(found(text), ['ignore-reason'], 'the reason is still to be written');
        assert.deepEqual(found(text.replace('理由', '旧文如此')), []);
      }
    });

    it('select the reason where the client can', () => {
      const { action, text } = ignore('标题\n正文有误。\n', /^在此段忽略/, '有误', { ownCommands: true });
      const [uri, range] = action?.command?.arguments ?? [];
      assert.equal(uri, URI);
      assert.equal(text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character), '理由');
    });
  });

  it('explain the rule', () => {
    const actions = actionsOf(draftWith(NOTICE, [finding(place)]));
    const explain = actions.find(({ command }) => command?.command === 'gongwen.explainRule');
    assert.deepEqual(explain?.command?.arguments, ['docno-di']);
  });

  it('offer nothing about a rule that is none', () => {
    assert.deepEqual(actionsOf(draftWith(NOTICE, [finding({ ...place, ruleId: 'ignore-unused' })])), []);
  });
});
