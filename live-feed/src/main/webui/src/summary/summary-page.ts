import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { getSummary } from '../api/races';
import { withToken } from '../api/address';
import { RaceElement } from '../app/race-element';
import { pathOf } from '../app/route';
import { sharedStyles } from '../app/shared-styles';
import { simulatedMark } from '../app/simulated-mark';
import '../card/campaign-card';
import { trendOf } from '../card/trend';
import '../card/trend-chart';
import { heldAgainst } from '../motion/held-against';
import { longDate } from '../format/time';
import { resultsWord } from '../format/result-words';
import type { CampaignEntry } from '../generated/contracts';
import summary from '../texts/en/summary.json';
import { texts } from '../texts/texts';
import { attempt } from './attempt';
import { type RaceSummary, bins } from './figures';
import { histogram } from './histogram';
import { divisionsTable, fastestTable } from './division-tables';
import { namesOf } from './names';
import { summaryStyles } from './summary-styles';
import { winners } from './winners';

const t = texts('summary', summary);

/** Whoever is hidden is not shown for more than five seconds, of which a cache may take two. */
const AGAIN_MS = 2_000;

/** A race when it is run: who won, how many came in and when, and what became of what one came to see. */
@customElement('summary-page')
export class SummaryPage extends RaceElement {
  static override styles = [sharedStyles, summaryStyles];
  @state() private contests?: RaceSummary[];
  @state() private trouble = false;
  @state() private chosen?: string;
  private next?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.next);
    super.disconnectedCallback();
  }

  private async ask(): Promise<void> {
    try {
      this.contests = await getSummary(this.session.race.race);
      this.trouble = false;
    } catch {
      this.trouble = true;
    }
    if (this.isConnected) this.next = setTimeout(() => void this.ask(), AGAIN_MS);
  }

  override render() {
    const { race } = this.session;
    return html`<article>
      <header>
        <h1>${t('title')}</h1>
        <p>${race.name} · ${longDate(race.date)} · <b data-testid="settled">${this.settled()}</b></p>
        ${this.isOver ? nothing : html`<p class="words">${t('soFar')}</p>`}
      </header>
      ${this.contests?.map((each) => this.contest(each)) ?? html`<p class="words" role="status">${this.trouble ? t('unreachable') : t('loading')}</p>`}
      ${this.causes()} ${this.files()}
    </article>`;
  }

  private get isOver(): boolean {
    const state = this.session.liveStore.clock?.state;
    return state === 'finished' || state === 'official';
  }

  private settled(): string {
    const status = this.contests?.[0]?.resultsStatus ?? this.session.liveStore.resultsStatus;
    return resultsWord(status, this.session.liveStore.clock);
  }

  private contest(figures: RaceSummary) {
    const { race, choices } = this.session;
    const names = namesOf(race);
    const name = race.contests.length > 1 ? race.contests.find((each) => each.id === figures.contest)?.name : undefined;
    return html`${name ? html`<h2 class="contest">${name}</h2>` : nothing}
      <p class="big" data-testid="finishers">
        ${t('finished', { n: figures.finished })} <small>${t('started', { n: figures.started })}</small>
      </p>
      ${figures.finished ? nothing : html`<p class="words">${t('nobody')}</p>`}
      ${winners(figures, names, this.isOver ? t('winners') : t('leading'), this.settled())} ${this.times(figures)}
      ${divisionsTable(figures, names)} ${fastestTable(figures, names, choices.units, this.settled())}`;
  }

  private times(figures: RaceSummary) {
    const finishers = figures.divisions.filter((each) => each.finished > 0);
    if (!finishers.length) return nothing;
    return html`<section aria-label=${t('histogram')}>
      <h2>
        ${t('histogram')}
        <select
          aria-label=${t('which')}
          @change=${(e: Event) => (this.chosen = (e.target as HTMLSelectElement).value || undefined)}
        >
          <option value="">${t('all')}</option>
          ${finishers.map((each) => html`<option value=${each.division}>${namesOf(this.session.race).division(each.division)}</option>`)}
        </select>
      </h2>
      ${histogram(bins(figures, this.chosen))}
    </section>`;
  }

  private causes() {
    return this.session.view.campaigns.map((campaign) => this.cause(campaign));
  }

  /** A cause, and what became of the attempt made for it. */
  private cause(campaign: CampaignEntry) {
    const { session } = this;
    const view = session.liveStore.entrants.get(campaign.bib);
    if (!view) return nothing;
    const { units } = session.choices;
    // Of the race's own target, whatever this reader holds the run against.
    const record = heldAgainst(view, session.liveStore.paces, session.race);
    const { outcome, verdict, mats } = attempt(
      view,
      { ...session.race, resultsStatus: session.liveStore.resultsStatus },
      record,
      units,
    );
    const trend = trendOf(view, session.race, { ...session.now(view), pace: record });
    const title = record ? t('attemptOf', { name: view.entrant.name, target: record.target.name }) : view.entrant.name;
    return html`<section class="attempt" aria-label=${title}>
      <h2>${title} ${simulatedMark(view.entrant.simulated)}</h2>
      <p class="outcome">${outcome}</p>
      ${verdict ? html`<p>${verdict}</p>` : nothing}
      ${trend ? html`<trend-chart .session=${session} .trend=${trend}></trend-chart>` : nothing}
      <ul>
        ${mats.map(({ words, ahead }) => html`<li class=${ahead ? 'ahead' : 'behind'}>${words}</li>`)}
      </ul>
      <campaign-card .campaign=${campaign} .sex=${view.entrant.sex} open></campaign-card>
    </section>`;
  }

  private files() {
    const { race } = this.session.race;
    const api = `/api/races/${encodeURIComponent(race)}`;
    return html`<nav aria-label=${t('files')}>
      <h2>${t('files')}</h2>
      <a href=${withToken(`${api}/results.csv`)}>${t('csv')}</a>
      <a href=${withToken(`${api}/results.json?limit=1000`)}>${t('json')}</a>
      <a href=${withToken(pathOf(race))}>${t('map')}</a>
    </nav>`;
  }
}
