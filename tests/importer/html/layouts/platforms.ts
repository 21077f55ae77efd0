import { paragraphs, type Layout } from './layout.ts';

const COPY = [
  '抄了别人的商品图，要不要赔？最近有三位店主来问同一个问题。',
  '图片只要有独创性，就是摄影作品；没有许可就拿来卖货，是侵权。',
  '至于赔多少，法院看图片的数量、用在哪里、卖了多少，一般一张几百元。',
];
const NAME = [
  '店名能不能注册成商标，先看它是不是只说明了你卖什么。',
  '“现榨豆浆”卖豆浆，谁都能叫；“三只碗”卖豆浆，就有了区别。',
  '想好名字以后，先查有没有近似的，再按类别提出申请，大约七个月能拿证。',
];
const DESIGN = [
  '外观设计保护期从十年改为十五年，新法施行已经一年有余。',
  '局部外观设计也能申请了：一只杯子，只保护它的把手也行。',
  '代理人提醒，公开展示以前就要提交，不然会破坏新颖性。',
];

/** Pages of platforms, portals, forums and blogs. */
export const PLATFORMS: Layout[] = [
  {
    kind: 'a WeChat account, with an author',
    html: `<html><head><meta property="og:title" content="抄了别人的商品图要不要赔"><meta property="og:site_name" content="微信公众平台"><meta name="author" content="张平"><title></title></head><body id="activity-detail"><div id="js_article"><div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">抄了别人的商品图要不要赔</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta icon_appmsg_tag appmsg_title_tag weui-wa-hotarea">原创</span><span class="rich_media_meta rich_media_meta_text">张平</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link js_wx_tap_highlight weui-wa-hotarea" id="js_name"> 知产小课 </a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden;"><section><p><span>${COPY[0]}</span></p></section><section><section><p>${COPY[1]}</p></section></section><p>${COPY[2]}</p><p><br></p></div><div class="rich_media_tool"><a>阅读原文</a><div>阅读 <span>1234</span></div><span>在看</span></div></div></div><div class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div>
<script>var nickname = htmlDecode("知产小课"); var msg_title = '抄了别人的商品图要不要赔'.html(false); var oriCreateTime = '1621504980'; var createTime = '2021-05-20 18:03';</script></body></html>`,
    title: '抄了别人的商品图要不要赔',
    date: '2021-05-20',
    source: '知产小课',
    people: ['张平'],
    text: COPY,
  },
  {
    kind: 'a WeChat account without an author, dated by a stamp',
    html: `<html><head><meta property="og:title" content="店名怎样注册成商标"><title>店名怎样注册成商标</title></head><body><div class="rich_media"><h1 class="rich_media_title" id="activity-name">店名怎样注册成商标</h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">成都商标窗口</a></span><em id="publish_time"></em><em id="js_ip_wording_wrp" style="display:none">发表于<span id="js_ip_wording"></span></em></div><div class="rich_media_content" id="js_content">${paragraphs(NAME)}<p>点击下方名片关注我们</p></div></div><script>window.ct = "1621504980"; var svr_time = "1700000000"; var nickname = "成都商标窗口";</script></body></html>`,
    title: '店名怎样注册成商标',
    date: '2021-05-20',
    source: '成都商标窗口',
    text: NAME,
  },
  {
    kind: 'a headline account',
    html: `<html><head><title>外观设计保护期变长，这些事要知道 - 某日头条</title></head><body><div class="header-left"><a href="/">首页</a></div><div class="article-content"><h1>外观设计保护期变长，这些事要知道</h1><div class="article-meta"><span class="original-tag">原创</span><span>2022-07-05 08:15</span><span class="dot">·</span><span class="name"><a href="/c/user/1">代理人老李</a></span></div><article class="syl-article-base">${paragraphs(DESIGN)}</article></div><div class="detail-side-interaction"><span>赞</span><span>评论</span><span>收藏</span><span>分享</span></div><div class="user-info"><a>代理人老李</a><p>商标代理人</p><button>关注</button></div></body></html>`,
    title: '外观设计保护期变长，这些事要知道',
    date: '2022-07-05',
    source: '代理人老李',
    text: DESIGN,
  },
  {
    kind: 'an account of a portal, its name in a column of its own',
    html: `<html><head><title>店名怎样注册成商标_经营者_文字_名称</title><meta property="og:release_date" content="2021-03-31 16:15"></head><body><div class="left sidebar"><div class="user-info"><div class="user-pic"><img src="a.png"></div><h4><a href="//m">成都知识产权</a></h4><dl><dt><em>215</em>文章</dt><dd><em>18万</em>总阅读</dd></dl></div></div><div class="left main"><div class="text"><div class="text-title"><h1>店名怎样注册成商标</h1><div class="article-info"><span class="time" id="news-time" data-val="1617178500000">2021-03-31 16:15</span><span class="tag">来源：<a>成都知识产权</a></span></div></div><article class="article">${paragraphs(NAME)}<p><a href="/">返回某狐，查看更多</a></p><p>责任编辑：</p></article><div class="statement">平台声明：该文观点仅代表作者本人，某狐号系信息发布平台，某狐仅提供信息存储空间服务。</div><div class="bottom">阅读 (<em>28</em>)</div></div></div></body></html>`,
    title: '店名怎样注册成商标',
    date: '2021-03-31',
    source: '成都知识产权',
    text: NAME,
  },
  {
    kind: 'a portal that repeats the former headline',
    html: `<html><head><title>外观设计保护期延至十五年 局部设计可申请|专利|外观_某易新闻</title></head><body><div class="N-nav"><a href="/">某易首页</a></div><div class="post_main"><h1 class="post_title">外观设计保护期延至十五年 局部设计可申请</h1><div class="post_info">2022-07-05 08:30:12　来源: <a href="#">某国新闻网</a>四川 <a class="post_jubao">举报</a></div><div class="post_body"><p class="otitle">（原标题：外观设计保护期变长 局部也能申请）</p>${paragraphs(DESIGN)}</div><div class="post_author"><img src="e.png">本文来源：某国新闻网 责任编辑：钟某_NB12345</div></div><div class="post_recommends"><h2>相关推荐</h2><a href="1">专利年费能减多少</a></div></body></html>`,
    title: '外观设计保护期延至十五年 局部设计可申请',
    date: '2022-07-05',
    source: '某国新闻网',
    text: DESIGN,
  },
  {
    kind: 'a portal that labels nothing',
    html: `<html><head><title>网店盗图怎么赔|盗图|侵权_某浪新闻</title></head><body><div class="channel-path"><a href="/">新闻中心</a> > <a href="/s">社会新闻</a> > 正文</div><h1 class="main-title">网店盗图怎么赔</h1><div class="top-bar-inner"><div class="date-source"><span class="date">2019年04月26日 07:30</span><span class="source">某视新闻</span></div><div class="page-tools"><span>缩小字体</span><span>放大字体</span><span>收藏</span><span>微博</span><span>微信</span><span>分享</span></div></div><div class="article" id="article">${paragraphs(COPY.map((line) => `　　${line}`))}<p class="article-editor">责任编辑：赵明 </p></div><div class="article-bottom"><div class="keywords">文章关键词：<a>盗图</a> <a>侵权</a></div><a>我要反馈</a></div></body></html>`,
    title: '网店盗图怎么赔',
    date: '2019-04-26',
    source: '某视新闻',
    text: COPY,
  },
  {
    kind: 'a portal’s account of a newspaper',
    html: `<html><head><title>外观设计新规满一年_某讯新闻</title><script>window.DATA = {"title":"外观设计新规满一年","media":"某面新闻","pubtime":"2022-07-05 10:20:00","comment_id":"1"};</script></head><body><div class="LEFT"><h1>外观设计新规满一年</h1><div class="author-info"><p class="media-name">某面新闻</p><p class="media-meta"><span>2022-07-05 10:20</span><span>发布于四川</span><span>某面新闻官方账号</span></p><button>+关注</button></div><div class="content-article">${paragraphs(DESIGN)}</div><div>举报/反馈</div></div></body></html>`,
    title: '外观设计新规满一年',
    date: '2022-07-05',
    source: '某面新闻',
    text: DESIGN,
  },
  {
    kind: 'a forum by Discuz',
    html: `<html><head><title>网店盗图怎么赔 - 维权交流 - 某某论坛 - Powered by Discuz!</title></head><body><div id="pt"><a href="./">论坛</a> › <a href="forum.php">维权交流</a> › 网店盗图怎么赔</div><table class="plhin"><tr><td class="pls"><div class="authi"><a href="space-uid-1.html">山城小吏</a></div><dl><dt>积分</dt><dd>320</dd></dl></td><td class="plc"><h1 class="ts"><a href="?">[求助]</a> <span id="thread_subject">网店盗图怎么赔</span></h1><div class="pti"><div class="authi"><em id="authorposton1">发表于 2012-4-26 10:20:33</em> <span>|</span> <a>只看该作者</a> <a>倒序浏览</a></div></div><div class="pct"><table><tr><td class="t_f" id="postmessage_1">${COPY.join('<br />\n<br />\n')}</td></tr></table></div></td></tr><tr><td></td><td><a>收藏</a> <a>转播</a> <a>分享</a> <a>回复</a> <a>举报</a></td></tr></table>
<table class="plhin"><tr><td class="pls"><a>过客</a></td><td class="plc"><em id="authorposton2">发表于 2012-4-27 08:00:00</em><div id="postmessage_2" class="t_f">顶一个，说得对。</div></td></tr></table><div id="ft">Powered by <strong>Discuz!</strong> X2</div></body></html>`,
    title: '网店盗图怎么赔',
    date: '2012-04-26',
    text: COPY,
  },
  {
    kind: 'a blog by WordPress',
    html: `<html><head><title>店名怎样注册成商标 | 商标那些事</title><link rel="canonical" href="https://blog.example.cn/128.html"></head><body class="single single-post"><header><a href="/">商标那些事</a><nav><a href="/c/1">入门</a><a href="/c/2">案例</a></nav></header><nav class="bread"><a href="/">首页</a> <i>›</i> <a href="/c/1">入门</a> <i>›</i> 正文</nav><article><header class="entry-header"><h1 class="entry-title">店名怎样注册成商标</h1></header><div class="entry-content"><div class="begin-single-meta"><span class="meta-author">admin</span><span class="my-date">2019年4月26日 10:02:15</span><span class="comment"><a href="#r">发表评论</a></span><span class="views">3,212 次浏览</span></div><div class="single-content">${paragraphs(NAME)}</div><div class="open-message">历史上的今天</div><ul class="wow"><li>本文由 <b>admin</b> 发表于 2019年4月26日 10:02:15</li><li>除非特殊声明，本站文章均为原创，转载请务必保留本文链接</li></ul></div></article><div id="comments"><h3>发表评论</h3><form><textarea></textarea></form></div></body></html>`,
    title: '店名怎样注册成商标',
    date: '2019-04-26',
    text: NAME,
  },
  {
    kind: 'a blog by WordPress in a magazine’s theme',
    html: `<html><head><title>网店盗图怎么赔-商标那些事</title></head><body><header class="header"><h1 class="logo"><a href="/">商标那些事</a></h1><ul class="nav"><li><a href="/">首页</a></li></ul></header><section class="container"><div class="content"><header class="article-header"><h1 class="article-title"><a href="/130.html">网店盗图怎么赔</a></h1><div class="article-meta"><span class="item">2018-04-26</span><span class="item">分类：<a href="/c/2">案例</a></span><span class="item post-views">阅读(123)</span><span class="item">评论(0)</span></div></header><article class="article-content">${paragraphs(COPY)}<p class="post-copyright">未经允许不得转载：<a href="/">商标那些事</a> » <a href="/130.html">网店盗图怎么赔</a></p></article><div class="article-tags">标签：<a>盗图</a></div><nav class="article-nav"><span>上一篇<br><a href="/129.html">年费怎么交</a></span></nav></div></section></body></html>`,
    title: '网店盗图怎么赔',
    date: '2018-04-26',
    text: COPY,
  },
  {
    kind: 'a site by DedeCMS, the year in two digits',
    html: `<html><head><title>外观设计可以只保护一部分_代理入门_某某代理网</title></head><body><div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a href="/rm">代理入门</a> > </div><div class="viewbox"><div class="title"><h2>外观设计可以只保护一部分</h2></div><div class="info"><small>时间:</small>22-07-05 10:22<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>86次</div><div class="intro">外观设计保护期从十年改为十五年。</div><div class="content"><table><tr><td>${paragraphs(DESIGN)}<br/>(责任编辑：admin)</td></tr></table></div><div class="dede_pages"></div><div class="boxoff"><strong>------分隔线----------------------------</strong></div><div class="context"><ul><li>上一篇：<a href="1">商标分类表怎么看</a></li><li>下一篇：没有了</li></ul></div></div></body></html>`,
    title: '外观设计可以只保护一部分',
    date: '2022-07-05',
    text: DESIGN,
  },
  {
    kind: 'a site by PHPCMS, the day within the headline',
    html: `<html><head><title>店名怎样注册成商标 - 知识百科 - 某某商标网</title></head><body><div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/bk">知识百科</a> > 正文</div><div id="Article"><h1>店名怎样注册成商标<br /><span>2017-04-26 10:30:12　　来源：某川晨报　　<a href="#comment">评论：<font id="comment">0</font></a> 点击：<font id="hits"></font></span></h1><div class="summary">店名能不能注册，先看三件事。</div><div class="content">${paragraphs(NAME)}</div><p class="f14"><strong>上一篇：</strong><a href="1">续展怎么办</a><br /><strong>下一篇：</strong><a href="2">商标转让</a></p></div></body></html>`,
    title: '店名怎样注册成商标',
    date: '2017-04-26',
    source: '某川晨报',
    text: NAME,
  },
  {
    kind: 'a site by EmpireCMS in tables',
    html: `<html><head><title>网店盗图怎么赔</title></head><body><table width="960"><tr><td><a href="/">网站首页</a> | <a href="/news">新闻</a> | <a href="/law">法规</a></td></tr></table><table width="960"><tr><td>您当前的位置：<a href="/">首页</a> > <a href="/law">维权</a></td></tr></table><table width="640"><tr><td class="title" align="center"><strong>网店盗图怎么赔</strong></td></tr><tr><td class="info_text" align="center">时间：2013-04-26 10:30:12 来源：本站原创 作者：佚名</td></tr><tr><td id="text">${paragraphs(COPY)}</td></tr><tr><td align="center">【<a>打印本页</a>】 【<a>关闭窗口</a>】</td></tr></table></body></html>`,
    title: '网店盗图怎么赔',
    date: '2013-04-26',
    text: COPY,
  },
  {
    kind: 'a page that credits an account of WeChat',
    html: `<html><head><title>商品图被盗用怎么办-某某协会</title></head><body><ul class="menu"><li><a href="/">首页</a></li><li><a href="/x">协会动态</a></li></ul><div class="news"><h2 class="news-title">商品图被盗用怎么办</h2><div class="news-sub">发布日期：2023/4/3　信息来源：微信公众号“知产小课”　阅读：<i>56</i></div><div class="news-body">${paragraphs(COPY)}</div><div class="news-share">分享到</div></div><div class="copyright">Copyright © 某某协会</div></body></html>`,
    title: '商品图被盗用怎么办',
    date: '2023-04-03',
    source: '知产小课',
    text: COPY,
  },
  {
    kind: 'a page dated by a script alone',
    html: `<html><head><title>外观设计一年回望_某某新媒体</title></head><body><div id="app"><div class="bar"><a href="/">首页</a></div><h1>外观设计一年回望</h1><div class="sub"><span>来源：某川观察</span><span id="t"></span></div><div class="txt">${paragraphs(DESIGN)}</div></div><script>var cfg = {id: 12, pubDate: "2020-09-14 08:00:00", ver: "3.2.1"}; document.getElementById('t').innerText = timeago(cfg.pubDate);</script></body></html>`,
    title: '外观设计一年回望',
    date: '2020-09-14',
    source: '某川观察',
    text: DESIGN,
  },
];
