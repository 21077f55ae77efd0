import type { Layout } from '../layout.ts';
import { DATE, PAPER, TITLE, withFaults, type Fault } from '../fifth/set.ts';

const headline = `<h1>${TITLE}</h1>`;
const credits = `<div>${DATE} 10:30 来源：${PAPER}</div>`;

/** One fault of pages a row, each first read wrongly on a saved page of a real site, or on one in the structure of such a site's. */
const FAULTS: Fault[] = [
  {
    kind: 'the site of a paper that names no source beside its own articles',
    source: '蜀江日報',
    head: `<title>${TITLE} - 港聞 - 日報新聞 - 蜀江日報 Shujiang Daily</title><meta property="og:site_name" content="蜀江日報 Shujiang Daily">`,
    above: `${headline}<div><span><i></i>${DATE}</span> <a>列印</a></div>`,
  },
  {
    kind: 'a section of a paper that names the paper alone',
    source: '蜀報',
    head: `<title>${TITLE} - 蜀報網站 shu.com</title><meta property="og:site_name" content="蜀報即時新聞">`,
    above: `<p><span>${DATE} 16:24</span> <a>中國財經</a></p>${headline}`,
  },
  {
    kind: 'an element that no standard knows in the head, which ends it',
    head: `<x-pass><title>${TITLE} - SJTV</title><meta property="og:title" content="${TITLE} - SJTV">`,
    above: `<h2>${TITLE}</h2>${credits}`,
  },
  {
    kind: 'the name alone below the headline, and an empty heading between them',
    people: ['张志远'],
    above: `${headline}<h4></h4><p>张志远</p><h5>2021年02月09日08:51   来源：<a>${PAPER}</a></h5>`,
  },
  {
    kind: 'who made the film beside the reporter',
    people: ['范文忆'],
    above: `${headline}${credits}<div>（记者 范文忆 制作 方敏）</div>`,
  },
  {
    kind: 'a day that only the picture between the headline and the text has in its address',
    above: `<p>今日 16:24</p>${headline}<div>来源：${PAPER}</div><table><tr><td><a href="/i/2021/02/09/1653531.jpg"><img src="/i/2021/02/09/1653531_320.jpg"></a></td></tr></table>`,
  },
  {
    kind: 'a printed page whose day stands at its top, far above the headline',
    source: '蓉城日报',
    people: ['王眉文'],
    head: `<title>蓉城日报数字报-${TITLE}</title>`,
    above: `<table><tr><td>2021年02月09日 星期二</td><td>第05版：市州新闻</td><td><a href="/">返回首页</a> | <a href="/b">版面导航</a></td></tr></table><table><tr><td><a href="/1">上一篇</a> <a href="/2">下一篇</a></td></tr><tr><td>地理标志里的振兴②</td></tr><tr><td>${TITLE}</td></tr><tr><td>□本报记者 王眉文</td></tr></table>`,
  },
  {
    kind: '本文来源 in a box that is called the author’s',
    above: `${headline}<div>${DATE} 10:05:31　来源: <a>${PAPER}</a>　四川</div>`,
    below: `<div class="post_author"><img src="icon.png"> 本文来源：${PAPER} 责任编辑： 王晓文_NN1234</div>`,
  },
  {
    kind: 'a medium, a bar and who reports, the day below them',
    source: '新快殼newskuai',
    people: ['洪聖文'],
    above: `${headline}<div><a>新快殼newskuai</a> | <a>洪聖文</a> 綜合報導</div><div>發布 2021.02.09 | 10:05</div>`,
  },
  {
    kind: 'the heading of a box of films on the site of another medium',
    source: '蜀江晚报',
    above: `${headline}<div>${DATE} 10:05</div><div><div>蜀江电视</div><a href="/tv">更多新闻短片</a></div>`,
    head: `<title>${TITLE}｜蜀江晚报</title>`,
  },
  {
    kind: 'a site of another name that says in the head that it publishes the page',
    source: 'shu.cc蜀網',
    head: `<title>${TITLE}｜即時新聞｜shu.cc蜀網</title><meta name="publisher" content="shu.cc蜀網"><meta property="og:site_name" content="shu.cc蜀網">`,
    above: `${headline}<div><span>2021年02月09日 23:16</span></div>`,
  },
  {
    kind: 'the medium and the day around an at sign',
    above: `${headline}<h5>${PAPER}@${DATE} 07:21</h5>`,
  },
  {
    kind: 'squares between two authors',
    people: ['马纯文', '石文君'],
    above: `${headline}<p>${PAPER} ${DATE} 10:05:31</p><p>作者：马纯文 ▪ 石文君　　责编：石尚文</p>`,
  },
  {
    kind: 'where the text was first published, behind a bar',
    source: '知产江湖',
    people: ['布文'],
    above: `${headline}<div>${DATE}</div>`,
    inside: '<p>文 | 布文</p><p>首发 | 知产江湖（ID：zhichanjh）</p>',
  },
  {
    kind: 'an office’s section behind 发布处室',
    source: '知识产权促进处',
    above: `<table><tr><td>主题分类：</td><td>知识产权</td><td>发布处室：</td><td>知识产权促进处</td></tr><tr><td>成文日期：</td><td>2021-02-05</td><td>发布日期：</td><td>${DATE}</td></tr></table>${headline}`,
  },
  {
    kind: 'who gave the page, behind 信息发布',
    source: '省版权保护中心',
    above: `${headline}<div>[ 信息发布：省版权保护中心　发布时间：${DATE}　点击：301 ]</div>`,
  },
  {
    kind: 'a site that says it is the source itself',
    source: '蜀江打假工作网',
    head: `<title>${TITLE}_地方动态_蜀江打假工作网</title>`,
    above: `${headline}<p>${DATE} 10:31 来源：本站</p>`,
  },
  {
    kind: 'where an account wrote from, behind the day',
    source: '锦城快看',
    above: `${headline}<div><img src="/logo.png"><div><strong>锦城快看</strong><em>${DATE} 10:05 成都</em></div><button>+关注</button></div>`,
  },
  {
    kind: 'the site’s editors in place of the author',
    above: `${headline}<div>日期：${DATE} 来源：${PAPER} 作者：本站编辑 【<a>大</a> <a>中</a> <a>小</a>】</div>`,
  },
  {
    kind: 'English labels with colons',
    people: ['刘文江'],
    above: `${headline}<div>Source: ${PAPER} | By: 刘文江 | ${DATE}</div>`,
  },
  {
    kind: 'a source in title marks with its issue',
    above: `${headline}<div>发布日期：${DATE}</div>`,
    below: `<p>　　信息来源：《${PAPER}》2021年2月9日A1版</p>`,
  },
  {
    kind: 'a source put together from several',
    source: '蜀江社、锦江新闻客户端',
    above: `${headline}<p>${DATE} 12:11:01 | 来源：综合蜀江社、锦江新闻客户端 | 编辑：罗文</p>`,
  },
  {
    kind: 'an account of the messenger named behind a gap',
    source: '浦江发布',
    above: `${headline}<p>${DATE} 17:20:00　来源：微信公众号 浦江发布</p>`,
  },
  {
    kind: 'a reporter behind the medium in the label of the source',
    source: '蜀农日报·蜀农网',
    people: ['祖文华'],
    above: `${headline}<p>${DATE}</p><p>来源：蜀农日报·蜀农网记者 祖文华</p>`,
  },
  {
    kind: 'the site in a box of its own behind the source',
    source: '蜀江日报客户端',
    above: `${headline}<p><span>发稿时间：${DATE} 10:05:00</span> <span>来源：蜀江日报客户端</span> <span>锦城青年网</span></p>`,
  },
  {
    kind: 'the media of its reporters in the last line alone',
    source: '蜀江日报',
    people: ['林文佳'],
    head: `<title>${TITLE}_锦城+_锦城plus</title>`,
    above: `${headline}<div><span>锦城+</span> <span>${DATE} 10:05</span></div>`,
    below: '<p>蜀江日报、锦城+记者 林文佳</p>',
  },
  {
    kind: 'who wrote and for whom as a list above the day',
    source: 'SJN News 中文',
    people: ['吕文'],
    head: `<title>${TITLE} - SJN News 中文</title><meta property="og:site_name" content="SJN News 中文">`,
    above: `${headline}<ul><li>吕文</li><li>SJN中文</li></ul><div>2021年2月9日</div>`,
  },
  {
    kind: 'an author of whom the head tells, and the page shows, on a site that its meta element names',
    source: '锦城之音',
    people: ['叶文江'],
    head: `<title>${TITLE}</title><meta property="og:site_name" content="锦城之音"><meta name="author" content="叶文江">`,
    above: `${headline}<div>2021年2月9日 10:05</div><ul><li><a>叶文江</a></li></ul>`,
  },
  {
    kind: 'a list of labels below the text, the day as Germans write it',
    source: 'SJ.COM',
    people: ['夏文江'],
    head: `<title>${TITLE} | SJ | 09.02.2021</title><meta property="og:site_name" content="SJ.COM">`,
    above: headline,
    below: `<ul><li><strong>日期</strong> 09.02.2021</li><li><strong>作者</strong> 夏文江</li><li><strong>关键词</strong> 专利, 德国</li></ul>`,
  },
  {
    kind: 'a blog that is called by its owner',
    source: '老吴的后院',
    people: ['老吴'],
    head: `<title>${TITLE} | 老吴的后院</title><meta property="og:site_name" content="老吴的后院">`,
    above: `${headline}<div><span>发表于<time>2021年2月9日</time></span><span>由<span class="author vcard"><a class="url fn n">老吴</a></span></span></div>`,
  },
  {
    kind: 'an account in a box called the author’s name, above what it says of itself',
    source: '沧海知产',
    above: `${headline}<div><div class="AuthorInfo-head"><span class="AuthorInfo-name"><a>沧海知产</a></span></div><div class="AuthorInfo-detail">专利代理师 / 十年老兵</div></div><button>关注</button>`,
    below: `<div>发布于 ${DATE} 10:05</div>`,
  },
  {
    kind: 'an editor behind the bracket of the source',
    above: `${headline}<div>${DATE} 10:05:31</div>`,
    below: `<div>（本文来源：${PAPER} ） 孙文</div>`,
  },
  {
    kind: 'who reports from where without the word 記者',
    source: '蜀視新聞網',
    people: ['林文如', '蔡文瑋'],
    head: `<title>${TITLE} ｜ 蜀視新聞網 PNN</title><meta property="og:site_name" content="蜀視新聞網">`,
    above: `${headline}<div><time>發布時間：${DATE} 10:05</time></div><div>林文如 蔡文瑋 / 台北報導</div>`,
  },
  {
    kind: 'where the text comes from, a reporter called 文 and the day in one line',
    source: '蜀江文化报',
    people: ['付文良'],
    above: `${headline}<div>文章来源于《蜀江文化报》 记者：付文良 发布时间：${DATE}</div>`,
  },
  {
    kind: 'sources of other articles, each before its link, beside the paper’s own',
    head: `<title>${TITLE} | ${PAPER}</title>`,
    above: `${headline}<p>${DATE} · 5 分钟阅读</p>`,
    below:
      '<div><h3>转载精选</h3><p>来源：某民网 <a href="/1">科技自立自强</a></p><p>来源：某华网 <a href="/2">种业振兴开新局</a></p></div>',
  },
  {
    kind: 'who wrote and for which paper, behind 采写',
    people: ['王文江'],
    above: `${headline}<div>${DATE} 10:20</div>`,
    below: `<p>采写：${PAPER}记者 王文江</p>`,
  },
  {
    kind: 'an account above the headline, its house below it',
    source: '锦城观察',
    above: `<div><h3>锦城观察</h3><span>锦城广播电视台官方账号</span></div><div><span>已关注</span></div>${headline}<div>${DATE} 20:11 · 发布于四川</div>`,
  },
  {
    kind: 'a paper’s reporter for all media in the first line',
    people: ['王文江'],
    above: `${headline}<div>${DATE} 08:11　浏览：102</div>`,
    inside: `<p>${PAPER}全媒体记者 王文江</p>`,
  },
  {
    kind: 'one label for the source and the author, and a slash between them',
    people: ['王文江'],
    above: `${headline}<div>来源/作者：${PAPER}/王文江　时间：${DATE}</div>`,
  },
  {
    kind: 'who reports with pictures behind the source',
    people: ['王文江'],
    above: `${headline}<div>发布时间：${DATE}　文章来源：${PAPER} 王文江 摄影报道</div>`,
  },
  {
    kind: 'the paper before its sections and the number of the day in the title',
    source: '蜀江晚報',
    head: `<title>${TITLE} - 蜀江晚報 - 港聞 - 社會 - D210209</title>`,
    above: `${headline}<div><span>14:36 ${DATE.replaceAll('-', '/')}</span></div>`,
  },
  {
    kind: 'labels below the text with the colons of Big5',
    people: ['王文江'],
    above: `${headline}${credits}`,
    below: '<p>記者︰王文江</p><p>編輯﹕梁偉江</p><p>美術：陳文江</p>',
  },
];

/** Pages with one fault each. */
export const NINTH_SET: Layout[] = withFaults(FAULTS);
