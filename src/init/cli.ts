import { createCommand } from '../command.ts';
import { listed, t } from '../language/say.ts';
import { childrenOf, NATION, placeOf } from '../model/place.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import { isWebAddress } from '../model/web-address.ts';
import { blanksOf, placeName } from './archive.ts';
import { writeArchive } from './files.ts';

interface Options {
  region: string;
  name: string;
  out: string;
  languages: string;
  address: string;
  email: string;
}

export const command = createCommand(
  'init',
  t`开一个新档案：写好内容目录（设置、词表、页面、一篇示例文章、编辑手册），之后只要改它。已有文件的目录不会动。`,
  t`npm run init -- --region 330000 --name 浙江知识产权资讯档案 --out 浙江`,
)
  .requiredOption(t`--region <代码>`, t`六位行政区划代码（GB/T 2260）：省、直辖市、市州或县区；全国写 000000`)
  .requiredOption(t`--name <名称>`, t`档案的名称，用简体写`)
  .requiredOption(t`--out <目录>`, t`写到这个目录；须是空目录或新目录`)
  .option(t`--languages <文字>`, t`有哪几种文字，逗号隔开，第一种在网站的根上`, 'zh-Hans,zh-Hant')
  .option(t`--address <网址>`, t`网站的网址`, 'https://archive.example.org/')
  .option(t`--email <邮箱>`, t`读者来信的邮箱`, 'archive@example.org')
  .action(async (options: Options) => {
    const languages = options.languages.split(/[,，、]/).map((script) => script.trim());
    const complaint = complaintAbout(options, languages);
    if (complaint !== undefined) return fail(complaint);
    const { out, region } = options;
    try {
      await writeArchive(out, blanksOf({ ...options, name: options.name.trim(), languages: languages as Script[] }));
    } catch (cause) {
      return fail(cause instanceof Error ? cause.message : String(cause));
    }
    console.log(
      [
        t`已在 ${out} 写好“${options.name.trim()}”（${region === NATION ? t`全国` : placeName(region)}，${region}）的内容。接下来：`,
        t`  先看编辑手册          ${out}/README.md`,
        t`  改设置                ${out}/site.yml（网址、联系方式、栏目）`,
        t`  检查、生成、浏览      npm run start -- --content ${out}`,
        t`  导入旧文章            npm run import -- --content ${out} 旧网页的目录`,
        t`  看看满了是什么样      npm run demo -- --content ${out}`,
      ].join('\n'),
    );
  });

/** What is wrong with the answers, and what to write instead; undefined when nothing is. */
function complaintAbout({ region, name, address, email }: Options, languages: string[]): string | undefined {
  if (region !== NATION && !placeOf(region)) {
    const provinces = childrenOf(NATION).map((place) => `${place.code} ${place.name}`);
    return t`没有 ${region} 这个行政区划代码。请写六位代码：全国 ${NATION}，${provinces.join(t`，`)}；市州、县区的代码请查 GB/T 2260。`;
  }
  if (name.trim() === '' || /\p{Cc}/u.test(name.trim()))
    return t`--name 是空的，或不止一行。请写档案的名称，例如 --name 浙江知识产权资讯档案。`;
  const strange = languages.filter((script) => !(SCRIPTS as string[]).includes(script));
  if (strange.length > 0 || new Set(languages).size < languages.length)
    return t`--languages 写作 ${languages.join(',')}，不合要求。请写 ${listed(SCRIPTS)} 之中的一种或几种，不重复，例如 --languages zh-Hant,zh-Hans。`;
  if (!isWebAddress(address)) return t`--address 写作 ${address}，不合要求。请写以 https:// 开头的网址。`;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return t`--email 写作 ${email}，不合要求。请写电子邮箱，例如 archive@example.org。`;
  return undefined;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
