import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { HttpError, getEntrant } from '../api/rest';
import { RaceElement } from '../app/race-element';
import type { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import { distance } from '../format/distance';
import { shortName } from '../format/short-name';
import { shortLabel } from '../format/words';
import type { EntrantEntry } from '../generated/contracts';
import '../search/search-box';
import compare from '../texts/en/compare.json';
import { texts } from '../texts/texts';
import { MOST_COMPARED, compareLink, comparedBy, mapLink } from './compare-query';
import { compareStyles } from './compare-styles';
import { figuresTable, meetingsTable } from './compare-tables';
import { gapChart } from './gap-chart';
import { type Meeting, type Now, type Side, commonClock, gapLines, meetingNow, meetings, nowByClock } from './meetings';
import { sideCard } from './side-card';

const t = texts('compare', compare);

const PHONE = '(max-width: 760px)';

export const show = (session: RaceSession) => html`<race-compare .session=${session}></race-compare>`;

/** Two to four runners beside each other: who is ahead, by how much, and how that came. */
@customElement('race-compare')
export class RaceCompare extends RaceElement {
  static override styles = [sharedStyles, compareStyles];
  @state() private bibs: string[] = [];
  @state() private unknown: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.wentBack);
    this.wentBack();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.wentBack);
    this.session.watchBesides([]);
    super.disconnectedCallback();
  }

  override render() {
    const { session } = this;
    const { race, store, choices } = session;
    const sides = this.bibs
      .map((bib) => store.entrants.get(bib))
      .filter((view) => view !== undefined)
      .map((view): Side => ({ view, now: session.now(view) }));
    const views = sides.map(({ view }) => view);
    const found = meetings(race, views);
    const now = meetingNow(race, sides, store.frozen);
    const nowAtMats = nowByClock(race, sides, now);
    const lines = gapLines(found, nowAtMats, sides.length);
    const labels = views.map(({ entrant }) => shortLabel(entrant));
    const contest = race.contests.find((each) => each.id === views[0]?.entrant.contest) ?? race.contests[0];
    return html`
      <header>
        <h2>${t('title')}</h2>
        <p>${sides.length > 1 ? this.basis(now, found.at(-1)) : t('choose')}</p>
      </header>
      <ul class="sides" data-testid="sides">
        ${sides.map((side, i) =>
          sideCard(session, side, i, now, found.at(-1), () =>
            this.go(this.bibs.filter((b) => b !== side.view.entrant.bib)),
          ),
        )}
      </ul>
      ${this.unknown.map((bib) => html`<p class="words" role="status">${t('notShown', { bib })}</p>`)} ${this.adding()}
      ${
        sides.length > 1
          ? html`<section aria-label=${t('gapOverDistance')}>
                <p class="lead">${t('behindOf', { name: views[0].entrant.name })}</p>
                ${
                  lines.some((line) => line.length)
                    ? gapChart(labels, lines, contest.distanceM, choices.units, matchMedia(PHONE).matches)
                    : html`<p class="words">${t('noMatYet')}</p>`
                }
              </section>
              ${found.length || now ? meetingsTable(session, sides, found, nowAtMats, commonClock(race, views)) : nothing}
              ${figuresTable(session, sides)}
              <p><a class="pill" href=${mapLink(race.race, this.bibs)}>${t('onTheMap')}</a></p>`
          : nothing
      }
    `;
  }

  /** By what the figures are told: on the road, by each own time, or at the last mat that two have passed. */
  private basis(now: Now | undefined, last: Meeting | undefined): string {
    const { store, choices } = this.session;
    if (now?.kind === 'road') return t('onTheRoad');
    if (now) return t('byOwnTime', { distance: distance(now.distanceM, choices.units) });
    const at = last ? t('atLastMat', { point: shortName(last.name) }) : t('noMatYet');
    return store.frozen ? t('frozen', { at }) : at;
  }

  private adding() {
    const { choices, store } = this.session;
    if (this.bibs.length >= MOST_COMPARED) return html`<p class="words">${t('full', { n: MOST_COMPARED })}</p>`;
    const others = choices.following.filter((bib) => !this.bibs.includes(bib) && store.entrants.has(bib)).slice(0, 6);
    return html`<div class="adding">
      <search-box .session=${this.session} .chosen=${(entrant: EntrantEntry) => this.add(entrant.bib)}></search-box>
      ${others.map(
        (bib) =>
          html`<button class="pill" dir="auto" @click=${() => this.add(bib)}>
            ${t('add', { name: store.entrants.get(bib)!.entrant.name })}
          </button>`,
      )}
    </div>`;
  }

  private add(bib: string): void {
    if (!this.bibs.includes(bib)) this.go([...this.bibs, bib]);
  }

  /** Others, by a person's hand: it goes to the address bar, so that it can be sent and come back to. */
  private go(bibs: string[]): void {
    history.pushState(null, '', compareLink(this.session.race.race, bibs));
    this.compare(bibs);
  }

  private readonly wentBack = (): void => this.compare(comparedBy(location.search));

  private compare(bibs: string[]): void {
    this.bibs = bibs;
    this.unknown = [];
    this.session.watchBesides(bibs);
    bibs.forEach((bib) => void this.fetch(bib));
  }

  /** The connection will tell of them too; this is sooner, and knows who is not there. */
  private async fetch(bib: string): Promise<void> {
    const { store, race } = this.session;
    try {
      const view = await getEntrant(race.race, bib);
      if (!store.entrants.has(bib)) store.takeEntrant(view);
    } catch (error) {
      const gone = error instanceof HttpError && error.status === 404;
      if (gone && this.bibs.includes(bib)) this.unknown = [...new Set([...this.unknown, bib])];
    }
  }
}
