/** Loaded before a program: whatever reaches for the network is written to the file of `TRAPPED` and fails. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

const trap = (what) =>
  function trapped(...given) {
    appendFileSync(process.env.TRAPPED, `${what} ${JSON.stringify(given[0])}\n`);
    throw new Error(`network: ${what}`);
  };

net.Socket.prototype.connect = trap('connect');
net.Server.prototype.listen = trap('listen');
dgram.createSocket = trap('udp');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = trap(`dns.${name}`);
  dns.promises[name] = trap(`dns.promises.${name}`);
}
for (const [name, module] of Object.entries({ http, https })) {
  module.request = trap(`${name}.request`);
  module.get = trap(`${name}.get`);
}
globalThis.fetch = trap('fetch');
globalThis.WebSocket = trap('WebSocket');
