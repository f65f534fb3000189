import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type Io, misuse } from '../io.ts';
import { createTools } from './tools.ts';

/** `gongwen mcp`: serves its tools over standard input and output until the client goes away. */
export async function mcpCommand(paths: readonly string[], io: Io): Promise<number> {
  if (paths.length > 0) return misuse('gongwen mcp 不带参数；在放公文的文件夹里启动', io);
  const server = createTools(io.cwd);
  const gone = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await gone;
  await server.close();
  return 0;
}
