import type { ColourName, Theme } from '../model/theme.ts';

/** The colours and fonts of the settings as custom properties, which all styles are written with. */
export function themeStyles({ light, dark, song, hei }: Theme): string {
  const colours = (Object.keys(light) as ColourName[]).map(
    (name) => `--${name.replaceAll('_', '-')}:light-dark(${light[name]},${dark[name]})`,
  );
  return `:root{${[...colours, ...fontsOf('song', song), ...fontsOf('hei', hei)].join(';')}}`;
}

/** Each name with a comma after it, so that the site's own stack can follow. */
function fontsOf(family: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`--own-${family}:${names.map((name) => `'${name}',`).join('')}`];
}
