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
  private readonly tickers: (() => void)[] = [];
  /** Whose turn it is to be told. */
  private next = 0;
  private due = 0;
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private request = 0;
  private movedAt = -Infinity;
  private framedAt = -Infinity;

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
    this.tickers.push(ticker);
    return () => {
      const i = this.tickers.indexOf(ticker);
      if (i < 0) return;
      this.tickers.splice(i, 1);
      if (i < this.next) this.next--;
    };
  }

  /** Moves in the next frame, also for who asked for less motion. */
  moveNow(): void {
    this.movedAt = -Infinity;
  }

  /** There is something else to see, and who asked for less motion does not wait for their turn. */
  hurry(): void {
    if (this.still.matches) this.moveNow();
  }

  private readonly frame = (wallMs: number): void => {
    this.request = requestAnimationFrame(this.frame);
    const sinceMs = wallMs - this.movedAt;
    if (!this.still.matches || sinceMs >= STILL_MS) {
      this.move(this.still.matches || sinceMs > STILL_MS ? 0 : sinceMs);
      this.movedAt = wallMs;
    }
    this.drawers.forEach((draw) => draw());
    this.tell(wallMs - this.framedAt);
    this.framedAt = wallMs;
  };

  /** Each once in a tick, and in every frame only those whose turn it is: no frame writes all text at once. */
  private tell(sinceMs: number): void {
    const { length } = this.tickers;
    this.due = Math.min(length, this.due + (length * Math.min(TICK_MS, sinceMs)) / TICK_MS);
    for (; this.due >= 1 && this.tickers.length > 0; this.due--) {
      this.next %= this.tickers.length;
      this.tickers[this.next++]();
    }
  }

  /** @param sinceMs wall time since the last move; 0 to put every dot where its model says */
  private move(sinceMs: number): void {
    const store = this.store();
    const raceMs = store.raceMs;
    if (raceMs === undefined) return;
    store.place(raceMs, sinceMs);
    this.count++;
  }
}
