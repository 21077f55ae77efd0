import { trustScript } from '../../trusted/client.ts';
import type { Script } from '../../model/script.ts';
import type { PackEntry, VolumeEntry } from '../format.ts';
import { createInstaller, fetchIndex } from '../installer.ts';
import { EMPTY_LIBRARY, remove, updatesFor, want, type Library } from '../library.ts';
import { rowsOf, type Row } from '../rows.ts';
import type { Action, PageSettings, Problem } from '../settings.ts';
import { PART_SIZE } from '../source.ts';
import { problemText, statusOf, withdrawnText } from '../status.ts';
import { hasVolume, volumesOf } from '../volume.ts';
import { openTools } from '../tools/client.ts';
import { showOverall, showSpace } from './gauges/client.ts';
import { createTable } from './table/client.ts';

/** The page offline.html: what the device has of the archive, and what the reader wants it to have. */

const find = (id: string) => document.getElementById(id)!;
const settings = JSON.parse(find('offline-settings').textContent) as PageSettings;
const { words } = settings;
const root = new URL(settings.root, document.baseURI).href;
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=edition]')];
const table = createTable(find('offline-rows'), find('offline-row') as HTMLTemplateElement, settings, root);

/** What keeps this page from keeping anything. Browsers allow it only to pages that came safely, and some to no private window. */
let obstacle = obstacleHere();
const tools = openTools(root);
const installer = createInstaller(tools);

let library: Library = EMPTY_LIBRARY;
/** Bytes of volumes that are not whole yet, by hash. */
const progress = new Map<string, number>();
/** What has been wanted while this page is open, so that it is seen to have come. */
const asked = new Map<string, VolumeEntry>();
/** A reader has asked for something, and it is not known yet what that comes to. */
let isAwaited = false;
let problem: Problem | undefined;

function obstacleHere(): Problem | undefined {
  if (location.protocol === 'file:') return 'folder';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis ? undefined : 'forbidden';
}

function chosenEditions(): Script[] {
  if (boxes.length === 0) return [settings.edition];
  return boxes.filter(({ checked }) => checked).map(({ value }) => value as Script);
}

function show(): void {
  table.show(rowsOf(library, chosenEditions(), progress), obstacle ? undefined : act);
  if (library.index || problem) document.querySelector('[data-waiting]')?.removeAttribute('data-waiting');
  find('offline-overall').hidden = asked.size === 0 && !isAwaited;
  showOverall(find('offline-overall'), [...asked.values()], library, progress, words);
  showButtons();
  say(find('offline-status'), statusOf(library, words));
  say(find('offline-problem'), problem ? words.problems[problem] : '');
  say(find('offline-failed'), library.failed ? problemText(library.failed, words) : '');
  find('offline-left').hidden = library.left.length === 0;
  say(find('offline-left').querySelector('p')!, withdrawnText(library.left, words));
}

function showButtons(): void {
  const { wanted, installed, isPaused, failed } = library;
  find('offline-all').hidden = obstacle !== undefined;
  find('offline-pause').hidden = wanted.length === 0 || isPaused;
  find('offline-resume').hidden = wanted.length === 0 || !(isPaused || failed);
  find('offline-update').hidden = volumesOf(updatesFor(library)).every((volume) =>
    hasVolume([...installed, ...wanted], volume),
  );
  find('offline-clear').hidden = installed.length + wanted.length === 0;
}

/** What is said again is not announced again. */
function say(element: Element, sentence: string): void {
  if (element.textContent !== sentence) element.textContent = sentence;
}

/** Reads the record, and how far the volumes are that are still to come. */
async function refresh(): Promise<void> {
  library = await installer.read();
  for (const { sha256, size } of library.wanted)
    if (!progress.has(sha256)) progress.set(sha256, Math.min(size, (await tools.store.countParts(sha256)) * PART_SIZE));
  const known = new Set([...library.installed, ...library.wanted].map(({ sha256 }) => sha256));
  for (const sha256 of [...asked.keys(), ...progress.keys()]) if (!known.has(sha256)) forget(sha256);
  for (const volume of library.wanted) asked.set(volume.sha256, volume);
  show();
  await showSpace(find('offline-space') as HTMLMeterElement, find('offline-kept'), library, progress, words);
}

function forget(sha256: string): void {
  asked.delete(sha256);
  progress.delete(sha256);
}

/** Does what a reader asked for; whatever prevents it becomes a sentence. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    await refresh();
  } catch {
    problem = obstacle ?? 'forbidden';
    show();
  }
}

/** Asks the site what there is. */
async function contact(): Promise<void> {
  problem = await installer.contact();
  await refresh();
}

/** Gets what is wanted, here or in the tab whose turn it is. */
async function getWanted(): Promise<void> {
  if (library.wanted.length > 0 && !library.isPaused) await installer.getWanted();
}

/** The packs are named only when it is known which there are. */
function get(packs: () => readonly PackEntry[]): Promise<void> {
  return attempt(async () => {
    // Firefox asks the reader, who may take their time.
    void navigator.storage.persist();
    await begun;
    await installer.change((now) => want(now, packs()));
    isAwaited = false;
    await refresh();
    await startWorker();
    await getWanted();
  });
}

/** Starts the worker, which goes on getting packs when this page is closed. */
async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register(trustScript(`${root}sw.js`, root), { scope: root });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('getWanted');
}

/** Gives volumes up; readers who keep nothing have no worker either. */
function giveUp(volumes: readonly VolumeEntry[]): Promise<void> {
  return attempt(async () => {
    const { installed, wanted } = await installer.change((now) => remove(now, volumes));
    if (installed.length + wanted.length > 0) return;
    await (await navigator.serviceWorker.getRegistration(root))?.unregister();
  });
}

function act(action: Action, { packs, own }: Row): void {
  void (action === 'remove' ? giveUp(own) : get(() => packs));
}

function onClick(element: Element, work: () => Promise<void>): void {
  element.addEventListener('click', () => void work());
}

onClick(find('offline-all'), () => {
  isAwaited = true;
  for (const box of boxes) box.checked = true;
  show();
  return get(() => library.index?.packs ?? []);
});
onClick(find('offline-pause'), () => attempt(() => installer.change((now) => ({ ...now, isPaused: true }))));
onClick(find('offline-resume'), () => get(() => []));
onClick(find('offline-update'), () => get(() => updatesFor(library)));
onClick(find('offline-clear'), () => giveUp([...library.installed, ...library.wanted]));
onClick(find('offline-left').querySelector('button')!, () =>
  attempt(() => installer.change((now) => ({ ...now, left: [] }))),
);
for (const box of boxes) box.addEventListener('change', show);

tools.listen((news) => {
  if (news.kind === 'changed') return void refresh().catch(() => {});
  progress.set(news.sha256, news.bytes);
  show();
});

async function begin(): Promise<void> {
  if (!obstacle) await readFirst();
  if (obstacle) return showFiles();
  const installed = new Set<string>(library.installed.map(({ edition }) => edition));
  if (installed.size > 0) for (const box of boxes) box.checked = installed.has(box.value);
  await contact();
}

/** Some browsers show only now, in a private window, that nothing can be kept. */
async function readFirst(): Promise<void> {
  try {
    library = await installer.read();
  } catch {
    obstacle = 'forbidden';
  }
}

/** Where nothing can be kept, there are still the files. */
async function showFiles(): Promise<void> {
  const found = await fetchIndex(tools.get);
  if ('index' in found) library = { ...EMPTY_LIBRARY, index: found.index };
  throw new Error('nothing can be kept here');
}

/** Settled when the page knows what there is. */
const begun = begin();

void attempt(() => begun.then(getWanted));
addEventListener('online', () => void attempt(() => contact().then(getWanted)));
