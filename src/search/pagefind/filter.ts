/**
 * Filters as Pagefind takes them: for each filter a value, or several of which all are wanted; `any`, `all`, `none` and
 * `not` say otherwise, around values as around filters, to any depth.
 */
export type FilterExpression = { [filterOrKeyword: string]: FilterPart };
type FilterPart = string | FilterPart[] | FilterExpression;

/** Whether a value is among those that a result has of a filter. */
export type Has = (filter: string, value: string) => boolean;
type Test = (has: Has) => boolean;

const always: Test = () => true;

/** A test of what a result has. An expression that names no filter lets all pass. */
export function compileFilter(expression: FilterExpression): Test {
  return isEmpty(expression) ? always : ofFilters(expression, 'all');
}

const KEYWORDS = ['any', 'all', 'none', 'not'] as const;
type Keyword = (typeof KEYWORDS)[number];
const isKeyword = (key: string): key is Keyword => (KEYWORDS as readonly string[]).includes(key);

/** No test passes where none of a list is one, as in Pagefind. */
function combine(tests: readonly Test[], keyword: Keyword): Test {
  const isAny = keyword === 'any' || keyword === 'none';
  const isTurned = keyword === 'none' || keyword === 'not';
  return (has) => {
    const passes = tests.length > 0 && (isAny ? tests.some((test) => test(has)) : tests.every((test) => test(has)));
    return passes !== isTurned;
  };
}

function ofFilters(part: FilterPart, keyword: Keyword): Test {
  const tests = Array.isArray(part)
    ? part.filter((inner) => typeof inner === 'object').map((inner) => ofFilters(inner, 'all'))
    : Object.entries(part).map(([key, inner]) =>
        isKeyword(key) && typeof inner === 'object' ? ofFilters(inner, key) : ofValues(key, inner, 'all'),
      );
  return combine(tests, keyword);
}

function ofValues(filter: string, part: FilterPart, keyword: Keyword): Test {
  if (typeof part === 'string') return combine([(has) => has(filter, part)], keyword);
  const tests = Array.isArray(part)
    ? part.map((inner) => ofValues(filter, inner, 'all'))
    : Object.entries(part).flatMap(([key, inner]) => (isKeyword(key) ? [ofValues(filter, inner, key)] : []));
  return combine(tests, keyword);
}

/** Whether there is no filter anywhere in it. */
function isEmpty(part: FilterPart): boolean {
  if (typeof part === 'string') return true;
  if (Array.isArray(part)) return part.every(isEmpty);
  return Object.entries(part).every(([key, inner]) => isKeyword(key) && isEmpty(inner));
}
