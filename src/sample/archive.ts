import { createConverter } from '../hanzi/convert.ts';
import type { FrontMatter } from '../model/article.ts';
import { yearOf, type Day } from '../model/day.ts';
import type { Site } from '../model/site.ts';
import { writeArticle, type SampleArticle } from './article.ts';
import { dealCategories, type Shelves } from './categories.ts';
import { expand, type Facts } from './grammar.ts';
import { createRandom, type Random } from './random.ts';
import { COURT } from './stories/court.ts';
import { FINANCE } from './stories/finance.ts';
import { GEO } from './stories/geo.ts';
import { PROTECTION } from './stories/protection.ts';
import { PUBLIC } from './stories/public.ts';
import { RIGHTS } from './stories/rights.ts';
import type { Stage, Subject } from './story.ts';
import { addDays, inSeason, LAST_DAY, pickDay } from './world/calendar.ts';
import { staffMedia, TRADITIONAL_MEDIA, type Medium } from './world/people.ts';
import { createWorld } from './world/world.ts';

const SUBJECTS: Subject[] = [...FINANCE, ...GEO, ...COURT, ...PROTECTION, ...RIGHTS, ...PUBLIC];

/** What a sample takes from the settings of the archive it is made for. */
export type Settings = Pick<Site, 'region' | 'categories'>;

/** What all stories of a sample share. */
interface Press {
  seed: number;
  region: string;
  shelves: Shelves;
  media: Medium[];
}

/**
 * Sample articles without end, story by story, that happen in the archive's region and stand in its categories. The same
 * seed gives the same articles, and those of a smaller sample are the first of a larger one: a story depends on the seed,
 * the settings and its own number alone.
 */
export function* sampleArticles(seed: number, { region, categories }: Settings): Generator<SampleArticle> {
  const press = { seed, region, shelves: dealCategories(categories), media: staffMedia(createRandom(seed)) };
  for (let story = 0; ; story++) yield* tellStory(press, story);
}

/** A stage goes untold with this chance, as the press forgets. */
const SKIPPED = 0.25;
/** A second medium reports the same event with this chance. */
const REPORTED_TWICE = 0.18;

function* tellStory(press: Press, story: number): Generator<SampleArticle> {
  const random = createRandom(press.seed, 1, story);
  let day = pickDay(random);
  const year = Number(yearOf(day));
  const subject = random.weighted(
    SUBJECTS.filter(({ since }) => since <= year).map((candidate) => [candidate, candidate.weight] as const),
  );
  const world = createWorld(random, year, press.region, subject);
  const facts = settleFacts(subject, world.facts, random);
  let told = 0;
  for (const [index, stage] of subject.stages.entries()) {
    if (index > 0 && random.chance(SKIPPED)) continue;
    day = addDays(day, random.int(...stage.after));
    if (stage.inSeason) day = inSeason(day, facts['geoSeason']!);
    for (const date of reportDays(day, random)) {
      if (date > LAST_DAY) return;
      const id = `${date.replaceAll('-', '')}-${story.toString(36).padStart(3, '0')}${(told++).toString(36)}`;
      yield tell(id, date, { subject, stage, world, facts }, press, createRandom(press.seed, 2, story, told));
    }
  }
}

function reportDays(day: Day, random: Random): Day[] {
  return random.chance(REPORTED_TWICE) ? [day, addDays(day, random.int(0, 2))] : [day];
}

/** The facts that hold for the whole story: the world's and, one after the other, the subject's own. */
function settleFacts(subject: Subject, world: Facts, random: Random): Facts {
  const settled: Record<string, string> = { ...world };
  for (const [name, template] of Object.entries(subject.facts)) settled[name] = expand(template, settled, random);
  return settled;
}

type Story = { subject: Subject; stage: Stage; world: ReturnType<typeof createWorld>; facts: Facts };

/** One article in a hundred comes from a source that prints in Traditional. */
const TRADITIONAL = 0.01;

function tell(id: string, date: Day, story: Story, { shelves, media }: Press, random: Random): SampleArticle {
  const category = random.pick(shelves[story.stage.kind]);
  const article = writeArticle(id, date, { ...story, category }, random.pick(media), random);
  if (!random.chance(TRADITIONAL)) return article;
  const { city, county } = story.world.scene;
  return inTraditional(article, random.pick(TRADITIONAL_MEDIA), [city.code, county.code]);
}

/** The article as a Traditional source would have it. Its places are named by code, since it spells them otherwise. */
function inTraditional({ id, frontMatter, body }: SampleArticle, source: string, regions: string[]): SampleArticle {
  const convert = (traditional ??= createConverter('zh-Hans', 'zh-Hant'));
  const { protect: _, ...fields } = frontMatter;
  const converted = convertStrings(fields, convert) as FrontMatter;
  return {
    id,
    frontMatter: { ...converted, category: fields.category, source, script: 'zh-Hant', regions },
    body: convert(body),
  };
}

// Made on first use: it takes a moment, and small samples may have no Traditional source.
let traditional: ((text: string) => string) | undefined;

function convertStrings(value: unknown, convert: (text: string) => string): unknown {
  if (typeof value === 'string') return convert(value);
  if (Array.isArray(value)) return value.map((item) => convertStrings(item, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convertStrings(item, convert)]));
}
