/** What stands above and below the numbered lines of a test. */
export const HEAD = '青云县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下：\n';
export const TAIL = '\n\n青云县人民政府办公室\n2026年5月13日\n';
