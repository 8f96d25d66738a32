import type { Lateness } from './lateness';
import { BOUND, level, score } from './normal';

/** Scores of the levels that travel: 1, 5, 20, 50, 80, 95 and 99 %. */
const SCORES = [-2.3263, -1.6449, -0.8416, 0, 0.8416, 1.6449, 2.3263];

/** 5 and 95 % are what is shown. */
const LOW = 0.05;
const HIGH = 0.95;

/** When somebody will be at a place: the figure to name, and between which two others nine in ten would be there. */
export interface Expected {
  atMs: number;
  lowMs: number;
  highMs: number;
}

/** A distribution as it travels: straight between its times on normal paper, as pace-service reads it. */
export class Arrival {
  constructor(
    private readonly timesMs: number[],
    private readonly middleMs = timesMs[3],
  ) {}

  /** Where a time lies in the order, as a score. */
  score(timeMs: number): number {
    return interpolated(timeMs, this.timesMs, SCORES);
  }

  next(lateness: Lateness, nowMs: number): Expected {
    return this.rescored((at) => lateness.nextScore(at), nowMs);
  }

  finish(lateness: Lateness, tie: number, nowMs: number): Expected {
    const mean = lateness.finishMean(tie);
    const deviation = lateness.finishDeviation(tie);
    return this.rescored((at) => mean + deviation * score(at), nowMs);
  }

  /** The share of such runs that are at the finish by a time. */
  finishBy(timeMs: number, lateness: Lateness, tie: number): number {
    return level((this.score(timeMs) - lateness.finishMean(tie)) / lateness.finishDeviation(tie));
  }

  /** The figure to name keeps its level, as far as it had one. */
  private rescored(scoreAt: (level: number) => number, nowMs: number): Expected {
    const at = (share: number) => Math.round(Math.max(nowMs, interpolated(scoreAt(share), SCORES, this.timesMs)));
    const named = Math.max(0.25, Math.min(level(this.score(this.middleMs)), 0.75));
    return { atMs: at(named), lowMs: at(LOW), highMs: at(HIGH) };
  }
}

/** Straight between two, beyond them the last line carried on; where several are one, below it is before them all. */
function interpolated(x: number, xs: number[], ys: number[]): number {
  const last = xs.length - 1;
  let above = 1;
  while (above < last && xs[above] <= x) above++;
  const width = xs[above] - xs[above - 1];
  if (width <= 0) return x < xs[above] ? -BOUND : above === last ? BOUND : ys[above];
  return ys[above - 1] + ((x - xs[above - 1]) / width) * (ys[above] - ys[above - 1]);
}
