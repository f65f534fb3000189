/**
 * The verbs by which a meeting takes up a topic, as alternatives of a pattern; one table for whoever reads items and for
 * whoever writes them.
 */
export const PRESENTING = {
  /** Bring a paper before the meeting: whoever reads it, the paper is the topic. */
  bring: '传达学习|集中学习|专题学习|学习传达|带领学习|组织学习|领读|领学|传达|学习|宣读|通读|汇报|通报',
  /** Said by whoever presents: 周明同志部署…. */
  tell: '介绍|讲解|解读|部署|布置|安排|报告|说明|强调|宣布|总结|点评',
  /** Done by the meeting once somebody has spoken to it. */
  weigh: '审议|审定|审查|讨论|研究|听取',
  /** Done by all, presented by nobody. */
  together: '(?:组织|集中)?(?:观看|参观)|签订|签署|表彰|交流',
  /** What else a speaker does: the meeting's own course for the most part. */
  speak:
    '作|主持|致|发言|讲话|讲评|讲授|讲|演示|主讲|授课|辅导|领誓|带领|重温|提出|签|回应|表态|代表|分析|述职|领唱|颁奖|就',
} as const;
