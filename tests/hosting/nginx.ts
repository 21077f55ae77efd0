import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unpackPackages } from '../debian.ts';

/** An nginx, and the module by which it sends what was compressed by brotli, where there is one. */
export interface Nginx {
  program: string;
  brotli: string | undefined;
}

const UNPACKED = resolve('node_modules/.cache/nginx');
const BROTLI = 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The system's nginx, or Debian's, unpacked where it may be downloaded; undefined when there is none to be had. */
export function findNginx(): Nginx | undefined {
  const found = nginxIn('/') ?? nginxIn(UNPACKED);
  if (found) return found;
  return unpackPackages(['nginx', 'nginx-common', 'libnginx-mod-http-brotli-static'], UNPACKED)
    ? nginxIn(UNPACKED)
    : undefined;
}

/** Only one that runs here: it may want libraries that are not there. */
function nginxIn(root: string): Nginx | undefined {
  const program = join(root, 'usr/sbin/nginx');
  if (spawnSync(program, ['-v']).status !== 0) return undefined;
  const brotli = join(root, BROTLI);
  return { program, brotli: existsSync(brotli) ? brotli : undefined };
}

/** A site that an nginx serves. */
export interface Served {
  /** Without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site below a path, as it is asked for, as the handbook says: with the site's own `_nginx.conf` and nothing else but
 * a name.
 */
export async function serveByNginx({ program, brotli }: Nginx, site: string, base: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = join(folder, 'www');
  const place = join(root, decodeURI(base)).replace(/\/$/, '');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(site), place);
  const port = await freePort();
  writeFileSync(
    join(folder, 'nginx.conf'),
    settings({ folder, root, port, brotli, include: join(resolve(site), '_nginx.conf') }),
  );
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(origin).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`nginx ended:\n${said}`);
    await setTimeout(20);
  }
  return {
    origin,
    close: async () => {
      child.kill('SIGQUIT');
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

function settings(given: {
  folder: string;
  root: string;
  port: number;
  brotli: string | undefined;
  include: string;
}): string {
  const { folder, root, port, brotli, include } = given;
  return `${brotli === undefined ? '' : `load_module ${brotli};`}
${process.getuid?.() === 0 ? '# Folders of tests are for their owner alone.\nuser root;' : ''}
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 512; }
http {
  include ${existsSync('/etc/nginx/mime.types') ? '/etc/nginx/mime.types' : join(UNPACKED, 'etc/nginx/mime.types')};
  default_type application/octet-stream;
  access_log off;
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${brotli === undefined ? '' : 'brotli_static on;'}
    include ${include};
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
