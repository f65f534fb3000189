import { findHosts, type Host, type HostName } from '../../../scripts/hosts.mjs';

const hosts = await findHosts();
const told = new Set<HostName>();

/** The hosts that a suite runs in. Skips the suite where one is not there, or fails it where hosts are required. */
export function need(context: Mocha.Context, ...names: readonly HostName[]): readonly (Host & { ok: true })[] {
  return names.map((name) => {
    const host = hosts[name];
    if (host.ok) return host;
    if (process.env.GONGWEN_HOSTS === 'required') throw new Error(host.reason);
    if (!told.has(name)) process.stdout.write(`\n跳过需要 ${name} 的测试：${host.reason}。\n`);
    told.add(name);
    return context.skip();
  });
}
