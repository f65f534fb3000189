/** Goes before the extension's programs: the day on which the pictures are taken, with a holiday and a working Sunday ahead. */
globalThis.Date = (() => {
  const ahead = Date.parse('2026-09-16T08:30:00+08:00') - Date.now();
  return new Proxy(Date, {
    construct: (target, parts, as) => Reflect.construct(target, parts.length ? parts : [target.now() + ahead], as),
    apply: (target) => new target(target.now() + ahead).toString(),
    get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
  });
})();
