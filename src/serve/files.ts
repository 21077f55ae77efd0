import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { t } from '../language/say.ts';
import { headersOfAll } from './headers.ts';
import { parseRange } from './range.ts';
import { decode, locate } from './route.ts';

export interface Hosted {
  /** Where the folder is served, with a slash at the end: `http://localhost:4321/`. */
  address: string;
  close: () => Promise<void>;
}

export interface HostOptions {
  folder: string;
  /** The port to begin looking from; 0 for any that is free. */
  port: number;
  /** The path the site stands under, `/` first and last. */
  base?: string;
}

/**
 * Serves a built site as a plain static host would: files by their full names, `index.html` for a folder,
 * `404.html` with status 404 for everything else, nothing rewritten, with the headers that `_headers` has for every file.
 * Only this machine can connect. A port that is taken is passed over for the next one. Throws when the folder has no `index.html`.
 */
export async function serveFolder({ folder, port, base = '/' }: HostOptions): Promise<Hosted> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(t`${folder} 里没有网站（缺少 index.html）。请先运行 npm run build，或写明网站所在的目录。`);
  const handler = createHandler(folder, base);
  for (let candidate = port; candidate <= LAST_PORT; candidate++) {
    const servers = await listenOnLoopbacks(handler, candidate);
    if (servers) return hosted(servers, base);
  }
  throw new Error(t`从 ${port} 到 ${LAST_PORT} 没有空闲的端口。请换一个端口号，例如 4321。`);
}

const LAST_PORT = 65_535;

/** What a site of files answers to (RFC 9110, section 9.3). */
const METHODS = ['GET', 'HEAD'];

function createHandler(folder: string, base: string) {
  // `dev` looks every file up as it is asked for, so that a site of any size is served at once and a new build at sight.
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const headers = Object.entries(readHeaders(folder));
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!METHODS.includes(request.method ?? ''))
      return void response.writeHead(405, { Allow: METHODS.join(', ') }).end();
    const found = locate(request.url ?? '/', base, (path) => existsSync(join(folder, path, 'index.html')));
    if (found.kind === 'redirect') return void response.writeHead(301, { Location: found.to }).end();
    if (found.kind === 'missing') return sendNotFound(folder, response);
    if (isKnown(folder, found.path, request)) return void response.writeHead(304).end();
    if (request.headers.range && sendRange(folder, found.path, request, response)) return;
    request.url = found.path;
    response.setHeader('Content-Type', typeOf(found.path.replace(/\?.*/, '')));
    sendFile(request, response, () => sendNotFound(folder, response));
  };
}

/**
 * What hosts are to say of every file, so that a reader here is held to the same. How long files are kept is not said: here
 * they change.
 */
function readHeaders(folder: string): Record<string, string> {
  const file = join(folder, '_headers');
  return existsSync(file) ? headersOfAll(readFileSync(file, 'utf8')) : {};
}

/** Every text of a site is in UTF-8, and its index is bytes that scripts are made of. */
function typeOf(path: string): string {
  const type = TYPES[/\.[^.]*$/.exec(path)?.[0] ?? ''] ?? lookup(path) ?? 'application/octet-stream';
  return /^text\/|javascript|json|xml/.test(type) ? `${type};charset=utf-8` : type;
}

/** What the list of types does not have. */
const TYPES: Record<string, string> = { '.md': 'text/markdown', '.jsonl': 'application/jsonl', '.opml': 'text/x-opml' };

/** Whether the client has the file as it is by its day (RFC 9110, section 13.1.3); one that knows its tag asks by that. */
function isKnown(folder: string, path: string, { headers }: IncomingMessage): boolean {
  const since = Date.parse(headers['if-modified-since'] ?? '');
  if (Number.isNaN(since) || headers['if-none-match'] !== undefined) return false;
  const found = statSync(join(folder, decode(path.replace(/\?.*/, ''))), { throwIfNoEntry: false });
  return found?.isFile() === true && Math.floor(found.mtimeMs / 1000) * 1000 <= since;
}

/** Sends a part of a file, if one is asked for; says whether it did. sirv would take the end of some ranges for the file's. */
function sendRange(folder: string, path: string, { headers }: IncomingMessage, response: ServerResponse): boolean {
  const file = resolve(folder, `.${decode(path.replace(/\?.*/, ''))}`);
  const found = file.startsWith(resolve(folder) + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  const size = found?.isFile() ? found.size : 0;
  const range = found?.isFile() ? parseRange(headers.range, size) : undefined;
  delete headers.range;
  if (range === undefined) return false;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return true;
  }
  const { start, end } = range;
  response.writeHead(206, {
    'Content-Type': typeOf(file),
    'Content-Length': end - start + 1,
    'Content-Range': `bytes ${start}-${end}/${size}`,
    'Accept-Ranges': 'bytes',
  });
  // A file that goes while it is sent, or a reader who goes, ends this answer and nothing else.
  pipeline(createReadStream(file, { start, end }), response, () => {});
  return true;
}

function sendNotFound(folder: string, response: ServerResponse): void {
  response.statusCode = 404;
  readFile(join(folder, '404.html')).then(
    (page) => response.setHeader('Content-Type', 'text/html;charset=utf-8').end(page),
    () => response.setHeader('Content-Type', 'text/plain;charset=utf-8').end(t`没有这个网页。`),
  );
}

// `localhost` means either of the two, depending on the machine and the program that asks.
const LOOPBACKS = ['127.0.0.1', '::1'];

/** A server on each loopback address of the machine, or undefined when the port is taken on one of them. */
async function listenOnLoopbacks(handler: Parameters<typeof createServer>[1], port: number) {
  const servers: Server[] = [];
  for (const host of LOOPBACKS) {
    const server = createServer(handler);
    const chosen = servers[0] ? portOf(servers[0]) : port;
    const code = await listen(server, chosen, host);
    if (code === undefined) servers.push(server);
    else if (code === 'EADDRINUSE' || code === 'EACCES') {
      await Promise.all(servers.map(close));
      return undefined;
    } else if (host === LOOPBACKS[0]) throw new Error(t`不能在 ${host}:${chosen} 上提供服务（${code}）。`);
  }
  return servers;
}

/** Undefined once the server listens, otherwise the code of the error. */
function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(undefined));
  });
}

function hosted(servers: Server[], base: string): Hosted {
  return {
    address: `http://localhost:${portOf(servers[0]!)}${base}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
