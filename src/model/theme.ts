import { z } from 'astro/zod';
import { t } from '../language/say.ts';

/** How the site looks, as far as settings say it: colours of both schemes, fonts, the logo. */

/** Ratios of contrast that WCAG 2.2 asks of text (1.4.3). */
const ENOUGH = 4.5;

/** The colours by their names in settings and styles. */
const COLOURS = {
  /** The page, and bands and boxes on it. */
  paper: { light: '#fdfcf9', dark: '#16171a' },
  sheet: { light: '#f5f2ea', dark: '#1e2024' },
  ink: { light: '#22211e', dark: '#dedbd3' },
  /** Days, sources, numbers: what is said in passing. */
  ink_soft: { light: '#625e55', dark: '#a5a097' },
  rule: { light: '#dfdacd', dark: '#35373c' },
  /** The seal's vermilion, which marks what can be followed. */
  link: { light: '#8c2a22', dark: '#e59a8b' },
  link_visited: { light: '#69403c', dark: '#c0a49d' },
  /** Behind the words that were searched for. */
  mark: { light: '#f9e7a8', dark: '#463a0b' },
  bar: { light: '#c9a39b', dark: '#7c4a42' },
  /** Behind corrections. */
  warn: { light: '#fbf0dc', dark: '#2e2716' },
} satisfies Record<string, Record<Scheme, string>>;

export type Scheme = 'light' | 'dark';
export type ColourName = keyof typeof COLOURS;
export type Palette = Record<ColourName, string>;

const NAMES = Object.keys(COLOURS) as ColourName[];
/** What text of a colour stands on. */
const GROUNDS: Partial<Record<ColourName, ColourName[]>> = {
  ink: ['paper', 'sheet', 'mark', 'warn'],
  ink_soft: ['paper', 'sheet', 'warn'],
  link: ['paper', 'sheet'],
  link_visited: ['paper', 'sheet'],
};
const defaultsOf = (scheme: Scheme) =>
  Object.fromEntries(NAMES.map((name) => [name, COLOURS[name][scheme]])) as Palette;

const hint = t`请写六位十六进制的颜色，加引号，例如 "#8c2a22"。`;
const colour = z.string(hint).regex(/^#[0-9a-f]{6}$/i, hint);

function paletteSchema(scheme: Scheme) {
  const shape = Object.fromEntries(NAMES.map((name) => [name, colour.optional()])) as Record<
    ColourName,
    z.ZodOptional<typeof colour>
  >;
  return z
    .strictObject(shape, t`请在 ${scheme} 下写颜色，每行一种，例如 link: "#8c2a22"；没有就删去 ${scheme}。`)
    .superRefine((own, context) => {
      for (const fault of faultsOf({ ...defaultsOf(scheme), ...own }, scheme)) {
        // What the settings say is to be changed, and not what stands in no file.
        const path = own[fault.text] === undefined ? fault.ground : fault.text;
        context.addIssue({ code: 'custom', path: [path], message: adviceOn(fault, path, scheme) });
      }
    })
    .transform((own): Palette => ({ ...defaultsOf(scheme), ...own }))
    .prefault({});
}

/** A pair of colours that is hard to read. */
interface Fault {
  text: ColourName;
  ground: ColourName;
  colours: Palette;
  ratio: number;
}

function faultsOf(colours: Palette, scheme: Scheme): Fault[] {
  const own = defaultsOf(scheme);
  return NAMES.flatMap((text) =>
    (GROUNDS[text] ?? [])
      .filter((ground) => colours[text] !== own[text] || colours[ground] !== own[ground])
      .map((ground) => ({ text, ground, colours, ratio: contrast(colours[text], colours[ground]) }))
      .filter(({ ratio }) => ratio < ENOUGH),
  );
}

function adviceOn({ text, ground, colours, ratio }: Fault, path: ColourName, scheme: Scheme): string {
  const said = t`${text}（${colours[text]}）在 ${ground}（${colours[ground]}）上的对比度是 ${ratio.toFixed(1)}，看得清要 ${ENOUGH} 以上`;
  const grounds = GROUNDS[text]!.map((name) => colours[name]);
  const better = path === text ? readableOn(colours[text], grounds, scheme) : COLOURS[path][scheme];
  return t`请换一种颜色，例如 "${better}"：${said}。`;
}

/** The nearest to a colour, by mixing ever more black or white into it, that can be read on all the grounds. */
function readableOn(text: string, grounds: string[], scheme: Scheme): string {
  const end = scheme === 'light' ? 0 : 255;
  for (let share = 0.05; share < 1; share += 0.05) {
    const mixed = channelsOf(text).map((channel) => Math.round(channel + (end - channel) * share));
    const made = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (grounds.every((ground) => contrast(made, ground) >= ENOUGH)) return made;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

/** The ratio of contrast of two colours after WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

const fontHint = t`请写字体的名字，例如 霞鹜文楷；不写网址与引号。`;
const fonts = z.array(
  z.string(fontHint).regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, fontHint),
  t`请写列表，例如 [霞鹜文楷]。`,
);

const logoHint = t`请写 theme 目录里的图片文件名，例如 logo.svg。`;

/** A picture in the folder `theme` of the content. Its size is known when it has been read. */
export interface Logo {
  file: string;
  width: number;
  height: number;
}

export const themeSchema = z
  .strictObject(
    {
      light: paletteSchema('light'),
      dark: paletteSchema('dark'),
      /** Installed fonts that come before the site's own: for text that is read, and for all else. */
      song: fonts.default([]),
      hei: fonts.default([]),
      logo: z
        .string(logoHint)
        .regex(/^[a-z0-9][\w-]*\.(?:svg|png|jpe?g|webp|avif|gif)$/i, logoHint)
        .transform((file): Logo => ({ file, width: 0, height: 0 }))
        .optional(),
    },
    t`请在 theme 下写 light、dark、song、hei 或 logo；没有就删去 theme。`,
  )
  .prefault({});

export type Theme = z.output<typeof themeSchema>;

/** Files that the folder `theme` may hold instead of the site's own, with the side in pixels of those that have one. */
export const ICONS: Record<string, number | undefined> = {
  'icon.svg': undefined,
  'icon-192.png': 192,
  'icon-512.png': 512,
  'icon-maskable-512.png': 512,
};
