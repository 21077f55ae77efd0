import { SaxesParser } from 'saxes';
import { t } from '../language/say.ts';

/** What an XML document has in the elements that were asked for. */
export interface ReadXml {
  /** Where it is not well formed (XML 1.0, with namespaces); undefined when it is. */
  fault: string | undefined;
  /** The root element's name. */
  root: string | undefined;
  /** By the path of an element, such as `rss/channel/title`, the texts of all there are. */
  texts: Map<string, string[]>;
}

/** Reads a document strictly, keeping the texts of elements at some paths. */
export function readXml(xml: string, paths: readonly string[] = []): ReadXml {
  const read: ReadXml = { fault: undefined, root: undefined, texts: new Map(paths.map((path) => [path, []])) };
  const open: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  const add = (more: string) => (text += more);
  parser.on('error', () => (read.fault ??= t`第 ${parser.line} 行不是合格的 XML`));
  parser.on('opentag', ({ name }) => {
    read.root ??= name;
    open.push(name);
    text = '';
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    read.texts.get(open.join('/'))?.push(text);
    open.pop();
  });
  parser.write(xml).close();
  return read;
}
