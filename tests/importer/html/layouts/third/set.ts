import { page, type Layout } from '../layout.ts';
import { story } from '../stories.ts';

/** Pages in yet other layouts, written after the faults of the second set were mended: the measure of what is never seen. */
export const THIRD_SET: Layout[] = [
  page(
    {
      kind: 'a district government (Nuxt front)',
      url: 'https://www.wuhou.gov.cn/wuhou/c1234/2024-03/15/content_5d1e.shtml',
      title: '武侯区：知识产权服务专员进楼宇',
      date: '2024-03-15',
      source: '武侯发布',
      text: story(3, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>武侯区：知识产权服务专员进楼宇 _武侯区人民政府</title><meta name="ColumnName" content="街道动态"></head><body><nav><a>首页</a><a>政务服务</a></nav><div class="position">首页 &gt; 街道动态</div><div class="xl-tit"><h3>武侯区：知识产权服务专员进楼宇</h3></div><div class="xl-info"><span>2024-03-15 16:05</span><span>来源: 武侯发布</span><span>访问量：<em>55</em></span><span class="fx">分享：<a></a></span></div><div class="xl-con">${p(' style="text-indent:2em"')}</div><div class="xl-bot"><a>打印</a><a>关闭</a><a>收藏</a></div><div class="gz">关注“武侯发布”微信公众号</div></body></html>`,
  ),
  page(
    {
      kind: 'a city bureau in an old frame of tables',
      charset: 'gb18030',
      title: '我市召开商标品牌战略座谈会',
      date: '2011-08-17',
      source: '市工商局',
      text: story(5, 4),
    },
    (p) =>
      `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>南充市工商行政管理局</title></head><body bgcolor=#ffffff><table width=980><tr><td><a href=/>首页</a>|<a>机构设置</a>|<a>工商动态</a></td></tr></table><table width=760 align=center><tr><td align=center height=40><font size=5 color=#cc0000><b>我市召开商标品牌战略座谈会</b></font></td></tr><tr><td align=center>发布日期：2011-8-17　来源：市工商局　阅读：<font color=red>418</font>次</td></tr><tr><td style="line-height:200%">${p('　　')}</td></tr><tr><td align=right>[<a>打印本文</a>] [<a>关闭窗口</a>]</td></tr></table><table><tr><td align=center>版权所有 南充市工商行政管理局</td></tr></table></body></html>`,
  ),
  page(
    {
      kind: 'an intermediate court on the judiciary’s shared site',
      url: 'http://cdzy.scssfw.gov.cn/article/detail/2019/04/id/3866999.shtml',
      title: '成都中院：技术调查官走进法庭',
      date: '2019-04-23',
      source: '人民法院报',
      people: ['王鑫', '刘方祺'],
      text: story(7, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>成都中院：技术调查官走进法庭 - 成都市中级人民法院网</title></head><body><div class="crumb">首页 &gt;&gt; 媒体报道</div><div class="b_title">成都中院：技术调查官走进法庭</div><div class="from_time">2019-04-23 09:12:33 | 来源：人民法院报 | 作者：王鑫　刘方祺</div><div class="text">${p('　　')}<p>　　（责任编辑：陈睿）</p></div><div class="b_bottom">公众号：成都市中级人民法院</div></body></html>`,
  ),
  page(
    {
      kind: 'a prosecutor’s WeChat post reprinted with its end matter',
      url: 'https://mp.weixin.qq.com/s/ZzYyXx',
      title: '两名高管带走图纸，检察官这样追',
      date: '2023-04-20',
      source: '德阳检察',
      text: story(9, 6),
    },
    (
      p,
    ) => `<html><head><meta charset="utf-8"><title></title><meta property="og:title" content="两名高管带走图纸，检察官这样追"><meta property="twitter:card" content="summary"></head><body id="activity-detail"><div class="rich_media_inner"><h1 id="activity-name" class="rich_media_title">
      两名高管带走图纸，检察官这样追
    </h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">                        德阳检察                      </a></span><em id="publish_time">2023-04-20 18:02</em><em id="js_ip_wording">四川</em></div><div id="js_content"><section><p>点击上方蓝字关注我们</p></section>${p()}<section><p>END</p><p>来源：德阳检察</p><p>编辑：周莉</p><p>审核：王伟</p></section></div><div id="js_tags">收录于合集 #典型案例 12个</div></div><script>var oriCreateTime = '1681984920'; var msg_title = '两名高管带走图纸，检察官这样追';</script></body></html>`,
  ),
  page(
    {
      kind: 'a college library (Sudy WebPlus)',
      title: '图书馆开通专利检索新平台',
      date: '2021-10-18',
      text: story(11, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>图书馆开通专利检索新平台</title></head><body><div class="wp_nav">首页 资源 服务</div><div class="article" frag="面板1"><h1 class="arti_title">图书馆开通专利检索新平台</h1><p class="arti_metas"><span class="arti_publisher">发布者：信息部</span><span class="arti_update">发布时间：2021-10-18</span><span class="arti_views">浏览次数：<span class="WP_VisitCount">310</span></span></p><div class="entry"><div class="read"><div class="wp_articlecontent">${p()}</div></div></div></div><div class="foot">版权所有 四川某学院图书馆</div></body></html>`,
  ),
  page(
    {
      kind: 'the Legal Daily',
      charset: 'gb18030',
      url: 'http://www.legaldaily.com.cn/index/content/2018-09/27/content_7656123.htm',
      title: '四川挂牌成立成都知识产权审判庭之后',
      date: '2018-09-27',
      source: '法制日报',
      people: ['马利民', '简华'],
      text: story(13, 6),
    },
    (p) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>四川挂牌成立成都知识产权审判庭之后-法制网</title></head><body><table><tr><td>您所在的位置：<a>首页</a>--<a>头条新闻</a></td></tr><tr><td class="f18 b black02 yh center">四川挂牌成立成都知识产权审判庭之后</td></tr><tr><td class="black02">发布时间：2018-09-27 08:25 星期四</td></tr><tr><td class="f12 black02 yh">来源：法制日报</td></tr><tr><td class="f14 black02 yh"><div id="ShowContent"><p>　　法制日报——法制网记者　马利民　简华</p>${p('　　')}</div></td></tr><tr><td>责任编辑：马树娟</td></tr></table></body></html>`,
  ),
  page(
    {
      kind: 'a digital edition with its date in Chinese numerals',
      title: '柠檬之乡打了一场“身份”官司',
      date: '2021-05-21',
      source: '资阳日报',
      people: ['黄智微'],
      text: story(15, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>资阳日报数字报</title></head><body><div class="top">资阳日报 二〇二一年五月二十一日 星期五 第03版 民生</div><div class="side"><a>第01版 要闻</a><a>第02版 时政</a></div><div class="cont"><p class="yinti">安岳柠檬地标维权纪实</p><h2>柠檬之乡打了一场“身份”官司</h2><p class="auth">本报记者 黄智微</p><div class="zw">${p()}</div></div><div class="copy">Copyright 资阳日报社</div></body></html>`,
  ),
  page(
    {
      kind: 'Xinhua’s local channel of the old make',
      url: 'http://www.sc.xinhuanet.com/content/2016-04/26/c_1118741234.htm',
      title: '四川专利奖名单揭晓',
      date: '2016-04-26',
      source: '四川日报',
      text: story(17, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川专利奖名单揭晓 - 四川频道 - 新华网</title><meta name="pubdate" content="2016-04-26 08:40:13"></head><body><div class="h-title">四川专利奖名单揭晓</div><div class="h-info"><span class="h-time"> 2016-04-26 08:40:13</span> 来源： <em id="source"> 四川日报 </em></div><div id="p-detail">${p('　　')}<p>　　<span>+1</span></p><div class="zan-wap">【纠错】 责任编辑： 任硌</div></div><div class="news-list">新闻评论</div><div>010020030300000000000000011100001118741234</div></body></html>`,
  ),
  page(
    {
      kind: 'the party’s theory paper online',
      charset: 'gb18030',
      url: 'http://opinion.people.com.cn/n1/2022/0427/c1003-32409876.html',
      title: '让创新者有获得感',
      date: '2022-04-27',
      source: '人民网－人民日报',
      people: ['谷业凯'],
      text: story(19, 5),
    },
    (p) =>
      `<html><head><meta charset="gbk"><title>让创新者有获得感（评论员观察）--观点--人民网</title><meta name="publishdate" content="2022-04-27"></head><body class="w1000"><div class="rwb_nav"><a>人民网</a> >> <a>观点</a></div><div class="layout rm_txt"><h1>让创新者有获得感</h1><div class="author cf">谷业凯</div><div class="channel cf">2022年04月27日08:10 | 来源：人民网－人民日报</div><div class="rm_txt_con">${p('　　')}<p>　　《 人民日报 》（ 2022年04月27日 05 版）</p><div class="edit cf">(责编：董晓伟、秦华)</div></div></div></body></html>`,
  ),
  page(
    {
      kind: 'Red Star News',
      url: 'https://static.cdsb.com/micropub/Articles/202209/7c1f.html',
      title: '网店冒用“非遗”字样，法院判了',
      date: '2022-09-08',
      source: '红星新闻',
      people: ['章玲'],
      text: story(21, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>网店冒用“非遗”字样，法院判了</title></head><body><div class="ap-hd"><h1>网店冒用“非遗”字样，法院判了</h1><div class="src"><span>红星新闻</span><i>|</i><span>2022-09-08 21:14:55</span></div></div><div class="ap-bd">${p()}<p>红星新闻记者 章玲</p><p>编辑 张寻</p><p>（下载红星新闻，报料有奖！）</p></div></body></html>`,
  ),
  page(
    {
      kind: 'Caixin',
      url: 'https://china.caixin.com/2021-06-03/101722345.html',
      title: '专利链接制度落地，仿制药企如何应对',
      date: '2021-06-03',
      source: '财新网',
      people: ['崔笑天'],
      text: story(23, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>专利链接制度落地，仿制药企如何应对_政经频道_财新网</title><meta name="author" content="财新网"></head><body><div id="conTit"><h1>专利链接制度落地，仿制药企如何应对</h1><div class="artInfo" id="artInfo"><a>T中</a> 2021年06月03日 19:45　来源于 <a href="http://www.caixin.com">财新网</a></div></div><div id="subhead" class="subhead">新规七月施行</div><div id="Main_Content_Val" class="text"><p>　　【财新网】（记者 崔笑天）</p>${p('　　')}<p class="content-tag">责任编辑：任波 | 版面编辑：王影</p></div><div class="fenghui">推荐进入<a>财新数据库</a>，可随时查阅公司股价走势。</div></body></html>`,
  ),
  page(
    {
      kind: 'the Beijing News',
      url: 'https://www.bjnews.com.cn/detail/168249543214567.html',
      title: '地标产品为何屡遭仿冒',
      date: '2023-04-26',
      source: '新京报',
      people: ['陈琳'],
      text: story(25, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>地标产品为何屡遭仿冒——新京报</title></head><body><div class="bodyTitle"><h1>地标产品为何屡遭仿冒</h1></div><div class="detail"><div class="left-info"><span class="reporter"><em><a>新京报</a> 记者：陈琳 编辑：缪晨霞</em></span><span class="timer">2023-04-26 16:03</span></div><div class="article-cen" id="contentStr">${p()}<p>编辑 缪晨霞</p><p>校对 李立军</p></div></div><div class="tip">进入新京报评论频道</div></body></html>`,
  ),
  page(
    {
      kind: 'a radio station',
      title: '攀枝花：芒果贴上“电子身份证”',
      date: '2022-07-26',
      source: '央广网',
      text: story(27, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>攀枝花：芒果贴上“电子身份证”_央广网</title><meta name="subject" content="央广网-四川"></head><body><div class="article"><div class="article-header"><h1>攀枝花：芒果贴上“电子身份证”</h1><div class="source"><span>2022-07-26 11:20:00</span><span>来源：央广网</span></div><div class="tools"><span>+1</span><span>-1</span></div></div><div class="article-body"><div class="TRS_Editor">${p('　　')}</div></div><div class="editor">编辑：朱娜</div><p class="declare">央广网官方账号 长按二维码</p></div><div class="dh">精彩推荐<ul><li><a>凉山苦荞上市</a></li></ul></div></body></html>`,
  ),
  page(
    {
      kind: 'ThePaper’s accounts of government bodies',
      url: 'https://m.thepaper.cn/baijiahao_11234567',
      title: '内江：给非遗糖画办“户口”',
      date: '2021-02-06',
      source: '内江发布',
      text: story(29, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>内江：给非遗糖画办“户口”_澎湃号·政务_澎湃新闻-The Paper</title></head><body><div class="newscontent"><h1 class="news_title">内江：给非遗糖画办“户口”</h1><div class="news_about"><p><a>内江发布</a> <a>关注</a></p><p>2021-02-06 17:33</p></div><div class="news_txt">${p()}<p>原标题：《内江：给非遗糖画办“户口”》</p><a>阅读原文</a></div><div class="disclaimer">本文为澎湃号作者或机构在澎湃新闻上传并发布，仅代表该作者或机构观点，不代表澎湃新闻的观点或立场。</div></div></body></html>`,
  ),
  page(
    {
      kind: 'Zhichanli',
      url: 'https://www.zhichanli.com/p/1524817351',
      title: '赔偿一千万元：证据妨碍规则的适用',
      date: '2020-11-30',
      source: '知产力',
      people: ['张晓霞'],
      text: story(31, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>赔偿一千万元：证据妨碍规则的适用-知产力</title></head><body><div class="detail-main"><h1>赔偿一千万元：证据妨碍规则的适用</h1><ul class="sub"><li>2020-11-30 08:00</li><li>阅读 6512</li></ul><div class="con"><p>作者 | 张晓霞</p><p>来源 | 知产力</p>${p()}<p>（本文仅代表作者观点，不代表知产力立场）</p><p>封面来源 | Pixabay</p></div><div>查看更多&gt;</div></div></body></html>`,
  ),
  page(
    {
      kind: 'a patent agency’s blog by Typecho',
      title: '权利要求的“开放式”写法',
      date: '2019-06-18',
      source: '专代手记',
      people: ['贺小桐'],
      text: story(33, 6),
    },
    (p) =>
      `<!doctype html><html><head><meta charset="UTF-8"><title>权利要求的“开放式”写法 - 专代手记</title></head><body><header id="header"><a id="logo">专代手记</a><p class="description">Just So So ...</p></header><div id="main"><article class="post" itemscope itemtype="http://schema.org/BlogPosting"><h1 class="post-title" itemprop="name headline"><a itemprop="url">权利要求的“开放式”写法</a></h1><ul class="post-meta"><li itemprop="author" itemscope itemtype="http://schema.org/Person">作者: <a itemprop="name" rel="author">贺小桐</a></li><li>时间: <time datetime="2019-06-18T13:40:00+08:00" itemprop="datePublished">June 18, 2019</time></li><li>分类: <a>默认分类</a></li></ul><div class="post-content" itemprop="articleBody">${p()}</div><p class="tags">标签: none</p></article><div id="comments"><h3>添加新评论</h3></div><ul class="post-near"><li>上一篇: <a>旧文</a></li><li>下一篇: 没有了</li></ul></div></body></html>`,
  ),
  page(
    { kind: 'a Hexo site', title: '用脚本统计四川的专利数据', date: '2022-02-27', text: story(35, 5) },
    (p) =>
      `<html lang="zh-CN"><head><meta charset="UTF-8"><title>用脚本统计四川的专利数据 | 数据手册</title><meta property="og:title" content="用脚本统计四川的专利数据"><meta property="og:site_name" content="数据手册"><meta property="article:published_time" content="2022-02-27T12:00:00.000Z"></head><body><main class="post-block"><header class="post-header"><h1 class="post-title">用脚本统计四川的专利数据</h1><div class="post-meta"><span>发表于</span><time title="创建时间：2022-02-27 20:00:00">2022-02-27</time><span>更新于</span><time>2022-03-05</time><span>本文字数：</span><span>3.2k</span><span>阅读时长 ≈</span><span>3 分钟</span></div></header><div class="post-body">${p()}</div><div class="post-copyright"><ul><li><strong>本文链接：</strong><a>https://example.org/a</a></li><li><strong>版权声明：</strong>本博客所有文章除特别声明外，均采用 BY-NC-SA 许可协议。</li></ul></div></main></body></html>`,
  ),
  page(
    {
      kind: 'a law firm’s Chinese site',
      title: '平台责任的边界：一起直播售假案评析',
      date: '2023-08-09',
      people: ['吴越', '唐佳'],
      text: story(37, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>平台责任的边界：一起直播售假案评析 - 专业文章 - 泰和泰律师事务所</title></head><body><div class="bread">您的位置：首页 / 出版物 / 专业文章</div><div class="art"><h2 class="art-t">平台责任的边界：一起直播售假案评析</h2><div class="art-i">2023.08.09 　 作者：吴越、唐佳 　 浏览：1034</div><div class="art-c">${p()}</div><div class="lawyer"><h4>作者介绍</h4><p>吴越，合伙人，执业领域为知识产权。</p></div><div class="sm">声明：本文仅供交流，不构成法律意见。</div></div></body></html>`,
  ),
  page(
    {
      kind: 'an industry park’s English-built site',
      title: '双流区建成生物医药专利池',
      date: '2024-01-09',
      source: '双流融媒',
      text: story(39, 5),
    },
    (p) =>
      `<html lang="en-US"><head><meta charset="utf-8"><title>双流区建成生物医药专利池 – Chengdu Tianfu Bio-Town</title></head><body><nav>Home About News Contact</nav><div class="hero"><span class="cat">Park News</span><h1>双流区建成生物医药专利池</h1><p class="byline">9 January 2024 | Source: 双流融媒</p></div><div class="rte">${p()}</div><div class="share-links">Share this: Facebook Twitter LinkedIn</div><div class="next-prev"><a>Previous Post</a><a>Next Post</a></div></body></html>`,
  ),
  page(
    {
      kind: 'NetEase’s news of the old make',
      charset: 'gb18030',
      url: 'http://news.163.com/14/0426/09/9QOABCDE00014AEE.html',
      title: '四川去年查处侵权案件三千起',
      date: '2014-04-26',
      source: '华西都市报',
      people: ['陈地'],
      text: story(41, 4),
    },
    (p) =>
      `<html><head><meta http-equiv="content-type" content="text/html; charset=gbk"><title>四川去年查处侵权案件三千起_网易新闻中心</title></head><body><div class="ep-main"><h1 id="h1title" class="ep-h1">四川去年查处侵权案件三千起</h1><div class="ep-time-soure cDGray">2014-04-26 09:11:00　来源: <a id="ne_article_source">华西都市报</a>(成都)　有<a>12</a>人参与</div><div id="endText" class="end-text">${p('　　')}<p>　　(原标题：四川去年查处侵权案件三千起)</p></div><div class="ep-source"><span class="ep-editor">作者：陈地 责任编辑：NN079</span></div></div></body></html>`,
  ),
  page(
    {
      kind: 'ifeng',
      url: 'https://sc.ifeng.com/c/7wABCdefGHI',
      title: '当火锅遇上商标：一条街上的五个“正宗”',
      date: '2020-05-08',
      source: '凤凰网四川综合',
      text: story(43, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>当火锅遇上商标：一条街上的五个“正宗”_凤凰网</title><meta name="og:time" content="2020-05-08 11:02:00"></head><body><div class="index_main"><h1 class="index_title_6nLEN">当火锅遇上商标：一条街上的五个“正宗”</h1><div class="index_info_1aGYN"><time>2020年05月08日 11:02:00</time><span class="index_source">来源：<a>凤凰网四川综合</a></span></div><div class="index_smallFont">${p()}<p><span>责任编辑：周凯</span></p></div><div class="index_comment">0条评论</div></div></body></html>`,
  ),
  page(
    {
      kind: 'Dayoo-like local portal with a lead',
      title: '自贡彩灯：设计图被抄之后',
      date: '2021-03-02',
      source: '自贡网',
      people: ['陈翔'],
      text: story(45, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>自贡彩灯：设计图被抄之后 — 自贡网</title></head><body><div class="m-path">自贡网 &gt; 新闻 &gt; 社会</div><div class="m-title"><h1>自贡彩灯：设计图被抄之后</h1></div><div class="m-info"><span>来源：自贡网</span> <span>作者：陈翔</span> <span>时间：2021年3月2日 09:10</span> <span>编辑：郑欣</span></div><div class="m-lead"><a>[我要爆料]</a></div><div class="m-text">${p()}</div><div class="m-foot"><p>凡本网注明“来源：自贡网”的作品，未经授权不得转载。</p></div></body></html>`,
  ),
  page(
    {
      kind: 'an e-zine of an association',
      title: '中小企业的海外商标布局',
      date: '2020-07-01',
      source: '《中华商标》2020年第7期',
      people: ['孙敏洁'],
      text: story(47, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>中小企业的海外商标布局-中华商标协会</title></head><body><div class="con_tit">中小企业的海外商标布局</div><div class="con_info"><span>作者：孙敏洁</span><span>来源：《中华商标》2020年第7期</span><span>发布时间：2020-07-01</span></div><div class="con_txt">${p()}</div><div class="con_page">上一篇：没有了 下一篇：<a>集体商标答疑</a></div></body></html>`,
  ),
  page(
    {
      kind: 'Sina Weibo’s headline articles',
      title: '一颗花椒引发的三场官司',
      date: '2021-11-19',
      source: '四川法治报',
      text: story(49, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>一颗花椒引发的三场官司</title></head><body><div class="WB_editor_iframe_new"><div class="main_editor"><div class="title">一颗花椒引发的三场官司</div><div class="authorinfo"><div class="W_fl"><span class="author2"><em class="W_autocut">四川法治报</em></span> <span class="time">2021-11-19 10:30:02</span></div></div><div class="WB_editor">${p()}</div></div></div><div class="artical_add_box"><span>阅读数：1.2万+</span></div></body></html>`,
  ),
  page(
    {
      kind: 'a county’s converged media app, shared page',
      url: 'https://h5.scmedia.cn/share/news/20230518/778899',
      title: '苍溪红心猕猴桃专用标志使用企业再增九家',
      date: '2023-05-18',
      source: '苍溪县融媒体中心',
      text: story(51, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>云上苍溪</title></head><body><div class="dl">打开APP，查看更多精彩</div><div class="news"><h1>苍溪红心猕猴桃专用标志使用企业再增九家</h1><div class="from">苍溪县融媒体中心 <em>05-18 17:20</em></div><div class="txt">${p()}</div><p class="ed">编辑：侯晓</p><div class="app">下载“云上苍溪”客户端</div></div></body></html>`,
  ),
  page(
    {
      kind: 'a notary office',
      title: '时间戳与公证：电子证据怎样固定',
      date: '2022-06-06',
      source: '成都市蜀都公证处',
      text: story(53, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>公证案例_成都市蜀都公证处</title></head><body><div class="cur">当前位置：<a>主页</a> &gt; <a>公证案例</a></div><div class="show"><div class="show_t">时间戳与公证：电子证据怎样固定</div><div class="show_s">文章来源：成都市蜀都公证处 更新时间：2022-06-06 点击数：<span>29</span></div><div class="show_c">${p()}</div></div></body></html>`,
  ),
  page(
    {
      kind: 'CNR’s rival: China.com’s business pages',
      url: 'https://sc.china.com/news/12000123/20211020/25678123.html',
      title: '宜宾竹编申请集体商标',
      date: '2021-10-20',
      source: '宜宾日报',
      text: story(55, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>宜宾竹编申请集体商标_中华网</title></head><body><div id="chan_newsBox"><h1 id="chan_newsTitle">宜宾竹编申请集体商标</h1><div id="chan_newsInfo">2021-10-20 09:47:55　　宜宾日报<span>　　参与评论()人</span></div><div id="chan_newsDetail">${p()}<div class="editor">责任编辑：LL</div></div></div></body></html>`,
  ),
  page(
    {
      kind: 'a Traditional Chinese agency',
      title: '成都展會查獲仿冒品 中企索賠',
      date: '2019-03-28',
      source: '中央社',
      people: ['張淑伶'],
      text: [
        '（中央社記者張淑伶台北28日電）成都一場展覽會上，多家廠商的產品涉嫌侵犯商標權，主辦單位已要求撤下。',
        '律師指出，參展合約通常會約定侵權的處理方式，權利人可以當場投訴，不必等到展會結束。',
        '去年全省展會共受理投訴八十七件，其中六成在當日處理完畢。',
      ],
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>成都展會查獲仿冒品 中企索賠 | 兩岸 | 中央社 CNA</title></head><body><div class="breadcrumb">首頁 / 兩岸</div><h1><span>成都展會查獲仿冒品 中企索賠</span></h1><div class="updatetime"><span>2019/3/28 16:20（3/28 17:05 更新）</span></div><div class="paragraph">${p()}<p>（編輯：楊昇儒）1080328</p></div><div class="paragraph bottomBox"><p>請同意我們的隱私權規範，才能啟用聽新聞的功能。</p></div></body></html>`,
  ),
  page(
    {
      kind: 'a phpBB forum of inventors',
      title: '实用新型被无效了怎么办',
      date: '2015-12-03',
      people: ['maker_cd'],
      text: story(57, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>发明人之家 • 查看主题 - 实用新型被无效了怎么办</title></head><body><div id="page-body"><h2 class="topic-title"><a>实用新型被无效了怎么办</a></h2><div class="pagination">2 篇帖子 • 分页: 1 / 1</div><div id="p101" class="post"><div class="postbody"><h3><a>实用新型被无效了怎么办</a></h3><p class="author">由 <a class="username">maker_cd</a> » 2015-12-03 20:11</p><div class="content">${p()}</div></div></div></div></body></html>`,
  ),
  page(
    {
      kind: 'an official bulletin with a centred heading and a number',
      title: '关于公布2022年度四川省专利奖获奖项目的通报',
      date: '2023-01-06',
      source: '四川省人民政府办公厅',
      text: [
        '川府函〔2023〕2号',
        '各市（州）人民政府，省政府各部门、各直属机构：',
        ...story(59, 3),
        '附件：获奖项目名单',
        '四川省人民政府',
        '2023年1月4日',
      ],
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>关于公布2022年度四川省专利奖获奖项目的通报_文件_四川省人民政府</title><meta name="PubDate" content="2023-01-06 17:30"></head><body><ul class="gw"><li>索引号：008282882/2023-00006</li><li>公文种类：函</li><li>发文机构：四川省人民政府</li><li>成文日期：2023-01-04</li><li>发布日期：2023-01-06</li></ul><div class="gwt">关于公布2022年度四川省专利奖获奖项目的通报</div><div class="gwi">来源：四川省人民政府办公厅 时间：2023-01-06 17:30</div><div class="gwc">${p()}</div><div class="gwf">相关解读</div></body></html>`,
  ),
];
