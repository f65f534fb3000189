#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli.js', import.meta.url);
if (existsSync(bundle)) await import(bundle.href);
else {
  process.stderr.write('尚未构建 gongwen，请先运行 npm run build。\n');
  process.exitCode = 2;
}
