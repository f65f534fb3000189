import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { cuesOf, recogniseDocument } from '../../server/src/core/model/recognise.ts';

const folder = new URL('../detection/', import.meta.url);

/** The texts of a corpus, separated by `=== name`. */
function corpus(file: string): { name: string; text: string }[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((piece) => {
      const end = piece.indexOf('\n');
      return { name: piece.slice(0, end), text: piece.slice(end + 1) };
    });
}

const verdicts = (file: string, wanted: boolean) =>
  corpus(file)
    .filter(({ text }) => recogniseDocument(text).isOfficial === wanted)
    .map(
      ({ name, text }) =>
        `${name}：${cuesOf(text)
          .map((cue) => `${cue.name} ${cue.points}`)
          .join('，')}`,
    );

describe('recognition', () => {
  it('takes no other text for a paper', () => {
    assert.ok(corpus('other.txt').length >= 100);
    assert.deepEqual(verdicts('other.txt', true), []);
  });

  it('passes over few papers', () => {
    const papers = corpus('official.txt').length;
    const missed = verdicts('official.txt', false);
    assert.ok(papers >= 100);
    assert.ok(missed.length <= papers * 0.05, missed.join('\n'));
  });

  it('knows the notices of the other tests', () => {
    const notices = new URL('../notices/clean/', import.meta.url);
    const missed = readdirSync(notices).filter(
      (file) => !recogniseDocument(readFileSync(new URL(file, notices), 'utf8')).isOfficial,
    );
    assert.deepEqual(missed, []);
  });

  it('does not mind line ends, a byte order mark or spaces at line ends', () => {
    for (const { name, text } of corpus('official.txt').slice(0, 30)) {
      const { score } = recogniseDocument(text);
      for (const twin of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.replaceAll('\n', '　\n')])
        assert.equal(recogniseDocument(twin).score, score, name);
    }
  });

  it('looks at a little of any text, however long', () => {
    const body = '　　正文。\n'.repeat(200_000);
    assert.equal(recogniseDocument(`关于甲的通知\n各单位：\n${body}`).isOfficial, true);
    assert.equal(recogniseDocument('一'.repeat(5_000_000)).isOfficial, false);
    assert.deepEqual(recogniseDocument(''), { isOfficial: false, score: 0 });
  });
});
