import { relativeLink } from '../model/address.ts';
import type { DatasetView, DataField, TableFile } from '../views/data.ts';
import { COLUMNS } from './csv.ts';

/** CSV as all its tables are written (RFC 4180). */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** The exports described as a Data Package (version 2, and as readers of version 1 take it). Paths are relative to the package's own file. */
export function toDataPackage(view: DatasetView): string {
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: view.name,
      title: view.title,
      description: `${view.description}\n\n${view.rights}`,
      homepage: view.home,
      version: view.updated,
      keywords: view.keywords,
      contributors: [{ title: view.contact.name, email: view.contact.email, roles: ['publisher'] }],
      sources: [{ title: view.title, path: view.page }],
      resources: [
        ...view.files.tables.map((table) => toTable(view, table)),
        ...view.files.citations.map((table) => toCitationTable(view, table)),
        {
          name: 'articles-full',
          // A package may name no files above itself, other than by their full addresses.
          path: view.files.years.map(({ address, url }) =>
            view.isWhole ? relativeLink(view.files.package.address, address) : url,
          ),
          format: 'jsonl',
          mediatype: 'application/jsonl',
          encoding: 'utf-8',
          description: view.fieldLines,
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

/** Tables of years are resources of their own, since each has a head, which readers of one resource in pieces take for a row. */
function toTable({ fields, files }: DatasetView, { period, address }: TableFile) {
  const columns: readonly string[] = COLUMNS;
  return {
    name: period === undefined ? 'articles' : `articles-${period}`,
    type: 'table',
    path: relativeLink(files.package.address, address),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: DIALECT,
    schema: {
      primaryKey: ['id'],
      missingValues: [''],
      fields: fields.filter(({ name }) => columns.includes(name)).map((field) => toField(field, true)),
    },
  };
}

/** The table of what articles cite: the edition at the root has it, others lead there. */
function toCitationTable({ isWhole, files, citationFields }: DatasetView, { period, address, url }: TableFile) {
  return {
    name: period === undefined ? 'citations' : `citations-${period}`,
    type: 'table',
    path: isWhole ? relativeLink(files.package.address, address) : url,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: DIALECT,
    schema: {
      missingValues: [''],
      fields: citationFields.map((field) => toField(field)),
      // A reference leads into one table.
      ...(files.tables.length === 1 && {
        foreignKeys: [{ fields: ['article'], reference: { resource: 'articles', fields: ['id'] } }],
      }),
    },
  };
}

function toField({ name, title, type, description }: DataField, isKey = false) {
  // Readers of the first version, which are most, know no lists, and could then read no row.
  const text = { name, title, description, type: type === 'list' ? 'string' : type };
  return name === 'id' && isKey ? { ...text, constraints: { required: true, unique: true } } : text;
}
