import { paragraphs, type Layout } from './layout.ts';

const TEA = [
  '采茶季还没到，蒙顶山上的合作社已经忙了起来：给每一批茶贴上地理标志的专用标识。',
  '合作社理事长说，有了标识，一斤茶能多卖二十元，收购商也不再压价。',
  '去年全县用标企业增加到四十七家，带动三千多户茶农增收。',
];
const CHIP = [
  '成都一家芯片企业拿着六件发明专利，三天就从银行贷到八百万元。',
  '企业负责人算过一笔账：没有厂房抵押，过去最多只能借到一百万元，还要等两个月。',
  '银行的底气来自评估：专利值多少钱，由系统按同类交易算出，再由专家核定。',
  '截至上月，全市专利质押登记金额同比增长四成，涉及企业三百多家。',
];
const WEEK = [
  '第二十二个全国知识产权宣传周活动今天启动，主题是全面开启知识产权强国建设新征程。',
  '活动期间，各地将举办开放日、公益讲座和知识竞赛，走进校园、社区和企业。',
  '主办方介绍，今年首次设立青少年分会场，孩子们可以亲手做一件小发明。',
];

/** Pages of newspapers, agencies and stations. */
export const PAPERS: Layout[] = [
  {
    kind: 'People’s Daily Online',
    html: `<html><head><title>成都：六件专利贷来八百万--知识产权--某民网</title><meta name="publishdate" content="2022-04-25"><meta name="author" content="104959"><meta name="source" content="来源：某民网－四川频道"></head><body>
<div class="top"><a href="/">某民网</a>>><a href="/ip">知识产权</a></div><div class="layout rm_txt cf"><div class="col col-1 fl"><h4></h4><h1>成都：六件专利贷来八百万</h1><h4></h4><div class="author cf"></div>
<div class="channel cf"><div class="col-1-1 fl">2022年04月25日09:12 | 来源：<a href="http://sc.example.cn/" target="_blank">某民网－四川频道</a></div><div class="col-1-2 fr"><em>小字号</em></div></div>
<div class="rm_txt_con cf"><p class="pic"></p>${paragraphs(CHIP)}<p class="paper_num"></p><div class="edit cf">(责编：林露、罗昱)</div></div>
<div class="zdfy clearfix">分享让更多人看到</div><div class="bdbox"><h3>推荐阅读</h3><ul><li><a href="/1">一图读懂专利法</a></li><li><a href="/2">他们这样保护老字号</a></li></ul></div></div></div></body></html>`,
    title: '成都：六件专利贷来八百万',
    date: '2022-04-25',
    source: '某民网－四川频道',
    text: CHIP,
  },
  {
    kind: 'Xinhuanet, with the day in pieces',
    html: `<html><head><title>蒙顶山茶有了身份证-某华网</title></head><body><div class="header domPC"><div class="header-top"><div class="header-time left"><span class="year"><em>2022</em></span><span class="day"><em>03</em>/<em>16</em></span><span class="time">10:12:33</span></div><div class="source">来源：某华网</div></div>
<div class="head-line clearfix"><h1><span class="title">蒙顶山茶有了身份证</span></h1><div class="pageShare"><div class="setFont">字体：<span id="fontSmall">小</span><span>中</span><span>大</span></div><div class="share">分享到：<a></a><a></a></div></div></div></div>
<div class="main clearfix"><div id="detail">${paragraphs(TEA.map((line) => `　　${line}`))}</div><div id="articleEdit"><span class="tiyi1">【纠错】</span><span class="editor">【责任编辑:周靖】</span></div></div>
<div class="relatedNews"><a href="1">春茶上市</a></div><div class="foot">Copyright 某华网</div></body></html>`,
    title: '蒙顶山茶有了身份证',
    date: '2022-03-16',
    source: '某华网',
    text: TEA,
  },
  {
    kind: 'the intellectual-property paper',
    html: `<html><head><title>六件专利如何值八百万-某知识产权资讯网</title></head><body><div class="nav"><a href="/">首页</a><a href="/zl">专利</a><a href="/sb">商标</a><a href="/bq">版权</a></div><div class="content"><h1>六件专利如何值八百万</h1>
<div class="info">发布时间：2020-11-18 &nbsp;&nbsp;来源：某知识产权报/某知识产权资讯网&nbsp;&nbsp;作者：杨柳&nbsp;&nbsp;浏览次数：328</div>
<div class="txt">${paragraphs(CHIP)}<p>（本报记者 杨柳 通讯员 何川）</p><p>（编辑：高云翔 实习编辑：赵婷）</p></div><p class="copy">（中国知识产权报独家稿件，未经授权不得转载。未经许可使用，将追究责任。）</p></div><div class="side"><h3>热点</h3><a href="1">外观设计的边界</a></div></body></html>`,
    title: '六件专利如何值八百万',
    date: '2020-11-18',
    source: '某知识产权报/某知识产权资讯网',
    people: ['杨柳', '何川'],
    text: CHIP,
  },
  {
    kind: 'the evening news of television',
    html: `<html><head><title>[视频]全国知识产权宣传周活动今天启动_某视网</title></head><body><div class="nav_wrapper"><a href="/">首页</a><a href="/lb">联播</a></div><div class="tit"><h3>[视频]全国知识产权宣传周活动今天启动</h3></div><div class="info1">来源：某视网 | 2022年04月20日 19:34 | 视频简介</div>
<div class="video" id="player"></div><div class="text_content" id="content_area"><p><strong>某视网消息</strong>（新闻联播）：${WEEK[0]}</p>${paragraphs(WEEK.slice(1))}</div><div class="zebian"><span>编辑：</span>李小</div><div class="gwA">点击收起全文</div><div class="erweima">扫一扫 分享到微信</div></body></html>`,
    title: '全国知识产权宣传周活动今天启动',
    date: '2022-04-20',
    source: '某视网',
    text: [`某视网消息（新闻联播）：${WEEK[0]}`, ...WEEK.slice(1)],
  },
  {
    kind: 'a daily’s electronic pages',
    url: 'http://epaper.example.cn/shtml/scrb/20210426/253214.shtml',
    html: `<html><head><title>蒙顶山茶贴标上市_某川日报电子版</title></head><body><table width="100%"><tr><td>第03版：要闻</td><td><a href="up">上一版</a> <a href="down">下一版</a></td></tr></table><div class="list"><a href="1">县里来了新医生</a><a href="2">夜市亮了</a></div><table><tr><td><h3>一斤茶多卖二十元</h3><h1>蒙顶山茶贴标上市</h1><h2>去年用标企业增加到四十七家</h2></td></tr>
<tr><td>《某川日报》（2021年04月26日 第 03 版）</td></tr><tr><td><div id="ozoom"><founder-content><p>本报讯（记者 罗敏）${TEA[0]}</p>${paragraphs(TEA.slice(1))}</founder-content></div></td></tr></table><div>版权所有 某川日报社</div></body></html>`,
    title: '蒙顶山茶贴标上市',
    date: '2021-04-26',
    source: '某川日报',
    people: ['罗敏'],
    text: [`本报讯（记者 罗敏）${TEA[0]}`, ...TEA.slice(1)],
  },
  {
    kind: 'a province’s news site with lines of many editors',
    html: `<html><head><title>宣传周启动 孩子们动手做发明_某川在线</title></head><body><div class="mbx"><a href="/">某川在线</a>><a href="/kj">科技</a>>正文</div><h1 class="con_title">宣传周启动 孩子们动手做发明</h1><div class="con_info"><span>2022-04-20 16:05</span><span>某川在线</span><span>编辑：陈淋</span></div><div class="con_txt"><p>某川在线记者 朱雪 摄影 肖雨</p>${paragraphs(WEEK)}<p>编辑：王文　校对：李红　审核：张强</p></div><div class="zan">点赞 12</div><div class="ewm"><img src="/ewm.png">关注某川在线</div></body></html>`,
    title: '宣传周启动 孩子们动手做发明',
    date: '2022-04-20',
    source: '某川在线',
    people: ['朱雪'],
    text: WEEK,
  },
  {
    kind: 'a newspaper’s app, shared',
    html: `<html><head><title>成都企业凭专利贷款八百万</title><script>window.__INITIAL__={"id":98,"publishTime":"2021-02-09 17:56:00"}</script></head><body><div class="download"><img src="logo.png"><p>某观新闻</p><a>打开APP</a></div><article><h1>成都企业凭专利贷款八百万</h1><div class="meta"><span class="author">某观新闻 徐莉</span><span class="time">2021-02-09 17:56</span></div><div class="body">${paragraphs(CHIP)}</div></article><div class="tip">打开APP，查看更多精彩内容</div><div class="cmt"><h3>评论 3</h3><p>网友1：支持！</p></div></body></html>`,
    title: '成都企业凭专利贷款八百万',
    date: '2021-02-09',
    source: '某观新闻',
    people: ['徐莉'],
    text: CHIP,
  },
  {
    kind: 'an online paper that names its reporter above the day',
    html: `<html><head><title>贴标之后，一斤茶多卖二十元_某某新闻</title></head><body><div class="menu"><a href="/">要闻</a><a href="/v">视频</a></div><div class="wrap"><h1 class="index_title">贴标之后，一斤茶多卖二十元</h1><div class="index_left"><div>某某新闻记者 陈雨 实习生 周安</div><div class="ant-space"><span>2023-03-14 07:15</span><span>来源：某某新闻</span></div><div>∙ 绿政公署 &gt;</div><span>字号</span></div><div class="index_cententWrap">${paragraphs(TEA)}</div><div>责任编辑：李继 图片编辑：朱伟 校对：张艳</div><div>某某新闻报料：021-0000000</div><div>某某新闻，未经授权不得转载</div><div>收藏 我要举报</div></div></body></html>`,
    title: '贴标之后，一斤茶多卖二十元',
    date: '2023-03-14',
    source: '某某新闻',
    people: ['陈雨', '周安'],
    text: TEA,
  },
  {
    kind: 'an intellectuals’ daily online',
    html: `<html><head><title> 茶山上的身份证 _某明网</title></head><body><div class="g-nav"><a href="/">首页</a><a href="/ls">理论</a></div><div class="g-main"><div class="u-mainleft"><h1 class="u-title">茶山上的身份证</h1><div class="m-con-info"><span class="m-con-time">2021-04-26 09:40</span> <span class="m-con-source">来源：<a href="https://e.cn/">某明网-《某明日报》</a></span><div class="m_share">分享</div></div><div class="u-mainText">${paragraphs(['　　作者：何建（某某大学教授）', ...TEA.map((line) => `　　${line}`)])}<p>　　《某明日报》（ 2021年04月26日 08版）</p></div><div class="m-zbTool"><span class="liability">[ 责编：王营 ]</span></div></div><div class="u-mainright"><h2>光明推荐</h2><ul><li><a href="1">一</a></li></ul></div></div></body></html>`,
    title: '茶山上的身份证',
    date: '2021-04-26',
    source: '某明网-《某明日报》',
    people: ['何建'],
    text: TEA,
  },
];
