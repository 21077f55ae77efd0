import { labelForm } from '../metadata.ts';

/** A word of the site's own: buttons, counts, labels. */
const OF_THE_SITE =
  /评论|人气|阅读|只看|倒序|楼主|参与|分享|收藏|字号|字体|打印|跟贴|点击|浏览|关注|下载|播报|时间|日期|正文|首页|专栏|更多|登录|注册|星期|周[一二三四五六日]|返回|发表|搜索|推荐|^[大中小A+-]+$|^\d+(?!\d|\p{Script=Han}{0,6}(?:报道|[报网社刊氪])$)|订阅|当前|位置|专题$|小程序|手机|举报|扫一扫|朗读|收听|听新闻|语音|点赞|投稿|纠错|复制|链接|关闭|^.{0,2}客户端$|^来自(?:.{2,12}客户端)?$|^(?:首次|最新)?发布$|^T\+?$|^更新$|^发[布表]于?$|责任|默认|阅览|查看|转发|分钟$|\d\s?(?:小时|天|周|个?月|年)前$|^(?:年|个?月|周|天|小时|分钟)前$|^(?:昨天|前天|上周)$|^阅读?约$|^www\.|^https?:|^(?:百家|搜狐|网易|头条|企鹅|大鱼|一点|大风|快传|公众|微信公众)号$|领域.{0,4}(?:创?作者|达人|博主)$/u;

/** Where a reader's post came from, as platforms have to show it. */
const PROVINCE =
  /^(?:发布于|來自|来自|IP属地)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)[省市]?$/u;

export function isPageWord(text: string): boolean {
  const said = labelForm(text);
  return OF_THE_SITE.test(said) || PROVINCE.test(said);
}

/** A time told by how long ago it was: 3天前, 上周. The day stands where only machines read it. */
export function isLongAgo(line: string): boolean {
  return /(?<!\p{L})(?:\d+\s?(?:分钟|小时|天|周|个?月|年)前|昨天|前天|上周)(?!\p{L})/u.test(line);
}

const TOPIC =
  '国际|国内|国外|全国|全球|世界|中国|省内|省级|市州|本地|地方|区县|基层|综合|时政|政务|政治|政策|法规|法治|法制|社会|民生|财经|经济|金融|产业|科技|科学|教育|文化|体育|娱乐|军事|健康|卫生|生活|房产|汽车|旅游|图片|视频|专题|热点|焦点|重点|最新|今日|即时|滚动|行业|企业|公司|部门|工作|业务|媒体|网络|通知|公告|公示|党建|知识产权|专利|商标|版权|专家|理论|案例';
const PLACE =
  '新闻|资讯|要闻|快讯|快报|动态|信息|频道|头条|观察|评论|时评|观点|聚焦|关注|报道|报导|公开|之窗|纵横|速递|看点|文件|解读|发布|中心|活动|简报|公开|公告|通知|版|栏目|播报|视点|导读';
/** A section of any subject is called so, and no medium. */
const SECTION_OF = '要闻|动态|公告|通知|栏目|专栏|导读|解读|简报|热点|速递';
const SECTION = new RegExp(
  `^(?:(?:${TOPIC}|${PLACE})+|.{2,6}(?:${SECTION_OF})|原创|转载|独家|置顶|摘要|导读|导语|提要|核心提示|编者按|编者的话|目录|原文|简介)$`,
  'u',
);

/** Whether a word names a section as any site could have it, or a part of the page: 要闻, 国际新闻, 财经资讯, 摘要. No medium is called so. */
export function isSectionWord(text: string): boolean {
  return SECTION.test(labelForm(text));
}

/** The page of a printed paper: 第05版, 第一版, A1版. */
export const PAGE_OF_PAPER = /(?:第\s*(?:[\dA-Z]+|[一二三四五六七八九十]{1,3})|(?<![\dA-Z])[A-Z]?\d{1,2})\s*版/u;
