import type { TargetEntry } from '../generated/contracts';

/** The pace that would have made a target's time: distance to time and back, from the table that pace-service computed. */
export class RecordPace {
  readonly target: TargetEntry;
  private readonly last: number;

  constructor(target: TargetEntry) {
    if (target.timesMs.length < 2) throw new RangeError('A pace table has at least two values');
    this.target = target;
    this.last = target.timesMs.length - 1;
  }

  /** Milliseconds from the start at which the target passes `distanceM`. */
  timeMsAt(distanceM: number): number {
    const d = Math.max(0, Math.min(distanceM, this.target.distanceM));
    const i = Math.min(Math.floor(d / this.target.stepM), this.last - 1);
    const f = (d - this.distanceOf(i)) / (this.distanceOf(i + 1) - this.distanceOf(i));
    return this.target.timesMs[i] + f * (this.target.timesMs[i + 1] - this.target.timesMs[i]);
  }

  /** Metres that the target has run `elapsedMs` after its start: where its ghost is. */
  distanceMAt(elapsedMs: number): number {
    const times = this.target.timesMs;
    if (elapsedMs <= times[0]) return 0;
    if (elapsedMs >= times[this.last]) return this.target.distanceM;
    let low = 0;
    let high = this.last - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (times[mid] <= elapsedMs) low = mid;
      else high = mid - 1;
    }
    const f = (elapsedMs - times[low]) / (times[low + 1] - times[low]);
    return this.distanceOf(low) + f * (this.distanceOf(low + 1) - this.distanceOf(low));
  }

  /** Milliseconds ahead of the target, negative behind, of one who is at `distanceM` after `elapsedMs`. */
  aheadMs(distanceM: number, elapsedMs: number): number {
    return this.timeMsAt(distanceM) - elapsedMs;
  }

  /** Metres per second that still make the time; undefined when it is gone. */
  requiredMps(distanceM: number, elapsedMs: number): number | undefined {
    const leftMs = this.target.timeMs - elapsedMs;
    const leftM = this.target.distanceM - distanceM;
    return leftMs > 0 && leftM > 0 ? (leftM / leftMs) * 1000 : undefined;
  }

  /** The table's last value stands at the finish, wherever that is between two steps. */
  private distanceOf(i: number): number {
    return i === this.last ? this.target.distanceM : i * this.target.stepM;
  }
}
