import { density, level, score } from './normal';

/** One in fifty passes a mat unread: whoever is very late there has most likely been there. */
const UNREAD = 0.02;
/** One in two hundred stops for a while; who does, may stop for any time. */
const STOPS = 0.005;
const ALL = 0.9999;
const MIN_VARIANCE = 1e-6;
/** Beyond what was counted an order says nothing. */
const FURTHEST = 3;

/**
 * What is known of when somebody will be at the next mat, as a score in the order of what was possible when the last one
 * was passed: 0 is the middle, 2 is late. pace-service's class of this name does the same arithmetic.
 */
export class Lateness {
  static readonly UNKNOWN = new Lateness(0, 1, 0);

  private constructor(
    private readonly mean: number,
    private readonly deviation: number,
    private readonly due: number,
  ) {}

  /** Seen by GPS, a share of the way to the next mat; `at` is the score of when the mat would be reached by that. */
  static seen(share: number, at: number): Lateness {
    const within = Math.max(-FURTHEST, Math.min(at, FURTHEST));
    return new Lateness(share * within, Math.sqrt(Math.max(MIN_VARIANCE, 1 - share * share)), 0);
  }

  /** The next mat has not reported by now, a score in that order. */
  notPassedBy(now: number): Lateness {
    return new Lateness(this.mean, this.deviation, Math.min(ALL, level((now - this.mean) / this.deviation)));
  }

  /** The next mat's score at a level, if it has not been passed. */
  nextScore(at: number): number {
    return this.mean + this.deviation * score(this.due > 0 ? this.due + at * (1 - this.due) : at);
  }

  /** How far the middle of the finish moves, as a score. */
  finishMean(tie: number): number {
    return tie * (this.mean + this.deviation * this.lateMean());
  }

  /** How far runs stray from it, where 1 is as far as when the last mat was passed. */
  finishDeviation(tie: number): number {
    const late = this.lateMean();
    const variance = this.deviation * this.deviation * (1 + this.lateScore() * late - late * late);
    return Math.sqrt(Math.max(MIN_VARIANCE, 1 - tie * tie * (1 - variance)));
  }

  /** Of a normal score of which only what lies beyond the one due has not been refuted, or has passed unread. */
  private lateMean(): number {
    const left = 1 - this.lateDue();
    return ((1 - UNREAD) * density(this.lateScore())) / (left + UNREAD * (1 - left));
  }

  private lateScore(): number {
    return score(this.lateDue());
  }

  private lateDue(): number {
    return Math.min(this.due, 1 - STOPS);
  }
}
