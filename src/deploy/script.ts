/**
 * What a place is told to do, for a POSIX shell with GNU's tools. Below its folder lie `versions/1`, `versions/2` …, each a whole
 * site with its list of hashes beside it, and the link `current`, which the web server shows. So a new version is put together
 * beside the one that readers have, files that did not change as further names of the same ones, and comes into force by the
 * renaming of one link.
 */
const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Programs are to say what goes wrong in English, by which it is known. */
const BEGIN = ['set -eu', 'LC_ALL=C', 'export LC_ALL'];

const inFolder = (folder: string, ...lines: string[]) => [...BEGIN, `cd ${quote(folder)}`, ...lines].join('\n');

/** Prints the version in force, empty when there is none, and its list. */
export const tellVersion = (folder: string) =>
  [...BEGIN, `mkdir -p ${quote(`${folder}/versions`)}`, `cd ${quote(folder)}`]
    .concat('if [ -L current ]; then readlink current; cat "$(readlink current).sha256"; else echo; fi')
    .join('\n');

/** Where a version is put together, by the number of the process that does. */
const fresh = (process_: number) => `versions/.new-${process_}`;

/** Begins a version as what is in force. What other deployments left that were cut off, a day ago or more, goes. */
export const beginVersion = (folder: string, process_: number) =>
  inFolder(
    folder,
    `rm -rf ${fresh(process_)}`,
    'find versions -maxdepth 1 -name ".new-*" -mtime +0 -exec rm -rf {} +',
    `if [ -L current ]; then cp -al "$(readlink current)" ${fresh(process_)}; else mkdir ${fresh(process_)}; fi`,
  );

/** Removes the files whose names, each ended by a NUL, are the input: a name that is written to must not be another version's too. */
export const removeFiles = (folder: string, process_: number) =>
  inFolder(folder, `cd ${fresh(process_)}`, 'xargs -0 -r rm -f --');

/** Unpacks the input, an archive of tar's. */
export const unpackFiles = (folder: string, process_: number) =>
  inFolder(folder, `cd ${fresh(process_)}`, 'umask 022', 'tar -xf -');

/** Checks the files of the list that is the input. */
export const checkFiles = (folder: string, process_: number) =>
  inFolder(folder, `cd ${fresh(process_)}`, 'sha256sum --check --quiet --strict -');

/** Removes what was put together and did not come into force. */
export const dropVersion = (folder: string, process_: number) =>
  inFolder(folder, `rm -rf ${fresh(process_)} ${fresh(process_)}.sha256`);

/**
 * Puts the version into force, with its list as the input, and keeps the one before it. A list of fewer files was cut off on its
 * way. From then on it is not ended by Ctrl+C.
 */
export const switchVersion = (
  folder: string,
  process_: number,
  { version, before, files }: { version: number; before: number | undefined; files: number },
) =>
  inFolder(
    folder,
    "trap '' INT TERM",
    `cat > ${fresh(process_)}.sha256`,
    `test "$(wc -l < ${fresh(process_)}.sha256)" -eq ${files}`,
    `mv ${fresh(process_)}.sha256 versions/${version}.sha256`,
    `mv -T ${fresh(process_)} versions/${version}`,
    ...linkTo(version),
    'for path in versions/*; do',
    `  case "$path" in ${[version, ...(before === undefined ? [] : [before])]
      .flatMap((kept) => [`versions/${kept}`, `versions/${kept}.sha256`])
      .join('|')}) ;; *) rm -rf "$path" ;; esac`,
    'done',
  );

/** Puts a version into force that is there. */
export const returnTo = (folder: string, version: number) => inFolder(folder, ...linkTo(version));

/** Prints the numbers of the versions that are there. */
export const listVersions = (folder: string) =>
  inFolder(folder, 'for path in versions/*.sha256; do [ -e "$path" ] && basename "$path" .sha256; done || true');

const linkTo = (version: number) => [`ln -sfn versions/${version} .current`, 'mv -T .current current'];
