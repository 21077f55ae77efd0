import { needsVariants, type Variants } from '../../hanzi/fold.ts';
import { createFetcher } from '../asking/fetch.ts';
import { parseQuery } from '../asking/parse.ts';
import { createIndexReader } from '../asking/reader.ts';
import { createScriptLoader } from '../asking/script/client.ts';
import { placesOf, unitsOf } from '../../hanzi/searchable.ts';

/**
 * Marks on an article's page what a reader searched for before: the words after `#q=` in its address. By highlights of
 * the browser (CSS Custom Highlight API), which leave the text as it is; a browser without them shows the page unmarked.
 * Lives at `assets/search-marks.js`, which the page loads when its address asks for marks.
 */

const index = new URL('../search/', (document.currentScript as HTMLScriptElement).src);
const asked = new URLSearchParams(location.hash.slice(1)).get('q');
if (asked) void mark(asked, document.querySelector('main article') ?? document.body);

async function mark(query: string, article: Element): Promise<void> {
  const nodes = textNodes(article);
  const text = nodes.map(({ data }) => data).join('');
  const variants = needsVariants(query + text) ? await readVariants() : undefined;
  const { units, offsets } = unitsOf(text, variants);
  const starts = utf16Starts(text);
  const ranges = parseQuery(query, variants)
    .required.flatMap(({ alternatives: [wanted] }) =>
      placesOf(wanted!, units).map((place): [number, number] => [
        starts[offsets[place]!]!,
        starts[offsets[place + wanted!.length - 1]! + 1]!,
      ]),
    )
    .map(([from, to]) => rangeOf(nodes, from, to));
  if (ranges.length === 0) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  const [first] = ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  // Only where the reader has not scrolled yet, and only if the match lies below the first screen.
  if (scrollY === 0 && first!.getBoundingClientRect().top > innerHeight) {
    first!.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/** Folding without the table still marks whatever needs none. */
async function readVariants(): Promise<Variants | undefined> {
  try {
    const load = index.protocol === 'file:' ? createScriptLoader(index) : createFetcher(index, fetch);
    const reader = createIndexReader(load);
    return (await reader.tables((await reader.manifest()).variants)).folds;
  } catch {
    return undefined;
  }
}

function textNodes(parent: Element): Text[] {
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Where each character begins, in UTF-16 units; one more for the end. */
function utf16Starts(text: string): number[] {
  const starts = [0];
  for (const character of text) starts.push(starts.at(-1)! + character.length);
  return starts;
}

/** A range from and to places in the joined text of the nodes. */
function rangeOf(nodes: Text[], from: number, to: number): Range {
  const range = new Range();
  let start = 0;
  for (const node of nodes) {
    const end = start + node.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) {
      range.setEnd(node, to - start);
      return range;
    }
    start = end;
  }
  return range;
}
