import type { ArchiveBlock } from '../generated/contracts';

/** Somebody at a past moment. */
export interface DotThen {
  bib: string;
  /** Metres along the course. */
  distanceM: number;
  /** Race time of the newest crossing up to then, milliseconds. */
  seenMs: number;
  finished: boolean;
}

/** One entrant's crossings, by time. */
interface Track {
  raceMs: number[];
  distanceM: number[];
  finish: boolean[];
}

/**
 * The race so far, from the blocks that were fetched. Between two crossings everybody went evenly; beyond the newest that is
 * here, as before it and never past the next timing point.
 */
export class RaceSoFar {
  private readonly blocks = new Map<number, ArchiveBlock>();
  private tracks?: Map<string, Track>;

  /** @param pointsM where the race's timing points are, metres along the course */
  constructor(private readonly pointsM: readonly number[]) {}

  /** Takes a block, in the place of an earlier version of it. */
  take(block: ArchiveBlock): void {
    this.blocks.set(block.block, block);
    this.tracks = undefined;
  }

  /** @param halted true where nothing that no mat saw may be drawn: then everybody stands where they were seen last */
  dotsAt(raceMs: number, halted = false): DotThen[] {
    const dots: DotThen[] = [];
    for (const [bib, track] of (this.tracks ??= this.read())) {
      const last = countUpTo(track.raceMs, raceMs) - 1;
      if (last < 0) continue;
      const finished = track.finish[last];
      const distanceM = finished || halted ? track.distanceM[last] : this.alongM(track, last, raceMs);
      dots.push({ bib, distanceM, seenMs: track.raceMs[last], finished });
    }
    return dots;
  }

  private alongM({ raceMs, distanceM }: Track, last: number, atMs: number): number {
    const isNewest = last + 1 === raceMs.length;
    const to = isNewest ? last : last + 1;
    const tookMs = to > 0 ? raceMs[to] - raceMs[to - 1] : 0;
    if (tookMs <= 0) return distanceM[last];
    const wentM = ((distanceM[to] - distanceM[to - 1]) * (atMs - raceMs[last])) / tookMs;
    const holdM = isNewest ? this.nextPointM(distanceM[last]) : distanceM[to];
    return Math.min(distanceM[last] + wentM, holdM);
  }

  private nextPointM(distanceM: number): number {
    const ahead = this.pointsM.filter((pointM) => pointM > distanceM);
    return ahead.length ? Math.min(...ahead) : distanceM;
  }

  private read(): Map<string, Track> {
    const tracks = new Map<string, Track>();
    for (const block of [...this.blocks.values()].sort((one, other) => one.block - other.block)) {
      block.bib.forEach((bib, i) => {
        const track = tracks.get(bib) ?? { raceMs: [], distanceM: [], finish: [] };
        track.raceMs.push(block.raceMs[i]);
        track.distanceM.push(block.distanceM[i]);
        track.finish.push(block.finish[i]);
        tracks.set(bib, track);
      });
    }
    return tracks;
  }
}

/** How many of the times, which never decrease, are not beyond one. */
function countUpTo(timesMs: number[], untilMs: number): number {
  const beyond = timesMs.findIndex((atMs) => atMs > untilMs);
  return beyond < 0 ? timesMs.length : beyond;
}
