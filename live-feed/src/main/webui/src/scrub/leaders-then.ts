import { getLeadersThen } from '../api/archive';
import { NAMED_AGAIN_MS } from '../api/named-again';
import type { Leaders } from '../generated/contracts';

/** So that many who look back ask for the same, and a cache answers. */
const EVERY_MS = 30_000;

/** Keeps the leaders of the past no newer than the moment that is drawn, and seldom older. */
export class LeadersThen {
  private ofMs?: number;
  private isAsking = false;
  private notBeforeMs = 0;
  private askedMs = -Infinity;

  constructor(
    private readonly race: string,
    private readonly take: (leaders: Leaders[]) => void,
    private readonly get: (race: string, raceMs: number) => Promise<Leaders[]> = getLeadersThen,
    private readonly wallNow: () => number = () => performance.now(),
  ) {}

  /** @param now which race time is drawn, asked again when an answer comes */
  async follow(now: () => number): Promise<void> {
    const wantedMs = Math.floor(now() / EVERY_MS) * EVERY_MS;
    if (this.ofMs !== undefined && this.ofMs > now()) this.forget();
    // Asked anew also while nothing moves: somebody may have been hidden since.
    const isNew = wantedMs === this.ofMs && this.wallNow() - this.askedMs < NAMED_AGAIN_MS;
    if (this.isAsking || isNew || this.wallNow() < this.notBeforeMs) return;
    this.askedMs = this.wallNow();
    this.isAsking = true;
    try {
      const leaders = await this.get(this.race, wantedMs);
      if (wantedMs <= now()) {
        this.ofMs = wantedMs;
        this.take(leaders);
      }
    } catch {
      this.notBeforeMs = this.wallNow() + NAMED_AGAIN_MS;
    }
    this.isAsking = false;
  }

  private forget(): void {
    this.ofMs = undefined;
    this.take([]);
  }
}
