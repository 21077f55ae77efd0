/**
 * A day has no hour; where a format must name one it is noon in China, so that the entry falls on the same day for nearly
 * every reader of the world.
 */
export function instantOf(day: string): string {
  return `${day}T12:00:00+08:00`;
}

/** The instant as RSS writes it (RFC 822 with a four-digit year, in GMT). */
export function rfc822Of(day: string): string {
  return new Date(instantOf(day)).toUTCString();
}
