/**
 * Asks an nginx for the pages of a built site as fast as a busy day does, by wrk: `npm run bench -- hosts --out dist`. The site is
 * served with its own `_nginx.conf`, compressed as `npm run deploy -- --compress` does it.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createCommand } from '../../src/command.ts';
import { installPackages } from '../debian.ts';
import { findNginx, serveByNginx } from '../hosting/nginx.ts';

interface Options {
  out: string;
  rate: string;
  seconds: string;
}

const CONNECTIONS = 50;

await createCommand(
  'bench',
  '用 wrk 以一定的速度向 nginx 要网站的各个文件，数出错的回答。',
  'npm run bench -- hosts --out dist',
)
  .usage('-- hosts [选项]')
  .option('--out <目录>', '网站的目录', 'dist')
  .option('--rate <次数>', '每秒最多要多少次', '1000')
  .option('--seconds <秒>', '要多久', '20')
  .action(async (options: Options) => {
    const complaint = await measure(options);
    if (complaint === undefined) return;
    console.error(complaint);
    process.exitCode = 1;
  })
  .parseAsync(process.argv);

/** Prints what wrk found; undefined unless something could not be measured or was answered by an error. */
async function measure({ out, rate, seconds }: Options): Promise<string | undefined> {
  const nginx = findNginx();
  if (!nginx) return '没有 nginx。请安装，例如 sudo apt-get install nginx。';
  if (spawnSync('wrk', ['-v']).error && !installPackages(['wrk']))
    return '没有 wrk。请安装，例如 sudo apt-get install wrk。';
  const work = mkdtempSync(join(tmpdir(), 'bench-hosts-'));
  try {
    const place = join(work, 'place');
    const [begun, cli] = [performance.now(), resolve('src/cli.ts')];
    const deployed = spawnSync(process.execPath, [cli, 'deploy', '--out', out, '--to', place, '--compress'], {
      encoding: 'utf8',
    });
    if (deployed.status !== 0) return deployed.stderr;
    console.log(`${deployed.stdout.trim()} 用时 ${((performance.now() - begun) / 1000).toFixed(1)} 秒`);
    const site = join(place, 'current');
    const [, base = '/'] =
      /^error_page 404 (.*)404\.html;$/m.exec(readFileSync(join(site, '_nginx.conf'), 'utf8')) ?? [];
    const served = await serveByNginx(nginx, site, base);
    try {
      return await ask(served.origin, requestsFor(site, base), work, Number(rate), Number(seconds));
    } finally {
      await served.close();
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** All files that readers ask for, in an order that has nothing to do with their names. */
function requestsFor(site: string, base: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const settings = readFileSync(join(site, '_nginx.conf'), 'utf8');
  return entries
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((name) => !/\.(?:gz|br|zip)$|^_/.test(name))
    .map((name) => base + encodeURI(name))
    .filter((path) => !settings.includes(`location = "${path}" `))
    .sort((one, other) => order(one) - order(other));
}

function order(path: string): number {
  return [...path].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

async function ask(
  origin: string,
  paths: string[],
  work: string,
  rate: number,
  seconds: number,
): Promise<string | undefined> {
  const script = join(work, 'ask.lua');
  writeFileSync(join(work, 'paths'), paths.join('\n'));
  writeFileSync(script, lua(join(work, 'paths'), Math.ceil((1000 * CONNECTIONS) / rate)));
  const args = ['-t2', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-s', script, origin];
  const { stdout } = await promisify(execFile)('wrk', args);
  console.log(`${paths.length} 个地址，${CONNECTIONS} 个连接，每秒至多 ${rate} 次：\n${stdout}`);
  return /Non-2xx|Socket errors/.test(stdout) ? '有的回答是错误。' : undefined;
}

/** Each connection waits so long before it asks again, in milliseconds. */
function lua(paths: string, wait: number): string {
  return `
local paths, at = {}, 0
for path in io.lines("${paths}") do paths[#paths + 1] = path end
function init() at = math.random(#paths) end
function delay() return ${wait} end
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip, br", ["Host"] = "archive.example.org" })
end
`;
}
