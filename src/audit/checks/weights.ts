import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';

/** The most bytes that a file may have: the first pattern that its address fits decides. */
const BUDGETS: [pattern: RegExp, bytes: number, todo: string][] = [
  [/\.html$/, 2_000_000, t`请在 site.yml 的 sizes 下把每页的篇数改小。`],
  [/\.css$/, 100_000, t`请缩减样式。`],
  [/^assets\/.*\.js$|^sw\.js$/, 300_000, t`请缩减脚本。`],
  [/^media\//, 25_000_000, t`许多主机不收 25 MB 以上的文件，请把图片缩小。`],
  [
    /./,
    25_000_000,
    t`Cloudflare Pages 之类的主机不收 25 MB 以上的文件。请把网站只放到没有这个限制的地方，例如自己的服务器或对象存储。`,
  ],
];

/** No file is heavier than readers and hosts can bear. */
export const check: Check = {
  title: t`文件的大小`,
  *ofSite(site) {
    for (const file of site.files) {
      const [, limit, todo] = BUDGETS.find(([pattern]) => pattern.test(file))!;
      const size = site.size(file);
      if (size > limit) yield { file, what: t`有 ${size} 字节，超过 ${limit} 字节`, todo };
    }
  },
};
