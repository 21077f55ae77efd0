import { toString } from 'mdast-util-to-string';
import type { Draft } from '../../../src/importer/draft.ts';

/** Sentences written for these tests. */
export const FIRST = '四川省知识产权服务促进中心昨天在成都召开工作会议，总结去年的工作，部署今年的任务。';
export const SECOND = '会议指出，去年全省专利授权量比前年增长两成，其中发明专利的增长快于平均；商标注册量也创下新高。';
export const THIRD = '下一步，各市州将建立知识产权保护的协作机制，让企业维权少跑路、少花钱，让侵权的人付出代价。';
export const TITLE = '今年四川知识产权工作怎么干';

export const paragraphs = [FIRST, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('\n');

/** A page with an article in the midst of what sites put around it. `header` stands below the headline. */
export function newsPage({ header = '', text = paragraphs, below = '', head = '' }): string {
  return `<!DOCTYPE html><html><head><title>${TITLE}_蜀地新闻网</title>${head}</head><body>
<div class="top"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/law">法规</a> <a href="/about">关于我们</a></div>
<h1>${TITLE}</h1><div class="info">${header}</div>
<div class="body">${text}</div>
${below}
<div class="foot">蜀地新闻网版权所有 <a href="/map">网站地图</a> 蜀ICP备00000000号</div></body></html>`;
}

/** The blocks of a draft's text as a reader reads them, a line each; pictures say nothing. */
export function lines({ body }: Draft): string[] {
  return body.children.map((child) => toString(child, { includeImageAlt: false })).filter((line) => line !== '');
}
