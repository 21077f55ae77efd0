import type { Place } from '../model/place.ts';
import { expand, type Facts } from './grammar.ts';
import type { Random } from './random.ts';
import { BACKGROUND, ENDINGS, EXPLANATIONS, HEADINGS } from './stories/background.ts';
import type { Stage, Subject } from './story.ts';
import { newsShare } from './world/places.ts';
import { CAST, type World } from './world/world.ts';

/** How long an article is meant to be, in characters: mostly a page of a newspaper, now and then a note or a report. */
export function pickLength(random: Random): number {
  const kind = random.next();
  if (kind < 0.07) return random.int(110, 170);
  if (kind > 0.95) return random.int(1500, 3000);
  return Math.min(2000, Math.max(150, Math.round(400 * Math.exp(0.5 * random.normal()))));
}

/** From this length on, an article may have headings. */
const REPORT_LENGTH = 1100;
/** From this length on, an article has its stage's list or table. */
const STRUCTURED_LENGTH = 300;

export interface Telling {
  subject: Subject;
  stage: Stage;
  world: World;
  facts: Facts;
  /** What stands before the first sentence: who reports from where. */
  dateline: string;
}

/** The body of one article in Markdown, of about `length` characters. Nothing is told twice. */
export function composeBody(telling: Telling, length: number, random: Random): string {
  const { stage, facts, world, dateline } = telling;
  const say = (template: string) => expand(template, facts, random);
  const lead = dateline + say(random.pick(stage.leads));
  const structure = structureOf(stage, { ...world, facts }, random);
  const blocks = length >= STRUCTURED_LENGTH && structure ? [lead, structure] : [lead];
  let written = blocks.join('').length;
  const rest: string[] = [];
  for (const template of material(telling, random)) {
    if (written >= length) break;
    const paragraph = say(template);
    rest.push(paragraph);
    written += paragraph.length;
  }
  const ending = written < length * 1.1 && random.chance(0.2) ? [say(random.pick(ENDINGS))] : [];
  const told = length >= REPORT_LENGTH && random.chance(0.45) ? withHeadings(rest, random) : rest;
  return introduceCast([...blocks, ...told, ...ending].join('\n\n'), facts);
}

/** The stage's own paragraphs in order, then what may be told of the subject, the industry and the times. */
function material({ subject, stage, world }: Telling, random: Random): string[] {
  const industry = subject.geo ? [] : random.shuffle(world.sector.texts);
  const explained = random.shuffle(EXPLANATIONS).slice(0, 5);
  return [
    ...stage.body,
    ...random.shuffle(subject.more),
    ...industry,
    ...random.shuffle([...BACKGROUND, ...explained]),
  ];
}

function withHeadings(paragraphs: string[], random: Random): string[] {
  const headings = random.pick(HEADINGS);
  const each = Math.ceil(paragraphs.length / headings.length);
  return paragraphs.flatMap((paragraph, index) =>
    index % each === 0 ? [`## ${headings[index / each]!}`, paragraph] : [paragraph],
  );
}

function structureOf({ list, table }: Stage, { facts, parts }: World, random: Random): string | undefined {
  const say = (template: string) => expand(template, facts, random);
  if (list) return `${say(list.intro)}\n\n${list.items.map((item) => `- ${say(item)}`).join('\n')}`;
  if (table) return `${say(table.intro)}\n\n${tableOf(table, parts, say, random)}`;
  return undefined;
}

/** A table of the first parts of the region with their share of each column's total. */
function tableOf(
  { columns }: NonNullable<Stage['table']>,
  parts: Place[],
  say: (template: string) => string,
  random: Random,
): string {
  const places = parts.slice(0, random.pick([8, 12, 21]));
  const weights = places.map((place) => newsShare(place) * (0.7 + random.next() * 0.6));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const totals = columns.map(({ total }) => Number(say(total)));
  const rows = places.map(({ name }, row) =>
    [name, ...columns.map(({ decimals = 0 }, at) => ((totals[at]! * weights[row]!) / all).toFixed(decimals))].join(
      ' | ',
    ),
  );
  const names = ['地区', ...columns.map(({ name }) => name)].join(' | ');
  const rule = ['---', ...columns.map(() => '---:')].join(' | ');
  return [names, rule, ...rows].map((row) => `| ${row} |`).join('\n');
}

/** Before a name, words that already say who this is; after it, likewise. */
const INTRODUCED = /[人长理师官员授户者任监管“、]$/u;
const TITLED = /^(?:教授|老师|律师|和他|（右）)/u;

/** Puts who they are before the first mention of each person: 王敏 → 律师王敏. */
function introduceCast(text: string, facts: Facts): string {
  return Object.entries(CAST).reduce((told, [role, introduction]) => {
    const name = facts[role]!;
    const at = told.indexOf(name);
    if (at < 0 || INTRODUCED.test(told.slice(0, at)) || TITLED.test(told.slice(at + name.length))) return told;
    const words = introduction.replace(/\{(\w+)\}/, (_, fact: string) => facts[fact]!);
    return told.slice(0, at) + words + told.slice(at);
  }, text);
}
