/** What a line of the stream asks to have checked: a text, perhaps with the name that it goes by, or a file. */
export interface Request {
  readonly path: string | undefined;
  readonly text: string | undefined;
  /** Whatever the caller knows it by, given back untouched. */
  readonly id: unknown;
}

/** Why a line cannot be answered, with as much as is known of whom it concerns. */
export interface Refusal extends Pick<Request, 'id' | 'path'> {
  readonly message: string;
}

const SHAPE = '每行应为一个 JSON 对象，写 text（草稿的文字）或 path（文件），如 {"path":"通知.gongwen"}';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads one line; undefined where it is blank. */
export function readRequest(bytes: Uint8Array): Request | Refusal | undefined {
  let line: string;
  try {
    line = utf8.decode(bytes);
  } catch {
    return refusal(`不是合法的 UTF-8；${SHAPE}`);
  }
  if (line.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refusal(`不是合法的 JSON；${SHAPE}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refusal(`不是 JSON 对象；${SHAPE}`);
  const { id, path, text }: { id?: unknown; path?: unknown; text?: unknown } = value;
  const known = typeof path === 'string' && path !== '' ? path : undefined;
  if (path !== undefined && known === undefined) return refusal('“path”应为文件名，不能是空的或别的值', id);
  if (text !== undefined && typeof text !== 'string') return refusal('“text”应为草稿的文字，不能是别的值', id, known);
  if (known === undefined && text === undefined) return refusal(`没有 path，也没有 text；${SHAPE}`, id);
  return { id, path: known, text };
}

function refusal(message: string, id?: unknown, path?: string): Refusal {
  return { message, id, path };
}
