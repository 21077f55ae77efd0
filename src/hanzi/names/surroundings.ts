/**
 * What stands before and after names of people, with how much it says for a name, in points: four are about enough. Of several
 * words that fit, the longest holds: 或者 is no 者.
 */

type Group = readonly [points: number, words: string];

const CHIEFS = [...'局市县省部庭处科院校所厅司会社行区州乡镇村馆团组站台店厂队船机段连营班园关署警监'].map(
  (body) => `${body}长`,
);

const TITLES = `先生 女士 小姐 同志 老人 教练 教授 律师 总经理 经理 主任 书记 老师 医生 大夫 师傅 法官 警官 大爷 大妈 大姐 大哥 大叔 阿姨 奶奶 爷爷 老汉 老太 院士 博士 总工 工程师 研究员 委员 代表 记者 老板 总监 总裁 支书 助理 导演 主编 编辑 掌柜 同学 队员 医师 设计师 检察官 审判员 代理师 顾问 女子 男子 老师傅 大伯 大婶 婆婆 爷子 老爷子 厨师 嫂子 木匠 石匠 铁匠 篾匠 瓦匠 裁缝 叔叔 伯伯 姑娘 董事长 理事长 秘书长 审判长 总， 总。 总、 总说 总介 总表 总您`;

/** Before a name. */
const BEFORE: Group[] = [
  [5, `${CHIEFS.join(' ')} 检察长 参谋长 护士长 董事长 组长 委员长 理事长 秘书长 审判长`],
  [
    5,
    '师 后人 传人 后代 弟子 徒弟 师父 孙子 孙女 侄子 长子 次子 长女 战友 搭档 资政 书记 支书 主任 主席 评委 干部 博士生 研究生 大学生 会计 出纳 经理 助理 总裁 总监 代表 记者 通讯员 教授 讲师 研究员 律师 法官 检察官 书记员 院士 博士 专家 学者 工程师 设计师 技师 医生 医师 护士 主编 总编 总编辑 编辑 编导 主播 博主 裁判 领队 冠军 亚军 季军 得主 药师 编审 校对 审核 责编 合伙人 民警 交警 警官 刑警 农户 车主 机主 货主 房主 买主 失主 户主 店主 业主 租户 住户 客户 大户 种植户 养殖户 村民 居民 市民 农民 渔民 商户 商人 经销商 代理商 供应商 承包商 批发商 零售商 开发商 制造商 用户 网友 乘客 游客 老板 工人 职工 党员 运动员 司机 厨师 师傅 老师 教师 同学 学生 教练 选手 导演 编剧 歌手 作家 画家 诗人 音乐家 艺术家 书法家 科学家 企业家 发明家 历史学家 被告 原告 总工 大使 参赞 总领事 顾问 干事 董事 监事 理事 总理 总统 先生 女士 同志 烈士 英雄 摄影 撰文 供图 会计师 摄影师 工匠 嘉宾 明星 艺人 妻子 丈夫 儿子 女儿 父亲 母亲 代理师 导游 创客 老总 校友 同事 朋友 邻居 保安 战士 士兵 队友 主犯 从犯 案犯 公证员 陪审员 股东 房东 船东 秘书 执行官 财务官 技术官 运营官 主帅 前锋 后卫 门将 中锋 车手 骑手 棋手 枪手 球星 影星 歌星 网红 模特 法医 村医 中医 家属 哥哥 姐姐 弟弟 妹妹 男友 女友 室友 好友 队医 牧民 家长 主角 配角 学家 曲家 词家 术家 育家 论家 藏家 影家 剧家 塑家 想家 善家 动家 翻译家 青年 小伙 伙子 姑娘 少年 少女 男孩 女孩 小朋友 老兵 军人 劳模 村官 老农 果农 茶农 菜农 花农 药农 蚕农 粮农 贫户 困户 保户 业户 营户 匠人 主人 盲人 撰稿 队长 外长 市长 署名 员工 老人 群众 学员 上校 少校 少将 中将 上将',
  ],
  [
    5,
    '者 员 权人 让人 请人 托人 诉人 告人 保人 证人 行人 始人 责人 言人 理人 册人 包人 购人 办人 头人 领人 经人 事人 承人 资人 明人 系人 持人 疑人 三人 外人 害人 犯人 案人 对人 种人 表人 译人 制人 利人 定人 务人 纪人 护人 计人 蜂人 役人 体人 轻人 疾人 选人 班人 绍人 版人 片人 稿人 展人 乐人 影人 画人 养人 赠人 报人 款人 借人 租人 组成员 庭成员 掌门人 求人 可人 议人 质人 押人 付人 股人 信人 益人 继人 承人 监人 助人 捐人 标人 拍人 竞人 运人',
  ],
  [
    5,
    '名叫 姓名 名为 人叫 网名 化名 艺名 笔名 叫做 其父 其母 其妻 其夫 其子 其女 其兄 其弟 之子 之女 之妻 他叫 她叫 我叫 字叫 岁的 文/ 图/ 摄/ 文／ 图／ 摄／',
  ],
  // What ends like them and is none.
  [-1.5, '学校对 出师 会师 誓师 或者 再者 人员 成员 官员 团员 动员 扩员 定员 后者 前者 两者 三者 二者 会员 要员'],
  // What is done to people alone, or first of all.
  [
    3,
    '会见 会晤 受到 采访 采访了 采访到 专访 邀请 起诉 状告 聘请 委托 表彰 指控 逮捕 抓获 判处 判令 责令 聘任 任命 指责 批评 联系上 给了 嫁给 还给 交给 转给 借给 卖给 见到 遇到 找到 认识 认识了 结识 遇见 判决 裁定 改判 之一 认定 辨认 询问 提名 推选 任用 时任 催促 敦促 控告 检举 殴打 辱骂 诽谤 威胁 劝说 说服 解雇 开除 辞退 委任 罢免 约谈 传唤 讯问 审讯 通缉 释放 接替 陪同 拜访 感谢 慰问 怀念 悼念 输给 送给 赠给 让给 售给 付给 租给 误以为 跟着 跟随 追随 伙同 授予 免去 选举 推举 增补 联系到 图为 说起 提起 谈起 提到 谈到 想起 记起 见到了 遇到了 找到了 看到了 工作人员 执法人员 技术人员 科研人员 研发人员 办案人员 检查人员 稽查人员 审判人员 鉴定人员',
  ],
  [2, '只见 就是 便是 正是 以及 包括 还有 对于 由于 关于 属于 归于 忠于'],
  [1.5, '了 过 由 对 向 被 把 将 据 请 让 给 叫 问 找 经 跟 替 令 为 系 是 和 与 及 像 同 的 位 名 诉 在 以 说 归 比'],
];

/** After a name. */
const AFTER: Group[] = [
  [
    3,
    '说 在接受 在致辞 在致词 在发言 在讲话 在会上 在座谈 报道 向记者 对记者 向民警 表示 认为 介绍 指出 称 告诉 强调 坦言 透露 回忆 解释 补充 直言 感慨 感叹 回答 答道 问道 笑道 建议 提出 提到 谈到 谈道 讲述 讲道 写道 呼吁 宣布 宣读 提醒 分析 总结 评价 举例 接受 受访 回应 坚信 相信 深有 有感而发 一行 摄 声称 辩称 辩解 供述 交代 答复 抱怨 笑着 发言 发问 发表 拒不 不服 拒绝 当庭 缺席 承认 否认 撰文 执导 饰演 出演 主演 饰 领衔 当选 荣获 致辞 致词 带队 毕业 出生 致力 自幼 从小 祖籍 夫妇 夫妻 一家 本人 二人 两人 三人 等人 到庭 出庭 未到庭 连连 叹气 道歉 辞职 归案 在逃 则认为 则表示 则称 则说 述称 诉称 涉嫌 如是说 伙同',
  ],
  [4, `${CHIEFS.join(' ')} ${TITLES}`],
  [3, [...'二两三四五六七八九十'].flatMap((number) => [...'人名位'].map((unit) => `等${number}${unit}`)).join(' ')],
  [3, '总统 总理 副总理 常委 主席 副主席'],
  [5, '，男 ，女 （男 （女'],
  [
    2,
    '严重违纪 主持 出席 率 担任 获 获得 参加 前往 来到 作了 作词 作曲 编著 翻译 夺冠 带领 带头 走进 走访 深入 负责 赴 抵 任 参与 列席 当时 提供 出具 辞去 持有 持股 增持 减持 回答 赔偿 返还 支付 偿还 退还 承担 将其 自19 自20 今年 第一次 第二次 第三次 首次 一起 一同 和同 和他 和她 和丈 和妻 是一 是这 是该 的作品 的父亲 的母亲 的妻子 的丈夫 的儿子 的女儿 的证言 的供述 的微博 交付 转让 履行 冒用 隐瞒 泄露 透支 骗取 窃取 收受 伪造 虚构 编造 冒充 违反 盗窃 诈骗 挪用 侵占 非法 故意 私自 注册 抢注 委托 聘请 邀请 请求 主张 声明 承诺 同意 反对 认可 发出 收到 成为 当上 考上 考入 加入 离开 退出 抵达 接任 卸任 离职 入职 退休 去世 逝世 病逝 受伤 死亡 落网 自首 被捕 入选 夺得 摘得 击败 战胜 不敌 打破 驾车 驾驶 骑车 坐在 站在 带走 控制 代行 从事 目前 早年 晚年 生前 所在 给出 就鉴 把 向法院 向公 向警 有期 无期 并不 并未 从不 很快 正式 亲自 独自 主动 在法庭 在庭审 在微博 在采访 合作 展示 演示 返乡 点评 研发 发明 申请 起诉 上诉 投诉 申诉 诉 到场 分享 讲解 组织 创办 创立 创作 主讲 购买 提交 签署 签订 发现 辨认 希望 觉得 正在 经营 现任 曾任 撰写 著 拿 拿着 拿过 拿出 取下 带着 穿 看到 看着 听 想 笑 哭 没有 不知 闻讯 赶来 从 家 团队 之子 之妻 之女 共同 合伙 名下 所持 案 听说 捐 打开 走出 说起 起床 做 代言 导演 编剧 主编 塑造 开 收 购进 擅自 未经 看来 所有 献出 进村 进店 进厂 先后 接过 花了 用了 种了 养了 买了 的行为 的专利 的商标 的上诉 的诉讼 的起诉 的申请 向本院 作主题 作报告 因与 打来 提起 递交 带来 带回 接手 接班 回到 留下 离不开 任职 上任 赴任 就任 走上 走下 走向 站起 坐下 起身 转身 回家 回国 回乡 留学 求学 读书 退伍 参军 入伍 结婚 生于 出身 成名 辞世 病倒 住院 赶到 赶往 匆匆 连忙 急忙 赶紧 忍不住 不禁 哽咽 流泪 激动 苦笑 点点头 摇摇头 点头 摇头 挥手 招手 握手 伸手 举起 拿起 放下 捧着 抱着 背着 扛着 推着 拉着 牵着 骑着 戴着 指着 握着 望着 盯着 嘱咐 叮嘱 央求 恳求 哀求 打电话 打算 决定 下定 琢磨 钻研 潜心 埋头 痴迷 热爱 喜欢 擅长 精通 师从 收徒 学会 学到 掌握 摸索 收到 带人 带队 一生 毕生 专门 中标 中奖 外出 上前 时任 首先 总能 每天 一边 回顾 这样 所著 写下 写了 当场 成了 停下 为此 为代表 手起 从业 曾获 曾说 是当地 是村里 被依 被警 也没 多年来 三次 两次 多次 用三 用两 用了 还参 带上 带头 现年 一案 犯 上场 登场 出场 工作室 故居 研究会 纪念馆 纪念室 新书 译 题写 题词 题字 代表作 一样 告上 没想 头疼 头痛 感动 欣慰 高兴 惊喜 自豪 兄弟 姐妹 母女 父子 父女 母子 姐弟 兄妹 祖孙 师徒',
  ],
  [
    1,
    '致 的 是 在 将 和 与 等 也 就 曾 已 因 被 把 对 向 为 有 却 便 还 正 到 来 作 以 系 等 及 或 又 均 不 于 当年 未 则 自 又 再 仍 更 却 没 从未 随后 后来 给予 处以 采取 第 （ ( 、 ， 。 ； ： ！ ？ ） ) ” 」 】 》 …',
  ],
  // What place or time ends with: 于竹林中, 于春汛期间.
  [-3, '中 间 里 上 下 内 外 旁 畔 边 之 处 时 期 前 后 期间 之间 之后 之前 之中 以来 以后 以前 举行 召开'],
];

const LONGEST = 4;

const before = mapOf(BEFORE);
const after = mapOf(AFTER);
const [lengthsBefore, lengthsAfter] = [lengthsBy(before.keys(), -1), lengthsBy(after.keys(), 0)];

/** By the character with which words end, or begin, a bit for each of their lengths: at most places there is none. */
function lengthsBy(words: Iterable<string>, place: 0 | -1): Uint8Array {
  const lengths = new Uint8Array(0x10000);
  for (const word of words) lengths[word.at(place)!.charCodeAt(0)]! |= 1 << word.length;
  return lengths;
}

function mapOf(groups: readonly Group[]): Map<string, number> {
  return new Map(groups.flatMap(([points, words]) => words.split(' ').map((word) => [word, points] as const)));
}

/** The points of the longest word that ends at the place, with its length; undefined where none does. */
export function wordBefore(text: string, at: number): { points: number; length: number } | undefined {
  const lengths = at > 0 ? lengthsBefore[text.charCodeAt(at - 1)]! : 0;
  for (let length = lengths === 0 ? 0 : Math.min(LONGEST, at); length > 0; length--) {
    if ((lengths & (1 << length)) === 0) continue;
    const points = before.get(text.slice(at - length, at));
    if (points !== undefined) return { points, length };
  }
  return undefined;
}

/** The points of the longest word that begins at the place; undefined where none does. */
export function wordAfter(text: string, at: number): number | undefined {
  const lengths = at < text.length ? lengthsAfter[text.charCodeAt(at)]! : 0;
  for (let length = lengths === 0 ? 0 : LONGEST; length > 0; length--) {
    if ((lengths & (1 << length)) === 0) continue;
    const points = after.get(text.slice(at, at + length));
    if (points !== undefined) return points;
  }
  return undefined;
}

/**
 * What is done to people or by them, by the word before the name: 将于超抓获, 由于敏执笔 have no 将于 and no 由于. 在于 has less than
 * 在, as it is said of what a matter lies in: 关键在于大家的努力.
 */
const FRAMES: Record<string, RegExp> = {
  将: /^(?:抓获|捉拿|逮捕|拘留|带走|送[医往到]|告上|诉至|起诉|开除|解雇|免职|打伤|击败|劝离|列为)/u,
  给: /^(?:打[了满高低\d]|点赞|颁[发奖]|发[了来去]|送[了来去]|写[了信]|寄[了来去]|投[了票]|做[了过]|的(?:信|回信|短信|答复|材料))/u,
  对: /^(?:作出(?!的)|提起公诉|处以|立案|批捕|罚款|取保|判处|的处罚|的指控|的起诉)/u,
  向: /^(?:送达|借款|支付|索赔|道歉|追偿|追讨|主张|出售|转让|购买|表示|颁发|授予|赠送|献花|请教|求证|核实|讨教|拜师|反映|咨询)/u,
  派: /^(?:上门|前往|到场|出席)/u,
  在: /^(?:看来|眼[中里]|心目|家[中里，]|身[边后]|名下|的(?:带领|指导|帮助|倡导|推动|主持|指挥|影响|鼓励|建议|陪同|工作室|家[里中]|办公|实验室|果园|茶园|店))/u,
  在于: /^(?:看来|眼[中里]|家[中里]|身边|名下)/u,
  进: /^(?:的(?:家|工作室|办公|实验室|车间|店|作坊|果园|茶园|院子)|家[的里中])/u,
  到: /^(?:时[，他她我正]|这一?[代辈]|手[里中上]|家[里中]|那里)/u,
  把: /^(?:告上|诉至|送[到往进]|打[成伤]|请[到来进]|叫[到来住])/u,
  让: /^(?:没想到|头[疼痛]|感[到动]|高兴|欣慰|难忘|自豪|犯[愁难])/u,
  令: /^(?:没想到|头[疼痛]|感[到动]|高兴|欣慰|难忘|自豪|立即|停止|赔偿|支付|返还|承担|限期|退还|公开|消除)/u,
  从: /^(?:手[中里上]|处|那里|名下)/u,
  与: /^(?:签[订署]|合作|结婚|离婚|之间|协商|联系|[的系]夫妻|的婚姻|的聊天|的对话|的合同|.{0,7}纠纷)/u,
  由: /^(?:保管|执笔|执导|主持|主演|饰演|主编|出任|担任|代[理签办写领管]|宣读|领衔|研发|提供|设计|发明|带领|陪同|撰写|牵头|创[办作立建]|拍摄|供图|翻译|等[二两三四五六七八九十\d]+[人名位])/u,
};

const frames = new Map(Object.entries(FRAMES));

/** Whether a name that stands from one place to the other has words around it that go together. */
export function isFramed(text: string, start: number, end: number): boolean {
  const frame = frames.get(text[start - 1] ?? ' ');
  if (!frame) return false;
  return (frames.get(text.slice(start - 1, start + 1)) ?? frame).test(text.slice(end, end + 9));
}

const titles = new Set(
  [...CHIEFS, ...TITLES.split(' ')].flatMap((title) => (title.includes('副') ? [title] : [title, `副${title}`])),
);

const lengthsOfTitles = lengthsBy(titles, 0);

/** The length of the title that begins at the place, which a surname alone may go before; 0 where none does. */
export function titleAt(text: string, at: number): number {
  const lengths = at < text.length ? lengthsOfTitles[text.charCodeAt(at)]! : 0;
  if (lengths === 0) return 0;
  return [4, 3, 2].find((length) => titles.has(text.slice(at, at + length))) ?? 0;
}
