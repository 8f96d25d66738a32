import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { People } from '../announcer/people';
import { delayMark } from '../app/delay-mark';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { stageOf } from '../app/stage';
import { countdown, leftToGun } from '../before/countdown';
import { age, clockTime, localTime } from '../format/time';
import { replayWord } from '../format/words';
import { byGravity } from '../stopped/gravity';
import '../strip/elevation-strip';
import wall from '../texts/en/wall.json';
import { texts } from '../texts/texts';
import { arrivals } from './arrivals';
import { leadersTurn } from './leaders-turn';
import { runnerTurn } from './runner-turn';
import { WallScreen } from './wall-screen';
import { wallStyles } from './wall-styles';

const t = texts('wall', wall);

/** A quiet minute is normal; a view older than this is said to be. */
const OLD_MS = 20_000;
const POINTER_MS = 3_000;

/** How much larger than a page's are the names on the strip. */
const zoom = (): number => Math.max(1, Math.min(window.innerWidth / 1500, window.innerHeight / 850));

/** The race on a screen that nobody touches: clock, leaders in turn, those one follows, who comes in, and the whole course. */
@customElement('race-wall')
export class RaceWall extends RaceElement {
  static override styles = [sharedStyles, wallStyles];
  private people!: People;
  private readonly screen = new WallScreen();
  private pointer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.people = new People(this.session.race.race);
    this.screen.start();
    window.addEventListener('keydown', this.pressed);
    window.addEventListener('pointermove', this.moved);
  }

  override disconnectedCallback(): void {
    this.screen.stop();
    clearTimeout(this.pointer);
    window.removeEventListener('keydown', this.pressed);
    window.removeEventListener('pointermove', this.moved);
    super.disconnectedCallback();
  }

  override render() {
    const { session } = this;
    const stage = stageOf(session.liveStore);
    return html`<main class="wall" data-stage=${stage}>
      ${this.top()}
      ${
        stage === 'run'
          ? html`<div class="parts">
              ${leadersTurn(session, Date.now())} ${runnerTurn(session, Date.now())} ${arrivals(session, this.people)}
            </div>`
          : html`<div class="one">${stage === 'stopped' ? this.stopped() : this.toGun()}</div>`
      }
      <div class="strip" style="--zoom:${zoom()}"><elevation-strip .session=${session}></elevation-strip></div>
      ${stage === 'stopped' ? nothing : this.notice()}
    </main>`;
  }

  private top() {
    const { race, liveStore } = this.session;
    const { clock, raceMs, silentMs } = liveStore;
    const old = silentMs > OLD_MS ? t('old', { age: age(silentMs) }) : '';
    return html`<header>
      <h1>${race.name}</h1>
      <span class="nature">
        ${clock?.replay ? html`<span class="chip" data-testid="replay-chip">${replayWord(clock)}</span>` : nothing}
        ${delayMark(race)} ${race.simulated ? html`<span class="chip dashed">${t('simulated')}</span>` : nothing}
        ${old ? html`<span class="old">${old}</span>` : nothing}
        <span class="unseen" role="status">${old && t('saidOld')}</span>
      </span>
      ${
        raceMs === undefined
          ? nothing
          : html`<span class="clock" data-testid="race-clock"
              ><small>${localTime(Date.parse(race.firstGun) + raceMs, race.zone)}</small>${clockTime(raceMs)}</span
            >`
      }
    </header>`;
  }

  private toGun() {
    const { race, liveStore } = this.session;
    const leftMs = leftToGun(liveStore.raceMs, race.firstGun, Date.now());
    return html`<p class="huge">${leftMs === undefined ? t('soon') : countdown(leftMs)}</p>
      <p class="words">${t('toGun')}</p>`;
  }

  private stopped() {
    const { clock, notices } = this.session.liveStore;
    return html`<p class="huge" role="alert">${clock?.state === 'suspended' ? t('suspended') : t('stopped')}</p>
      ${byGravity(notices)
        .slice(0, 3)
        .map((notice) => html`<p class="said" dir="auto">${notice.text}</p>`)}
      <p class="words">${t('onlyMats')}</p>`;
  }

  private notice() {
    const [first] = byGravity(this.session.liveStore.notices);
    return first ? html`<p class="notice ${first.severity}" role="status" dir="auto">${first.text}</p>` : nothing;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) this.screen.toggleFull();
  };

  /** A pointer that lies still is in the way. */
  private readonly moved = (): void => {
    this.toggleAttribute('pointing', true);
    clearTimeout(this.pointer);
    this.pointer = setTimeout(() => this.toggleAttribute('pointing', false), POINTER_MS);
  };
}
