import { LiveRace } from '../api/live-race';
import { HttpError, getEntrant, getRace } from '../api/rest';
import type { EntrantView, Hello, LiveMessage, RaceView } from '../generated/contracts';
import { heldAgainst } from '../motion/held-against';
import type { RecordPace } from '../motion/record-pace';
import { type RunnerNow, runnerNow } from '../motion/runner-now';
import { Choices } from '../store/choices';
import { type FollowList, type Group, MOST_WATCHED } from '../store/follow-list';
import { RaceStore, type Topic } from '../store/race-store';
import { type Figure, figures } from './figures';
import { Frames } from './frames';
import { Pulses } from './pulses';

/** So that not all who watch ask in one moment. */
const ALL_HAVE_ASKED_MS = 10_000;
/** Nobody hears a table faster. */
const TABLE_MS = 2_000;

/** What is around a visit: the page with its address bar, or an article of others. */
export interface Surroundings {
  /** Whether it is the page itself, with its other views. */
  isPage?: true;
  /** Somebody was chosen by a person's hand. */
  chose(race: string, bib: string): void;
  /** The server says that this visit may not watch, or may no longer. */
  refused(): void;
  message?(message: LiveMessage): void;
  /** Whom the address asks to follow. */
  linked?(): FollowList | undefined;
  /** They are followed now. */
  taken?(session: RaceSession): void;
  started?(session: RaceSession): void;
}

/** One visit to one race: what is known, what is chosen, and the connection that keeps them fed. */
export class RaceSession {
  /** The race as it is, whatever is drawn: what alerts and the connection go by. */
  readonly liveStore: RaceStore;
  readonly choices: Choices;
  readonly frames: Frames;
  readonly pulses: Pulses;
  /** A bib that was asked for and is on no start list. */
  unknown?: string;
  private readonly live: LiveRace;
  private drawn: Figure[] = [];
  private drawnAt = -1;
  private besides: string[] = [];
  private hasField = false;
  private past?: RaceStore;
  private renewal?: ReturnType<typeof setTimeout>;

  constructor(
    /** As it was last asked for. */
    public view: RaceView,
    private readonly around: Surroundings,
  ) {
    this.liveStore = new RaceStore(view);
    this.choices = new Choices(view.race.race);
    this.frames = new Frames(() => this.store);
    this.pulses = new Pulses(this.liveStore);
    const changed = () => (this.drawnAt = -1);
    this.choices.subscribe(changed);
    this.liveStore.subscribe(changed);
    this.liveStore.subscribe((topic) => (topic === 'clock' || this.isFirstField(topic)) && this.frames.hurry());
    this.live = new LiveRace(this.race.race, {
      message: (message) => {
        if (message.type === 'error' && message.reason === 'unauthorized') around.refused();
        if (this.liveStore.take(message) === 'resync') this.watch();
        if ('raceRevision' in message) this.renew(message.raceRevision);
        if (!this.choices.selected) this.selectDefault();
        around.message?.(message);
      },
      field: (message) => {
        if (this.liveStore.takeField(message) === 'resync') this.watch();
      },
      connection: (state, way) => this.liveStore.connected(state, way),
      unheard: () => void this.lookAgain(),
    });
  }

  private isFirstField(topic: Topic): boolean {
    const first = topic === 'field' && !this.hasField;
    this.hasField ||= first;
    return first;
  }

  /** What is drawn: the race as it is, or as it was while somebody looks back. */
  get store(): RaceStore {
    return this.past ?? this.liveStore;
  }

  /** Whether this is the page itself, with its other views, and no widget in an article. */
  get isPage(): boolean {
    return this.around.isPage === true;
  }

  /** While the past is drawn nothing is announced: what happens there is no news. */
  get isPast(): boolean {
    return this.past !== undefined;
  }

  /** Draws the race as it was; without a store, as it is. The live one goes on hearing. */
  lookBack(past: RaceStore | undefined): void {
    this.past = past;
    this.drawnAt = -1;
    this.frames.moveNow();
  }

  get race() {
    return this.view.race;
  }

  start(bib: string | undefined): void {
    const shared = this.link();
    const known = bib ?? shared?.bibs[0] ?? this.view.campaigns[0]?.bib;
    if (known) this.choices.select(known);
    if (known && !bib && this.choices.following.length === 0) this.choices.follow(known, true);
    this.frames.start();
    this.watch();
    this.fetch();
    this.around.started?.(this);
  }

  /** Ends it: nothing is drawn and nobody is heard any more. */
  stop(): void {
    this.frames.stop();
    this.live.close();
    clearTimeout(this.renewal);
  }

  /** Selects by a person's hand: it goes to the address bar, so that it can be sent and come back to. */
  select(bib: string): void {
    this.choices.lookedAt(bib);
    if (bib !== this.choices.selected) {
      this.around.chose(this.race.race, bib);
      this.choices.select(bib);
      this.watch();
      this.fetch();
    } else {
      this.choices.show('none');
    }
  }

  /** Selects whom the address has, nobody's hand; without a bib, whom the race is about. */
  show(bib = this.view.campaigns[0]?.bib): void {
    if (!bib || bib === this.choices.selected) return;
    this.choices.select(bib);
    this.watch();
    this.fetch();
  }

  follow(bib: string): void {
    this.choices.follow(bib);
    this.watch();
  }

  followGroup(group: Group): void {
    this.choices.followGroup(group);
    this.watch();
  }

  /** Takes back what a link added. */
  unfollow(list: FollowList): void {
    this.choices.untake(list);
    this.watch();
  }

  /** Watches these too, who need not be followed: those a view compares. */
  watchBesides(bibs: string[]): void {
    this.besides = bibs;
    this.watch();
  }

  get selected(): EntrantView | undefined {
    return this.choices.selected ? this.store.entrants.get(this.choices.selected) : undefined;
  }

  now(view: EntrantView): RunnerNow {
    const now = runnerNow(view, this.race, this.paceOf(view), this.store.raceMs ?? 0, this.store.frozen);
    // Between two mats of the past the next is known to the second, and that is no forecast.
    return this.isPast ? { ...now, next: undefined } : now;
  }

  /** The pace that an entrant is held against, if any: as this reader chose, or as the race has it. */
  paceOf(view: EntrantView): RecordPace | undefined {
    return heldAgainst(view, this.store.paces, this.race, this.choices.aimOf(view.entrant.bib));
  }

  /** Who stands out, worked out once for all that draw them, until somebody moves or something is chosen. */
  get figures(): Figure[] {
    if (this.drawnAt !== this.frames.count) {
      this.drawnAt = this.frames.count;
      this.drawn = figures(this);
    }
    return this.drawn;
  }

  /** Changes when a table of the field that is read, not watched, is to be written anew. */
  get tableOf(): unknown[] {
    const { store, choices } = this;
    return [Math.floor(Date.now() / TABLE_MS), store.frozen, store.field.size > 0, choices.selected, choices.units];
  }

  private watch(): void {
    const { selected, following, groups } = this.choices;
    const bibs = [...new Set([selected, ...this.besides, ...following])].filter((bib) => bib !== undefined);
    const entrants = bibs.slice(0, MOST_WATCHED);
    const asked = groups as Hello['groups'];
    this.live.watch({ type: 'hello', field: true, binary: true, leaders: true, entrants, groups: asked });
  }

  /** Follows whom the address carries. */
  takeLink(): void {
    if (this.link()) this.watch();
  }

  private link(): FollowList | undefined {
    const list = this.around.linked?.();
    if (!list) return undefined;
    this.choices.take(list);
    this.around.taken?.(this);
    return list;
  }

  /** The connection will tell of the selected runner too, and then has the say; this is sooner. */
  private fetch(): void {
    const bib = this.choices.selected;
    if (!bib || this.liveStore.entrants.has(bib)) return;
    getEntrant(this.race.race, bib).then(
      (view) => this.liveStore.entrants.has(bib) || this.liveStore.takeEntrant(view),
      (error) => (this.unknown = error instanceof HttpError && error.status === 404 ? bib : undefined),
    );
  }

  /** Its guns may be others, or its delay: what says so is written anew with the next tick. */
  private renew(revision: number): void {
    if (revision <= this.race.revision || this.renewal) return;
    this.renewal = setTimeout(() => {
      this.renewal = undefined;
      void this.lookAgain();
    }, ALL_HAVE_ASKED_MS * Math.random());
  }

  /** The race may be another, or watched no more, with this key or at all: a socket that is not let in does not say so. */
  private async lookAgain(): Promise<void> {
    try {
      const view = await getRace(this.race.race);
      if (view.race.revision > this.race.revision) this.view = view;
    } catch (error) {
      if (error instanceof HttpError && (error.status === 401 || error.status === 403)) this.around.refused();
    }
  }

  private selectDefault(): void {
    const first = this.liveStore.leaders.find((each) => each.leaders.length > 0)?.leaders[0];
    if (!first) return;
    this.choices.select(first.bib);
    this.watch();
    this.fetch();
  }
}
