import { z } from 'astro/zod';
import { listed, t } from '../language/say.ts';
import { ID_FORM } from './article.ts';
import { isDay } from './day.ts';
import { distinct } from './distinct.ts';
import { placeOf } from './place.ts';
import { adviceOnQuery } from './special-query.ts';
import { isPortableName, NAME_HINT } from './file-name.ts';

/** Special subjects (专题) in `content/site.yml`: what an editor draws together from all categories and years. */

const text = (hint: string) => z.string(hint).trim().min(1, hint);
const ID_HINT = t`请写 id：小写字母开头，只用小写字母、数字、连字符，例如 dujiangyan-2024。`;

const PERIOD_HINT = t`请写年、年-月或年-月-日，加引号，例如 "2021"、"2021-03"。`;
/** `2021`, `2021-03` or `2021-03-15`; a year may be written as a number. */
const period = z
  .union([z.string(PERIOD_HINT), z.number(PERIOD_HINT).transform(String)], PERIOD_HINT)
  .refine((written) => isDay(`${written}-01-01`.slice(0, 'yyyy-mm-dd'.length)), PERIOD_HINT);

const idsOf = (what: string, example: string) =>
  z.array(text(t`请写${what}，例如 ${example}。`), t`请写列表，例如 [${example}]。`).default([]);
const articleId = (example: string) => {
  const hint = t`请写文章的永久编号，例如 ${example}。`;
  return z.array(z.string(hint).regex(ID_FORM, hint), t`请写列表，例如 [${example}]。`).default([]);
};

const specialSchema = z
  .strictObject(
    {
      id: z
        .string(ID_HINT)
        .regex(/^[a-z][a-z0-9-]*$/, ID_HINT)
        .refine(isPortableName, NAME_HINT),
      name: text(t`请写专题的名称，例如 读懂号码。`),
      /** A sentence, for lists, search engines and the feed. */
      description: text(t`请用一句话说明专题讲什么。`),
      /** Markdown. */
      introduction: text(t`请写导言，可用 Markdown；没有就删去这一项。`).optional(),
      query: text(t`请写检索词，例如 地理标志；没有就删去这一项。`)
        .superRefine((query, context) => {
          const advice = adviceOnQuery(query);
          if (advice !== undefined) context.addIssue({ code: 'custom', message: advice });
        })
        .optional(),
      from: period.optional(),
      to: period.optional(),
      regions: z
        .array(
          z
            .string(t`请写六位行政区划代码，加引号，例如 "330100"。`)
            .refine((code) => placeOf(code) !== undefined, t`请查 GB/T 2260，写六位代码，例如 "330100"（杭州市）。`),
          t`请写列表，例如 ["330100"]。`,
        )
        .default([]),
      categories: idsOf(t` site.yml 里 categories 的 id`, 'policy'),
      topics: idsOf(t` site.yml 里 topics 的 id`, 'patent'),
      /** Articles that belong to it whatever else it asks for, and those that do not. */
      articles: articleId('20210209-525a'),
      without: articleId('20210209-525a'),
    },
    t`请分项写 id、name、description，以及 query、from、to、regions、categories、topics、articles 之中的一项或几项。`,
  )
  .superRefine((special, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (!asksForAny(special) && special.articles.length === 0)
      issue([], t`请至少写 query、from、to、regions、categories、topics、articles 之中的一项，说明收哪些文章。`);
    if (special.from !== undefined && special.to !== undefined && special.from > endOf(special.to))
      issue(['to'], t`请写不早于 from 的日期。`);
    const both = special.without.findIndex((id) => special.articles.includes(id));
    if (both >= 0) issue(['without', String(both)], t`请在 articles 与 without 里只留一处。`);
  });

export const specialsSchema = z
  .array(specialSchema, t`请写专题的列表；没有就删去 specials。`)
  .check(
    distinct<Special>(
      ({ id }) => id,
      ['id'],
      (id) => t`请换一个 id：${id} 在前面已经用过。`,
    ),
  )
  .default([]);

export type Special = z.output<typeof specialSchema>;

/** Whether it asks for articles beside those that are picked by hand. */
export function asksForAny({ query, from, to, regions, categories, topics }: Special): boolean {
  return (
    [query, from, to].some((one) => one !== undefined) || [regions, categories, topics].some(({ length }) => length)
  );
}

/** Past the last day of a year or month, as days sort; a day itself. */
const endOf = (written: string) => `${written}-99`;

/** Whether a day is within the period of a special subject. */
export function isWithin(date: string, { from, to }: Pick<Special, 'from' | 'to'>): boolean {
  return (from === undefined || date >= from) && (to === undefined || date <= endOf(to));
}

/** Ids that the settings do not have, with the path to each and what there is. */
export function unknownIn(
  specials: readonly Special[],
  known: { categories: { id: string }[]; topics: { id: string }[] },
): { path: PropertyKey[]; message: string }[] {
  return specials.flatMap((special, at) =>
    (['categories', 'topics'] as const).flatMap((kind) =>
      special[kind].flatMap((id, index) => {
        const ids = known[kind].map((one) => one.id);
        if (ids.includes(id)) return [];
        const todo =
          ids.length > 0 ? t`请写 ${kind} 里有的 id：${listed(ids)}。` : t`site.yml 里没有 ${kind}，请删去。`;
        return [{ path: ['specials', at, kind, index], message: todo }];
      }),
    ),
  );
}
