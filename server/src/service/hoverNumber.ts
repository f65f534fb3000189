import type { Config, Neighbours, Paragraph } from '../core/index.ts';
import { spanOf } from '../core/model/spans.ts';
import type { DocumentNumberToken } from '../core/model/token.ts';
import type { WorkspaceIndex } from '../core/model/workspace.ts';
import type { Aid } from './hoverDate.ts';
import { escapeMarkdown } from './hoverText.ts';
import { COMMANDS } from './names.ts';

export interface NumberOptions {
  /** Which other drafts of the workspace bear a number; paths are URIs. */
  readonly bearers?: WorkspaceIndex['bearers'];
  /** The client opens drafts by our command: an address alone it follows only to a file of the disk. */
  readonly commands?: boolean;
  readonly plainText?: boolean;
}

type Bearer = NonNullable<Neighbours['series']>['same'][number];

/** The name of a file, its escapes read where they can be. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function linkTo({ path, title, place }: Bearer, { commands, plainText }: NumberOptions): string {
  const name = fileName(path);
  const words = title ? `${title}（${name}）` : name;
  if (plainText) return words;
  const target = commands
    ? `command:${COMMANDS.select}?${encodeURIComponent(JSON.stringify([path, place.range]))}`
    : `${path}#L${place.range.start.line + 1}`;
  return `[${escapeMarkdown(words)}](${target})`;
}

/** The number at an offset: alone, or that of a citation, anywhere in it. */
function numberAt(paragraph: Paragraph, offset: number): DocumentNumberToken | undefined {
  for (const token of paragraph.content.tokens) {
    const number = token.kind === 'citation' ? token.documentNumber : token.kind === 'documentNumber' && token;
    if (!number) continue;
    const { start, end } = spanOf(paragraph, token);
    if (start <= offset && offset < end) return number;
  }
  return undefined;
}

/** 机关代字, year and number of the 发文字号 at an offset, whose it is, and the drafts of the workspace that bear it. */
export function numberAid(
  { unit }: Config,
  paragraph: Paragraph,
  offset: number,
  options: NumberOptions,
): Aid | undefined {
  const number = numberAt(paragraph, offset);
  const parts = number && /^(.*)〔(\d{4})〕(\d+)号$/u.exec(number.normalised);
  if (!number || !parts) return undefined;
  const [, code = '', year = '', nth = ''] = parts;
  const owners = unit?.organs.filter(({ codes }) => codes.includes(code)).map(({ name }) => name) ?? [];
  const organ = owners.length > 0 ? `（${owners.join('、')}）` : '';
  const shown = (words: string) => (options.plainText ? words : escapeMarkdown(words));
  const own = paragraph.role === 'documentNumber';
  const bearers = options.bearers?.({ code, year: Number(year), number: Number(nth) }) ?? [];
  return {
    ...spanOf(paragraph, number),
    text: [
      `**${shown(number.normalised)}**`,
      `机关代字：${shown(code)}${shown(organ)}　年份：${year}　顺序号：${Number(nth)}`,
      ...(own ? ['本文稿的发文字号'] : []),
      ...bearers.map((bearer) => `${own ? '还用这个文号的文稿' : '文稿'}：${linkTo(bearer, options)}`),
    ].join('\n\n'),
  };
}
