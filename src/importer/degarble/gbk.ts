/** Two-byte GBK, both ways. Node decodes it and cannot encode it. */

const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

let decoded: Map<number, string> | undefined;
let encoded: Map<string, number> | undefined;

/** All 23,940 pairs, decoded once. Private-use characters are pairs too: mirrors lose them, which is another matter. */
function load(): { decoded: Map<number, string>; encoded: Map<string, number> } {
  if (decoded && encoded) return { decoded, encoded };
  decoded = new Map();
  encoded = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = LEADS.from; lead <= LEADS.to; lead++) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length !== 1 || character === '\ufffd') continue;
      decoded.set((lead << 8) | trail, character);
      if (!encoded.has(character)) encoded.set(character, (lead << 8) | trail);
    }
  }
  return { decoded, encoded };
}

/** The character of two bytes, or undefined when they are none. */
export function decodePair(lead: number, trail: number): string | undefined {
  return load().decoded.get((lead << 8) | trail);
}

/** The two bytes of a character as one number, lead first, or undefined when GBK does not have it. */
export function encodePair(character: string): number | undefined {
  return load().encoded.get(character);
}

/** Every character of GBK with its two bytes. */
export function gbkCharacters(): Iterable<[character: string, pair: number]> {
  return load().encoded;
}

/** Whether the byte begins a pair. */
export function isLead(byte: number): boolean {
  return byte >= LEADS.from && byte <= LEADS.to;
}
