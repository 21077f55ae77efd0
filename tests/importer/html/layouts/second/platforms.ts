import { page, type Layout } from '../layout.ts';
import { story } from '../stories.ts';

/** Platforms, portals, forums and blogs. */
export const PLATFORMS: Layout[] = [
  page(
    {
      kind: 'Jiemian',
      url: 'https://www.jiemian.com/article/9876543.html',
      title: '专利大户的另一本账',
      date: '2023-08-15',
      source: '界面新闻',
      people: ['陆柯言'],
      text: story(28, 7),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>专利大户的另一本账|界面新闻 · 科技</title></head><body><div class="article-view"><div class="article-header"><h1>专利大户的另一本账</h1><p>许可收入连续三年增长。</p></div><div class="article-info"><p><span class="author"><a>陆柯言</a> ·</span><span data-article-publish-time="1692072000">2023/08/15 12:00</span></p><p><span>来源：界面新闻</span><span>浏览 3.1w</span></p></div><div class="article-content">${p()}<p>未经正式授权严禁转载本文，侵权必究。</p></div></div><div class="comment-post">评论<p>暂无评论哦，快来评价一下吧！</p></div><div class="foot">下载界面新闻</div></body></html>`,
  ),
  page(
    {
      kind: '36Kr',
      url: 'https://36kr.com/p/2211234567890',
      title: '大模型公司的专利战，才刚开始',
      date: '2023-04-13',
      source: '36氪',
      people: ['邓咏仪'],
      unread: 'source',
      text: story(29, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>大模型公司的专利战，才刚开始-36氪</title><meta property="og:title" content="大模型公司的专利战，才刚开始-36氪"></head><body><div class="kr-header"><a>36氪</a></div><h1 class="article-title margin-bottom-20 common-width">大模型公司的专利战，才刚开始</h1><div class="article-title-icon common-width"><a class="title-icon-item item-a">邓咏仪</a><span class="title-icon-item item-time"><span>·</span>2023年04月13日 08:30</span></div><div class="summary">谁先写权利要求，谁先拿到门票。</div><div class="articleDetailContent">${p()}</div><div class="like">+1</div><p>好文章，需要你的鼓励</p><div class="kr-more">该文观点仅代表作者本人，36氪平台仅提供信息存储空间服务。</div><script>window.initialState={"articleDetail":{"publishTime":1681345800000,"author":"邓咏仪"}}</script></body></html>`,
  ),
  page(
    {
      kind: 'IPRdaily',
      url: 'http://www.iprdaily.cn/article_27123.html',
      title: '四川发布年度十大典型案例',
      date: '2021-04-22',
      source: 'IPRdaily中文网',
      text: story(30, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川发布年度十大典型案例|IPRdaily|知识产权第一媒体</title></head><body><div class="article-con"><h1>四川发布年度十大典型案例</h1><div class="article-msg"><span class="tag">行业</span> <a>IPRdaily</a> <i>2021-04-22</i> <i>阅读 2871</i></div><div class="article-txt"><p>#本文仅代表作者观点，未经作者许可，禁止转载，不代表IPRdaily立场#</p>${p()}<p>来源：IPRdaily中文网（iprdaily.cn）</p><p>编辑：IPRdaily赵珍&nbsp;&nbsp;校对：IPRdaily纵横君</p></div><div>本文来自<a>IPRdaily</a>并经编辑。转载此文章须经权利人同意。</div></div></body></html>`,
  ),
  page(
    {
      kind: 'a WeChat official account',
      url: 'https://mp.weixin.qq.com/s/AbCdEf123',
      title: '一图看懂：地理标志怎么用',
      date: '2022-03-24',
      source: '四川知识产权',
      people: ['小川'],
      text: story(31, 5),
    },
    (p) =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><meta property="og:title" content="一图看懂：地理标志怎么用"><meta property="og:article:author" content="小川"><meta property="og:site_name" content="微信公众平台"></head><body><div id="js_article"><h1 class="rich_media_title" id="activity-name">一图看懂：地理标志怎么用</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta icon_appmsg_tag">原创</span><span class="rich_media_meta rich_media_meta_text">小川</span><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">四川知识产权</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div><div id="js_content" style="visibility:hidden">${p()}<p>预览时标签不可点</p></div></div><script>var ct = "1648105200"; var nickname = htmlDecode("四川知识产权"); var createTime = '2022-03-24 15:00';</script></body></html>`,
  ),
  page(
    {
      kind: 'Toutiao',
      url: 'https://www.toutiao.com/article/7078912345678901234/',
      title: '德阳查获一批假冒水龙头',
      date: '2022-03-25',
      source: '德阳市场监管',
      text: story(32, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>德阳查获一批假冒水龙头-今日头条</title></head><body><div class="main"><div class="left-sidebar"><span>12</span><span>评论</span><span>收藏</span></div><div class="article-content"><h1>德阳查获一批假冒水龙头</h1><div class="article-meta"><span>2022-03-25 17:44</span><span class="name"><a>德阳市场监管</a></span></div><article class="syl-article-base">${p()}</article></div></div><div class="right"><a class="user-name">德阳市场监管</a><a>关注</a><span>德阳市市场监督管理局官方账号</span></div><div class="hot">热榜</div></body></html>`,
  ),
  page(
    {
      kind: 'Baijiahao',
      url: 'https://baijiahao.baidu.com/s?id=1731234567890123456',
      title: '会理石榴的身份证',
      date: '2022-04-27',
      source: '凉山融媒',
      text: story(33, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>会理石榴的身份证</title><meta itemprop="dateUpdate" content="2022-04-27 09:30:11"></head><body><div class="index-module_articleWrap"><div class="title">会理石榴的身份证</div><div class="author"><p class="name"><a>凉山融媒</a></p><div class="info"><span class="date">发布时间：22-04-27</span><span>09:30</span><span>凉山融媒体中心官方账号</span></div><button>关注</button></div><div class="content">${p()}</div><div class="report"><span>举报/反馈</span></div></div><div class="other"><h2>作者最新文章</h2><ul><li>安宁河畔稻花香</li></ul></div></body></html>`,
  ),
  page(
    {
      kind: 'Sohu',
      url: 'https://www.sohu.com/a/512345678_121106875',
      title: '眉山泡菜如何走出国门',
      date: '2021-12-29',
      source: '眉山网',
      text: story(34, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>眉山泡菜如何走出国门_眉山_企业_标准</title><meta property="og:title" content="眉山泡菜如何走出国门"><meta property="og:release_date" content="2021-12-29"></head><body><div class="column left"><div class="user-info"><h4><a>眉山网</a></h4><ul><li>3452<br>文章</li><li>120万<br>总阅读</li></ul></div></div><div class="text"><div class="text-title"><h1>眉山泡菜如何走出国门</h1><div class="article-info"><span class="time" id="news-time">2021-12-29 10:05</span><span>来源: <a>眉山网</a></span><span>发布于：四川省</span></div></div><article class="article" id="mp-editor">${p()}<p data-role="editor-name">责任编辑：<span></span></p></article><div class="statement">平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</div><div>阅读 (<em>213</em>)</div></div></body></html>`,
  ),
  page(
    {
      kind: 'NetEase',
      url: 'https://www.163.com/dy/article/GQ7ABCDE0514R9OJ.html',
      title: '商标抢注者被罚十万元',
      date: '2021-12-02',
      source: '红星新闻',
      text: story(35, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>商标抢注者被罚十万元|商标|网络店铺|红星新闻_网易订阅</title><meta property="article:published_time" content="2021-12-02T13:20:05+08:00"><meta property="article:author" content="网易"></head><body><div class="post_main"><h1 class="post_title">商标抢注者被罚十万元</h1><div class="post_info">2021-12-02 13:20:05　来源: <a class="post_source">红星新闻</a><a class="ne-tip">举报</a></div><div class="post_body"><div class="post_top"></div>${p()}</div><div class="post_author">责任编辑：何丽_NB5990</div><div class="tie-areas">网友跟贴</div></div></body></html>`,
  ),
  page(
    {
      kind: 'Sina',
      url: 'https://finance.sina.com.cn/china/2019-08-30/doc-ihytcitn3012345.shtml',
      title: '四川试点专利权质押保险',
      date: '2019-08-30',
      source: '中国证券报',
      text: story(36, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川试点专利权质押保险_新浪财经_新浪网</title><meta property="article:published_time" content="2019-08-30T07:10:00+08:00"><meta name="mediaid" content="中国证券报"></head><body><div class="path-search"><a>国内</a> > 正文</div><h1 class="main-title">四川试点专利权质押保险</h1><div class="date-source"><span class="date">2019年08月30日 07:10</span> <a class="source">中国证券报</a></div><div class="article" id="artibody"><p class="tip">　　新浪财经APP缩小字体放大字体收藏微博微信分享</p>${p('　　')}<p class="show_author">责任编辑：王帅 </p></div><div class="article-bottom"><p>文章关键词：专利</p><p>我要反馈</p></div></body></html>`,
  ),
  page(
    {
      kind: 'Zhihu, a column',
      url: 'https://zhuanlan.zhihu.com/p/345678901',
      title: '答复审查意见的三个误区',
      date: '2021-01-20',
      people: ['陈子昂'],
      text: story(37, 7),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>答复审查意见的三个误区 - 知乎</title></head><body><header class="ColumnPageHeader">专利人的茶馆<button>写文章</button></header><article class="Post-Main"><header class="Post-Header"><h1 class="Post-Title">答复审查意见的三个误区</h1><div class="Post-Author"><div class="AuthorInfo"><meta itemprop="name" content="陈子昂"><span class="UserLink AuthorInfo-name">陈子昂</span><div class="AuthorInfo-detail">专利代理师</div></div></div><span>86 人赞同了该文章</span></header><div class="RichText">${p()}</div><div class="ContentItem-time">发布于 2021-01-20 21:15</div></article><div class="Post-topics"><a>专利申请</a></div><div class="Comments">12 条评论</div></body></html>`,
  ),
  page(
    {
      kind: 'a Discuz forum',
      charset: 'gb18030',
      title: '成都哪里可以办理商标质押',
      date: '2017-05-09',
      people: ['锦里老王'],
      unread: 'people',
      text: story(38, 4),
    },
    (_, t) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk" /><title>成都哪里可以办理商标质押 - 知识产权交流 - 天府论坛 - Powered by Discuz!</title></head><body><div id="pt"><a>论坛</a> › <a>知识产权交流</a></div><div id="postlist"><table><tr><td class="pls">查看: 1203 | 回复: 1</td><td class="plc"><h1 class="ts"><span id="thread_subject">成都哪里可以办理商标质押</span></h1></td></tr></table><div id="post_1"><table class="plhin"><tr><td class="pls"><div class="authi"><a class="xw1">锦里老王</a></div><p>主题 12 帖子 80 积分 301</p></td><td class="plc"><div class="pi"><strong>楼主</strong><div class="authi"><em id="authorposton1">发表于 2017-5-9 10:21:33</em> | 只看该作者</div></div><div class="t_f" id="postmessage_1">${t.join('<br />\n<br />\n')}</div></td></tr></table></div><div id="post_2"><table><tr><td class="pls"><a>小鱼</a></td><td><em>发表于 2017-5-10 08:00:12</em><div class="t_f">谢谢楼主分享，学习了。</div></td></tr></table></div></div></body></html>`,
  ),
  page(
    {
      kind: 'a WordPress blog',
      title: '读《专利侵权判定指南》的笔记',
      date: '2018-03-11',
      source: '岷江边的专利人',
      people: ['阿岷'],
      text: story(39, 6),
    },
    (p) =>
      `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>读《专利侵权判定指南》的笔记 – 岷江边的专利人</title></head><body class="single"><header id="masthead"><p class="site-title">岷江边的专利人</p><p>又一个WordPress站点</p></header><article class="post"><header class="entry-header"><div class="entry-meta"><span class="posted-on">发布于<time class="entry-date published" datetime="2018-03-11T22:01:09+08:00">2018年3月11日</time><time class="updated" datetime="2019-01-02T08:00:00+08:00">2019年1月2日</time></span><span class="byline">由<span class="author vcard"><a class="url fn n">阿岷</a></span></span></div><h1 class="entry-title">读《专利侵权判定指南》的笔记</h1></header><div class="entry-content">${p()}</div><footer class="entry-footer">分类<a>读书</a></footer></article><nav class="post-navigation"><span>上一篇文章</span>冬日的河</nav><div id="respond"><h3>发表评论</h3><p>您的邮箱地址不会被公开。</p></div></body></html>`,
  ),
  page(
    {
      kind: 'Tencent News',
      url: 'https://new.qq.com/rain/a/20220615A05XYZ00',
      title: '植物新品种案为什么难',
      date: '2022-06-15',
      source: '每日经济新闻',
      text: story(40, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>植物新品种案为什么难_腾讯新闻</title><meta name="apub:time" content="6/15/2022, 2:12:00 PM"></head><body><div class="LEFT"><h1>植物新品种案为什么难</h1><div id="LeftTool"><div class="year">2022</div><div class="md">06/15</div><div class="time">14:12</div><a>分享</a></div><div class="content-article">${p(' class="one-p"')}<div id="Status"></div></div></div><script>window.DATA={"article_id":"20220615A05XYZ00","title":"植物新品种案为什么难","media":"每日经济新闻","pubtime":"2022-06-15 14:12:00","comment_id":"1"}</script></body></html>`,
  ),
];
