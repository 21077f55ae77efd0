import type { Layout } from '../layout.ts';
import { DATE, PAPER, TITLE, withFaults, type Fault } from '../fifth/set.ts';

const headline = `<h1>${TITLE}</h1>`;
const credits = `<div>${DATE} 10:30 来源：${PAPER}</div>`;

/** One fault of pages a row, each first read wrongly on one of three sets written before the rules were looked at. */
const FAULTS: Fault[] = [
  {
    kind: 'a table of labels and values that has the headline in a row of its own',
    head: '<title>新闻详情</title>',
    above: `<table><tr><th colspan="4">${TITLE}</th></tr><tr><td>发布时间</td><td>2021年2月9日 星期二</td><td>来源</td><td>${PAPER}</td></tr><tr><td>录入</td><td>管理员</td><td>阅读</td><td>77</td></tr></table>`,
  },
  {
    kind: 'fields of a form that nobody sees',
    head: '<title>内容详情</title>',
    above: `<input type="hidden" id="title" value="${TITLE}"><input type="hidden" id="pubDate" value="${DATE}"><input type="hidden" id="source" value="${PAPER}"><b>${TITLE}</b>`,
  },
  {
    kind: 'a headline that is a picture',
    head: '<title>专题报道</title>',
    above: `<h1><img src="t.png" alt="${TITLE}"></h1>${credits}`,
  },
  {
    kind: 'a medium that is shown by its picture',
    above: `${headline}<div>${DATE} 来源：<a href="/"><img src="logo.png" alt="${PAPER}"></a></div>`,
  },
  {
    kind: 'a leaf of a calendar beside the headline',
    above: `<div><strong>09</strong><span>2021/02</span></div>${headline}<div>来源：<a href="/">${PAPER}</a></div>`,
  },
  {
    kind: 'a second headline below the first, which the title element does not name',
    head: `<title>${PAPER}数字版</title>`,
    people: ['唐泽文'],
    above: `<div>2021年02月09日 星期二</div>${headline}<h2>——来自蜀江的观察</h2><p>□本报记者 唐泽文</p>`,
  },
  {
    kind: 'an author with his profession and a photographer beside him',
    people: ['许晨'],
    above: `${headline}<div>${DATE} 来源：${PAPER} 作者：许　晨 律师 摄影：黄大海</div>`,
  },
  {
    kind: 'a source within brackets and buttons',
    above: `${headline}<p>日期：[${DATE}]　来源：[<a href="/">${PAPER}</a>]　<button>复制链接</button></p>`,
  },
  {
    kind: 'an office that is named as the author and nobody else',
    source: '蜀江情报所',
    above: `${headline}<div>供稿：蜀江情报所　时间：${DATE}</div>`,
  },
  {
    kind: 'an author alone below the headline, with his office',
    people: ['薛虹'],
    above: `${headline}<h3>薛虹（某大学教授）</h3><p>上传时间：2021-2-9　浏览次数：5126　出处：${PAPER}</p>`,
  },
  {
    kind: 'an author whose label is English and whose day is, too',
    people: ['周晓彤'],
    above: `${headline}<p>By <a href="/z">周晓彤</a> | Published: Feb. 9, 2021 | 5 min read</p><p>来源：${PAPER}</p>`,
  },
  {
    kind: 'a reporter behind the label of the author',
    people: ['陈艳'],
    above: `${headline}<div>来源:${PAPER}　作者:记者 陈艳　时间:2021年2月9日 8:15:02</div>`,
  },
  {
    kind: 'a reporter in a bracket behind the medium',
    people: ['刘冰玉'],
    above: `${headline}<div>时间：${DATE} 来源：${PAPER}（记者 刘冰玉）</div>`,
  },
  {
    kind: 'a menu of the site about itself below the text, in the same box',
    above: '',
    inside: `<p>${PAPER} ${DATE}</p>${headline}${credits}`,
    below: '<div>关于我们 | 联系我们 | 版权声明 | 网站地图</div>',
  },
  {
    kind: 'a time that only an attribute of data has',
    above: `${headline}<p><span data-article-publish-time="1612836000">02/09 10:00</span> · 来源：<span>${PAPER}</span></p>`,
  },
];

/** Pages with one fault each. */
export const SIXTH_SET: Layout[] = withFaults(FAULTS);
