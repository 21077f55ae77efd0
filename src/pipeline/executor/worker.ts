import { on } from 'node:events';
import { checkedIn, readSnapshot } from '../../content/snapshot/files.ts';
import { openAccounts } from '../accounts/files.ts';
import { loadMaker, moduleOf } from '../makers.ts';
import { makeProducts, type Supplies } from '../making/files.ts';
import { CacheFault } from '../run.ts';
import type { Order, Report } from './message.ts';

// One of the build's other processes: makes what it is told to, one maker after another.

// The first process was killed, and with it the build.
process.on('disconnect', () => process.exit(1));
// A terminal tells all processes of a build that it is to end; the first one ends the others.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
try {
  await work();
} catch (cause) {
  const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  say({ failed: { message, stack, code: cause instanceof Error && 'code' in cause ? String(cause.code) : undefined } });
}

async function work(): Promise<void> {
  // One reader for all orders, begun before the first: an order that comes while nobody listens is lost.
  const orders = on(process, 'message') as AsyncIterableIterator<[Order]>;
  const supplies = await readSupplies(orders);
  for await (const [order] of orders) {
    if (!('make' in order)) throw new Error('What the build is has been said already');
    const { make: name } = order;
    const tick = (done: number, total: number) => say({ maker: name, done, total });
    await makeProducts(name, await loadMaker(name), moduleOf(name), supplies, tick);
    say({ maker: name, memory: process.resourceUsage().maxRSS });
  }
}

/** While the content is checked, the snapshot of the last build is read, in which most is as it will be in this one's. */
async function readSupplies(orders: AsyncIterator<[Order]>): Promise<Supplies> {
  const known = readSnapshot(process.argv[2]!);
  const { run, code } = await readFirst(orders);
  const stored = readSnapshot(run.snapshot, { known });
  if (!stored) throw new CacheFault(run.snapshot);
  const { snapshot } = stored;
  return { run, code, content: checkedIn(snapshot), stamps: snapshot.stamps, accounts: openAccounts(run) };
}

async function readFirst(orders: AsyncIterator<[Order]>) {
  const { value } = (await orders.next()) as { value: [Order] };
  const [order] = value;
  if (!('run' in order)) throw new Error('The first order is to say what the build is');
  return order;
}

function say(report: Report): void {
  process.send!(report);
}
