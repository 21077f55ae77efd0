import { listed, t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** What no page may be without, and what none may have (Content Security Policy 3). */
const WANTED = ["base-uri 'none'", "require-trusted-types-for 'script'"];

/** Either nothing comes from anywhere unless it is said, or all from the site, and nothing that is played by another program. */
const BEGINNINGS = [["default-src 'none'"], ["default-src 'self'", "object-src 'none'"]];

const UNSAFE = /'unsafe-|(?:^|[\s;])(?:\*|https?:|data:)(?=$|[\s;])/;

/** Every page has browsers hold it by one strict policy. */
export const check: Check = {
  title: t`页面的安全策略`,
  *ofPage(site, file) {
    const { policy } = site.page(file);
    const directives = policy?.split(';').map((directive) => directive.trim()) ?? [];
    const isMissing = (directive: string) => !directives.includes(directive);
    const begins = BEGINNINGS.some((beginning) => !beginning.some(isMissing));
    const missing = [...(begins ? [] : BEGINNINGS[0]!), ...WANTED].filter(isMissing);
    if (policy === undefined) yield { file, what: t`没有安全策略（Content-Security-Policy）`, todo: REBUILD };
    else if (missing.length > 0) yield { file, what: t`安全策略里没有 ${listed(missing)}`, todo: REBUILD };
    if (policy !== undefined && UNSAFE.test(policy)) yield { file, what: t`安全策略太宽：${policy}`, todo: REBUILD };
  },
};
