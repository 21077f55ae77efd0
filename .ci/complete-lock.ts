import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes of package-lock.json what `npm ci` should find, wherever it runs.
 *
 * - It holds the optional packages of other platforms that a registry did not offer when it was written. npm leaves them
 *   out then, and `npm ci` refuses such a file everywhere. They are named by the packages that want them, so their names
 *   tell for which system they are; npm does not fetch what is not for the system it runs on.
 * - It does not say which Node the packages want. npm would compare that with the Node it runs on itself, and warn; but
 *   commands run on the Node that is installed with the packages.
 *
 * Run it after installing a package: `node .ci/complete-lock.ts`.
 */

interface Locked {
  version?: string;
  dev?: boolean;
  engines?: Record<string, string>;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

type Packages = Record<string, Locked>;

/** Optional packages that a locked one wants and the file does not hold, with the entries they should have. */
export function missingOptionals(packages: Packages): Packages {
  const missing: Packages = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isHeld(packages, path, name)) continue;
      const place = `node_modules/${name}` in packages ? `${path}/node_modules/${name}` : `node_modules/${name}`;
      missing[place] = {
        version: version.replace(/^[~^]/, ''),
        ...(dev && { dev }),
        optional: true,
        ...platformOf(name),
      };
    }
  }
  return missing;
}

/** Whether Node would find the package from there: in the folder itself or in one above. */
function isHeld(packages: Packages, path: string, name: string): boolean {
  const folders = path.split(/(?:^|\/)node_modules\//).slice(1);
  return folders.concat('').some((_, index) => {
    const above = folders.slice(0, folders.length - index).map((folder) => `node_modules/${folder}/`);
    return `${above.join('')}node_modules/${name}` in packages;
  });
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32', 'windows'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'wasm32'];

function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((known) => words.includes(known));
  const processor = PROCESSORS.find((known) => words.includes(known));
  return {
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
    ...(processor && { cpu: [processor] }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    ...(words.includes('gnu') && { libc: ['glibc'] }),
  };
}

/** The packages but for what they say of Node; the project's own entry, at the empty path, stays as it is. */
export function withoutEngines(packages: Packages): Packages {
  return Object.fromEntries(
    Object.entries(packages).map(([path, entry]) => {
      const { engines: _, ...silent } = entry;
      return [path, path === '' ? entry : silent];
    }),
  );
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages };
  const missing = missingOptionals(lock.packages);
  const whole = withoutEngines({ ...lock.packages, ...missing });
  const packages = Object.entries(whole).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    'package-lock.json',
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.log(`package-lock.json：补上 ${Object.keys(missing).length} 个其他系统的可选包。`);
}
