/** The day on which the pictures are taken, whenever that is: one with holidays and a working Sunday ahead. */
const DAY = Date.parse('2026-09-16T08:30:00+08:00');
const ahead = DAY - Date.now();

globalThis.Date = new Proxy(Date, {
  construct: (target, parts, as) => Reflect.construct(target, parts.length ? parts : [target.now() + ahead], as),
  apply: (target) => new target(target.now() + ahead).toString(),
  get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
});
