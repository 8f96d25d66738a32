import type { FieldColumns } from '../store/field-columns';

/** A mat that holds somebody back by less than this beyond a point is another than that point's, metres. */
const SLACK_M = 50;

/** Who is overdue by more than this has most likely left the course, race milliseconds. */
const GONE_MS = 3_600_000;

/** Somebody between a mat and the finish, or at it. */
export interface Arrival {
  bib: string;
  revision: number;
  finished: boolean;
  /** Race time: of the finish, or when it is to be expected by how fast they went, milliseconds. */
  atMs: number;
}

type Motions = Pick<
  FieldColumns,
  'size' | 'bibs' | 'revision' | 'd0M' | 't0Ms' | 'speedMps' | 'holdM' | 'status' | 'kind'
>;

/**
 * Whoever passed a mat and is not at the finish yet, the first to be expected first. A mat that has reported somebody no longer
 * holds them, and only then have they passed it.
 */
export function coming(field: Motions, matM: number, finishM: number, raceMs: number): Arrival[] {
  const found: Arrival[] = [];
  for (let i = 0; i < field.size; i++) {
    if (field.status[i] !== 0 || field.kind[i] === 2 || field.speedMps[i] <= 0) continue;
    if (field.d0M[i] < matM - 1 || field.holdM[i] < matM + SLACK_M || field.holdM[i] > finishM + SLACK_M) continue;
    const atMs = field.t0Ms[i] + ((finishM - field.d0M[i]) / field.speedMps[i]) * 1000;
    if (raceMs - atMs < GONE_MS) found.push(arrival(field, i, atMs));
  }
  return found.sort(byTime);
}

/** The newest finishers, the last of them first; without a distance of every contest. */
export function finished(field: Motions, most: number, finishM?: number): Arrival[] {
  const found: Arrival[] = [];
  for (let i = 0; i < field.size; i++) {
    if (field.status[i] !== 1) continue;
    if (finishM !== undefined && Math.abs(field.d0M[i] - finishM) > SLACK_M) continue;
    if (found.length === most && field.t0Ms[i] <= found[most - 1].atMs) continue;
    found.push(arrival(field, i, field.t0Ms[i]));
    found.sort((a, b) => byTime(b, a));
    found.length = Math.min(found.length, most);
  }
  return found;
}

const arrival = (field: Motions, i: number, atMs: number): Arrival => ({
  bib: field.bibs[i],
  revision: field.revision[i],
  finished: field.status[i] === 1,
  atMs,
});

/** Equal times keep one order, or rows would jump. */
const byTime = (a: Arrival, b: Arrival): number => a.atMs - b.atMs || a.bib.localeCompare(b.bib);
