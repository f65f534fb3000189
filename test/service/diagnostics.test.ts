import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Severity } from '../../server/src/core/index.ts';
import { diagnostics } from '../../server/src/service/index.ts';
import { at, draftWith, finding, NOTICE, realDraft, URI } from './support.ts';

describe('diagnostics', () => {
  const place = at(NOTICE, '第2会议厅');

  it('say what, where, how grave, and by which rule', () => {
    const [found] = diagnostics(draftWith(NOTICE, [finding(place)]));
    assert.deepEqual(found, {
      range: { start: { line: 7, character: 5 }, end: { line: 7, character: 10 } },
      severity: DiagnosticSeverity.Warning,
      source: 'gongwen',
      code: 'docno-di',
      message: '此处有误，请改正（某条）',
      data: { fix: 'none' },
    });
  });

  it('keep the four severities apart', () => {
    const severities: Severity[] = ['error', 'warning', 'info', 'hint'];
    const found = diagnostics(
      draftWith(
        NOTICE,
        severities.map((severity) => finding({ ...place, severity })),
      ),
    );
    assert.deepEqual(
      found.map(({ severity }) => severity),
      [1, 2, 3, 4],
    );
  });

  it('lead to the rule’s page and to other places where the client can show them', () => {
    const related = [{ ...at(NOTICE, '推进会议程'), message: '议程写作…' }];
    const draft = draftWith(NOTICE, [finding({ ...place, related })]);
    const [full] = diagnostics(draft, { ruleLink: 'x:/{id}.md', relatedInformation: true });
    assert.deepEqual(full?.codeDescription, { href: 'x:/docno-di.md' });
    assert.deepEqual(full?.relatedInformation?.[0]?.location.uri, URI);
    assert.equal(full?.relatedInformation?.[0]?.location.range.start.line, 14);
    assert.equal(diagnostics(draft)[0]?.relatedInformation, undefined);
  });

  it('fade what a fix would take away', () => {
    const removal = { title: '删去', safe: true, edits: [{ ...place, newText: '' }] };
    const change = { title: '改', safe: false, edits: [{ ...place, newText: '二' }] };
    const draft = draftWith(NOTICE, [finding({ ...place, fixes: [removal] }), finding({ ...place, fixes: [change] })]);
    const [first, second] = diagnostics(draft);
    assert.deepEqual(first?.tags, [DiagnosticTag.Unnecessary]);
    assert.equal(second?.tags, undefined);
    assert.deepEqual([first?.data, second?.data], [{ fix: 'safe' }, { fix: 'suggested' }]);
  });

  it('are those of the library', () => {
    const draft = realDraft('青云县人民政府办公室文件\n\n青政发〔2025〕第12号\n');
    const found = diagnostics(draft).find(({ code }) => code === 'docno-di');
    assert.deepEqual(found?.range, { start: { line: 2, character: 9 }, end: { line: 2, character: 10 } });
    assert.equal(diagnostics(draft).length, draft.findings.length);
  });
});
