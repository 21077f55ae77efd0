/**
 * A day has no hour; where a format must name one it is noon in China, so that the entry falls on the same day for nearly
 * every reader of the world.
 */
export function instantOf(day: string): string {
  return `${day}T12:00:00+08:00`;
}

/** The instant, or one that is so many seconds before it, as RSS writes it (RFC 822 with a four-digit year, in GMT). */
export function rfc822Of(day: string, secondsBefore = 0): string {
  return new Date(Date.parse(instantOf(day)) - 1000 * secondsBefore).toUTCString();
}

const HALF_A_DAY = 12 * 60 * 60;

/**
 * When a feed with this content was last made, as far as that can be told without a clock: on the last day on which
 * anything in it changed, before noon, at a second that its content decides. So it differs whenever the content does, by
 * which readers know that there is something new, and is the same for the same content.
 */
export function buildTimeOf(day: string, revision: string): string {
  return rfc822Of(day, Number.parseInt(revision.slice(0, 8), 16) % HALF_A_DAY);
}
