import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';

/** Thrown where the client no longer wants the answer. */
export const CANCELLED = Symbol('cancelled');

/** A handler that never fails: what goes wrong is logged and `empty` is the answer. A cancelled request is said to be so. */
export function guarded<P, R>(
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
  log: ServerContext['log'],
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      const result = await handler(params, token);
      if (!token.isCancellationRequested) return result;
    } catch (error) {
      if (error !== CANCELLED && !token.isCancellationRequested) {
        log(`${name} 出错`, error);
        return empty;
      }
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消');
  };
}
