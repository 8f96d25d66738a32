import { describe, expect, it } from 'vitest';
import golden from '../../../../../../race-contracts/src/main/resources/golden/field-bytes.json';
import { FieldReader } from './field-reader';

const bytesOf = (hex: string): ArrayBuffer =>
  Uint8Array.from(hex.match(/../g)!, (two) => Number.parseInt(two, 16)).buffer;

describe('field reader', () => {
  it('reads what the server wrote', () => {
    const reader = new FieldReader();
    for (const { hex, ...example } of golden) expect(reader.read(bytesOf(hex))).toEqual(example);
  });

  it('passes over a version of the future', () => {
    expect(new FieldReader().read(bytesOf('02' + golden[0].hex.slice(2)))).toBeUndefined();
  });

  it('throws at a message that ends early', () => {
    expect(() => new FieldReader().read(bytesOf(golden[0].hex.slice(0, -2)))).toThrow(RangeError);
  });
});
