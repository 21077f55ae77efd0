import type { Element } from 'hast';
import type { Block } from './blocks.ts';
import { isOutlet } from './people.ts';
import { calledOf } from './tree.ts';

/** What belongs to the site and not to the article, by the words on it. The rule's name goes into the receipt. */
interface Pattern {
  rule: string;
  /** Longer lines are somebody's sentences. */
  longest: number;
  /** Holds for sentences, too. */
  sentences?: true;
  pattern: RegExp;
}

const ANYWHERE: Pattern[] = [
  {
    rule: 'embedded-media',
    longest: 20,
    pattern: /^(?:视频|音频|图片|页面)?(?:正在)?加载中?[，,]?(?:请稍[候后等])?[\s.…。]*$/u,
  },
  {
    rule: 'advertisement',
    longest: 30,
    pattern:
      /^[\s—\-_【[]*(广告|廣告|advertisement|AD|推广|赞助)[\s—\-_】\]：:]*$|广告合作|^(請繼續往下閱讀|请继续往下阅读|繼續閱讀|文章未完|往下滑看)/i,
  },
  {
    rule: 'share-bar',
    longest: 40,
    pattern:
      /^(一键)?(分享|共享|转播|转发|轉發|收藏|点赞|點讚|赞|踩|打赏|赞赏|举报|檢舉|投诉|留言|評論|评论|我要评论|我有话说|纠错|我要纠错|列印|打印|友善列印)(到|至|给|本文|此?文章)?([\s:：|／/（(\d)）+·、]|反馈|微信|微博|新浪|朋友圈|QQ|空间|好友|腾讯|人人网?|豆瓣|腾讯微博|分享|留言|列印|打印|收藏)*$/,
  },
  {
    rule: 'share-bar',
    longest: 30,
    pattern:
      /^([\s|+·,]|微信|微博|QQ空间|QQ好友|QQ|朋友圈|豆瓣|贴吧|\+1|facebook|twitter|x|line|plurk|weibo|wechat|linkedin|whatsapp|telegram|email|A[-+]|用LINE傳送|傳送|複製連結|复制链接)+$/i,
  },
  {
    rule: 'code-to-scan',
    longest: 50,
    pattern: /扫一扫|掃一掃|扫(描|码)|二维码|二維碼|长按(识别|图片|下方)|長按|扫上方|识别下方/,
  },
  {
    rule: 'page-numbers',
    longest: 80,
    pattern:
      /^([\s|>》»<《«]|[【[（(]?(?<!\d)\d{1,3}(?!\d)[】\])）]?|上一?页|下一?页|上一頁|下一頁|首页|尾页|末页|余下全文|剩余全文|阅读全文|显示全文|展开全文|全文阅读|查看全文|点击查看剩余.{0,6}|单页阅读|前一页|后一页|共\d+页|\.\.\.)+$/,
  },
  {
    rule: 'reading-tools',
    longest: 40,
    pattern:
      /^[【[（(]?\s*(字号|字体|字體|字级|字級|大小|视力保护|浏览次数|浏览量|点击数|点击量|阅读量|阅读数|阅读|点击|人气|打印|打印本页|打印此文|关闭|关闭窗口|关闭本页|返回(顶部|列表|首页|上页|上一页)|加入收藏|保存|回到顶部|TOP|朗读|播放|暂停|收听|小|中|大|放大|缩小|正常|默认|复制|参与互动|预览时标签不可点)([\s:：|\d/【】[\]（）()·、]|大|中|小|打印|关闭|本页|窗口|收藏|次|保存|缩小|放大|默认|正常)*$/,
  },
  {
    rule: 'neighbours',
    longest: 200,
    pattern: /^[\s【[]*(上一篇|下一篇|上一条|下一条|上一則|下一則|前一篇|后一篇|上篇|下篇)(?:[\s】\]:：>]|$)/,
  },
  {
    rule: 'promotion',
    longest: 160,
    sentences: true,
    pattern:
      /【点击(投票|进入|查看|阅读|下载|报名|参与|观看|购买).{0,8}】|^(更多)?(相关|精彩)(资讯|内容|信息|报道|新闻)?(请|敬请)?(关注|点击|进入|浏览)/,
  },
  {
    rule: 'promotion',
    longest: 50,
    pattern:
      /^[^。]*((点击|點擊|点|戳|进入|返回|更多|查看)[^。]{0,24}(>>|》》|›|→|↓|↑|\.\.\.|专题|首页|频道|全文|原文|链接|详情|内容)|(下载|下載|打开|安装|登录|登入|注册|加入|订阅|追蹤|按讚)[^。]{0,24}(APP|客户端|公众号|公眾號|粉絲團|粉丝团|好友|读者群|会员|會員|新闻网|电子报|体验|福利))[^。]*$/i,
  },
  {
    rule: 'promotion',
    longest: 40,
    pattern: /^喜[欢歡][这這]篇(?:文章|报道|報導)[吗嗎][？?]$|喝杯咖啡[，,]|^\P{L}*想?请我们喝[几]?杯咖啡/u,
  },
  {
    rule: 'promotion',
    longest: 60,
    pattern:
      /^[>》\d、.\s]*回复[【“「\[].{1,12}[】”」\]]|^(欢迎|请)?(点击|长按|扫码|微信)?[^。]{0,8}(关注|關注)(我们|本报|本网|[^。]{0,16}(公众号|微信|微博|头条号|抖音))/,
  },
];

/** What the law has a site print at its foot. */
const IMPRINT =
  /ICP\s?[备证]|公网安备|(?:许可证|备案)编?号?\s?(?:[：:]|\d)|(?:关于我们|联系我们|网站地图|版权声明|广告服务|法律声明|隐私政策)[\s|｜·-]+(?:关于我们|联系我们|网站地图|版权声明|广告服务|法律声明|隐私政策)|版权所有|Copyright|All Rights Reserved|(?:举报|违法和?不良信息).{0,8}(?:电话|热线|邮箱)|^\s*(?:主办|承办|协办|技术支持|网站标识码)(?:单位)?\s?[：:]/iu;

/** Whether a line is one of the site's imprint: licences, owners, where to complain. */
export function isImprint({ said }: Block): boolean {
  return said.length <= 200 && IMPRINT.test(said) && !isSentence({ said });
}

/** Only above or below the text; within it, the same words may be the news. */
const AT_THE_EDGES: Pattern[] = [
  { rule: 'imprint', longest: 200, pattern: IMPRINT },
  { rule: 'ruler', longest: 40, pattern: /^[^\p{L}\p{N}]+$/u },
  {
    rule: 'promotion',
    longest: 60,
    sentences: true,
    pattern:
      /^点击.{0,4}(?:上方|下方|顶部).{0,30}(?:关注|置顶|公众号|星标|蓝字)|^点击.{0,4}(?:图片|封面|海报|卡片|名片).{0,16}(?:订阅|关注|购买|查看|阅读|进入)/,
  },
  {
    rule: 'picture-credit',
    longest: 40,
    pattern: /^(?:(封面|题图|头图|首图|配图)(图片)?(来源|素材)?|图片来源|图源)\s*[|｜︱：:]/,
  },
  {
    rule: 'promotion',
    longest: 120,
    sentences: true,
    pattern: /^(?:本文|以上).{0,40}如[需有].{0,30}欢迎.{0,6}咨询/u,
  },
  { rule: 'promotion', longest: 40, pattern: /^◤.+◢$/u },
  {
    rule: 'permalink',
    longest: 200,
    pattern: /^(?:本文|原文|文章)?(?:固定)?(?:链接|地址|网址)\s?[：:]\s*(?:https?:|www\.)\S+$/iu,
  },
  { rule: 'promotion', longest: 24, pattern: /^返回[^，,\s。]{2,8}[，,\s]+(查看|阅读|浏览)更多[>》\s]*$/ },
  {
    rule: 'promotion',
    longest: 60,
    sentences: true,
    pattern:
      /^(?:小额)?(?:赞助|打赏)$|^支持(?:我们|本[报站刊网社]|\p{Script=Han}{2,6}[社报网台])$|您的(?:每一?[份分]|小额)?(?:支持|赞助|订阅)[，,]?是.{2,16}(?:力量|动力)|^请同意.{0,8}隐私|(?:透过|通过|在)《?\s?Google\s?(?:新闻|News)\s?》?\s?(?:追踪|关注|订阅)/iu,
  },
  { rule: 'promotion', longest: 40, sentences: true, pattern: /[报爆]料有奖|新闻线索|^是否对您有帮助/ },
  {
    rule: 'promotion',
    longest: 80,
    sentences: true,
    pattern: /^(如果)?您?(喜欢|觉得).{0,6}(文章|报道).{0,30}(App|公众号|客户端|关注|分享|点赞)/i,
  },
  {
    rule: 'promotion',
    longest: 90,
    pattern:
      /App ?(Store|商店)|应用(商店|市场)|(APP|客户端|公众号|公眾號|微博|微信).{0,20}(下载|下載|关注|安装|订阅|查看|体验|第一时间)|(下载|下載|关注|安装|订阅|收藏).{0,24}(APP|客户端|公众号|微信|微博)|(热线|报料|爆料|投稿|合作|新闻线索).{0,8}[：:]|第一时间(获取|了解|收到)|尽在.{2,12}(APP|客户端|公众号)|欢迎(订阅|投稿|转发|转载|关注|下载)|24小时滚动|粉丝福利|(点亮|点个?|右下角|动动手指).{0,8}(在看|赞)/i,
  },
  {
    rule: 'reading-tools',
    longest: 60,
    pattern:
      /^(?!.*[，。])(^\d+$|^(您当前|当前位置|您的位置|所在位置|您所在的位置)|我要(纠错|分享|评论|收藏)|相关稿件|无障碍|切换到|已有\d+人|\d+(人参与|条评论|次阅读)|返回.{0,6}首页)/,
  },
  {
    rule: 'tags',
    longest: 120,
    pattern: /^(标签|标签|TAG|Tags?|关键词|关键字|關鍵字|關鍵詞|分类|栏目|专题|热词|文章标签|话题)\s*[：:]/i,
  },
];

const ENDS: RegExp =
  /^[\s【[▍■◆●★▼◎※＊*>—-]*(相关|相關|延伸|推荐|推薦|热门|熱門|精彩|猜你|为您|为你|更多|最新|编辑|今日|大家|往期|拓展|关联|热点|最热|其他|其它|同类|同步|网友|最热|全部|用户|发表|留言|参与|我要|看过|您可能|你可能|精选|新闻|人气|點閱|看更多|網友|好文|站内|点击|阅读)(的|也|都|本文|还)?(阅读|閱讀|新闻|新聞|报道|報導|推荐|推薦|文章|链接|連結|专题|主题|热点|内容|图集|资讯|喜欢|喜歡|回顾|评论|評論|留言|视频|图片|排行榜?|信息|话题|感兴趣|在看|稿件|消息|频道|导读|精选|热评|发言|讨论|延伸)(阅读|新闻|推荐|文章|排行|的文章|最热|最新)*[\s】\]：:>（(\d)）条+·—-]*(更多|查看更多)?[\s>+]*$|^[\s【[]*(?:往期|更多)精彩[\s】\]：:>]*$|^历史上的今天$|^[上下]一篇$/;

/** 责任编辑：李四 on a line of its own, — THE END —: the signature of the house. */
const SIGNED =
  /^[\s（(【[]*(本文|本期|网络|文章|值班)?(责任编辑|责编|编辑)\s?[：:]|^[\s—-]*(THE\s?END|END|正文已?结束|全文完)(?![a-z])|^\s*[—-]+\s*完\s*[—-]+\s*$/i;

/** A house presents itself below the text of its guests: a line 「关于某某网」, and a paragraph that begins 某某网是…. */
export function presentsHouse({ said }: Block, next: Block | undefined): boolean {
  const [, name] = /^[「『【“《]\s?关于\s?([^」』】”》，。]{2,16}?)\s?[」』】”》]$/u.exec(said) ?? [];
  const isHouse = name !== undefined && (isOutlet(name) || /^[a-z]/i.test(name));
  const rest = isHouse && next?.said.startsWith(name) ? next.said.slice(name.length) : '';
  return /^(?:[（(][^）)]{1,40}[）)])?(?:是|系|成立于|创立于|创办于|创刊于|致力于)/u.test(rest);
}

/** The words of a box below the text, or the house's signature: what follows it is no longer the article. */
export function endsArticle({ said }: Block): boolean {
  return (said.length <= 24 && ENDS.test(said)) || (said.length <= 40 && SIGNED.test(said));
}

/** Whether a block is the title of a box of other articles. */
export function isBoxTitle({ said }: Block): boolean {
  return said.length <= 24 && ENDS.test(said);
}

/** The rule that calls a block furniture, if one does. `atEdge`: it stands above or below the running text. */
export function furnitureRule(block: Block, atEdge: boolean): string | undefined {
  if (block.kind === 'control') return 'form-control';
  if (block.kind === 'media') return 'embedded-media';
  const { said } = block;
  const patterns = atEdge ? [...ANYWHERE, ...AT_THE_EDGES] : ANYWHERE;
  const fitting = patterns.filter(
    ({ longest, sentences }) => said.length <= longest && (sentences || !isSentence(block)),
  );
  return fitting.find(({ pattern }) => pattern.test(said))?.rule;
}

/** The words of furniture may be the news: buttons and slogans do without full stops. */
export function isSentence({ said }: Pick<Block, 'said'>): boolean {
  return said.length > 20 && /[。”』」]$/u.test(said);
}

const NAMED: [string, RegExp][] = [
  ['promotion', /(^|[\s_-])newsletter(?=[\s_-]|box|\d|$)/],
  ['tags', /(^|[\s_-])(tags?|keywords?)(?=[\s_-]|\d|$)/],
  ['share-bar', /(^|[\s_-])(share|sharebar|bdsharebuttonbox|fenxiang|social|jiathis|fx)(?=[\s_-]|box|bar|btn|\d|$)/],
  [
    'related',
    /(^|[\s_-])(related|relate|relation|relative|recommend|recommendation|tuijian|xiangguan|hotnews|morenews|extend|extendnews|also|readmore|more-news)(?=[\s_-]|s|list|news|posts?|\d|$)/,
  ],
  ['comments', /(^|[\s_-])(comments?|pinglun|reply|replies|discuss)(?=[\s_-]|box|list|area|\d|$)/],
  [
    'page-numbers',
    /(^|[\s_-])(pager|paging|pagination|pages?nav|pagenum|page_?fenye|fenye|zdfy|prevnext|prenext)(?=[\s_-]|\d|$)/,
  ],
  ['account', /(^|[\s_-])(wemedia|author-(box|card|bio)|user-?(card|info)|about-author|account-?card)(?=[\s_-]|\d|$)/],
  ['code-to-scan', /(^|[\s_-])(qr|qrcode|appendqr|erweima|ewm|scan)(?=[\s_-]|box|\d|$)/],
  ['advertisement', /(^|[\s_-])(ad|ads|adv|advert|advertisement|gg|guanggao|sponsor|ad_readmore)(?=[\s_-]|box|\d|$)/],
  [
    'reading-tools',
    /(^|[\s_-])(toolbar|tools?|fontsize|font_size|vote|zan|like|reward|breadcrumbs?|crumbs?|subscribe)(?=[\s_-]|box|\d|$)/,
  ],
];

/** The rule for a block that stands, within `container`, in a box which its author called furniture. */
export function namedRule(block: Block, container: Set<unknown>): string | undefined {
  return block.path.filter((element) => !container.has(element)).flatMap((element) => ruleOfName(element) ?? [])[0];
}

function ruleOfName(element: Element): string | undefined {
  const called = calledOf(element);
  return NAMED.find(([, pattern]) => pattern.test(called))?.[0];
}

/** Boxes in which others write, or which hold other articles, may have more text than the article. */
const WORDY = new Set(['related', 'comments', 'account', 'advertisement']);

/** Whether the name of a box says that no running text is in it: js_img_share_area. Where most of a page's is, the name means something else. */
export function isNamedWordless(element: Element): boolean {
  const rule = ruleOfName(element);
  return rule !== undefined && !WORDY.has(rule);
}

const NOTICE =
  /^[\s【[（(※*＊●•>“"—-]*((本[网站报刊台社])?(特别|免责|版权|郑重|重要|法律|侵权|凡本[网站].{0,4})?(声明|聲明|申明)|免責聲明|版权(所有|说明|归)|版權|转载(请|须|说明|要求|本)|特别(提示|提醒)|风险提示|著作权)|(?<=^.{0,4}|[^\p{L}\d])(本文|本网|本站|本报|本新聞|该文|此文|文章|以上|凡本|凡注明|未经|投资者|图文|内容|稿件|作品).{0,40}(仅代表|不代表|仅供|不得转载|请注明|注明出处|注明来源|授权|允许|许可|版权|侵权|删除|不构成|自担|上传并发布)|請勿|转载.{0,8}(请|须|注明|出处)|^[\s（(]*(?:如有|若有|如涉及?|涉及)[^。]{0,8}侵权[^。]{0,12}(?:联系|告知|删除)|^\s*Notice\s?[：:]\s?The\s.{0,20}content\s/iu;

/** Whether a line is the publisher's notice: disclaimers, copyright, terms of reprinting. */
export function isNotice({ said }: Block): boolean {
  return said.length >= 6 && said.length <= 400 && NOTICE.test(said);
}

/** The same above the text, where a sentence of the article may be about permission, too: only a line about itself is one. */
export function isNoticeAbove({ said }: Block): boolean {
  return (
    said.length <= 80 &&
    /^[^\p{L}\d]*(本文|该文|此文|文章)(仅代表|不代表|版权|未经|经授权)[^。]*。?[^。\p{L}]*$|^(版权|免责|特别)声明\s?[：:]/u.test(
      said,
    )
  );
}

/** 原标题：… — the headline that the text had in the medium it was taken from. */
export function isOriginalTitle({ said }: Block): boolean {
  return said.length <= 120 && /^[\s（(【[]*(本文)?(原标题|原题)(为|是|：|:|《)/.test(said);
}
