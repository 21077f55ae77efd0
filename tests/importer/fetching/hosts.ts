import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** What a host says at a path: text, or whatever the function does. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A host of this machine that answers at these paths and 404 elsewhere, until the tests end. It remembers the requests. */
export async function host(routes: Record<string, Route>): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const route = routes[request.url!];
    if (typeof route === 'function') route(request, response);
    else if (route === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(route);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
