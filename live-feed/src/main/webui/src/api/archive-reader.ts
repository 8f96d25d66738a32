import type { ArchiveBlock } from '../generated/contracts';
import { ByteCursor } from './byte-cursor';

const VERSION = 1;
const TEXT_BIB = 1;
const FINISH = 2;
const POINT = 4;

/** Reads a block of the race so far; its form is described in the server's `BlockBytes`. Undefined for a version of the future. */
export function readBlock(answer: ArrayBuffer): ArchiveBlock | undefined {
  const bytes = new ByteCursor(new Uint8Array(answer));
  if (bytes.byte() !== VERSION) return undefined;
  const block: ArchiveBlock = { block: bytes.number(), bib: [], distanceM: [], raceMs: [], finish: [] };
  let atMs = bytes.signed();
  const pointsM = Array.from({ length: bytes.number() }, () => bytes.number() / 10);
  for (let left = bytes.number(); left > 0; left--) {
    const head = bytes.number();
    block.bib.push(head & TEXT_BIB ? bytes.text() : String(bytes.number()));
    block.distanceM.push(pointsM[Math.floor(head / POINT)]);
    block.finish.push((head & FINISH) !== 0);
    atMs += bytes.number();
    block.raceMs.push(atMs);
  }
  return block;
}
