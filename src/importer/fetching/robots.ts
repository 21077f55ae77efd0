import robotsParser from 'robots-parser';

/** The name by which `robots.txt` may speak of this program (RFC 9309, 2.2.1). */
export const ROBOT = 'ChineseNewsArchive';

/** What a host lets this program do. */
export interface Permission {
  allows: (address: string) => boolean;
  /** Seconds it asks to be left alone between two requests, 0 or more. */
  delay: number;
}

/** Robots rules as RFC 9309 has it: no file allows everything, a host that cannot say forbids everything. */
export function permissionOf(address: string, answer: { status: number; text: string }): Permission {
  if (answer.status >= 500) return { allows: () => false, delay: 0 };
  if (answer.status >= 400) return { allows: () => true, delay: 0 };
  const robots = robotsParser(address, answer.text);
  return {
    allows: (page) => robots.isAllowed(page, ROBOT) ?? true,
    delay: Math.max(0, robots.getCrawlDelay(ROBOT) ?? 0),
  };
}
