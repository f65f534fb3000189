#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/language-server.js', import.meta.url);
if (existsSync(bundle)) await import(bundle.href);
else {
  process.stderr.write('尚未构建 gongwen-language-server，请先运行 npm run build。\n');
  process.exitCode = 2;
}
