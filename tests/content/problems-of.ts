import { text } from 'node:stream/consumers';
import type { z } from 'astro/zod';
import { parseYaml } from '../../src/content/yaml.ts';
import { glossarySchema } from '../../src/hanzi/glossary.ts';
import { articleSchema } from '../../src/model/article.ts';
import { siteSchema } from '../../src/model/site.ts';
import type { Problem } from '../../src/content/problem.ts';

export const SCHEMAS = { article: articleSchema, site: siteSchema, glossary: glossarySchema } satisfies Record<
  string,
  z.ZodType
>;
export type SchemaName = keyof typeof SCHEMAS;

/** What is wrong with a text as YAML of the schema. */
export function problemsOf(name: SchemaName, yaml: string): Problem[] {
  return parseYaml(yaml, SCHEMAS[name], { file: name, firstLine: 1 }).problems;
}

// A process speaks one language: run as a program, this tells of a list of texts in that of its environment, as JSON.
if (import.meta.main) {
  const name = process.argv[2] as SchemaName;
  const texts = JSON.parse(await text(process.stdin)) as string[];
  console.log(JSON.stringify(texts.map((yaml) => problemsOf(name, yaml))));
}
