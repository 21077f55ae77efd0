import { NOTHING, type Doubt, type Find, type Finder } from './find.ts';
import { CLOSED, DOTTED, UNCHECKED } from './patent-application.ts';
import { GRANTED, INTERNATIONAL, PUBLICATION } from './patent-publication.ts';

const FORMS = [DOTTED, CLOSED, UNCHECKED, PUBLICATION, GRANTED, INTERNATIONAL];

/** What all of them have. */
const TRIGGER = /\d(?:\s?\d){6}|PCT/iu;

/**
 * Patents: application numbers with their check digit (ZC 0006-2003), publication numbers with their kind code (ZC 0008-2004),
 * and international applications (PCT). A number whose check digit is wrong or missing is a doubt and no find.
 */
export const findPatents: Finder = (text) => {
  if (!TRIGGER.test(text)) return NOTHING;
  const finds: Find[] = [];
  const doubts: Doubt[] = [];
  for (const { pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const reading = read(text, match);
      if (typeof reading === 'string') finds.push({ kind: 'patent', id: reading, from: start, start, end });
      else if (reading) doubts.push({ kind: 'patent', start, end, ...reading });
    }
  return { finds, doubts };
};
