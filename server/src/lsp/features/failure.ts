import type { Feature } from '../context.ts';

/** Logs rules that threw, each once for every kind of failure. */
export const failureFeature: Feature = {
  register({ wasChecked, log }) {
    const said = new Set<string>();
    wasChecked.listen(({ failures, uri }) => {
      for (const { ruleId, error } of failures) {
        const key = `${ruleId} ${String(error)}`;
        if (!said.has(key)) log(`规则 ${ruleId} 在 ${uri} 上出错，已对该文件停用`, error);
        said.add(key);
      }
    });
  },
};
