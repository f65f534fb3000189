import { VERSION } from './version.ts';

/** Where an editor waits for the server: a port of this machine, or a named pipe. */
export type Address = { readonly host: string; readonly port: number } | { readonly path: string };

/** What a command line asks for: to serve, or to say something and end. */
export interface Request {
  readonly run: boolean;
  readonly output: string;
  readonly code: number;
  /** How to reach the editor; undefined where it started the server with streams or a channel. */
  readonly address?: Address;
}

const USAGE = `用法：gongwen-language-server <通信方式>

公文检查的语言服务器，供编辑器启动。

通信方式（选一种）：
  --stdio          标准输入输出
  --node-ipc       Node 进程间通信
  --socket=端口    连接本机端口
  --pipe=名称      连接命名管道

其他：
  --version        显示版本
  --help           显示本说明`;

const TRANSPORT = /^(?:--stdio|--node-ipc|--socket=(?<port>\d{1,5})|--pipe=(?<path>.+))$/s;
const LAST_PORT = 65_535;
/** Editors add it on their own. */
const IGNORED = /^--clientProcessId=\d+$/;

/** Reads the command line; anything unknown is refused rather than passed over. */
export function checkArguments(args: readonly string[]): Request {
  const say = (output: string, code: number) => ({ run: false, output, code });
  if (args.some((arg) => arg === '--help' || arg === '-h')) return say(USAGE, 0);
  if (args.some((arg) => arg === '--version' || arg === '-v')) return say(VERSION, 0);
  const unknown = args.find((arg) => !TRANSPORT.test(arg) && !IGNORED.test(arg));
  if (unknown !== undefined) return say(`不认识的参数：${unknown}\n\n${USAGE}`, 2);
  const transports = args.filter((arg) => TRANSPORT.test(arg));
  if (transports.length === 0) return say(`请指明通信方式，编辑器一般用 --stdio。\n\n${USAGE}`, 2);
  if (transports.length > 1) return say(`只能指明一种通信方式：${transports.join(' ')}\n\n${USAGE}`, 2);
  const { port, path } = TRANSPORT.exec(transports[0] ?? '')?.groups ?? {};
  if (Number(port) > LAST_PORT) return say(`没有这个端口：${port}，请写 1 到 ${LAST_PORT}`, 2);
  const address = port !== undefined ? { host: '127.0.0.1', port: Number(port) } : path !== undefined && { path };
  return { run: true, output: '', code: 0, ...(address && { address }) };
}
