import { page, type Layout } from '../layout.ts';
import { story } from '../stories.ts';

/** Pages in further layouts, written after the faults of the third set were mended. */
export const FOURTH_SET: Layout[] = [
  page(
    {
      kind: 'a provincial department in SiteServer',
      title: '科技厅部署专利转化专项行动',
      date: '2023-11-09',
      source: '科技厅成果处',
      text: story(2, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川省科学技术厅</title></head><body><div class="bar">今天是2026年3月1日 星期日</div><div class="loc">您的位置：首页&gt;科技动态</div><div class="d-main"><p class="d-title">科技厅部署专利转化专项行动</p><p class="d-sub">2023-11-09 | 科技厅成果处 | 【大 中 小】</p><div class="d-con">${p()}</div><div class="d-foot">【打印】【关闭】</div></div></body></html>`,
  ),
  page(
    {
      kind: 'a county gazette set in spans',
      title: '合江荔枝核准使用专用标志',
      date: '2020-07-03',
      source: '合江县农业农村局',
      text: story(4, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>合江荔枝核准使用专用标志 | 合江县人民政府</title></head><body><div class="a"><span class="t">合江荔枝核准使用专用标志</span></div><div class="b"><span>发布日期：2020-07-03</span><span>信息来源：合江县农业农村局</span><span>作者：</span><span>浏览量：<i>9</i></span></div><div class="c">${p('　　')}</div><div class="d">扫一扫分享本页</div></body></html>`,
  ),
  page(
    {
      kind: 'the Economic Daily',
      charset: 'gb18030',
      url: 'http://district.ce.cn/newarea/roll/202204/26/t20220426_37535123.shtml',
      title: '地理标志的富民账',
      date: '2022-04-26',
      source: '经济日报',
      people: ['刘畅'],
      text: story(6, 6),
    },
    (p) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>地理标志的富民账_中国经济网——国家经济门户</title></head><body><div class="sec">当前位置 &gt; 地方经济 &gt; 正文</div><h1 id="articleTitle">地理标志的富民账</h1><div class="laiyuan"><span id="articleTime">2022年04月26日 06:11</span>&nbsp;&nbsp;<span id="articleSource">来源：经济日报</span>&nbsp;&nbsp;<span>[<a>推荐朋友</a>] [<a>打印本稿</a>] [字号<a>大</a>]</div><div class="TRS_Editor" id="articleText">${p('　　')}<p>　　（经济日报记者 刘畅）</p></div><div>（责任编辑：王婉莹）</div></body></html>`,
  ),
  page(
    {
      kind: 'a youth paper',
      url: 'http://zqb.cyol.com/html/2021-04/27/nw.D110000zgqnb_20210427_2-06.htm',
      title: '专利转让网上的“跑腿”生意',
      date: '2021-04-27',
      source: '中国青年报',
      people: ['王鑫昕'],
      text: story(8, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>专利转让网上的“跑腿”生意-中国青年报</title></head><body><table><tr><td>2021年04月27日 星期二</td></tr></table><table><tr><td>专利转让网上的“跑腿”生意</td></tr><tr><td>中国青年报·中国青年网记者 王鑫昕　来源：中国青年报　（2021年04月27日　　06版）</td></tr></table><div id="ozoom"><founder-content>${p('　　')}</founder-content></div><table><tr><td>3 上一篇</td><td>下一篇 4</td></tr></table></body></html>`,
  ),
  page(
    {
      kind: 'a business weekly’s app page',
      title: '把论文写成产品的人',
      date: '2023-02-14',
      source: '每日经济新闻',
      people: ['张韵'],
      text: story(10, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>把论文写成产品的人 | 每经网</title></head><body><div class="g-article"><div class="g-article-top"><h1>把论文写成产品的人</h1><p class="u-time"><span class="source">每日经济新闻</span><span class="time">2023-02-14 22:31:09</span></p></div><div class="g-article-abstract"><p></p></div><div class="g-articl-text"><p>每经记者：张韵　　每经编辑：魏官红</p>${p()}<p>如需转载请与《每日经济新闻》报社联系。未经《每日经济新闻》报社授权，严禁转载或镜像，违者必究。</p></div><div>读者热线：4008890008</div></div></body></html>`,
  ),
  page(
    {
      kind: 'Yidian, an account',
      url: 'https://www.yidianzixun.com/article/0XyZabCd',
      title: '雅安藏茶换新标',
      date: '2021-06-08',
      source: '雅安之窗',
      text: story(12, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>雅安藏茶换新标_一点资讯</title></head><body><div class="left-wrapper"><h2>雅安藏茶换新标</h2><div class="meta"><a class="doc-source">雅安之窗</a><span>2021.06.08</span><span>关注</span></div><div class="content-bd">${p()}</div></div><div class="channel">更多精彩内容</div></body></html>`,
  ),
  page(
    {
      kind: 'Jianshu',
      url: 'https://www.jianshu.com/p/a1b2c3d4e5f6',
      title: '商标近似，到底看什么',
      date: '2018-12-05',
      source: '商标小李',
      text: story(14, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>商标近似，到底看什么 - 简书</title></head><body><section class="ouvJEz"><h1 class="_1RuRku">商标近似，到底看什么</h1><div class="rEsl9f"><span class="FxYr8x"><a class="_1OhGeD">商标小李</a></span><button>关注</button><div class="s-dsoj"><time datetime="2018-12-05T13:22:10.000Z">2018.12.05 21:22:10</time><span>字数 1,204</span><span>阅读 87</span></div></div><article class="_2rhmJa">${p()}</article><div>©著作权归作者所有,转载或内容合作请联系作者</div></section></body></html>`,
  ),
  page(
    {
      kind: 'an IP bank’s newsletter (Ghost)',
      title: '质押登记的四个细节',
      date: '2024-05-06',
      source: '蓉城知产周刊',
      people: ['方遥'],
      text: story(16, 5),
    },
    (p) =>
      `<html lang="zh"><head><meta charset="utf-8"><title>质押登记的四个细节</title><meta property="og:site_name" content="蓉城知产周刊"><meta property="article:published_time" content="2024-05-06T01:00:00.000Z"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"质押登记的四个细节","datePublished":"2024-05-06T01:00:00.000Z","author":{"@type":"Person","name":"方遥"}}</script></head><body><article class="gh-article"><header><h1 class="gh-article-title">质押登记的四个细节</h1><div class="gh-article-meta"><h4 class="gh-article-author-name"><a>方遥</a></h4><time datetime="2024-05-06">06 May 2024</time><span>— 4 min read</span></div></header><section class="gh-content">${p()}</section></article><footer>Subscribe Powered by Ghost</footer></body></html>`,
  ),
  page(
    {
      kind: 'a law school',
      title: '“植物新品种保护”研讨会在我院举行',
      date: '2019-09-22',
      people: ['朱晓'],
      text: story(18, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>“植物新品种保护”研讨会在我院举行-四川大学法学院</title></head><body><div class="n_tit"><h3>“植物新品种保护”研讨会在我院举行</h3><h6>时间:2019-09-22 &nbsp;阅读数: 605 &nbsp;撰稿：朱晓</h6></div><div class="n_con">${p()}</div><div class="n_b">地址：成都市双流区川大路　邮编：610207</div></body></html>`,
  ),
  page(
    {
      kind: 'an arbitration commission',
      title: '首例知识产权仲裁案四十二天结案',
      date: '2022-12-30',
      source: '成都仲裁委员会',
      text: story(20, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>新闻详情</title></head><body><div class="menu"><a>首页</a><a>仲裁指南</a></div><div class="detail"><div class="ttl">首例知识产权仲裁案四十二天结案</div><div class="sub">日期：2022-12-30　　来源：成都仲裁委员会　　点击：612</div><div class="txt">${p()}</div></div><div class="ft">蜀ICP备05012345号</div></body></html>`,
  ),
  page(
    {
      kind: 'Eastday',
      charset: 'gb18030',
      url: 'http://news.eastday.com/eastday/13news/auto/news/china/20170426/u7ai6717123.html',
      title: '川企海外商标被抢注案胜诉',
      date: '2017-04-26',
      source: '中国新闻网',
      text: story(22, 4),
    },
    (p) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>川企海外商标被抢注案胜诉_新闻频道_东方网</title></head><body><div id="biaoti">川企海外商标被抢注案胜诉</div><div id="sectionleft"><p class="t">2017年4月26日 13:02</p><p class="f">来源:中国新闻网　作者:　选稿:叶页</p></div><div id="zw">${p('　　')}</div><div class="gd">上一篇稿件　下一篇稿件</div></body></html>`,
  ),
  page(
    {
      kind: 'a science paper',
      title: '实验室里的第二十七件专利',
      date: '2023-06-27',
      source: '科技日报',
      people: ['陈科'],
      text: story(24, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>实验室里的第二十七件专利-中国科技网</title></head><body><div class="w"><div class="p_title">实验室里的第二十七件专利</div><div class="p_info">来源：科技日报 2023-06-27 03:17 作者：陈科 <a>科技日报</a></div><div class="p_txt">${p('　　')}</div><div class="p_edit">责任编辑：常丽君</div></div></body></html>`,
  ),
  page(
    {
      kind: 'a trade site with a numbered stamp',
      title: '白酒企业联手打假一周年',
      date: '2021-09-16',
      source: '酒业家',
      unread: 'source',
      people: ['林秋'],
      text: story(26, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>白酒企业联手打假一周年 - 酒业家</title></head><body><h1>白酒企业联手打假一周年</h1><div class="inf"><img alt="" src="a.png"><b>林秋</b> <i>酒业家</i> <i>2021-09-16 08:58</i> <i>热度 2.4w</i></div><div class="ct">${p()}</div><div class="share">微信 微博 QQ空间</div><div class="cm">全部评论（0）</div></body></html>`,
  ),
  page(
    {
      kind: 'a customs clearance magazine',
      title: '寄售模式下的商标备案',
      date: '2020-10-20',
      source: '中国海关杂志',
      people: ['何燕', '罗程'],
      text: story(28, 6),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>寄售模式下的商标备案</title></head><body><article><h1>寄售模式下的商标备案</h1><p class="by">文/何燕 罗程</p><p class="fr">来源：中国海关杂志</p><p class="dt">2020年10月20日</p>${p()}<p>（作者单位：成都海关）</p></article></body></html>`,
  ),
  page(
    {
      kind: 'a TV station’s page under its player',
      title: '达州：老字号商标续展提醒上门',
      date: '2022-02-17',
      source: '达州广播电视台',
      text: story(30, 4),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>达州：老字号商标续展提醒上门_达州新闻_达州广播电视台</title></head><body><div class="v"><video src="a.mp4"></video><p>您的浏览器不支持 video 标签</p></div><h2>达州：老字号商标续展提醒上门</h2><p class="vinfo">2022-02-17 20:10 来源：达州广播电视台 播放：1304</p><div class="vtext">${p()}</div><p class="ved">记者：周磊 编辑：唐敏</p></body></html>`.replace(
        '记者：周磊 编辑',
        '编辑',
      ),
  ),
  page(
    {
      kind: 'a legal-aid platform',
      title: '收到律师函之后的三十天',
      date: '2023-10-12',
      source: '四川法律服务网',
      text: story(32, 5),
    },
    (p) =>
      `<html><head><meta charset="utf-8"><title>四川法律服务网</title></head><body><div class="c"><h4>收到律师函之后的三十天</h4><div><small>2023/10/12 09:00:00</small> <small>来源：四川法律服务网</small> <small>浏览 41</small></div><hr>${p()}<div>是否对您有帮助？ 有帮助(3) 没帮助(0)</div></div></body></html>`,
  ),
];
