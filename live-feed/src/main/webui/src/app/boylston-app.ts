import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import app from '../texts/en/app.json';
import { texts } from '../texts/texts';
import { HttpError } from '../api/rest';
import { Backoff } from '../api/backoff';
import '../card/runner-card';
import { alertsPart, onAlertsTurned, wantsAlerts } from '../alerts/late-alerts';
import '../leaders/follow-notice';
import '../leaders/people-panel';
import '../map/race-map';
import '../scrub/time-slider';
import '../strip/elevation-strip';
import './race-header';
import './race-notices';
import { Late } from './late';
import { layoutStyles } from './layout-styles';
import type { RaceSession } from './race-session';
import { routeOf } from './route';
import { sharedStyles } from './shared-styles';
import { type Stage, stageOf } from './stage';
import './thumb-bar';
import { VIEWS, type Shown, type View } from './views';
import { visit } from './visit';

const t = texts('app', app);

/** What takes longer waits for a network. */
const SLOW_MS = 6_000;

/** What stands in place of the live map. */
const INSTEAD = {
  before: new Late(() => import('../before/race-before')),
  stopped: new Late(() => import('../stopped/stopped-race')),
};

/** The page: finds the race that the address names, and lays its parts out. */
@customElement('boylston-app')
export class BoylstonApp extends LitElement {
  static override styles = [sharedStyles, layoutStyles];
  @state() private session?: RaceSession;
  @state() private notice = t('loading');
  private view?: View;
  private shown?: Shown;
  private stage: Stage = 'run';
  /** At which stage a person asked for the map all the same. */
  private mapAt?: Stage;
  private readonly backoff = new Backoff();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const slow = setTimeout(() => (this.notice = t('unreachable')), SLOW_MS);
    try {
      this.view = VIEWS[routeOf(location.pathname).view];
      const [{ session }, shown] = await Promise.all([visit(), this.view?.load()]);
      if (!session) return this.later(t('noRace'));
      this.shown = shown;
      this.open(session);
    } catch (error) {
      this.later(troubleOf(error));
    } finally {
      clearTimeout(slow);
    }
  }

  private open(session: RaceSession): void {
    document.title = `${session.race.name} · Boylston`;
    session.choices.subscribe(() => this.requestUpdate());
    onAlertsTurned(() => this.requestUpdate());
    // A stop is told at once, also where no frame is drawn; a gun needs no telling.
    session.liveStore.subscribe((topic) => topic === 'clock' && this.turn(session));
    session.frames.onTick(() => this.turn(session));
    this.stage = stageOf(session.liveStore);
    Object.defineProperty(window, 'boylston', { value: testHooks(session), configurable: true });
    this.session = session;
  }

  private turn({ liveStore }: RaceSession): void {
    const stage = stageOf(liveStore);
    if (stage === this.stage) return;
    this.stage = stage;
    this.mapAt = undefined;
    this.requestUpdate();
  }

  private later(notice: string): void {
    this.notice = notice;
    setTimeout(() => void this.load(), this.backoff.nextMs());
  }

  override render() {
    const session = this.session;
    if (!session) return html`<p class="notice" role="status">${this.notice}</p>`;
    return this.shown
      ? this.view!.bare
        ? this.shown.show(session)
        : this.framed(session, this.shown)
      : this.ofStage(session);
  }

  /** The live map; before the gun, and when the race is stopped, what is more to the point. */
  private ofStage(session: RaceSession) {
    if (this.stage === 'run' || this.mapAt === this.stage) return this.map(session);
    const here = INSTEAD[this.stage].now(this);
    const stopped = here && this.stage === 'stopped';
    return html`
      <div class="framed" @show-map=${this.showMap}>
        <race-header role="banner" .session=${session}></race-header>
        ${
          stopped
            ? nothing
            : html`<race-notices role="region" aria-label=${t('notices')} .session=${session}></race-notices>`
        }
        <main>
          ${
            stopped
              ? html`<stopped-race .session=${session}></stopped-race>`
              : here && html`<race-before .session=${session}></race-before>`
          }
        </main>
      </div>
    `;
  }

  private readonly showMap = (): void => {
    this.mapAt = this.stage;
    this.requestUpdate();
  };

  private framed(session: RaceSession, shown: Shown) {
    return html`
      <div class="framed">
        <race-header role="banner" .session=${session}></race-header>
        <race-notices role="region" aria-label=${t('notices')} .session=${session}></race-notices>
        <main>${shown.show(session)}</main>
        ${this.told(session)}
      </div>
    `;
  }

  private map(session: RaceSession) {
    return html`
      <div class="app" data-panel=${session.choices.panel}>
        <race-header role="banner" .session=${session}></race-header>
        <race-notices role="region" aria-label=${t('notices')} .session=${session}></race-notices>
        <main>
          <race-map .session=${session} data-testid="map"></race-map>
          <people-panel .session=${session}></people-panel>
          <runner-card .session=${session} data-testid="card"></runner-card>
          <time-slider .session=${session}></time-slider>
          <elevation-strip .session=${session} data-testid="strip"></elevation-strip>
        </main>
        <thumb-bar .session=${session}></thumb-bar>
        ${this.told(session)}
      </div>
    `;
  }

  /** What is said in passing, below one another. */
  private told(session: RaceSession) {
    return html`<div class="told">
      ${wantsAlerts(session) ? alertsPart.now(this)?.alertToasts(session) : nothing}
      <follow-notice .session=${session}></follow-notice>
    </div>`;
  }
}

function troubleOf(error: unknown): string {
  switch (error instanceof HttpError ? error.status : undefined) {
    case 401:
      return t('private');
    case 404:
      return t('unknown');
    default:
      return t('unreachable');
  }
}

/** What a test can count that it cannot see. */
function testHooks(session: RaceSession) {
  return {
    get dots() {
      return session.store.field.size;
    },
    get moving() {
      return session.store.field.moving;
    },
    get frames() {
      return session.frames.count;
    },
  };
}
