/** The directory of a zip file (PKWARE APPNOTE 4.3.12 and 4.3.16): names and sizes, as the file says. */
export function readZipNames(bytes: Uint8Array): { name: string; size: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength!));
    const size = view.getUint32(at + 24, true);
    at += 46 + nameLength! + extra! + comment!;
    return { name, size };
  });
}
