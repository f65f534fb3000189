import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode, roundTrips } from '../../server/src/cli/encoding.ts';
import { CLEAN, gb18030 } from './support.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

function decoded(bytes: Uint8Array) {
  const result = decode(bytes);
  assert.ok(result.ok, result.ok ? '' : result.message);
  return result;
}

function refusal(bytes: Uint8Array): string {
  const result = decode(bytes);
  assert.ok(!result.ok);
  return result.message;
}

describe('cli: encodings', () => {
  const cases: [string, boolean, (text: string) => Buffer][] = [
    ['UTF-8', false, (text) => Buffer.from(text)],
    ['UTF-8', true, (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', false, (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16LE', true, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', false, utf16be],
    ['UTF-16BE', true, (text) => utf16be(`\uFEFF${text}`)],
    ['GB18030', false, (text) => gb18030(text)],
    ['GB18030', true, (text) => gb18030(`\uFEFF${text}`)],
  ];
  const texts = {
    'a notice': CLEAN,
    'line ends of every kind': CLEAN.replace('\n', '\r\n').replace(/\n$/, '\r'),
    'one line of 汉字': '关于召开安全工作会议的通知',
    'rare 汉字 and signs': '𠮷㐂龘〔2025〕——“引文”……①％℃　　㈠·',
  };
  for (const [name, bom, store] of cases) {
    for (const [what, text] of Object.entries(texts)) {
      it(`reads and restores ${what} in ${name}${bom ? ' with a byte order mark' : ''}`, () => {
        const bytes = store(text);
        const result = decoded(bytes);
        assert.deepEqual(result, { ok: true, text, encoding: { name, bom } });
        assert.ok(roundTrips(text, result.encoding, bytes));
      });
    }
  }

  it('reads an empty file and plain ASCII as UTF-8', () => {
    assert.deepEqual(decoded(Buffer.from('')).encoding, { name: 'UTF-8', bom: false });
    assert.equal(decoded(Buffer.from('abc\n')).encoding.name, 'UTF-8');
  });

  it('keeps a second byte order mark as text', () => {
    assert.equal(decoded(Buffer.from('\uFEFF\uFEFF通知')).text, '\uFEFF通知');
  });

  it('reads a replacement character that the text really holds', () => {
    assert.equal(decoded(Buffer.from('通\uFFFD知')).text, '通\uFFFD知');
    assert.equal(decoded(gb18030('关于通知的通\uFFFD知')).text, '关于通知的通\uFFFD知');
  });

  it('says where the bytes of a text are damaged', () => {
    const utf8 = Buffer.from(CLEAN);
    utf8[31] = 0xff;
    assert.match(refusal(utf8), /^第 3[12] 个字节起不是合法的 UTF-8/);
    const gb = gb18030(CLEAN);
    assert.match(refusal(Buffer.concat([gb.subarray(0, 20), Buffer.from([0xff]), gb.subarray(20)])), /GB18030/);
    assert.match(
      refusal(Buffer.concat([Buffer.from('\uFEFF通知', 'utf16le'), Buffer.from([0x4e])])),
      /^第 7 个字节起不是合法的 UTF-16LE/,
    );
  });

  it('refuses what is no text', () => {
    assert.match(refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])), /不是文本文件/);
    assert.match(refusal(Buffer.from('504b0304140000', 'hex')), /Word 文档（\.docx）/);
    assert.match(refusal(Buffer.from('%PDF-1.7')), /PDF/);
    assert.match(refusal(Buffer.from('fffe00001a900000', 'hex')), /UTF-32/);
  });

  it('knows a text that would not come back the same', () => {
    const bytes = Buffer.concat([gb18030('关于会议的'), Buffer.from([0xa3, 0xa0]), gb18030('通知')]);
    const { text, encoding } = decoded(bytes);
    assert.equal(text, '关于会议的　通知');
    assert.ok(!roundTrips(text, encoding, bytes));
    assert.equal(encode('\ud800', { name: 'UTF-8', bom: false }), undefined);
  });

  it('never throws, and gives back the bytes of all that it reads as Unicode', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decode(bytes);
        if (result.ok && result.encoding.name !== 'GB18030') assert.ok(roundTrips(result.text, result.encoding, bytes));
      }),
    );
  });
});
