import { ADDRESSES, editionFolder, type Address, type AddressKind, type Kind } from './address.ts';
import { regExpOf } from './pattern.ts';
import { SCRIPTS, type Script } from './script.ts';

/** What an address says of itself. */
export interface Classified {
  kind: Kind;
  /** The edition whose folder it is in; undefined at the root. */
  script: Script | undefined;
  /** The parts of the kind's pattern. */
  parts: Record<string, string | undefined>;
}

const rows = Object.entries(ADDRESSES) as [Kind, AddressKind][];

/** The first folder of an address or pattern; empty for a file at the root. */
const firstFolder = (path: string) => path.slice(0, Math.max(0, path.indexOf('/')));

const isSingle = ({ pattern }: AddressKind) => !pattern.includes('<');
const single = new Map<Address, Kind>(rows.flatMap(([kind, row]) => (isSingle(row) ? [[row.pattern, kind]] : [])));
const inFolder = Map.groupBy(
  rows.flatMap(([kind, row]) => (isSingle(row) ? [] : [{ kind, row, regExp: regExpOf(row.pattern) }])),
  ({ row }) => firstFolder(row.pattern),
);
const editions = new Map(SCRIPTS.map((script) => [editionFolder(script), script]));

/** Which row of the table an address is of; undefined for what is no address of a built site. */
export function classify(address: Address): Classified | undefined {
  const folder = firstFolder(address);
  const script = editions.get(folder);
  const found = find(script === undefined ? address : address.slice(folder.length + 1));
  if (!found || (script !== undefined && 'isShared' in ADDRESSES[found.kind])) return undefined;
  return { ...found, script };
}

function find(own: Address): Pick<Classified, 'kind' | 'parts'> | undefined {
  const kind = single.get(own);
  if (kind !== undefined) return { kind, parts: {} };
  for (const candidate of inFolder.get(firstFolder(own)) ?? []) {
    const match = candidate.regExp.exec(own);
    if (match) return { kind: candidate.kind, parts: { ...match.groups } };
  }
  return undefined;
}

/** The year that all at an address is of; undefined for what is of several. */
export function yearOfAddress(address: Address): string | undefined {
  const found = classify(address);
  if (!found) return undefined;
  const { year }: AddressKind = ADDRESSES[found.kind];
  return year === undefined ? undefined : /^\d{4}/.exec(found.parts[year]!)?.[0];
}
