import { VERSION } from './version.ts';

/** What a command line asks for: to serve, or to say something and end. */
export interface Request {
  readonly run: boolean;
  readonly output: string;
  readonly code: number;
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

const TRANSPORT = /^(?:--stdio|--node-ipc|--socket=\d{1,5}|--pipe=.+)$/s;
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
  return { run: true, output: '', code: 0 };
}
