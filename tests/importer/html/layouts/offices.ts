import { paragraphs, type Layout } from './layout.ts';

const NOTICE = [
  '各市（州）市场监管局，各有关单位：',
  '为做好今年的知识产权质押融资工作，帮助中小企业解决融资难题，现就有关事项通知如下。',
  '一、摸清底数。各地应在本月底前梳理有融资需求的企业名单，报送省局运用促进处。',
  '二、加强宣传。鼓励银行、保险、担保机构走进园区，讲清政策，算清成本，办成实事。',
  '特此通知。',
];
const LAUNCH = [
  '国务院新闻办公室二十五日举行发布会，介绍去年我国知识产权发展状况，并回答记者提问。',
  '发布会上公布，去年授权发明专利六十九万余件，每万人口高价值发明专利拥有量达到七件半。',
  '有关负责人表示，下一步将提高审查质量，压缩审查周期，让创新成果更快得到保护。',
];
const RULING = [
  '一家火锅店把别人注册多年的商标挂上了自家门头，近日被法院判令停止使用并赔偿五万元。',
  '法院审理认为，被告与原告经营同类服务，所用文字与注册商标相同，容易让消费者误认。',
  '被告辩称门头沿用自前任店主，自己并不知情；法院认为不知情不是继续使用的理由。',
  '宣判以后，被告当庭表示服从判决，一周以内已经更换招牌。',
];
const STATION = [
  '“我们跑一趟就办完了。”拿到商标注册证的茶农老周说，以前要去成都，来回得一整天。',
  '今年以来，雨城区在茶山下设立知识产权服务站，替茶农代办商标注册、维权和地理标志用标申请。',
  '服务站的墙上贴着一张表，哪家用了地理标志、哪家还在申请，一目了然。',
];

/** Pages of government offices and courts. */
export const OFFICES: Layout[] = [
  {
    kind: 'a government site with a table of the index number',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于做好知识产权质押融资工作的通知_政府信息公开_四川省知识产权服务促进中心</title></head><body>
<div class="header"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a></div>
<div class="location">您现在的位置：<a href="/">首页</a> > <a href="/zwgk/">政府信息公开</a> > <a href="/tz/">通知公告</a></div>
<table class="xxgk_head" width="100%"><tr><td class="l">索 引 号：</td><td>00828/2021-00123</td><td class="l">主题分类：</td><td>知识产权、质押融资</td></tr>
<tr><td class="l">发布机构：</td><td>四川省知识产权服务促进中心</td><td class="l">发布日期：</td><td>2021-03-18</td></tr>
<tr><td class="l">名　　称：</td><td colspan="3">关于做好知识产权质押融资工作的通知</td></tr><tr><td class="l">文　　号：</td><td>川知发〔2021〕9号</td><td class="l">有 效 性：</td><td>有效</td></tr></table>
<div class="wenzhang"><h2 class="tit">关于做好知识产权质押融资工作的通知</h2><div class="tools"><a href="javascript:;">【打印】</a><a href="javascript:;">【关闭】</a> 字体：[<a>大</a> <a>中</a> <a>小</a>]</div>
<div class="TRS_Editor">${paragraphs(NOTICE)}<p style="text-align:right">四川省知识产权服务促进中心</p><p style="text-align:right">2021年3月17日</p></div></div>
<div class="fj">扫一扫在手机打开当前页</div><div class="footer">主办：四川省知识产权服务促进中心　蜀ICP备00000001号　网站标识码：5100000000</div></body></html>`,
    title: '关于做好知识产权质押融资工作的通知',
    date: '2021-03-18',
    source: '四川省知识产权服务促进中心',
    text: [...NOTICE, '四川省知识产权服务促进中心', '2021年3月17日'],
  },
  {
    kind: 'the State Council’s site',
    html: `<html><head><title>国新办发布去年知识产权发展状况_新闻_某政府网</title><meta name="keywords" content="知识产权"></head><body>
<div class="BreadcrumbNav"><a href="/">首页</a> > <a href="/xw">新闻</a> > <a href="/xw/bm">部门</a></div>
<div class="article oneColumn pub_border"><h1>国新办发布去年知识产权发展状况</h1><div class="pages-date">2022-04-26 09:16<span class="font">来源： 新华社</span><div class="pages_print"><span>字体：</span><span id="btnd">大</span><span>中</span><span>小</span><span class="printIco">打印</span><a class="share">分享</a></div></div>
<div class="pages_content" id="UCAP-CONTENT"><p style="text-indent:2em">新华社北京4月25日电（记者张泉、宋晨）${LAUNCH[0]}</p>${paragraphs(LAUNCH.slice(1))}</div><div class="editor">责任编辑：王敏</div></div>
<div class="related"><h4>相关稿件</h4><ul><li><a href="/1">我国知识产权综合实力快速提升</a></li><li><a href="/2">两部门联合开展专项行动</a></li></ul></div>
<div class="foot">版权所有：某政府网　京ICP备00000000号</div></body></html>`,
    title: '国新办发布去年知识产权发展状况',
    date: '2022-04-26',
    source: '新华社',
    people: ['张泉', '宋晨'],
    text: [`新华社北京4月25日电（记者张泉、宋晨）${LAUNCH[0]}`, ...LAUNCH.slice(1)],
  },
  {
    kind: 'an office whose meta elements follow the government’s rules',
    html: `<html><head><meta name="SiteName" content="国家某某局"><meta name="ColumnName" content="地方动态"><meta name="ArticleTitle" content="雅安：茶山下设起知识产权服务站"><meta name="PubDate" content="2020-05-21 08:42"><meta name="ContentSource" content="知识产权报"><title>国家某某局 地方动态 雅安：茶山下设起知识产权服务站</title></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">机构</a></li><li><a href="/b">新闻</a></li></ul></div><div class="article-title"><h3>雅安：茶山下设起知识产权服务站</h3></div>
<div class="article-info"><span>发布时间：2020-05-21</span><div class="share-box"><a>微信</a><a>微博</a></div></div>
<div class="article-content"><div id="zoom">${paragraphs(STATION)}</div></div>
<div class="page-tools">打印本页 | 关闭窗口</div><div class="bottom">主办单位：国家某某局 网站管理：办公室</div></body></html>`,
    title: '雅安：茶山下设起知识产权服务站',
    date: '2020-05-21',
    source: '知识产权报',
    text: STATION,
  },
  {
    kind: 'a court’s site',
    html: `<html><head><title>火锅店沿用他人商标 法院判停用并赔偿-某某法院网</title></head><body><div id="top"><a href="/">法院首页</a> <a href="/tpxw">图片新闻</a> <a href="/cp">裁判文书</a></div>
<div class="crumb">当前位置：<a href="/">首页</a>&nbsp;»&nbsp;<a href="/al">案件快报</a></div>
<div class="detail"><div class="detail_bigtitle">火锅店沿用他人商标 法院判停用并赔偿</div><div class="sth_a"><span>发布时间：2021-04-22 10:12:33</span> <span>来源：某某法院网</span> <span>作者：安海 林晴</span></div>
<div class="detail_txt">${RULING.map((line) => `　　${line}`).join('<br/><br/>')}</div><div class="detail_thr">责任编辑：周瑞</div></div>
<div class="share">分享到： <a>QQ空间</a> <a>新浪微博</a></div><div class="links"><a href="/x">友情链接</a></div></body></html>`,
    title: '火锅店沿用他人商标 法院判停用并赔偿',
    date: '2021-04-22',
    source: '某某法院网',
    people: ['安海', '林晴'],
    text: RULING,
  },
  {
    kind: 'a notice dated by its signature alone',
    html: `<html><head><title>关于举办商标品牌指导站培训班的通知</title></head><body><div><a href="/">首页</a>|<a href="/jg">机构概况</a>|<a href="/tz">通知公告</a></div><div id="content"><div class="bt">关于举办商标品牌指导站培训班的通知</div>
${paragraphs(['各县（区）市场监管局：', '为提高商标品牌指导站的服务能力，定于下月举办培训班，请各站选派一名业务骨干参加。', '培训内容包括商标注册实务、地理标志运用、海外维权，食宿由会务组统一安排。', '联系人：赵红，电话：0835-0000000。'])}
<p align="right">雅安市知识产权局</p><p align="right">二〇一九年六月三日</p></div><p align="center"><a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></p><p align="center">雅安市某某局 版权所有</p></body></html>`,
    title: '关于举办商标品牌指导站培训班的通知',
    date: '2019-06-03',
    source: '雅安市知识产权局',
    text: [
      '各县（区）市场监管局：',
      '为提高商标品牌指导站的服务能力，定于下月举办培训班，请各站选派一名业务骨干参加。',
      '培训内容包括商标注册实务、地理标志运用、海外维权，食宿由会务组统一安排。',
      '联系人：赵红，电话：0835-0000000。',
      '雅安市知识产权局',
      '二〇一九年六月三日',
    ],
  },
  {
    kind: 'a district’s site that counts its readers by script',
    url: 'http://www.qu.example.cn/qx/202011/t20201112_5512345.shtml',
    html: `<html><head><title>雨城区：服务站开到茶山下</title><meta name="others" content="页面生成时间 2023-01-05 00:12:45"></head><body><div class="dh"><a href="/">网站首页</a><a href="/zw">政务</a></div><div class="xl_title"><h1>雨城区：服务站开到茶山下</h1></div>
<div class="xl_info"><ul><li>来源：区融媒体中心</li><li>点击数：<script>document.write(1234)</script></li><li>【字体：<a>大</a><a>中</a><a>小</a>】</li></ul></div><div class="xl_con">${paragraphs(STATION)}</div><div class="pre"><p>上一篇：<a href="a">我区召开安全生产会议</a></p><p>下一篇：<a href="b">我区开展夜间巡查</a></p></div><div>联系我们　网站声明</div></body></html>`,
    title: '雨城区：服务站开到茶山下',
    date: '2020-11-12',
    source: '区融媒体中心',
    text: STATION,
  },
];
