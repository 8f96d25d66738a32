import { withToken } from '../api/address';
import { LiveRace } from '../api/live-race';
import { HttpError, getEntrant } from '../api/rest';
import type { EntrantView, RaceView } from '../generated/contracts';
import { type RunnerNow, runnerNow } from '../motion/runner-now';
import { Choices } from '../store/choices';
import { RaceStore } from '../store/race-store';
import { type Figure, figures } from './figures';
import { Frames } from './frames';
import { pathOf, routeOf } from './route';

/** The server's limit on entrants that one page watches. */
const WATCHED = 50;

/** One visit to one race: what is known, what is chosen, and the connection that keeps them fed. */
export class RaceSession {
  readonly store: RaceStore;
  readonly choices: Choices;
  readonly frames: Frames;
  /** A bib that was asked for and is on no start list. */
  unknown?: string;
  private readonly live: LiveRace;
  private drawn: Figure[] = [];
  private drawnAt = -1;

  constructor(readonly view: RaceView) {
    this.store = new RaceStore(view);
    this.choices = new Choices(view.race.race);
    this.frames = new Frames(this.store);
    this.live = new LiveRace(this.race.race, {
      message: (message) => {
        // The page asks again whether it may, and says that it may not.
        if (message.type === 'error' && message.reason === 'unauthorized') location.reload();
        if (this.store.take(message) === 'resync') this.watch();
        if (!this.choices.selected) this.selectDefault();
      },
      field: (message) => {
        if (this.store.takeField(message) === 'resync') this.watch();
      },
      connection: (state, way) => this.store.connected(state, way),
    });
  }

  get race() {
    return this.view.race;
  }

  start(bib: string | undefined): void {
    const known = bib ?? this.view.campaigns[0]?.bib;
    if (known) this.choices.select(known);
    if (known && !bib && this.choices.following.length === 0) this.choices.follow(known, true);
    this.frames.start();
    this.watch();
    this.fetch();
    window.addEventListener('popstate', this.wentBack);
  }

  /** Selects by a person's hand: it goes to the address bar, so that it can be sent and come back to. */
  select(bib: string): void {
    if (bib !== this.choices.selected) {
      history.pushState(null, '', withToken(pathOf(this.race.race, bib)));
      this.choices.select(bib);
      this.watch();
      this.fetch();
    } else {
      this.choices.show('none');
    }
  }

  follow(bib: string): void {
    this.choices.follow(bib);
    this.watch();
  }

  get selected(): EntrantView | undefined {
    return this.choices.selected ? this.store.entrants.get(this.choices.selected) : undefined;
  }

  now(view: EntrantView): RunnerNow {
    return runnerNow(view, this.race, this.store.paceOf(view), this.store.raceMs ?? 0, this.store.frozen);
  }

  /** Who stands out, worked out once a frame for all that draw them. */
  get figures(): Figure[] {
    if (this.drawnAt !== this.frames.count) {
      this.drawnAt = this.frames.count;
      this.drawn = figures(this);
    }
    return this.drawn;
  }

  private watch(): void {
    const bibs = [...new Set([this.choices.selected, ...this.choices.following])].filter((bib) => bib !== undefined);
    this.live.watch({ type: 'hello', field: true, binary: true, leaders: true, entrants: bibs.slice(0, WATCHED) });
  }

  /** The connection will tell of the selected runner too, and then has the say; this is sooner. */
  private fetch(): void {
    const bib = this.choices.selected;
    if (!bib || this.store.entrants.has(bib)) return;
    getEntrant(this.race.race, bib).then(
      (view) => this.store.entrants.has(bib) || this.store.takeEntrant(view),
      (error) => (this.unknown = error instanceof HttpError && error.status === 404 ? bib : undefined),
    );
  }

  private selectDefault(): void {
    const first = this.store.leaders.find((each) => each.leaders.length > 0)?.leaders[0];
    if (!first) return;
    this.choices.select(first.bib);
    this.watch();
    this.fetch();
  }

  private readonly wentBack = (): void => {
    const bib = routeOf(location.pathname).bib ?? this.view.campaigns[0]?.bib;
    if (!bib || bib === this.choices.selected) return;
    this.choices.select(bib);
    this.watch();
    this.fetch();
  };
}
