import type { RepositoryView } from '../views/data.ts';
import { toDocument, type Tree } from './xml.ts';

const OAI = 'http://www.openarchives.org/OAI/2.0/';

/**
 * All records as a static repository of OAI-PMH 2.0, in Dublin Core. A gateway that is told the file's address answers
 * harvesters for it; the archive itself needs no server.
 */
export function toStaticRepository({
  title,
  email,
  base,
  authority,
  earliest,
  records,
  deleted,
}: RepositoryView): string {
  return toDocument({
    Repository: {
      '@xmlns': `${OAI}static-repository`,
      '@xmlns:oai': OAI,
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': `${OAI}static-repository ${OAI}static-repository.xsd`,
      Identify: {
        'oai:repositoryName': title,
        'oai:baseURL': base,
        'oai:protocolVersion': '2.0',
        'oai:adminEmail': email,
        // An archive without any article has had no change on any day; the format wants one.
        'oai:earliestDatestamp': earliest ?? '1970-01-01',
        // An article whose file is removed is not told of.
        'oai:deletedRecord': 'transient',
        'oai:granularity': 'YYYY-MM-DD',
      },
      ListMetadataFormats: {
        'oai:metadataFormat': {
          'oai:metadataPrefix': 'oai_dc',
          'oai:schema': `${OAI}oai_dc.xsd`,
          'oai:metadataNamespace': `${OAI}oai_dc/`,
        },
      },
      ListRecords: {
        '@metadataPrefix': 'oai_dc',
        'oai:record': [
          ...records.map((record) => toRecord(record, authority)),
          ...deleted.map((record) => toDeleted(record, authority)),
        ],
      },
    },
  });
}

/** A withdrawn article: its identifier alone, and since when. */
function toDeleted({ id, date }: RepositoryView['deleted'][number], authority: string): Tree {
  return { 'oai:header': { '@status': 'deleted', 'oai:identifier': `oai:${authority}:${id}`, 'oai:datestamp': date } };
}

function toRecord(record: RepositoryView['records'][number], authority: string): Tree {
  const people = [...new Set([record.author ?? [], record.reporters].flat())];
  return {
    'oai:header': {
      'oai:identifier': `oai:${authority}:${record.id}`,
      'oai:datestamp': record.updated,
    },
    'oai:metadata': {
      'oai_dc:dc': {
        '@xmlns:oai_dc': `${OAI}oai_dc/`,
        '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        '@xsi:schemaLocation': `${OAI}oai_dc/ ${OAI}oai_dc.xsd`,
        'dc:title': record.title,
        'dc:creator': people,
        'dc:contributor': record.editors,
        'dc:subject': [record.category_name, ...record.keywords],
        'dc:description': [record.summary, ...record.changes],
        'dc:publisher': record.source,
        'dc:date': record.date,
        'dc:type': 'Text',
        'dc:format': 'text/html',
        'dc:identifier': [record.url, record.id],
        'dc:source': record.provenance?.url,
        'dc:language': record.language,
        'dc:coverage': record.region_names,
        'dc:rights': record.rights,
      },
    },
  };
}
