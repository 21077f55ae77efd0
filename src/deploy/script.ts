/**
 * What a place is told to do, for a POSIX shell with GNU's tools. Below its folder lie `versions/1`, `versions/2` …, each a whole
 * site with its list of hashes beside it, and the link `current`, which the web server shows. So a new version is put together
 * beside the one that readers have, files that did not change as further names of the same ones, and comes into force by the
 * renaming of one link.
 */
const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Programs are to say what goes wrong in English, by which it is known. */
const BEGIN = ['set -eu', 'LC_ALL=C', 'export LC_ALL'];

const inFolder = (folder: string, ...lines: string[]) => [...BEGIN, `cd -- ${quote(folder)}`, ...lines].join('\n');

/**
 * Waits while a version is being put into force, and lets nobody else begin to until the shell ends: also one whose connection was
 * lost goes on there. Where there is no flock, or the disk has none, it goes without.
 */
const ALONE = ['exec 9< versions', 'flock 9 2> /dev/null || true'];

/** Prints the version in force, empty when there is none, and its list. */
export const tellVersion = (folder: string) =>
  [...BEGIN, `mkdir -p -- ${quote(`${folder}/versions`)}`, `cd -- ${quote(folder)}`, ...ALONE]
    .concat('if [ -L current ]; then readlink current; cat "$(readlink current).sha256"; else echo; fi')
    .join('\n');

/** Where a version is put together, by a name that no other deployment has, from whichever machine it comes. */
const fresh = (name: string) => `versions/.new-${name}`;

/** Begins a version as what is in force. What other deployments left that were cut off, a day ago or more, goes. */
export const beginVersion = (folder: string, name: string) =>
  inFolder(
    folder,
    'find versions -maxdepth 1 -name ".new-*" -mtime +0 -exec rm -rf {} +',
    `if [ -L current ]; then cp -al "$(readlink current)" ${fresh(name)}; else mkdir ${fresh(name)}; fi`,
    // The copy of a folder is as old as the folder.
    `touch ${fresh(name)}`,
  );

/** Removes the files whose names, each ended by a NUL, are the input: a name that is written to must not be another version's too. */
export const removeFiles = (folder: string, name: string) =>
  inFolder(folder, `cd ${fresh(name)}`, 'xargs -0 -r rm -f --');

/** Unpacks the input, an archive of tar's. */
export const unpackFiles = (folder: string, name: string) =>
  inFolder(folder, `cd ${fresh(name)}`, 'umask 022', 'tar -xf -');

/** Checks the files of the list that is the input. */
export const checkFiles = (folder: string, name: string) =>
  inFolder(folder, `cd ${fresh(name)}`, 'sha256sum --check --quiet --strict -');

/** Removes what was put together and did not come into force. */
export const dropVersion = (folder: string, name: string) =>
  inFolder(folder, ...ALONE, `rm -rf ${fresh(name)} ${fresh(name)}.sha256`);

/** What `switchVersion` says when another deployment was faster. */
export const OVERTAKEN = 'another deployment was faster';

/**
 * Puts the version into force, with its list as the input, and keeps the one before it. A list of fewer files was cut off on its
 * way. Where another version has come into force meanwhile, or another deployment takes the same number, it does not; only one
 * can give a folder a name. Later versions that are there, which readers never had or no longer have, go before: they must not be
 * taken for the one before it. From then on it is not ended by Ctrl+C.
 */
export const switchVersion = (
  folder: string,
  name: string,
  { version, before, files }: { version: number; before: number | undefined; files: number },
) =>
  inFolder(
    folder,
    "trap '' INT TERM",
    ...ALONE,
    `cat > ${fresh(name)}.sha256`,
    `test "$(wc -l < ${fresh(name)}.sha256)" -eq ${files}`,
    `overtaken() { echo ${quote(OVERTAKEN)} >&2; exit 1; }`,
    `test "$(readlink current || true)" = ${quote(before === undefined ? '' : `versions/${before}`)} || overtaken`,
    `mv -T ${fresh(name)} versions/${version} || { [ ! -d versions/${version} ] || overtaken; exit 1; }`,
    `mv ${fresh(name)}.sha256 versions/${version}.sha256`,
    ...removeVersions(`-gt ${before ?? 0}`, [version]),
    ...linkTo(version),
    ...removeVersions('-ge 0', [version, ...(before === undefined ? [] : [before])]),
  );

/** Removes the versions whose numbers hold in a test of the shell's, with their lists, but some. */
const removeVersions = (test: string, kept: number[]) => [
  'for path in versions/*; do',
  '  number=${path#versions/}; number=${number%.sha256}',
  `  case "$number" in ${kept.join('|')}) ;; *) if [ "$number" ${test} ] 2> /dev/null; then rm -rf "$path"; fi ;; esac`,
  'done',
];

/** Puts a version into force that is there. */
export const returnTo = (folder: string, version: number) => inFolder(folder, ...ALONE, ...linkTo(version));

/** Prints the numbers of the versions that are there, also of one that was cut off before it had its list. */
export const listVersions = (folder: string) =>
  inFolder(folder, 'for path in versions/*/; do [ -e "$path" ] && basename "$path"; done || true');

const linkTo = (version: number) => [`ln -sfn versions/${version} .current`, 'mv -T .current current'];
