const KEPT = 6;

/**
 * The server's wall time as this browser can know it. Each message was made a little before it arrived, so the sample
 * that puts the server furthest ahead is the one that travelled fastest, and the nearest to the truth.
 */
export class ServerClock {
  private readonly offsets: number[] = [];

  constructor(private readonly localNow: () => number = Date.now) {}

  heard(serverTime: string): void {
    this.offsets.push(Date.parse(serverTime) - this.localNow());
    if (this.offsets.length > KEPT) this.offsets.shift();
  }

  /** Milliseconds since the epoch on the server's clock. */
  now(): number {
    return this.localNow() + (this.offsets.length ? Math.max(...this.offsets) : 0);
  }
}
