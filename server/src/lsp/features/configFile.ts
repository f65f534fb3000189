import { DiagnosticSeverity } from 'vscode-languageserver';
import { positionMap } from '../../core/index.ts';
import { DIAGNOSTIC_SOURCE } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Says what is wrong with a `.gongwen.json`, in its place and in the log. */
export const configFileFeature: Feature = {
  register({ connection, log, configFileRead, configFileGone }) {
    const publish = (uri: string, diagnostics: Parameters<typeof connection.sendDiagnostics>[0]['diagnostics']) => {
      connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => log('发送配置诊断出错', error));
    };
    configFileRead.listen(({ uri, text, problems }) => {
      const { toPosition } = positionMap(text);
      for (const { start, message } of problems) log(`${uri} 第 ${toPosition(start).line + 1} 行：${message}`);
      publish(
        uri,
        problems.map(({ start, end, message }) => ({
          range: { start: toPosition(start), end: toPosition(end) },
          severity: DiagnosticSeverity.Warning,
          source: DIAGNOSTIC_SOURCE,
          message,
        })),
      );
    });
    configFileGone.listen((uri) => publish(uri, []));
  },
};
