import { listed, t } from '../language/say.ts';
import type { Site } from '../model/site.ts';
import { ICONS } from '../model/theme.ts';
import type { Pictures } from './article.ts';
import type { PictureFault, PictureSize } from './picture.ts';
import type { Problem } from './problem.ts';
import type { Parsed } from './yaml.ts';

/** The settings with the size of their logo, or what is wrong with the files in the folder `theme`. */
export function withTheme(site: Site, pictures: Pictures): Parsed<Site> {
  const { logo } = site.theme;
  const problems = [...pictures].flatMap(([name, found]) => problemOf(name, found, logo?.file));
  const size = logo && pictures.get(logo.file);
  if (logo && !size)
    problems.push({
      file: `theme/${logo.file}`,
      line: 1,
      what: t`没有这个文件，site.yml 的 theme › logo 却写着它`,
      todo: t`请把图片放进 theme 目录，或删去 logo 这一行。`,
    });
  if (problems.length > 0) return { problems };
  if (!logo || !size || 'what' in size) return { value: site, problems: [] };
  return { value: { ...site, theme: { ...site.theme, logo: { file: logo.file, ...size } } }, problems: [] };
}

function problemOf(name: string, found: PictureSize | PictureFault, logo: string | undefined): Problem[] {
  const file = `theme/${name}`;
  if (name !== logo && !(name in ICONS))
    return [
      {
        file,
        line: 1,
        what: t`这个文件没有用处`,
        todo: t`theme 目录里请只放 ${listed(Object.keys(ICONS))}，以及 site.yml 里 theme › logo 写的图片。`,
      },
    ];
  if ('what' in found) return [{ file, line: 1, what: t`图片${found.what}`, todo: found.todo }];
  const side = ICONS[name];
  if (side === undefined || (found.width === side && found.height === side)) return [];
  const what = t`图片宽 ${found.width}、高 ${found.height} 像素`;
  return [{ file, line: 1, what, todo: t`请换成宽高都是 ${side} 像素的 PNG。` }];
}
