import type { RaceSession } from '../app/race-session';
import type { ArchiveIndex } from '../generated/contracts';
import { PastStore } from '../store/past-store';
import { ArchiveBlocks } from './archive-blocks';
import { LeadersThen } from './leaders-then';

/** A visit to the past: the store that is drawn meanwhile, and what is fetched for it. Nothing of it is kept afterwards. */
export class LookBack {
  readonly store: PastStore;
  private readonly blocks: ArchiveBlocks;
  private readonly leaders: LeadersThen;

  constructor(
    private readonly session: RaceSession,
    atMs: number,
    speed: number,
  ) {
    this.store = new PastStore(session.liveStore, atMs);
    this.store.speed = speed;
    this.blocks = new ArchiveBlocks((block) => {
      this.store.takeBlock(block);
      session.frames.hurry();
    });
    this.leaders = new LeadersThen(session.race.race, (leaders) => this.store.takeLeaders(leaders));
    session.lookBack(this.store);
  }

  takeIndex(index: ArchiveIndex): void {
    void this.blocks.fetch(index, this.store.raceMs);
  }

  tick(): void {
    void this.leaders.follow(() => this.store.raceMs);
  }

  end(): void {
    this.session.lookBack(undefined);
  }
}
