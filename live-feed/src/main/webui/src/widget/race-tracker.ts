import { LitElement, html, nothing } from 'lit';
import { PolledNews } from '../alerts/polled-news';
import { askServer } from '../api/address';
import { Backoff } from '../api/backoff';
import { HttpError, getRace } from '../api/rest';
import { keepNothing } from '../app/device';
import { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import type { SplitNews } from '../generated/contracts';
import widget from '../texts/en/widget.json';
import { speak, texts } from '../texts/texts';
import { foot, head } from './edges';
import { ATTRIBUTES, type Settings, settingsOf } from './settings';
import * as strip from './strip-view';
import { trackerStyles } from './tracker-styles';

const t = texts('widget', widget);

/** One of the widget's pictures. */
interface Shown {
  show(session: RaceSession): unknown;
}

/** The strip is there at once; the others are fetched when they are shown. */
const VIEWS: Record<Settings['view'], () => Promise<Shown> | Shown> = {
  strip: () => strip,
  map: () => import('./map-view'),
  card: () => import('./card-view'),
  leaders: () => import('./leaders-view'),
};

type Trouble = 'private' | 'unknown' | 'unreachable';

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * A race on a page of others. Nothing of the page's style comes in, nothing is kept in its storage, and what stands between
 * its tags is shown until the race is there.
 */
export class RaceTracker extends LitElement {
  static override styles = [sharedStyles, trackerStyles];
  private session?: RaceSession;
  private shown?: Shown;
  private trouble?: Trouble;
  /** As it was last told. */
  private status = '';
  private asked = false;
  private visit = 0;
  private again?: ReturnType<typeof setTimeout>;
  private ends: (() => void)[] = [];
  private backoff = new Backoff();

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    dark.addEventListener('change', this.redraw);
    this.reopen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    dark.removeEventListener('change', this.redraw);
    this.close();
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (before !== after && this.isConnected && this.hasUpdated) this.reopen();
  }

  private get settings(): Settings {
    return settingsOf((name) => this.getAttribute(name));
  }

  private reopen(): void {
    this.close();
    this.redraw();
    if (this.settings.load === 'auto' || this.asked) void this.open(this.visit);
    // A button in the article's language; nothing of the race is asked for.
    else void this.speak().then(this.redraw);
  }

  private close(): void {
    this.visit++;
    clearTimeout(this.again);
    this.ends.splice(0).forEach((end) => end());
    this.session?.stop();
    this.session = undefined;
  }

  /** @param visit what was opened or closed since makes this one vain */
  private async open(visit: number): Promise<void> {
    const { race, view } = this.settings;
    try {
      await this.speak();
      const [found, shown] = await Promise.all([getRace(race), VIEWS[view]()]);
      if (visit !== this.visit) return;
      this.shown = shown;
      this.start(new RaceSession(found, this.surroundings(race)));
    } catch (error) {
      if (visit === this.visit) this.fail(troubleOf(error));
    }
  }

  private speak(): Promise<void> {
    return speak(this.settings.lang ?? languageAround(this)).catch(() => speak('en'));
  }

  private start(session: RaceSession): void {
    const { race, entrant, units } = this.settings;
    if (units) session.choices.units = units;
    this.session = session;
    this.trouble = undefined;
    this.backoff.succeeded();
    session.start(entrant);
    new PolledNews(session.liveStore, (news) => this.tellSplit(news));
    this.ends = [
      session.frames.onTick(this.redraw),
      session.choices.subscribe(this.redraw),
      session.store.subscribe((topic) => (topic === 'connection' || topic === 'clock') && this.tellStatus(session)),
    ];
    this.redraw();
    this.tell('ready', { race, name: session.race.name, entrant: session.choices.selected });
  }

  private surroundings(race: string) {
    return {
      chose: (_: string, bib: string) => this.tell('select', { race, bib }),
      refused: () => {
        this.close();
        this.fail('private');
      },
      message: (message: Parameters<RaceSession['store']['take']>[0]) => {
        if (message.type === 'split') this.tellSplit(message);
      },
    };
  }

  private tellSplit({ bib, split, corrected }: SplitNews): void {
    const { point, gunMs, netMs, aheadMs } = split;
    this.tell('split', { race: this.settings.race, bib, point, gunMs, netMs, aheadMs, corrected });
  }

  private tellStatus({ race, store }: RaceSession): void {
    const { connection, clock } = store;
    const detail = { race: race.race, connection, state: clock?.state, replay: !!clock?.replay };
    const status = JSON.stringify(detail);
    if (status !== this.status) this.tell('status', detail);
    this.status = status;
  }

  private tell(what: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`race-tracker-${what}`, { detail, bubbles: true, composed: true }));
  }

  private fail(reason: Trouble): void {
    this.trouble = reason;
    this.redraw();
    this.tell('error', { race: this.settings.race, reason });
    const visit = this.visit;
    this.again = setTimeout(() => void this.open(visit), this.backoff.nextMs());
  }

  private readonly redraw = (): void => this.requestUpdate();

  override render() {
    const { theme, view } = this.settings;
    const night = theme === 'dark' || (theme === 'auto' && dark.matches);
    return html`<div class="frame" data-theme=${night ? 'dark' : 'light'} data-view=${view}>
      ${this.session && this.shown ? this.race(this.session, this.shown) : this.beforehand()}
    </div>`;
  }

  private race(session: RaceSession, shown: Shown) {
    return html`<article aria-label=${session.race.name}>
      ${head(session)} ${shown.show(session)} ${foot(session)}
    </article>`;
  }

  private beforehand() {
    const waits = this.settings.load === 'click' && !this.asked;
    // The server's table grows old: it stands only while the race itself is on its way.
    return html`<slot></slot>${waits || this.trouble ? nothing : html`<slot name="table"></slot>`}
      ${
        waits
          ? html`<p class="before"><button class="load" @click=${this.ask}>${t('load')}</button></p>`
          : html`<p class="before" role="status">${t(this.trouble ?? 'loading')}</p>`
      }`;
  }

  private readonly ask = (): void => {
    this.asked = true;
    this.reopen();
  };
}

/** As the article, or the part of it that the widget stands in, says. */
const languageAround = (element: Element) =>
  settingsOf(() => element.closest('[lang]')?.getAttribute('lang') ?? navigator.language).lang ?? 'en';

function troubleOf(error: unknown): Trouble {
  const status = error instanceof HttpError ? error.status : undefined;
  return status === 401 || status === 403 ? 'private' : status === 404 ? 'unknown' : 'unreachable';
}

/** @param server where its script is from, and so the race: scheme, host and port */
export function define(server: string): void {
  keepNothing();
  askServer(server);
  if (!customElements.get('race-tracker')) customElements.define('race-tracker', RaceTracker);
}
