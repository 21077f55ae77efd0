// Removes from node_modules, after each `npm ci`, what nothing here ever reads: a quarter of it. Plain JavaScript, since it
// runs on whatever Node npm runs on.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'node_modules';

/** Folders, each with the reason. */
const UNUSED = [
  // C headers of Node, for those who compile programs against it.
  ...inside(join(FOLDER, 'node', FOLDER)).map((folder) => join(folder, 'include')),
  // Astro's optional means to shrink pictures. Its program is another one on each system, and its bytes with it.
  join(FOLDER, '@img'),
  join(FOLDER, 'sharp'),
  // The same programs again for browsers, and the tests that came along.
  ...['mammoth.browser.js', 'mammoth.browser.min.js', 'test'].map((name) => join(FOLDER, 'mammoth', name)),
  join(FOLDER, 'jszip', 'dist'),
  join(FOLDER, 'pako', 'dist'),
  // The same once more for reading, its words in other languages, and pages about a program.
  ...['axe.js', 'locales'].map((name) => join(FOLDER, 'axe-core', name)),
  join(FOLDER, 'undici', 'docs'),
  // Kinds of pictures that are published as they are, and the same program for browsers.
  ...['vips-heif.wasm', 'vips-jxl.wasm', 'vips-resvg.wasm', 'vips.js', 'vips-es6.js', 'vips-node.js'].map((name) =>
    join(FOLDER, 'wasm-vips', 'lib', name),
  ),
  // Playwright's own pages, for looking at what was recorded.
  join(FOLDER, 'playwright-core', 'lib', 'vite'),
  // Messages of TypeScript in other languages than English.
  ...['cs', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn', 'zh-tw'].map((language) =>
    join(FOLDER, 'typescript', 'lib', language),
  ),
  // What Node 18 and later has itself.
  join(FOLDER, 'web-streams-polyfill'),
];

function inside(folder) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

/** Maps from programs to their sources, for debuggers. */
function* mapsIn(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.map')) yield join(entry.parentPath ?? entry.path, entry.name);
}

for (const path of [...UNUSED, ...mapsIn(FOLDER)]) rmSync(path, { recursive: true, force: true });
