import { LitElement, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { app } from '../texts/en.json';
import { texts } from '../texts/texts';
import { HttpError, getRace, listRaces } from '../api/rest';
import { Backoff } from '../api/backoff';
import '../card/runner-card';
import '../leaders/people-panel';
import '../map/race-map';
import '../strip/elevation-strip';
import './race-header';
import './race-notices';
import { layoutStyles } from './layout-styles';
import { RaceSession } from './race-session';
import { routeOf } from './route';
import { sharedStyles } from './shared-styles';
import './thumb-bar';
import { VIEWS, type Shown, type View } from './views';

const t = texts('app', app);

/** The page: finds the race that the address names, and lays its parts out. */
@customElement('boylston-app')
export class BoylstonApp extends LitElement {
  static override styles = [sharedStyles, layoutStyles];
  @state() private session?: RaceSession;
  @state() private notice = t('loading');
  private view?: View;
  private shown?: Shown;
  private readonly backoff = new Backoff();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      const route = routeOf(location.pathname);
      const race = route.race ?? (await listRaces())[0]?.race;
      if (!race) return this.later(t('noRace'));
      this.view = VIEWS[route.view];
      const [view, shown] = await Promise.all([getRace(race), this.view?.load()]);
      this.shown = shown;
      this.open(new RaceSession(view), route.bib);
    } catch (error) {
      this.later(troubleOf(error));
    }
  }

  private open(session: RaceSession, bib: string | undefined): void {
    document.title = `${session.race.name} · Boylston`;
    session.start(bib);
    session.choices.subscribe(() => this.requestUpdate());
    Object.defineProperty(window, 'boylston', { value: testHooks(session), configurable: true });
    this.session = session;
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
      : this.map(session);
  }

  private framed(session: RaceSession, shown: Shown) {
    return html`
      <div class="framed">
        <race-header .session=${session}></race-header>
        <race-notices .session=${session}></race-notices>
        <main>${shown.show(session)}</main>
      </div>
    `;
  }

  private map(session: RaceSession) {
    return html`
      <div class="app" data-panel=${session.choices.panel}>
        <race-header .session=${session}></race-header>
        <race-notices .session=${session}></race-notices>
        <race-map .session=${session} data-testid="map"></race-map>
        <people-panel .session=${session}></people-panel>
        <runner-card .session=${session} data-testid="card"></runner-card>
        <elevation-strip .session=${session} data-testid="strip"></elevation-strip>
        <thumb-bar .session=${session}></thumb-bar>
      </div>
    `;
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
    get frames() {
      return session.frames.count;
    },
  };
}
