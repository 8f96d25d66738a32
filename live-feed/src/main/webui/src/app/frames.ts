import type { RaceStore } from '../store/race-store';

/** Text changes this often; faster is a blur, slower looks asleep. */
const TICK_MS = 250;
/** Who asked for less motion gets new places this often, without gliding. */
const STILL_MS = 5_000;

export type FrameListener = () => void;

/**
 * The page's one clock: moves the field every animation frame, and tells the text a few times a second. Whoever draws is called
 * every frame, whether dots moved or not: a cross-hair and a camera answer a hand at once, also where nothing glides.
 */
export class Frames {
  /** How often dots have moved. */
  count = 0;
  private readonly drawers = new Set<FrameListener>();
  private readonly tickers = new Set<() => void>();
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private request = 0;
  private movedAt = -Infinity;
  private tickedAt = -Infinity;

  /** @param store which race is drawn, asked at every frame */
  constructor(private readonly store: () => RaceStore) {}

  start(): void {
    this.request = requestAnimationFrame(this.frame);
  }

  stop(): void {
    cancelAnimationFrame(this.request);
  }

  onFrame(drawer: FrameListener): () => void {
    this.drawers.add(drawer);
    return () => this.drawers.delete(drawer);
  }

  onTick(ticker: () => void): () => void {
    this.tickers.add(ticker);
    return () => this.tickers.delete(ticker);
  }

  /** Moves in the next frame, also for who asked for less motion. */
  moveNow(): void {
    this.movedAt = -Infinity;
  }

  private readonly frame = (wallMs: number): void => {
    this.request = requestAnimationFrame(this.frame);
    const sinceMs = wallMs - this.movedAt;
    if (!this.still.matches || sinceMs >= STILL_MS) {
      this.move(this.still.matches || sinceMs > STILL_MS ? 0 : sinceMs);
      this.movedAt = wallMs;
    }
    this.drawers.forEach((draw) => draw());
    if (wallMs - this.tickedAt >= TICK_MS) {
      this.tickedAt = wallMs;
      this.tickers.forEach((tick) => tick());
    }
  };

  /** @param sinceMs wall time since the last move; 0 to put every dot where its model says */
  private move(sinceMs: number): void {
    const store = this.store();
    const raceMs = store.raceMs;
    if (raceMs === undefined) return;
    store.place(raceMs, sinceMs);
    this.count++;
  }
}
