import type { Mark } from '../markup/marks.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { CITED_KINDS, keyOf, type Citation } from '../model/citation.ts';
import { placeOfCited } from '../model/cited-page.ts';
import { versionOn } from '../model/law-version.ts';
import type { Fact } from './article.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';

/** Where all that the article cites is shown, which changes with what other articles cite. */
export function citedPlacesOf(archive: Archive, article: Article): string[] {
  return distinct(article).map((citation) => addressIn(archive, citation));
}

/** What the article cites, a line of its particulars for each kind: a bare number does not tell a trademark from a patent. */
export function citedFactsOf(context: Context, article: Article): Fact[] {
  const byKind = Map.groupBy(distinct(article), ({ kind }) => kind);
  return CITED_KINDS.map((kind) => ({
    label: context.label.citedKinds[kind],
    values: (byKind.get(kind) ?? []).map((citation): Link => ({
      text: context.say(citation.id),
      href: context.link(addressIn(context.archive, citation)),
    })),
  }));
}

/** The citations of the article's text as links; of several at the same place, the first. */
export function marksOf(context: Context, article: Article): Mark[] {
  const { archive, label, link, say } = context;
  const marks: Mark[] = [];
  for (const citation of article.citations) {
    const [start, end] = citation.place ?? [0, 0];
    if (end <= (marks.at(-1)?.end ?? 0)) continue;
    const version = versionOn(archive.site.laws, citation, article.date);
    const title = version === undefined ? undefined : fill(label.citedVersion, { version: say(version) });
    marks.push({ start, end, href: link(addressIn(archive, citation)), title });
  }
  return marks;
}

function addressIn({ cited }: Archive, citation: Citation): string {
  const { address, anchor } = placeOfCited(cited, cited.get(keyOf(citation))!);
  return address + anchor;
}

/** Each thing once, in the order of the text. */
function distinct({ citations }: Article): Citation[] {
  return [...new Map(citations.map((citation) => [keyOf(citation), citation])).values()];
}
