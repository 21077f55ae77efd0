import { z } from 'astro/zod';
import { listed, t } from '../language/say.ts';
import { CITED_KINDS, type Cited } from './citation.ts';
import type { CitedKind } from './cited-kinds.ts';
import { daySchema, type Day } from './day.ts';

const VERSION = t`请写成“from: 施行的日期”和“name: 版本的名称”两项，例如 {from: 2021-06-01, name: 2020年修正}。`;

/** Laws with the versions of them that have been in force. */
export const lawsSchema = z
  .array(
    z.strictObject(
      {
        name: z
          .string(t`请写法律的名称，例如 专利法。`)
          .trim()
          .min(1, t`请写法律的名称，例如 专利法。`),
        versions: z
          .array(z.strictObject({ from: daySchema, name: z.string(VERSION).trim().min(1, VERSION) }, VERSION), VERSION)
          .min(1, VERSION),
      },
      t`请写成“name: 法律的名称”和“versions: 各个版本”两项。`,
    ),
    t`请写列表，每项含 name 和 versions。`,
  )
  .default([]);

export type Laws = z.output<typeof lawsSchema>;

const LOOKUP = t`请写查询的网址，编号写作 {id}，例如 https://example.org/search?q={id}。`;
const lookup = z
  .string(LOOKUP)
  .regex(/^https?:\/\/.+\{id\}/, LOOKUP)
  .optional();

/** Addresses of look-ups by kind, `{id}` standing for the number. */
export const lookupsSchema = z
  .strictObject(
    Object.fromEntries(CITED_KINDS.map((kind) => [kind, lookup])) as Record<CitedKind, typeof lookup>,
    t`请在 lookups 下写 ${listed(CITED_KINDS)} 之中的几项。`,
  )
  .default({});

/** The version of a cited law that was in force on a day, as the table has it. */
export function versionOn(laws: Laws, { kind, id }: Cited, day: Day): string | undefined {
  if (kind !== 'statute') return undefined;
  const law = laws.find(({ name }) => id.startsWith(`${name}第`));
  const inForce = (law?.versions ?? []).filter(({ from }) => from <= day);
  return inForce.sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.name;
}
