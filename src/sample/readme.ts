/** The first line of a sample's `README.md`, by which it is known. */
export const MARKER_LINE = '# 示例内容（由 npm run sample 生成）';

/** What the `README.md` of a sample says. */
export function describeSample(count: number, seed: number): string {
  return `${MARKER_LINE}

本目录有 ${count} 篇示例文章（种子 ${seed}），供试用、测试和测速。人物、企业、案件、数字都是虚构的。
再次运行 npm run sample 会把本目录整个重写，请不要在这里写自己的文章。
`;
}
