import type { ArchiveBlock } from '../generated/contracts';
import { FieldColumns } from './field-columns';

/** How fast somebody goes on from the newest crossing that is known of them, metres per second; undefined if nobody can tell. */
export type GoesOn = (bib: string) => number | undefined;

/** All crossings, one entrant's after the other's, by time; entrants in the order in which they were first seen. */
interface Tracks {
  bibs: string[];
  /** Where each entrant's crossings begin, and at its end where the last one's end. */
  from: Int32Array;
  raceMs: Float64Array;
  distanceM: Float64Array;
  finish: Uint8Array;
  /** Which crossing the field says of each entrant; -1 none yet. */
  said: Int32Array;
}

const UNSAID = -1;

/**
 * The race so far, from the blocks that were fetched, as a field that can be moved to any past moment. Between two crossings
 * everybody went evenly; beyond the newest that is here, as `goesOn` says and never past the next timing point.
 */
export class RaceSoFar {
  private readonly blocks = new Map<number, ArchiveBlock>();
  private tracks?: Tracks;

  /**
   * @param pointsM where the race's timing points are, metres along the course
   * @param field is filled with whoever had been seen
   */
  constructor(
    private readonly pointsM: readonly number[],
    private readonly field: FieldColumns,
    private readonly goesOn: GoesOn = () => undefined,
  ) {}

  /** Takes a block, in the place of an earlier version of it. */
  take(block: ArchiveBlock): void {
    this.blocks.set(block.block, block);
    this.tracks = undefined;
  }

  /** Puts into the field what was known of everybody at a race time, and nothing of whoever was not seen by then. */
  moveTo(atMs: number): void {
    const tracks = (this.tracks ??= this.read());
    const { bibs, from, raceMs, said } = tracks;
    let seen = 0;
    for (; seen < bibs.length && raceMs[from[seen]] <= atMs; seen++) {
      let at = Math.max(said[seen], from[seen]);
      while (at + 1 < from[seen + 1] && raceMs[at + 1] <= atMs) at++;
      while (raceMs[at] > atMs) at--;
      if (at !== said[seen]) this.say(tracks, seen, at);
    }
    this.field.show(seen);
  }

  /** A motion as the live race has them, so that the same dots can be drawn from it. */
  private say({ bibs, from, raceMs, distanceM, finish, said }: Tracks, who: number, at: number): void {
    const { field } = this;
    const next = at + 1 < from[who + 1] ? at + 1 : undefined;
    said[who] = at;
    field.d0M[who] = distanceM[at];
    field.t0Ms[who] = raceMs[at];
    field.status[who] = finish[at];
    if (next !== undefined) {
      field.holdM[who] = distanceM[next];
      field.speedMps[who] = speed(distanceM[next] - distanceM[at], raceMs[next] - raceMs[at]);
    } else {
      const asBefore = at > from[who] ? speed(distanceM[at] - distanceM[at - 1], raceMs[at] - raceMs[at - 1]) : 0;
      field.holdM[who] = finish[at] ? distanceM[at] : this.nextPointM(distanceM[at]);
      field.speedMps[who] = finish[at] ? 0 : (this.goesOn(bibs[who]) ?? asBefore);
    }
  }

  private nextPointM(distanceM: number): number {
    const ahead = this.pointsM.filter((pointM) => pointM > distanceM);
    return ahead.length ? Math.min(...ahead) : distanceM;
  }

  private read(): Tracks {
    const blocks = [...this.blocks.values()].sort((one, other) => one.block - other.block);
    const { bibs, counts, indexes } = census(blocks);
    const from = new Int32Array(bibs.length + 1);
    counts.forEach((count, i) => (from[i + 1] = from[i] + count));
    const total = from[bibs.length];
    const tracks: Tracks = {
      bibs,
      from,
      raceMs: new Float64Array(total),
      distanceM: new Float64Array(total),
      finish: new Uint8Array(total),
      said: new Int32Array(bibs.length).fill(UNSAID),
    };
    const next = from.slice();
    for (const block of blocks) {
      block.bib.forEach((bib, i) => {
        const at = next[indexes.get(bib)!]++;
        tracks.raceMs[at] = block.raceMs[i];
        tracks.distanceM[at] = block.distanceM[i];
        tracks.finish[at] = block.finish[i] ? 1 : 0;
      });
    }
    this.field.enlist(bibs);
    return tracks;
  }
}

/** Who is in the blocks, in the order in which they were first seen, and how often. */
function census(blocks: ArchiveBlock[]): { bibs: string[]; counts: number[]; indexes: Map<string, number> } {
  const indexes = new Map<string, number>();
  const bibs: string[] = [];
  const counts: number[] = [];
  for (const { bib: passed } of blocks) {
    for (const bib of passed) {
      const known = indexes.get(bib);
      if (known !== undefined) {
        counts[known]++;
        continue;
      }
      indexes.set(bib, bibs.length);
      bibs.push(bib);
      counts.push(1);
    }
  }
  return { bibs, counts, indexes };
}

const speed = (metres: number, ms: number): number => (ms > 0 ? (metres / ms) * 1000 : 0);
