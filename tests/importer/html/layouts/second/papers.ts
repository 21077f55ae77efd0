import { page, type Layout } from '../layout.ts';
import { story } from '../stories.ts';

/** Papers, agencies and their sites. */
export const PAPERS: Layout[] = [
  page(
    {
      kind: 'a digital edition (Founder)',
      url: 'https://epaper.scdaily.cn/shtml/scrb/20220427/271453.shtml',
      title: '专利“沉睡”？唤醒它！',
      date: '2022-04-27',
      source: '四川日报',
      people: ['徐莉莎'],
      text: story(15, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川日报电子版--专利“沉睡”？唤醒它！</title></head><body><table><tr><td>2022年04月27日 星期三</td><td>第06版：经济</td><td><a>上一版</a> <a>下一版</a></td></tr></table><div id="leftpane"><a>版面导航</a><a>标题导航</a></div><div class="main-article-content"><span class="default">放大 缩小 默认 朗读</span><div class="bmnrb"><h3>——四川高校科技成果转化观察</h3><h1>专利“沉睡”？唤醒它！</h1><h4></h4><p class="info">《四川日报》（2022年04月27日 第06版）</p></div><founder-content><div id="ozoom"><p>　　□四川日报全媒体记者 徐莉莎</p>${p('　　')}</div></founder-content></div><div class="pager"><a>上一篇</a> <a>下一篇</a></div><div class="foot">四川日报报业集团版权所有</div></body></html>`,
  ),
  page(
    {
      kind: 'Xinhua',
      url: 'http://www.news.cn/politics/20240118/0c3f7a3e6f/c.html',
      title: '我国有效发明专利拥有量突破四百万件',
      date: '2024-01-18',
      source: '新华网',
      text: story(16, 5),
    },
    (p) =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="publishdate" content="2024-01-18"><meta name="source" content="1"><title>我国有效发明专利拥有量突破四百万件-新华网</title></head><body><div class="header domPC"><div class="header-top"><div class="year"><em>2024</em></div><div class="date"><span class="day"><em>01</em>/<em>18</em></span><span class="time">10:12:33</span></div></div><div class="source">来源：新华网</div><div class="head-line clearfix"><h1><span class="title">我国有效发明专利拥有量突破四百万件</span><span class="btn audio"></span></h1><div class="pageShare"><div class="setFont">字体：<span id="fontSmall">小</span><span>中</span><span>大</span></div><div class="share">分享到：</div></div></div></div><div class="main"><div id="detail"><span id="detailContent">${p('　　')}</span><div id="articleEdit"><span class="tiyi1">【纠错】</span><span class="editor">【责任编辑:王佳宁】</span></div></div><div class="columBox"><h4>阅读下一篇：</h4></div></div></body></html>`,
  ),
  page(
    {
      kind: 'People’s Daily Online, Sichuan, in GB18030',
      charset: 'gb18030',
      url: 'http://sc.people.com.cn/n2/2021/0426/c345167-34695012.html',
      title: '成都法院十年审结知产案件六万件',
      date: '2021-04-26',
      source: '人民网－四川频道',
      people: ['王凡'],
      text: story(17, 5),
    },
    (p) =>
      `<html><head><meta http-equiv="content-type" content="text/html;charset=GB2312"/><meta name="publishdate" content="2021-04-26"><meta name="source" content="来源：人民网－四川频道"><title>成都法院十年审结知产案件六万件--四川频道--人民网</title></head><body><div class="path"><a>人民网</a>>><a>四川频道</a>>><a>法治</a></div><div class="col col-1"><h4 class="pre"></h4><h1>成都法院十年审结知产案件六万件</h1><h4 class="sub"></h4><div class="author cf">王凡</div><div class="channel cf"><div class="col-1-1">2021年04月26日14:31 | 来源：<a href="http://sc.people.com.cn">人民网－四川频道</a></div><div class="message">小字号</div></div><div class="rm_txt_con cf">${p(' style="text-indent:2em"')}<div class="paper_num"></div><div class="edit cf">(责编：章华维、高红霞)</div></div><div class="box_pic">分享让更多人看到</div><div class="rm_relevant"><h2>推荐阅读</h2><a>四川：春日里的茶香</a></div></div></body></html>`,
  ),
  page(
    {
      kind: 'CCTV',
      url: 'https://news.cctv.com/2023/04/26/ARTIabcDEF1234567890230426.shtml',
      title: '[新闻直播间]四川：地理标志产品畅销海外',
      date: '2023-04-26',
      source: '央视网',
      text: story(18, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>[新闻直播间]四川：地理标志产品畅销海外_新闻频道_央视网(cctv.com)</title></head><body><div class="nav"><a>央视网</a> > <a>新闻频道</a></div><div class="title_area"><h1>[新闻直播间]四川：地理标志产品畅销海外</h1><div class="info1">来源：央视网 | 2023年04月26日 09:47:12</div><div class="function"><span>央视网</span><a class="pinglun">评论</a></div></div><div class="content_area" id="content_area">${p()}</div><div class="zebian"><span>编辑：陈平丽</span><span>责任编辑：刘亮</span></div><div class="relevance"><span>点击查看</span>全部评论</div></body></html>`,
  ),
  page(
    {
      kind: 'China News Service, Sichuan',
      charset: 'gb18030',
      url: 'http://www.sc.chinanews.com.cn/bwbd/2020-11-18/138612.html',
      title: '川渝签约共建知识产权保护圈',
      date: '2020-11-18',
      source: '中国新闻网',
      people: ['王鹏'],
      text: story(19, 5).map((line, at) =>
        at === 0 ? `中新网成都11月18日电 (记者 王鹏)${line}` : at === 4 ? `${line}(完)` : line,
      ),
    },
    (p) =>
      `<html><head><meta charset="gb2312"><title>川渝签约共建知识产权保护圈-中新网四川</title></head><body><div id="zt">首页→本网报道</div><div class="cons_title">川渝签约共建知识产权保护圈</div><div class="cons_info">2020年11月18日 16:21 来源：中国新闻网 编辑：曹惠君</div><div class="content">${p('　　')}</div><div class="copyright">中新网四川版权与免责声明：凡本网注明“来源：中国新闻网”的所有作品，版权均属于中国新闻网。</div></body></html>`,
  ),
  page(
    {
      kind: 'Guangming',
      url: 'https://difang.gmw.cn/sc/2022-06/10/content_35802211.htm',
      title: '老艺人的新烦恼：变脸视频谁说了算',
      date: '2022-06-10',
      source: '光明网-《光明日报》',
      people: ['李晓东', '周洪双'],
      text: story(20, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><meta name="contentid" content="35802211"><meta name="publishdate" content="2022-06-10"><meta name="author" content="105"><meta name="source" content="光明网-《光明日报》"><title>老艺人的新烦恼：变脸视频谁说了算_光明网</title></head><body><div class="g-crumbs">首页> 地方频道> 四川</div><h1 class="u-title">老艺人的新烦恼：变脸视频谁说了算</h1><div class="m-con-info"><span class="m-con-source">来源：<a>光明网-《光明日报》</a></span><span class="m-con-time">2022-06-10 04:05</span></div><div class="u-mainText" id="article_inbox"><p>　　作者：李晓东 周洪双（光明日报记者）</p>${p('　　')}<p>　　《光明日报》（ 2022年06月10日 09版）</p></div><span class="liability">[ 责编：任子薇 ]</span><div class="m-zan"><span>阅读剩余全文（</span><em>）</em></div></body></html>`,
  ),
  page(
    {
      kind: 'The Paper',
      url: 'https://www.thepaper.cn/newsDetail_forward_12345678',
      title: '“青花椒”案二审改判：正当使用不侵权',
      date: '2022-01-13',
      source: '澎湃新闻',
      people: ['喻琰'],
      text: story(21, 7),
    },
    (p) =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>“青花椒”案二审改判：正当使用不侵权_法治中国_澎湃新闻-The Paper</title></head><body><div id="__next"><header><a>登录</a><a>无障碍</a></header><div class="index_leftcontent__x"><h1 class="index_title__B8mhI">“青花椒”案二审改判：正当使用不侵权</h1><div class="index_headerContent__sASF4"><div>澎湃新闻记者 喻琰</div><div class="ant-space"><span>2022-01-13 12:40</span></div><div>来源：<span>澎湃新闻</span></div><div>∙ 法治中国 ></div><div>字号</div></div><div class="index_cententWrap__Jv8jK">${p()}</div><div class="index_copyright">责任编辑：谢寅宗</div><div>图片编辑：乐浴峰</div><div>校对：刘威</div><div>澎湃新闻报料：021-962866</div><div>澎湃新闻，未经授权不得转载</div></div><div class="index_tags"><a>青花椒</a></div><div>评论（128）</div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"detailData":{"contentDetail":{"pubTime":"2022-01-13 12:40"}}}}}</script></body></html>`,
  ),
  page(
    {
      kind: 'Cover News',
      url: 'https://www.thecover.cn/news/8512345',
      title: '峨眉山茶商标被抢注之后',
      date: '2021-12-20',
      source: '封面新闻',
      people: ['杜玉全'],
      text: story(22, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>峨眉山茶商标被抢注之后 - 封面新闻</title><meta name="description" content="封面新闻记者 杜玉全"></head><body><div id="app"><div class="d-header">封面新闻 | 让年轻人看见</div><div class="article-title">峨眉山茶商标被抢注之后</div><div class="article-info"><span class="source">封面新闻</span><span>2021-12-20 19:22</span><span class="read">12.3万阅读</span></div><div class="article-content"><p>封面新闻记者 杜玉全</p>${p()}<p>【如果您有新闻线索，欢迎向我们报料，一经采纳有费用酬谢。报料微信关注：ihxdsb，报料QQ：3386405712】</p></div><div class="comment"><h3>评论 6</h3><div>来自成都的网友 <span>2021-12-21</span> 支持维权</div></div></div></body></html>`,
  ),
  page(
    {
      kind: 'Chuanguan News',
      url: 'https://cbgc.scol.com.cn/news/2345678',
      title: '一年挽损三亿元，四川怎么做到的',
      date: '2022-04-25',
      source: '川观新闻',
      people: ['兰珍', '张庭铭'],
      text: story(23, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>一年挽损三亿元，四川怎么做到的_川观新闻</title></head><body><div class="top-bar"><a>打开川观新闻APP</a></div><h1 id="news-title">一年挽损三亿元，四川怎么做到的</h1><div class="news-bar"><img src="logo.png"><span class="name">川观新闻</span> <span class="time">2022.04.25 18:40</span> <span class="loc">四川</span></div><div class="news-body"><p><strong>川观新闻记者 兰珍 张庭铭</strong></p>${p()}</div><div class="news-tail"><p>责编：付真卿</p><p>审核：李志强</p><p>【未经授权，严禁转载！联系电话028-86968276】</p></div><div class="rec"><h4>推荐阅读</h4><p>昨天 四川省两会今日开幕</p></div></body></html>`,
  ),
  page(
    {
      kind: 'Sichuan Online',
      charset: 'gb18030',
      url: 'https://sichuan.scol.com.cn/ggxw/202102/58057512.html',
      title: '今年要建十个专利导航基地',
      date: '2021-02-09',
      source: '四川在线',
      people: ['刘佳'],
      text: story(24, 5),
    },
    (p) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>今年要建十个专利导航基地_四川在线</title></head><body><div id="webreal">四川在线 - 四川新闻 - 正文</div><div id="contentall"><h1 id="title">今年要建十个专利导航基地</h1><div id="scol_info"><span id="pubtime_baidu">2021-02-09 11:27:33</span><span id="source_baidu">来源：<a>四川在线</a></span><span id="editor_baidu">编辑：罗自强</span></div><div id="scol_txt"><p>　　四川在线记者 刘佳</p>${p('　　')}</div><div id="scol_fy"></div></div><div id="bq">版权声明</div></body></html>`,
  ),
  page(
    {
      kind: 'the West China Metropolis Daily edition',
      url: 'https://e.thecover.cn/shtml/hxdsb/20190429/105123.shtml',
      title: '宜宾芽菜起诉“芽菜王”',
      date: '2019-04-29',
      source: '华西都市报',
      people: ['罗敏'],
      text: story(25, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>宜宾芽菜起诉“芽菜王”-华西都市报</title></head><body><div class="head"><span class="paper">华西都市报</span><span>2019年04月29日</span><span>A05：法治</span></div><div class="list"><a>A01：头版</a><a>A05：法治</a></div><div class="text-article"><h2>宜宾芽菜起诉“芽菜王”</h2><h3>法院：通用名称不得独占</h3><div class="tool">字号 <a>A+</a> <a>A-</a></div><div class="txt">${p()}<p>华西都市报-封面新闻记者罗敏</p></div></div></body></html>`,
  ),
  page(
    {
      kind: 'China Intellectual Property News',
      url: 'http://www.iprchn.com/cipnews/news_content.aspx?newsId=126789',
      title: '让每一颗种子都有身份',
      date: '2020-12-23',
      source: '中国知识产权报',
      people: ['李杨芳'],
      text: story(26, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>中国知识产权资讯网</title></head><body><form id="form1"><div class="weizhi">您所在的位置：首页 > 地方 > 正文</div><div class="tit">让每一颗种子都有身份</div><div class="xinxi">发布时间：2020/12/23 来源：中国知识产权报 作者：李杨芳 [<a>大</a> <a>中</a> <a>小</a>]</div><div class="neirong">${p('　　')}<p>　　(编辑：刘珊)</p><p>　　（中国知识产权报独家稿件，未经授权不得转载。）</p></div><div class="xg">相关新闻</div></form></body></html>`,
  ),
  page(
    {
      kind: 'a city paper’s site',
      title: '广安柠檬有了“护身符”',
      date: '2023-09-07',
      source: '广安日报',
      people: ['唐建军'],
      text: story(27, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>广安柠檬有了“护身符” —— 广安在线</title></head><body><div class="nav-bar">广安新闻 国内 国际 专题</div><div class="article"><div class="hd"><h1>广安柠檬有了“护身符”</h1><p class="time"><span>2023-09-07 08:00</span><span>稿源：广安日报</span><span>记者：唐建军</span><span>责任编辑：蒋媛媛</span><span>主编：王英</span></p></div><div class="bd">${p()}</div><div class="ft"><p>编辑：蒋媛媛 二审：李亚 终审：张国盛</p><p>扫码关注“广安日报”公众号</p></div></div></body></html>`,
  ),
];
