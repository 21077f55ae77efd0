import { siteSchema, type Site } from '../../src/model/site.ts';

/** Settings that are valid, but for what a test says. */
export function settingsOf(own: Partial<Site>): Site {
  return siteSchema.parse({
    name: '别处的档案',
    description: '与本档案没有一处相同。',
    address: 'https://elsewhere.example/',
    region: '330000',
    categories: [{ id: 'industry', name: '行业动态' }],
    contact: { email: 'archive@elsewhere.example' },
    notice: '版权归原作者。',
    ...own,
  });
}

/** Categories of these names, with ids that say nothing. */
export const namedCategories = (...names: string[]) =>
  names.map((name, index) => ({ id: `c${index + 1}`, name, aliases: [] }));
