/** The tools of `gongwen mcp`: what each is called, is given and gives. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { explainRule, mendingOf, ruleById, rules } from '../../core/index.ts';
import { noSuchRule } from '../../core/lint/nearest.ts';
import { dayShown } from '../../core/text/calendar.ts';
import { plainSnippet } from '../../service/snippetText.ts';
import { TEMPLATES } from '../../service/templates.generated.ts';
import { dated } from '../../service/templates.ts';
import { checkBytes, checkFile } from '../checkFile.ts';
import { isWord } from '../checkWord.ts';
import { decode } from '../encoding.ts';
import type { FileOutcome } from '../fileJob.ts';
import type { FileReport, ReportedFinding } from '../report.ts';
import { packageVersion } from '../version.ts';
import { type Given, readGiven } from './given.ts';

const NAMED = {
  text: z.string().optional().describe('草稿的文字；与 path 二选一'),
  path: z.string().optional().describe('草稿或 .docx 的路径，在启动本程序的文件夹之内；与 text 二选一'),
};
const INCLUDE_TEXT = z
  .boolean()
  .default(false)
  .describe('结果中是否带上草稿的文字（说明、改法）；默认只有规则、级别、依据和位置');

/** Its words stay here, whoever asks for them. */
const SECRET = '草稿带有密级标志，不提供它的文字；请由人在本机处理（不带文字的检查仍可使用）';

const WORD = '.docx 的改动只能写回文件（修订）：请用 write，不要用 includeText';

const failed = (message: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text: message }] });
const answered = (result: Readonly<Record<string, unknown>>): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(result) }],
  structuredContent: { ...result },
});

const nameOf = (ruleId: string) => ruleById(ruleId)?.name ?? ruleId;

/** A finding without a word of the draft: a message may quote it, a fix does. */
function withoutText({ ruleId, severity, basis, range, docx }: ReportedFinding) {
  return { ruleId, name: nameOf(ruleId), severity, basis, range, ...(docx ? { docx } : {}) };
}

function counts(findings: readonly ReportedFinding[]) {
  const found = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) found[severity]++;
  return found;
}

const remarks = (notes: readonly string[]) => (notes.length > 0 ? { notes } : {});

function reported({ findings }: FileReport, includeText: boolean, notes: readonly string[]) {
  const shown = findings.map((finding) =>
    includeText ? { ...finding, name: nameOf(finding.ruleId) } : withoutText(finding),
  );
  return { findings: shown, summary: counts(findings), ...remarks(notes) };
}

/** What is told of a fix: by rule, how often, and what is left. */
function mended({ fixed, findings }: FileReport) {
  return { fixed, left: counts(findings) };
}

/** The report of what was checked, or why there is none. */
function reportIn({ problems, report }: FileOutcome): FileReport | { readonly message: string } {
  const message = problems[0] ?? (report ? undefined : '没有检查，请核对文件');
  return message === undefined && report ? report : { message: message ?? '' };
}

/** Mends the file itself. */
async function fixFile({ job, notes }: Given, file: string): Promise<CallToolResult> {
  const outcome = await checkFile({ ...job, file, fix: true });
  const report = reportIn(outcome);
  if ('message' in report) return failed(report.message);
  return answered({ written: report.fixed.length > 0, ...mended(report), ...remarks([...notes, ...outcome.notes]) });
}

/** What can be mended, and the mended text where it is asked for; never a word of a paper that bears a mark of secrecy. */
function fixText({ job, bytes, secret, notes }: Given, includeText: boolean): CallToolResult {
  if (includeText && secret) return failed(SECRET);
  if (includeText && isWord(job.path, bytes)) return failed(WORD);
  const { outcome, fixed } = checkBytes({ ...job, fix: true }, bytes);
  const report = fixed?.report ?? reportIn(outcome);
  if ('message' in report) return failed(report.message);
  const result = { written: false, ...mended(report), ...remarks([...notes, ...outcome.notes]) };
  if (!includeText) return answered(result);
  const decoded = decode(fixed?.bytes ?? bytes);
  return decoded.ok ? answered({ ...result, text: decoded.text }) : failed(decoded.message);
}

/** The tools, on a server that is not connected yet. @param cwd the only folder whose files are read */
export function createTools(cwd: string): McpServer {
  const server = new McpServer(
    { name: 'gongwen', title: '公文检查', version: packageVersion() },
    {
      instructions:
        '按 GB/T 9704—2012 和公文惯例检查、修改中文公文（会议通知、议程等）。检查用 path 给文件即可，不需要读出草稿的文字；需要说明和改法时才用 includeText。',
    },
  );
  const local = { openWorldHint: false };

  server.registerTool(
    'check',
    {
      title: '检查公文',
      description: '检查一份公文草稿，返回发现的问题：规则、级别、依据、位置（行和 UTF-16 字符，从 0 起）。',
      inputSchema: { ...NAMED, includeText: INCLUDE_TEXT },
      annotations: { ...local, readOnlyHint: true },
    },
    async ({ includeText, ...named }) => {
      const given = await readGiven(named, cwd);
      if ('message' in given) return failed(given.message);
      if (includeText && given.secret) return failed(SECRET);
      const { outcome } = checkBytes(given.job, given.bytes);
      const report = reportIn(outcome);
      return 'message' in report
        ? failed(report.message)
        : answered(reported(report, includeText, [...given.notes, ...outcome.notes]));
    },
  );
  server.registerTool(
    'fix',
    {
      title: '修改公文',
      description:
        '修改所有可以安全修正的问题。path 加 write 写回文件（.docx 写成修订）；text 加 includeText 返回改好的文字；都不加时只说明能改几处。',
      inputSchema: {
        ...NAMED,
        write: z.boolean().default(false).describe('写回文件；只用于 path'),
        includeText: INCLUDE_TEXT,
      },
      annotations: { ...local, readOnlyHint: false, destructiveHint: true, idempotentHint: true },
    },
    async ({ includeText, write, ...named }) => {
      const given = await readGiven(named, cwd);
      if ('message' in given) return failed(given.message);
      if (write && given.file === undefined)
        return failed('write 只用于 path；给 text 的，用 includeText 取得改好的文字');
      return write && given.file !== undefined ? fixFile(given, given.file) : fixText(given, includeText);
    },
  );
  server.registerTool(
    'rule',
    {
      title: '说明规则',
      description: '说明一条规则（依据、正误示例、改法）；不写编号时列出全部规则。',
      inputSchema: { id: z.string().optional().describe('规则编号，如 docno-bracket') },
      annotations: { ...local, readOnlyHint: true, idempotentHint: true },
    },
    ({ id }) => {
      if (id === undefined)
        return answered({
          rules: rules.map(({ id: own, name, severity, group }) => ({ id: own, name, severity, group })),
        });
      const rule = ruleById(id);
      return rule
        ? { content: [{ type: 'text', text: explainRule(rule, mendingOf(rule)) }] }
        : failed(
            noSuchRule(
              id,
              rules.map(({ id: known }) => known),
            ),
          );
    },
  );
  server.registerTool(
    'template',
    {
      title: '公文模板',
      description: '一个文种的模板，【请填……】处待填；不写名称时列出全部模板。',
      inputSchema: { name: z.string().optional().describe('模板名称，如 会议通知') },
      annotations: { ...local, readOnlyHint: true, idempotentHint: true },
    },
    ({ name }) => {
      const names = TEMPLATES.map((template) => ({ name: template.name, description: template.description }));
      if (name === undefined) return answered({ templates: names });
      const found = TEMPLATES.find((template) => template.name === name);
      if (!found) return failed(`没有“${name}”这个模板。有：${names.map((one) => one.name).join('、')}`);
      return { content: [{ type: 'text', text: plainSnippet(dated(found.body, dayShown(new Date()))) }] };
    },
  );
  return server;
}
