import { relativeLink } from '../model/address.ts';
import type { DatasetView, DataField } from '../views/data.ts';
import { COLUMNS } from './csv.ts';

/** The exports described as a Data Package (version 2, and as readers of version 1 take it). Paths are relative to the package's own file. */
export function toDataPackage(view: DatasetView): string {
  const columns: readonly string[] = COLUMNS;
  const schema = {
    primaryKey: ['id'],
    missingValues: [''],
    fields: view.fields.filter(({ name }) => columns.includes(name)).map((field) => toField(field, true)),
  };
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
        {
          name: 'articles',
          type: 'table',
          path: 'articles.csv',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
          schema,
        },
        {
          name: 'citations',
          type: 'table',
          path: view.isWhole
            ? relativeLink(view.files.package.address, view.files.citations.address)
            : view.files.citations.url,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
          schema: {
            missingValues: [''],
            fields: view.citationFields.map((field) => toField(field)),
            foreignKeys: [{ fields: ['article'], reference: { resource: 'articles', fields: ['id'] } }],
          },
        },
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

function toField({ name, title, type, description }: DataField, isKey = false) {
  // Readers of the first version, which are most, know no lists, and could then read no row.
  const text = { name, title, description, type: type === 'list' ? 'string' : type };
  return name === 'id' && isKey ? { ...text, constraints: { required: true, unique: true } } : text;
}
