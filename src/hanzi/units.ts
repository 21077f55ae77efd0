/**
 * Text as UTF-16 code units, to be written piece by piece: of pieces of one or two characters a string would be made many
 * times more slowly.
 */
export class Units {
  at = new Uint16Array(256);
  length = 0;

  clear(): this {
    this.length = 0;
    return this;
  }

  push(unit: number): void {
    if (this.length === this.at.length) this.#makeRoom(1);
    this.at[this.length++] = unit;
  }

  add(text: string): this {
    this.#makeRoom(text.length);
    for (let index = 0; index < text.length; index++) this.at[this.length++] = text.charCodeAt(index);
    return this;
  }

  copy({ at }: Units, start: number, end: number): void {
    this.#makeRoom(end - start);
    for (let index = start; index < end; index++) this.at[this.length++] = at[index]!;
  }

  /** Writes each unit as the table has it, or, where it has 0 for one of them, nothing. Says whether all were written. */
  translate({ at }: Units, start: number, end: number, table: Uint16Array): boolean {
    this.#makeRoom(end - start);
    const to = this.at;
    let length = this.length;
    for (let index = start; index < end; index++) {
      const unit = table[at[index]!]!;
      if (unit === 0) return false;
      to[length++] = unit;
    }
    this.length = length;
    return true;
  }

  /** The text from a place on. */
  from(start: number): string {
    let text = '';
    for (let at = start; at < this.length; at += AT_ONCE) {
      const part = this.at.subarray(at, Math.min(at + AT_ONCE, this.length));
      text += String.fromCharCode.apply(undefined, part as unknown as number[]);
    }
    return text;
  }

  #makeRoom(units: number): void {
    if (this.length + units <= this.at.length) return;
    const larger = new Uint16Array(2 * (this.length + units));
    larger.set(this.at.subarray(0, this.length));
    this.at = larger;
  }
}

/** A function takes only so many arguments. */
const AT_ONCE = 8192;
