import { MarkdownString, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { RegisterResult } from '../../../server/src/lsp/protocol.ts';
import { nextNumber } from '../../../server/src/service/register.ts';
import { nameOf } from '../files.ts';

type Series = RegisterResult['series'][number];
type Entry = Series['entries'][number];
type Gap = Series['gaps'][number];

/** A row of “发文登记”: a 代字, a year of it, a number, or numbers that lack. */
export type RegisterNode =
  | { readonly kind: 'code'; readonly code: string; readonly years: readonly Series[] }
  | { readonly kind: 'year'; readonly series: Series }
  | { readonly kind: 'entry'; readonly series: Series; readonly entry: Entry }
  | { readonly kind: 'gap'; readonly series: Series; readonly gap: Gap };

/** 3号, 5号至7号. */
const gapText = ({ from, to }: Gap) => (from === to ? `${from}号` : `${from}号至${to}号`);
const SHARED = { paper: '重号', version: '另有一稿' };

/** The codes, those used last first. */
export function rootsOf(all: readonly Series[]): RegisterNode[] {
  const byCode = new Map<string, Series[]>();
  for (const series of all) byCode.set(series.code, [...(byCode.get(series.code) ?? []), series]);
  return [...byCode].map(([code, years]) => ({ kind: 'code', code, years }));
}

/** What lies below a row; the latest number first, as it is looked for most. */
export function childrenOf(node: RegisterNode): RegisterNode[] {
  if (node.kind === 'code') return node.years.map((series) => ({ kind: 'year', series }));
  if (node.kind !== 'year') return [];
  const { series } = node;
  const rows: { at: number; node: RegisterNode }[] = [
    ...series.entries.map((entry) => ({ at: entry.number, node: { kind: 'entry', series, entry } as const })),
    ...series.gaps.map((gap) => ({ at: gap.to, node: { kind: 'gap', series, gap } as const })),
  ];
  return rows.sort((a, b) => b.at - a.at).map((row) => row.node);
}

/** What is wrong in a year, in words: 缺3号、5号至7号，8号重号. */
function yearText({ entries, gaps }: Series): string {
  const missing = gaps.filter(({ voided }) => !voided).map(gapText);
  const twice = [...new Set(entries.filter(({ shared }) => shared === 'paper').map(({ number }) => `${number}号`))];
  const some = (all: readonly string[]) => `${all.slice(0, 3).join('、')}${all.length > 3 ? '等' : ''}`;
  return [
    `${new Set(entries.map(({ number }) => number)).size}件`,
    ...(missing.length > 0 ? [`缺${some(missing)}`] : []),
    ...(twice.length > 0 ? [`${some(twice)}重号`] : []),
  ].join('，');
}

function entryItem({ entry }: Extract<RegisterNode, { kind: 'entry' }>): TreeItem {
  const uri = Uri.parse(entry.uri);
  const item = new TreeItem(`${entry.number}号`, TreeItemCollapsibleState.None);
  const title = entry.title ?? nameOf(uri);
  item.description = entry.shared ? `${SHARED[entry.shared]} · ${title}` : title;
  item.tooltip = new MarkdownString().appendText(`${title}\n${uri.path}`);
  item.iconPath = new ThemeIcon(entry.shared === 'paper' ? 'warning' : 'file');
  const { start, end } = entry.range;
  item.command = {
    command: 'vscode.open',
    title: '打开',
    arguments: [uri, { selection: new Range(start.line, start.character, end.line, end.character) }],
  };
  return item;
}

/** How a row looks. */
export function itemOf(node: RegisterNode, year: number): TreeItem {
  if (node.kind === 'entry') return entryItem(node);
  if (node.kind === 'gap') {
    const item = new TreeItem(`${node.gap.voided ? '作废' : '缺'}${gapText(node.gap)}`);
    item.iconPath = new ThemeIcon(node.gap.voided ? 'circle-slash' : 'question');
    item.tooltip = node.gap.voided
      ? '配置里写明已作废'
      : '这些号在工作区里没有文稿：可能漏登、作废，或者不在这个文件夹里';
    return item;
  }
  if (node.kind === 'code') {
    const item = new TreeItem(node.code, TreeItemCollapsibleState.Expanded);
    item.id = node.code;
    item.contextValue = 'code';
    return item;
  }
  const { series } = node;
  const isNew = series.year >= year - 1;
  const item = new TreeItem(
    `〔${series.year}〕`,
    isNew ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${series.code}〔${series.year}〕`;
  item.description = yearText(series);
  item.tooltip = `下一个号：${series.next}`;
  item.contextValue = 'year';
  return item;
}

/** The next free number of a row's 代字: in its year, or in the present one. */
export function nextOf(node: RegisterNode, year: number): string {
  if (node.kind !== 'code') return node.series.next;
  return nextNumber(node.years, node.code, year);
}
