/** Encodes by decoding every pair of bytes once; a slow and simple other way than the importer's. */
export function encoder(encoding: string): (text: string) => Buffer {
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = new TextDecoder(encoding).decode(Uint8Array.of(lead, trail));
      if (!bytes.has(text)) bytes.set(text, [lead, trail]);
    }
  }
  return (text) =>
    Buffer.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : bytes.get(sign)!)));
}
