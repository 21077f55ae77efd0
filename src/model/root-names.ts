import { ADDRESSES, editionFolder } from './address.ts';
import { SCRIPTS } from './script.ts';

// What stands at the root of the built site, or of an edition's folder, by the table of addresses.

const patterns = Object.values(ADDRESSES).map(({ pattern }): string => pattern);
const firstNames = (own: string[]) => [...new Set(own.map((pattern) => /^[^/.]+/.exec(pattern)![0]))];

/** Folders; there may be one of any edition. */
export const FOLDERS: string[] = [
  ...firstNames(patterns.filter((pattern) => pattern.includes('/'))),
  ...SCRIPTS.map(editionFolder),
];

/** What no page of an editor's may be called: names of files and folders. */
export const RESERVED_NAMES: string[] = [
  ...new Set([...firstNames(patterns.filter((pattern) => !pattern.startsWith('<'))), ...FOLDERS]),
];
