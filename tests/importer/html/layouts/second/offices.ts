import { page, type Layout } from '../layout.ts';
import { story } from '../stories.ts';

/** Offices, courts and schools, with the programs that make their pages. */
export const OFFICES: Layout[] = [
  page(
    {
      kind: 'a provincial government (TRS WCM)',
      url: 'https://www.sc.gov.cn/10462/10464/10797/2023/4/26/a1b2c3d4e5f6.shtml',
      title: '四川召开知识产权保护工作推进会',
      date: '2023-04-26',
      source: '四川日报',
      text: story(1, 6),
    },
    (
      p,
    ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>四川召开知识产权保护工作推进会_四川省人民政府</title>
<meta name="SiteName" content="四川省人民政府"><meta name="SiteDomain" content="www.sc.gov.cn"><meta name="ColumnName" content="今日四川"><meta name="ColumnType" content="工作动态"><meta name="ArticleTitle" content="四川召开知识产权保护工作推进会"><meta name="PubDate" content="2023-04-26 08:12"><meta name="ContentSource" content="四川日报"></head>
<body><div class="top"><a href="/">首页</a> <a href="#">无障碍</a> <a href="#">长者模式</a></div><div class="dqwz">您的位置：<a href="/">首页</a> > <a href="/zx">要闻动态</a> > <a href="/jrsc">今日四川</a></div>
<div id="articlecontent"><h2 id="articleTitle"><ucaptitle>四川召开知识产权保护工作推进会</ucaptitle></h2><ul id="articleattribute"><li>2023年04月26日 08时12分</li><li>来源：<ucapsource>四川日报</ucapsource></li><li>字体：【<a>大</a> <a>中</a> <a>小</a>】</li><li>分享到：<a class="wx"></a></li></ul>
<div id="cmsArticleContent"><ucapcontent>${p('　　')}</ucapcontent></div><div class="ewm"><img src="/ewm.png" alt=""><p>扫一扫在手机打开当前页</p></div><div>责任编辑：王小丽</div><div><a onclick="print()">打印本页</a> <a onclick="close()">关闭窗口</a></div></div>
<div class="footer"><p>主办：四川省人民政府办公厅 网站标识码：5100000062</p><p>蜀ICP备13001288号 川公网安备 51010402000562号</p></div></body></html>`,
  ),
  page(
    {
      kind: 'a city government (Kaipuyun)',
      title: '关于开展2022年度知识产权示范企业申报工作的通知',
      date: '2022-03-14',
      source: '市市场监管局',
      text: [
        '各区（市）县市场监管局，各有关单位：',
        ...story(2, 4),
        '附件：1.示范企业申报书',
        '联系人：知识产权促进处，电话：028-61889900。',
        '成都市市场监督管理局',
        '2022年3月11日',
      ],
    },
    (
      p,
    ) => `<html><head><meta charset="utf-8"><title>关于开展2022年度知识产权示范企业申报工作的通知-成都市人民政府门户网站</title></head><body><div class="crumb">当前位置：首页 / 政务公开 / 通知公告</div>
<table class="xxgk"><tr><td>索引号：</td><td>510100/2022-00431</td><td>公开形式：</td><td>主动公开</td></tr><tr><td>发布机构：</td><td>市市场监管局</td><td>成文日期：</td><td>2022-03-11</td></tr></table>
<h1 class="title">关于开展2022年度知识产权示范企业申报工作的通知</h1><div class="info"><span>来源：市市场监管局</span><span>发布时间：2022-03-14 10:22</span><span>浏览次数：<i id="hits">1203</i></span><span>字号：<a>A-</a><a>A+</a></span></div><div class="content">${p()}</div>
<div class="share">分享到：<a>微信</a><a>微博</a></div><div class="xg"><h3>相关文档</h3><ul><li><a href="1">解读：2022年度知识产权示范企业申报</a> 2022-03-15</li></ul></div></body></html>`,
  ),
  page(
    {
      kind: 'the national office (Hanweb)',
      url: 'https://www.cnipa.gov.cn/art/2021/9/2/art_53_169838.html',
      title: '国家知识产权局举办地理标志助力乡村振兴培训班',
      date: '2021-09-02',
      source: '知识产权运用促进司',
      text: story(3, 5),
    },
    (
      p,
    ) => `<!doctype html><html><head><meta charset="utf-8"><title>国家知识产权局 局内要闻 国家知识产权局举办地理标志助力乡村振兴培训班</title><meta name="author" content="大汉软件"></head><body><div class="head"><ul><li>首页</li><li>机构</li><li>新闻</li><li>政务</li></ul></div>
<div class="article-wrap"><div class="article-title"><!--<$[标题名称(html)]>begin--><span>国家知识产权局举办地理标志助力乡村振兴培训班</span><!--<$[标题名称(html)]>end--></div><div class="pages-date">发布时间：2021-09-02 <span class="font">信息来源：知识产权运用促进司</span><span>字体：[大] [中] [小]</span></div><div class="pages_content" id="zoom"><!--zoom-->${p(' style="text-indent:2em"')}</div></div><div class="close">【<a>打印此页</a>】【<a>关闭窗口</a>】</div><div class="foot">国家知识产权局 版权所有 未经许可不得复制</div></body></html>`,
  ),
  page(
    {
      kind: 'a high court',
      url: 'http://scfy.scssfw.gov.cn/article/detail/2020/04/id/5012345.shtml',
      title: '四川高院发布2019年知识产权司法保护白皮书',
      date: '2020-04-24',
      source: '四川省高级人民法院',
      people: ['何晓梅'],
      text: story(4, 6),
    },
    (
      p,
    ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>四川高院发布2019年知识产权司法保护白皮书 - 四川省高级人民法院</title></head><body><div class="sub_nav"><a href="/">首页</a> → <a href="/fyxw">法院新闻</a></div>
<div class="detail"><div class="detail_bigtitle">四川高院发布2019年知识产权司法保护白皮书</div><div class="detail_thr">来源：四川省高级人民法院&nbsp;&nbsp;作者：何晓梅&nbsp;&nbsp;发布时间：2020-04-24 16:40:18&nbsp;&nbsp;<a>打印</a>&nbsp;字号：<a>大</a> | <a>小</a></div><div class="detail_txt">${p()}</div><div class="detail_ex">责任编辑：李强</div></div><div class="jb"><a href="#">我要纠错</a></div></body></html>`,
  ),
  page(
    {
      kind: 'a market regulator (JEECMS)',
      title: '遂宁：铁拳行动查处侵权假冒案件四十八件',
      date: '2021-12-08',
      source: '遂宁市市场监督管理局',
      text: story(5, 5),
    },
    (
      p,
    ) => `<html><head><meta charset="UTF-8"><title>遂宁：铁拳行动查处侵权假冒案件四十八件-执法动态-四川省市场监督管理局</title><meta name="keywords" content="铁拳,侵权假冒"></head><body><div class="w1200"><div class="nav">网站首页 | 机构职能 | 执法动态</div>
<div class="left-a"><p class="msgtit">遂宁：铁拳行动查处侵权假冒案件四十八件</p><p class="msgbar">发布时间：2021-12-08 09:31 &nbsp; 作者： &nbsp; 来源：遂宁市市场监督管理局 &nbsp; 浏览：<span id="views">326</span>次 &nbsp; 【字体：<a>大</a> <a>中</a> <a>小</a>】</p><div class="content">${p()}</div>
<div class="pn"><p>上一篇：<a href="1">广元：开展“双打”宣传</a></p><p>下一篇：<a href="2">内江：约谈八家网店</a></p></div></div></div></body></html>`,
  ),
  page(
    {
      kind: 'a university (Boda)',
      url: 'https://news.swjtu.edu.cn/info/1002/23456.htm',
      title: '我校获批国家知识产权试点高校',
      date: '2019-11-05',
      source: '科研院',
      people: ['周航', '林可'],
      text: story(6, 4),
    },
    (
      p,
    ) => `<!DOCTYPE html><HTML><HEAD><META charset="UTF-8"><TITLE>我校获批国家知识产权试点高校-新闻网</TITLE><META Name="keywords" Content="新闻网" /></HEAD><BODY><div class="wz">当前位置: <a href="../index.htm">首页</a> &gt;&gt; <a href="../xw.htm">综合新闻</a> &gt;&gt; 正文</div>
<form name="_newscontent_fromname"><div class="content"><h3 align="center">我校获批国家知识产权试点高校</h3><p align="center"><span>作者：周航 林可</span> <span>摄影：高飞</span> <span>来源：科研院</span> <span>编辑：朱红</span> <span>日期：2019-11-05</span> <span>点击：[<script>_showDynClickBatch(['dynclicks_u8'],[23456])</script>]</span></p><div id="vsb_content_2"><div class="v_news_content">${p(' class="vsbcontent_start"')}</div></div></div><div>上一条：<a>学校召开期中教学检查会</a> 下一条：<a>图书馆开放新馆</a></div><p>【<a href="javascript:window.close()">关闭</a>】</p></form></BODY></HTML>`,
  ),
  page(
    {
      kind: 'a procuratorate (12309)',
      title: '绵阳检察：一条短视频牵出假冒火锅底料案',
      date: '2023-07-19',
      source: '检察日报',
      people: ['曹颖频', '张蓉'],
      text: story(7, 7),
    },
    (
      p,
    ) => `<html><head><meta charset="utf-8"><title>绵阳检察：一条短视频牵出假冒火锅底料案_四川省人民检察院</title></head><body><div class="dtitle">绵阳检察：一条短视频牵出假冒火锅底料案</div><div class="dinfo"><span>时间：2023-07-19</span><span>作者：曹颖频 张蓉</span><span>新闻来源：检察日报</span><span>【字号：<a>大</a> | <a>中</a> | <a>小</a>】</span></div><div class="dtext"><div class="TRS_Editor"><style>.TRS_Editor P{line-height:2}</style>${p()}</div></div>
<div class="editor">[责任编辑：佟海晴]</div><div class="ewm"><p>四川检察微信</p><img src="wx.jpg"></div><div class="foot"><p>工信部ICP备案号：京ICP备10217144号-1</p><p>技术支持：正义网</p></div></body></html>`,
  ),
  page(
    {
      kind: 'a county in DedeCMS, in GB18030',
      charset: 'gb18030',
      title: '郫县豆瓣获中欧地理标志互认保护',
      date: '2020-09-15',
      source: '郫都区融媒体中心',
      people: ['刘燕'],
      text: story(8, 5),
    },
    (
      p,
    ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>郫县豆瓣获中欧地理标志互认保护_地方新闻_郫都在线</title><meta name="description" content="郫县豆瓣" /></head><body><div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/df/'>地方新闻</a> > </div><div class="viewbox"><div class="title"><h2>郫县豆瓣获中欧地理标志互认保护</h2></div><div class="info"><small>时间:</small>2020-09-15 11:08<small>来源:</small>郫都区融媒体中心 <small>作者:</small>刘燕<small>点击:</small><script src="/plus/count.php?aid=88"></script>次</div><div class="content"><table width="100%"><tr><td>${p()}</td></tr></table></div><div class="dede_pages"></div></div>
<div class="newdigg"><div>顶一下</div><div>(3)</div><div>100%</div><div>踩一下</div><div>(0)</div></div><div class="handle"><ul><li>上一篇：<a>春耕备耕忙</a></li><li>下一篇：没有了</li></ul></div><div class="mt1"><dl class="tbox"><dt><strong>最新评论</strong></dt><dd>评价: 中立 好评 差评 表情: 用户名: 验证码:</dd></dl></div></body></html>`,
  ),
  page(
    {
      kind: 'an association (PHPCMS)',
      title: '省知识产权局举办海外维权沙龙',
      date: '2018-06-21',
      source: '四川省专利代理人协会',
      text: story(9, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>省知识产权局举办海外维权沙龙 - 协会动态 - 四川省专利代理人协会</title></head><body><div class="crumbs"><a>首页</a><span> &gt; </span><a>协会动态</a> &gt; 正文</div><div id="Article"><h1>省知识产权局举办海外维权沙龙<br /><span>2018-06-21 17:02:11&nbsp;&nbsp;&nbsp;来源：本站&nbsp;&nbsp;&nbsp;评论：<a href="#comment" id="comment">0</a> 点击：<span id="hits">41</span></span></h1><div class="summary"></div><div class="content">${p()}</div><p style="margin-bottom:10px"><strong>热词搜索：</strong><a>海外维权</a> <a>沙龙</a></p><p class="f14"><strong>上一篇：</strong><a>关于缴纳会费的通知</a><br /><strong>下一篇：</strong>最后一篇</p></div></body></html>`,
  ),
  page(
    {
      kind: 'a park in EmpireCMS',
      title: '天府新区揭牌知识产权保护工作站',
      date: '2022-08-03',
      source: '天府新区发布',
      text: story(10, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>天府新区揭牌知识产权保护工作站 - 园区新闻</title></head><body><table class="position"><tr><td>现在的位置：首页 &gt; 园区新闻 &gt; 正文</td></tr></table><table class="title_info"><tr><td class="title">天府新区揭牌知识产权保护工作站</td></tr><tr><td class="info_text">时间：2022-08-03 14:20:00&nbsp;&nbsp;来源：<a href="http://www.cdtf.gov.cn">天府新区发布</a>&nbsp;&nbsp;作者：佚名&nbsp;&nbsp;点击：<script src="/e/public/ViewClick"></script></td></tr></table><table><tr><td id="text">${p()}</td></tr></table><p class="b">责任编辑：admin</p><table><tr><td>【<a>收藏</a>】【<a>打印</a>】【<a>关闭</a>】</td></tr></table><table class="relate"><tr><td>相关新闻</td></tr><tr><td><a>高新区新增两家工作站</a>(2022-07-01)</td></tr></table></body></html>`,
  ),
  page(
    {
      kind: 'a provincial centre whose table heads the page',
      title: '2023年第一批专利导航项目立项公示',
      date: '2023-05-30',
      source: '四川省知识产权服务促进中心',
      text: [
        ...story(11, 3),
        '公示期为2023年5月30日至6月5日。',
        '特此公示。',
        '四川省知识产权服务促进中心',
        '2023年5月30日',
      ],
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川省知识产权服务促进中心</title><meta name="ArticleTitle" content="2023年第一批专利导航项目立项公示"/><meta name="Url" content="//scipspc.sc.gov.cn/x"/></head><body><div class="logo">四川省知识产权服务促进中心</div><div class="main"><div class="location">首页>>通知公告>>正文</div><div class="newstitle">2023年第一批专利导航项目立项公示</div><div class="newsinfo"><i>2023-05-30 17:26</i><i>信息来源： 四川省知识产权服务促进中心</i><i>点击数：2044次</i></div><div class="newscontent" id="NewsContent">${p(' style="text-align:justify"')}</div><div class="bshare"><a title="分享到微信">分享</a></div></div></body></html>`,
  ),
  page(
    {
      kind: 'a customs office',
      title: '成都海关查获侵权运动鞋一千二百双',
      date: '2021-05-12',
      source: '成都海关',
      text: story(12, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>成都海关查获侵权运动鞋一千二百双</title><meta name="publishdate" content="2021-05-12"></head><body><div class="easysite-news"><div class="easysite-news-title"><h2>成都海关查获侵权运动鞋一千二百双</h2><p><strong>发布时间：2021-05-12 15:33</strong> <strong>来源：成都海关</strong></p></div><div class="easysite-news-text"><div id="easysiteText">${p()}<p style="text-align:center"><img src="/a.jpg"></p><p style="text-align:center">图为关员清点侵权运动鞋。王涛摄</p></div></div><div class="easysite-news-operation"><a>【打印】</a><a>【关闭】</a></div></div></body></html>`,
  ),
  page(
    {
      kind: 'a law firm with an English template',
      title: '商业秘密案件中的举证责任转移',
      date: '2022-10-11',
      source: 'Tahota Law Firm',
      people: ['蔡明宇'],
      text: story(13, 6),
    },
    (p) =>
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>商业秘密案件中的举证责任转移 | Insights | Tahota Law Firm</title><meta property="og:title" content="商业秘密案件中的举证责任转移"><meta property="og:site_name" content="Tahota Law Firm"></head><body><header><a>Home</a><a>People</a><a>Practices</a><a>Insights</a></header><main><section class="banner"><h4>Insights</h4></section><article><h1>商业秘密案件中的举证责任转移</h1><div class="meta"><span class="date">October 11, 2022</span><span class="author">By 蔡明宇</span><span>Reading time: 8 mins</span></div><div class="body">${p()}</div><div class="tags">Tags: <a>Trade Secrets</a></div></article><aside><h3>Related Insights</h3><ul><li><a>专利侵权损害赔偿的计算</a> Sep 3, 2022</li></ul></aside></main><footer>© 2022 Tahota. All rights reserved. Disclaimer. Privacy Policy.</footer></body></html>`,
  ),
  page(
    {
      kind: 'an agency built with a site builder',
      title: '驰名商标认定需要哪些材料？',
      date: '2020-12-01',
      text: story(14, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>驰名商标认定需要哪些材料？-成都某某知识产权代理有限公司</title></head><body><ul class="menu"><li>网站首页</li><li>商标注册</li><li>专利申请</li><li>联系我们</li></ul><div class="news_detail"><div class="news_title">驰名商标认定需要哪些材料？</div><div class="news_attr"><span>分类：<a>行业资讯</a></span><span>发布时间：2020-12-01 00:00</span><span>访问量：<b>87</b></span></div><div class="news_summary"><b>概要：</b></div><div class="news_content">${p()}</div><div class="np"><a>上一个：无</a><a>下一个：商标转让流程</a></div><div class="kf"><p>咨询热线：028-88888888</p><p>在线咨询</p><p>返回顶部</p></div></div></body></html>`,
  ),
];
