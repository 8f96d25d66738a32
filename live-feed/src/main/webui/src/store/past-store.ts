import type { ArchiveBlock, EntrantView, Leaders } from '../generated/contracts';
import { NOWHERE } from '../motion/glide';
import { asOf } from './as-of';
import { RaceSoFar } from './race-so-far';
import { RaceStore } from './race-store';

/**
 * The race as it was, drawn by whatever draws a race, while the live one goes on hearing. Who speaks, and what an organiser
 * says, is of now.
 */
export class PastStore extends RaceStore {
  /** Race seconds a second while it plays. */
  speed = 30;
  private playedSinceMs?: number;
  private atMs: number;
  private asOfS = NaN;
  private looked: ReadonlyMap<string, EntrantView> = new Map();
  private readonly soFar: RaceSoFar;

  constructor(
    private readonly live: RaceStore,
    atMs: number,
    private readonly wallNow: () => number = () => performance.now(),
  ) {
    super(live.view);
    this.atMs = atMs;
    this.soFar = new RaceSoFar(
      live.view.race.points.map((point) => point.distanceM),
      this.field,
      (bib) => this.liveSpeed(bib),
    );
    this.hear();
  }

  get isPlaying(): boolean {
    return this.playedSinceMs !== undefined;
  }

  override get raceMs(): number {
    const playedMs = this.playedSinceMs === undefined ? 0 : (this.wallNow() - this.playedSinceMs) * this.speed;
    return Math.min(this.atMs + playedMs, this.live.raceMs ?? this.atMs);
  }

  /** An emergency stops the past too. */
  override get frozen(): boolean {
    return this.live.frozen;
  }

  override get resultsStatus() {
    return this.live.resultsStatus;
  }

  seek(raceMs: number): void {
    this.atMs = raceMs;
    if (this.isPlaying) this.playedSinceMs = this.wallNow();
    this.hear();
  }

  play(on: boolean, speed = this.speed): void {
    this.atMs = this.raceMs;
    this.speed = speed;
    this.playedSinceMs = on ? this.wallNow() : undefined;
    this.hear();
  }

  takeBlock(block: ArchiveBlock): void {
    this.soFar.take(block);
  }

  takeLeaders(leaders: Leaders[]): void {
    this.leaders = leaders;
  }

  override place(raceMs: number): void {
    this.hear();
    this.soFar.moveTo(raceMs);
    // Nobody waits for the past: a dot may stand further back than before.
    this.field.shownM.fill(NOWHERE);
    super.place(raceMs, 0);
    this.hideTheHidden();
  }

  /** Who may not be shown any more is gone from now at once, and from what was fetched of then only when it is fetched anew. */
  private hideTheHidden(): void {
    const { field, live } = this;
    if (live.field.size === 0) return;
    for (let i = 0; i < field.size; i++) if (live.field.find(field.bibs[i]) === undefined) field.shownM[i] = NOWHERE;
  }

  private hear(): void {
    const { clock } = this.live;
    this.connection = this.live.connection;
    this.way = this.live.way;
    this.heardAtMs = this.live.heardAtMs;
    this.notices = this.live.notices;
    // What is run again is a replay, whatever the race itself is.
    this.clock = clock && { ...clock, state: 'live', replay: true, rate: this.isPlaying ? this.speed : 0 };
    const second = Math.floor(this.raceMs / 1000);
    if (second !== this.asOfS || !this.isOfNow()) this.look(second);
  }

  private look(second: number): void {
    this.asOfS = second;
    this.looked = new Map(this.live.entrants);
    this.entrants.clear();
    this.looked.forEach((view, bib) => this.entrants.set(bib, asOf(view, this.raceMs)));
  }

  /** Whether these are the entrants that are watched now, as they were last told of. */
  private isOfNow(): boolean {
    const { entrants } = this.live;
    return entrants.size === this.looked.size && [...entrants].every(([bib, view]) => this.looked.get(bib) === view);
  }

  private liveSpeed(bib: string): number | undefined {
    const { field } = this.live;
    const i = field.find(bib);
    return i === undefined || field.status[i] === 2 ? undefined : field.speedMps[i];
  }
}
