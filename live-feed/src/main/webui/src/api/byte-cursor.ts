/** Reads what the server's `Bytes` wrote. */
export class ByteCursor {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    if (this.at >= this.bytes.length) throw new RangeError('The message ends early');
    return this.bytes[this.at++];
  }

  /** No shifts: they end at 32 bits, and race times and revisions need not. */
  number(): number {
    let [value, unit] = [0, 1];
    for (;;) {
      const next = this.byte();
      value += (next % 128) * unit;
      if (next < 128) return value;
      unit *= 128;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const length = this.number();
    if (this.at + length > this.bytes.length) throw new RangeError('The message ends early');
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }
}
