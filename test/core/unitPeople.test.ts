/** The register of people: what reads it must not cost more than the text and the register are long. */
import assert from 'node:assert/strict';
import { namedPeople, slippedNames } from '../../server/src/core/rules/unit/people.ts';

describe('core: the people of a unit', () => {
  const people = Array.from({ length: 400 }, (_, i) => ({
    name: `王${String.fromCharCode(0x4e00 + i * 7)}${String.fromCharCode(0x5200 + i * 5)}`,
    posts: [`第${i}科科长`, '科长', `${i}组书记`],
  }));
  const texts = {
    prose: Array.from({ length: 600 }, (_, i) => `请第${i % 400}科科长王一二、科长王三四带队巡查，落实后报告。`).join(
      '',
    ),
    posts: '第1科科长'.repeat(5000),
    names: (people[1]?.name ?? '').repeat(9000),
  };
  for (const [name, text] of Object.entries(texts))
    it(`are looked up in good time in 27,000 characters: ${name}`, () => {
      const start = performance.now();
      slippedNames(text, people);
      namedPeople(text, people);
      assert.ok(performance.now() - start < 1500);
    });

  it('with a post that several have mean nobody', () => {
    const two = [
      { name: '孙立', posts: ['副镇长'] },
      { name: '何平', posts: ['副镇长'] },
    ];
    assert.deepEqual(slippedNames('会议由副镇长孙力主持。', two), []);
    assert.equal(slippedNames('会议由副镇长孙力主持。', two.slice(0, 1)).length, 1);
  });
});
