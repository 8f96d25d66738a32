import { describe, expect, it } from 'vitest';
import golden from '../../../../../../race-contracts/src/main/resources/golden/archive-block.json';
import { readBlock } from './archive-reader';

const bytesOf = (hex: string): ArrayBuffer =>
  Uint8Array.from(hex.match(/../g)!, (two) => Number.parseInt(two, 16)).buffer;

describe('archive reader', () => {
  it('reads what the server wrote', () => {
    for (const { hex, block } of golden) expect(readBlock(bytesOf(hex))).toEqual(block);
  });

  it('passes over a version of the future', () => {
    expect(readBlock(bytesOf('02' + golden[0].hex.slice(2)))).toBeUndefined();
  });

  it('throws at a block that ends early', () => {
    expect(() => readBlock(bytesOf(golden[0].hex.slice(0, -2)))).toThrow(RangeError);
  });
});
