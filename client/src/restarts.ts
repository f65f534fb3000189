/** So often within so long a server may go and is started again; one that goes more often will go again. */
const MOST = 4;
const WITHIN = 3 * 60_000;

export const STOPPED = {
  restarting: '公文检查服务意外停止，正在重新启动；正在编辑的内容不受影响。',
  unheard:
    '和公文检查服务的通信一再出错，检查已经停止；正在编辑的内容不受影响。请点“重新启动检查服务”（也可以运行命令“公文: 重新启动检查服务”）。',
  givenUp:
    '公文检查服务在三分钟内停了五次，不再自动启动；正在编辑的内容不受影响。请点“重新启动检查服务”（也可以运行命令“公文: 重新启动检查服务”）；仍不行的，请把“输出”面板“公文检查”里的内容报告给我们。',
};

/** Gives, each time that the server has gone, whether to start it again. */
export function createRestarts(now: () => number = Date.now): () => boolean {
  let gone: readonly number[] = [];
  return () => {
    const at = now();
    gone = [...gone.filter((time) => at - time <= WITHIN), at];
    return gone.length <= MOST;
  };
}
