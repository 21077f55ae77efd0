import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Hash of a value as lower-case hex, `length` digits of SHA-256 (FIPS 180-4). Objects are hashed as JSON, so the
 * order of their keys matters.
 */
export function hashOf(value: unknown, length = 64): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);
}

/**
 * The id of a name that has none of its own in site.yml: ASCII, the same for ever, not telling how the name is read.
 * Twelve hex digits; among 100,000 names two share one with a chance of about 1 in 56,000, which the check reports.
 */
export function idOfName(name: string): string {
  return hashOf(name, 12);
}
