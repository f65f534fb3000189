/**
 * Words of two characters that every draft holds. None begins with a character that ends an organ's name or a post
 * (会议, 部门, 学习): a blank is right between 委员会 and 议事厅.
 */
const WORDS = new Set(
  `安排 按照 保护 保障 保证 报告 报送 标准 表彰 部署 参加 措施 打造 贯彻 调查 动员 督促 发挥 发展 法律 防范 防止 分析
  服务 符合 负责 改革 干部 根据 巩固 关于 管理 贯穿 规定 规范 规划 活动 基层 基础 机制 积极 及时 集中 计划 技术 加快
  加强 坚持 监督 监管 检查 建立 建设 健全 教育 解决 紧密 紧急 进行 经济 精神 具体 决定 开展 考核 课题 控制 扩大 来源
  利用 落实 矛盾 密切 明确 目标 培训 培养 批准 配合 评估 企业 强化 切实 情况 取得 全面 全体 群众 确保 确定 认识 认真
  任务 融合 深化 深入 审查 审核 生产 实施 实现 使用 事故 树立 思想 提供 提高 提升 体系 条件 调整 通报 通过 通知 统筹
  统一 投入 突出 推动 推进 完成 完善 完整 维护 问题 稳定 文化 文件 系统 现代 现将 项目 消防 效果 形成 宣传 选举
  严格 严肃 研究 要求 以上 以下 依法 依据 意见 意识 隐患 引导 印发 应当 影响 优化 有关 预防 原则 责任 增加 增强
  政策 支持 知识 执行 直接 制定 制度 质量 治理 重大 重点 重视 重要 主动 主要 专项 准备 资金 资源 资料 综合 总结 组织
  遵守 作风 作用 做好`.split(/\s+/),
);

/** Whether two characters are one of the words that no blank belongs into. */
export const isCommonWord = (word: string): boolean => WORDS.has(word);
