import { labelForm } from '../metadata.ts';

/** What a labelled part of a line is about; `other` is the site's own: counts, buttons, numbers of files. */
export type Field = 'source' | 'office' | 'author' | 'reporters' | 'editors' | 'keywords' | 'date' | 'other';

export interface Part {
  field: Field;
  value: string;
}

/** Labels of two words each, which every site combines as it likes. */
function combined(first: string, second: string): string {
  const seconds = second.split(' ');
  return first
    .split(' ')
    .flatMap((one) => seconds.map((two) => one + two))
    .join(' ');
}

/** The words that pages put before such values. Traditional ones are looked up in Simplified. */
const LABELS: Record<Field, string> = {
  source: `${combined('信息 文章 本文 稿件 消息 新闻 内容 资料 资讯', '来源 出处 提供')} ${combined('发布 发文 发稿 制发 公开', '机构 单位 部门 机关 处室')} 公开责任单位 公开责任部门 来源媒体 新闻引据 转载自 转贴自 转帖自 原载 原载于 首发 首发于 信息发布 来源于 来源 来自 稿源 转自 摘自 出处 供稿单位 Source`,
  office: `作者单位 供稿部门 ${combined('撰稿 报送 来稿 投稿', '单位 部门')}`,
  author:
    '主笔 文章作者 原创作者 原创 作者 作 者 Author By 撰文 撰稿人 撰稿 执笔 编译 采写 整理 文/图 图/文 供稿人 供稿 文字 文',
  reporters:
    '实习记者 见习记者 本报记者 本网记者 特约记者 全媒体记者 摄影记者 文字记者 特约通讯员 本报通讯员 通讯员 记者 摄影报道',
  editors:
    '本期责任编辑 责任编辑 本文编辑 网络编辑 本期编辑 执行编辑 值班编辑 新媒体编辑 流程编辑 文字编辑 栏目编辑 版面编辑 编辑人 责编 编辑 编审 编校 编发 审核 校对 选稿 责校 初审 复审 终审 审稿 审校 一审 二审 三审 值班主任 值班总编 监制 主编 总编辑 总编 签发 签审 美编 排版 统筹',
  keywords: '本文关键词 文章关键词 关键词 关键字 文章标签 标签 TAG Tags Tag',
  date: '更新于 发布时间 发布日期 发表时间 发表日期 发稿时间 发稿日期 上传日期 录入日期 添加日期 刊发日期 刊登时间 发帖时间 播出时间 播出日期 出版时间 出版日期 出版 Published published Posted Updated 发布于 发表于 刊发时间 更新时间 更新日期 上传时间 录入时间 添加时间 发文时间 发文日期 建立时间 刊登日期 成文日期 生成日期 公开日期 公开时间 编辑时间 编发时间 编发日期 Date 日期 时间',
  other:
    'Views Hits 浏览次数 浏览量 浏览 阅读次数 阅读量 阅读数 阅读 点击数 点击量 点击率 点击次数 点击 访问量 访问次数 人气 选择字号 字号 字体 大小 字数统计 字数 阅读时长 打印 列印 分享到 分享 收藏 评论 参与互动 视力保护色 保护视力色 背景色 摄影 摄像 拍摄 海报设计 海报 设计 制图 漫画 剪辑 视频剪辑 配音 出镜 编导 页面功能 下载 语音播报 文章编号 索引号 文号 作者简介 发布人 发布者 出品人 出品 发自 口述 所属栏目 栏目 分类于 分类 专题 原标题 原题 扫一扫',
};

const FIELDS = Object.keys(LABELS) as Field[];
const ALTERNATIVES = Object.entries(LABELS).flatMap(([field, words]) => {
  // 作 者 is one label: a lone character joins its neighbour.
  const labels = words.replace('作 者', '').split(/ +/);
  return labels.map((label) => ({ field, label: spread(label) }));
});

/** Labels of two characters are often set as wide as those of four: 来　源. */
function spread(label: string): string {
  return /^\p{Script=Han}{2}$/u.test(label) ? [...label].join('\\s{0,4}') : label;
}

const ANY = ALTERNATIVES.map(({ label }) => label)
  .sort((a, b) => b.length - a.length)
  .join('|');

/**
 * A label with its colon anywhere; with a bar or a slash, or nothing at all between it and its value (来源CSDN), only at the
 * beginning of a part of the line.
 */
const LABEL = new RegExp(
  String.raw`(?<![图片据频金号]|题图)(?:${ANY})(?:\s?[/／&、]\s?(?:${ANY})){0,2}\s{0,4}[：:]|[【\[](?!\s?整理)\s?(?:${ANY})\s?[】\]]|(?<=^|[\s|｜│·>》（(【[◎●□■])(?:(?:${ANY})\s{0,2}[︱|｜丨/／](?!\s{0,2}[图摄](?:\s|$))|(?:来源|作者|稿源|责任编辑|责编|发表于|发布于|时间|日期)(?=(?:\u2028\s*)?(?!最新|更多|其他|其它|简介|介绍|主页|信息|单位)[^\s：:的于是])|(?:发表于|发布于|更新于)\s{1,2}(?=\d)|(?:分类于?|来源于)\s{1,2}(?=\S)|(?:作者|撰文|来源|责任编辑|编辑|责编|编译|校对|审核|一审|二审|三审|初审|复审|终审)\s{1,3}(?=\p{Script=Han}{2,4}(?:[\s）)】\]]|$)))`,
  'gu',
);

const LONE_LABEL = new RegExp(String.raw`^\s*(?:${ANY})\s*[：:]?\s*$`, 'u');

/** Whether a line is a label and nothing else, with or without its colon. */
export function isLoneLabel(line: string): boolean {
  return LONE_LABEL.test(labelForm(line));
}

/** A line that ends with a label and its colon: the value is a picture, or stands in a box of its own. */
const LABEL_LAST = new RegExp(String.raw`(?:^|[\s|｜】\])）])(?:${ANY})\s*[：:]\s*$`, 'u');

/** What has a label of its own is no value of the one before it, an account's name apart. */
const LABELLED = /^\s*(?!公众号|微信)[\p{L}\s]{2,8}[：:]|^[上下]一[篇条页则]/u;

/** Lines in which a label that has a box of its own, or ends its line, is joined to the box after it: `<dt>作者</dt><dd>周大海</dd>`. */
export function joinLoneLabels(lines: string[]): string[] {
  return lines.map((line, at) => {
    const value = lines[at + 1];
    const isValue =
      value !== undefined &&
      !isLoneLabel(value) &&
      !LABELLED.test(labelForm(value)) &&
      !/[。！？]$|[|｜][^]*[|｜]/u.test(value);
    const isLabel = isValue && (isLoneLabel(line) || LABEL_LAST.test(labelForm(line)));
    return isLabel ? `${line.replace(/\s*[：:]?\s*$/u, '')}：${value}` : line;
  });
}

/** A line cut at its labels. What stands before the first label is the first part, of `other`. */
export function readParts(line: string): Part[] {
  const labels = [...labelForm(line).matchAll(LABEL)].map(({ 0: label, index }) => ({
    label,
    from: index,
    to: index + label.length,
  }));
  const values = labels.map(({ label, to }, at): Part => {
    const value = line.slice(to, labels[at + 1]?.from);
    const isDepartment = label.startsWith('供稿') && DEPARTMENT.test(labelForm(value));
    return { field: isDepartment ? 'office' : fieldOf(label), value };
  });
  return [{ field: 'other', value: line.slice(0, labels[0]?.from) }, ...values];
}

/** Who brought an article and is nobody: 公管学院, 民三庭. */
const DEPARTMENT = /^\s*\p{Script=Han}{2,14}(?:院|系|所|处|科|室|庭|部|局|厅|委|办|队|站|会|中心|大学|公司)(?=\s|$)/u;

/** 来源/作者：… is about a person or a medium before it is about a day or a count. */
function fieldOf(label: string): Field {
  const words = label
    .split(/[：:︱|｜丨/／&、【】[\]]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const fields = words.map(
    (word) => FIELDS.find((field) => LABELS[field].split(' ').includes(word.replace(/\s+/g, ''))) ?? 'author',
  );
  return fields.find((field) => field !== 'date' && field !== 'other') ?? fields[0] ?? 'other';
}
