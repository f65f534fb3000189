import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lint } from '../../server/src/core/index.ts';
import { holds, reachOf, touches } from '../../server/src/core/text/reach.ts';

const span = fc
  .tuple(fc.integer({ min: -8, max: 20 }), fc.nat(6))
  .map(([start, length]) => ({ start, end: start + length }));

describe('spans that may lie within each other', () => {
  it('answer as if each were looked at', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, place) => {
        const reach = reachOf(spans);
        assert.equal(
          holds(reach, place),
          spans.some(({ start, end }) => start <= place.start && place.end <= end),
        );
        assert.equal(
          touches(reach, place),
          spans.some(({ start, end }) => start < place.end && place.start < end),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('hold back no fix in front of the first paragraph', () => {
    const { findings } = lint('> 好的，以下是为您起草的会议通知：\n> \n> 关于召开防汛会议的通知\n> 各村：\n> 请参会。');
    const [edge] = findings.filter(({ ruleId }) => ruleId === 'artefact-edge-space');
    assert.deepEqual(
      edge?.fixes.map(({ safe }) => safe),
      [true],
    );
  });
});
