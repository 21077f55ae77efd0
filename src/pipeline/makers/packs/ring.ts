/**
 * Memory for many pieces that are needed for a short while. A copy of each is there until others have been copied after it that
 * are together larger than three quarters of the ring. What is larger than an eighth of it has memory of its own; were it so for
 * all, V8 would look for garbage in all that the process holds, again and again.
 *
 * @param bytes the ring's.
 */
export function createRing(bytes: number): (piece: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> {
  let ring: Uint8Array<ArrayBuffer> | undefined;
  let at = 0;
  return (piece) => {
    if (piece.length > bytes / 8) return new Uint8Array(piece);
    ring ??= new Uint8Array(bytes);
    if (at + piece.length > bytes) at = 0;
    ring.set(piece, at);
    at += piece.length;
    return ring.subarray(at - piece.length, at);
  };
}
