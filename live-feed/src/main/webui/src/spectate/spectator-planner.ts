import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { getTransit } from '../api/races';
import { untilThere } from '../api/until-there';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { distance } from '../format/distance';
import type { EntrantView, TransitEntry } from '../generated/contracts';
import '../strip/elevation-strip';
import spectate from '../texts/en/spectate.json';
import { texts } from '../texts/texts';
import { legLine } from './leg-line';
import { passing } from '../motion/passing';
import { type CoursePlace, nameOf, placesOf } from './places';
import { leg } from './plan';
import { plannerStyles } from './planner-styles';
import { dayStartMs } from './service-day';
import { Spots } from './spots';
import { passingsTable } from './spot-card';
import { nearestStation } from './trains';
import { straightM } from './walking';

const t = texts('spectate', spectate);

/** Further off than this, one is told that the spot is not where one stands. */
const FAR_M = 300;
const LOCATE: PositionOptions = { timeout: 15_000, maximumAge: 60_000 };

/** Where to stand to see those one follows: spots on the course, who comes past and when, and the way between two. */
@customElement('spectator-planner')
export class SpectatorPlanner extends RaceElement {
  static override styles = [sharedStyles, plannerStyles];
  @state() private transit?: TransitEntry;
  @state() private said = '';
  @query('select') private select!: HTMLSelectElement;
  private spots!: Spots;
  private places: CoursePlace[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const { race, view, store } = this.session;
    this.spots = new Spots(race.race, store.course.lengthM);
    this.places = placesOf(view.courses[0], race);
    void this.askForTransit();
  }

  override render() {
    const { store } = this.session;
    return html`
      <h2>${t('title')}</h2>
      <p>${store.frozen ? t('notTold') : this.followed.length ? t('intro') : t('nobody')}</p>
      <elevation-strip
        .session=${this.session}
        @click=${this.addHovered}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.addHovered()}
      ></elevation-strip>
      <p><small>${t('tap')}</small></p>
      ${this.adding()}
      <p role="status">${this.said}</p>
      ${this.list()}
    `;
  }

  /** One is likely to ask on the way to the course, in a tunnel. */
  private async askForTransit(): Promise<void> {
    const { race } = this.session.race;
    this.transit = await untilThere(
      () => getTransit(race),
      () => this.isConnected,
    );
  }

  private adding() {
    const full = this.spots.isFull;
    return html`<div class="add" role="group" aria-label=${t('addTitle')}>
      <label
        >${t('place')}
        <select>
          ${this.places.map(
            ({ distanceM, name }) =>
              html`<option value=${distanceM}>${distance(distanceM, this.session.choices.units)} · ${name}</option>`,
          )}
        </select></label
      >
      <button class="button primary" ?disabled=${full} @click=${() => this.add(Number(this.select.value))}>
        ${t('add')}
      </button>
      <button class="button" ?disabled=${full} title=${t('hereHint')} @click=${this.addHere}>${t('here')}</button>
    </div>`;
  }

  private list() {
    const spots = this.spots.list;
    if (spots.length === 0) return html`<p>${t('none')}</p>`;
    return html`<ol aria-label=${t('plan')}>
        ${spots.map((spotM, i) => html`<li>${i > 0 ? this.way(spots[i - 1], spotM) : nothing}${this.spot(spotM)}</li>`)}
      </ol>
      <p><button class="button" @click=${this.copy}>${t('share')}</button></p>
      ${this.transit?.credit ? html`<p><small>${this.transit.credit}</small></p>` : nothing}`;
  }

  private spot(spotM: number) {
    const name = this.nameOf(spotM);
    const rows = this.session.store.frozen ? [] : this.at(spotM);
    return html`<article class="spot" data-testid="spot">
      <header>
        <h3>${name}</h3>
        <button class="remove" aria-label=${t('remove', { spot: name })} @click=${() => this.drop(spotM)}>×</button>
      </header>
      <p>${this.station(spotM)}</p>
      ${rows.length ? passingsTable(this.session, rows) : nothing}
    </article>`;
  }

  private station(spotM: number) {
    if (!this.transit?.stations.length) return nothing;
    const near = nearestStation(this.transit, this.session.store.course.at(spotM));
    if (!near) return t('noStation');
    const { name, line } = near.station;
    return t('station', { station: name, line, n: Math.max(1, Math.round(near.walkS / 60)) });
  }

  /** For each runner by itself: those one follows may be hours apart. */
  private way(fromM: number, toM: number) {
    const { store, race } = this.session;
    if (store.frozen) return nothing;
    const zeroMs = Date.parse(race.firstGun) - dayStartMs(race.date, race.zone);
    const transit = this.transit ?? { type: 'transit', race: race.race, credit: '', stations: [], trips: [] };
    const [from, to] = [store.course.at(fromM), store.course.at(toM)];
    const there = this.at(toM);
    return this.at(fromM).map(({ view, passing }, i) => {
      const ends = [
        { place: from, passing },
        { place: to, passing: there[i].passing },
      ] as const;
      const found = leg(...ends, store.raceMs ?? 0, transit, (raceMs) => (zeroMs + raceMs) / 1000);
      return found ? legLine(this.session, view, found) : nothing;
    });
  }

  private at(spotM: number) {
    const { race, store } = this.session;
    const raceMs = store.raceMs ?? 0;
    return this.followed.map((view) => ({ view, passing: passing(view, race, this.session.now(view), raceMs, spotM) }));
  }

  private get followed(): EntrantView[] {
    const { choices, store } = this.session;
    return choices.following.map((bib) => store.entrants.get(bib)).filter((view) => view !== undefined);
  }

  private nameOf(spotM: number): string {
    const name = nameOf(this.places, spotM);
    const where = distance(spotM, this.session.choices.units);
    return name ? t('spot', { distance: where, place: name }) : t('spotAlone', { distance: where });
  }

  private add(spotM: number): void {
    this.spots.add(spotM);
    this.said = this.spots.isFull ? t('full') : '';
    this.requestUpdate();
  }

  private drop(spotM: number): void {
    this.spots.remove(spotM);
    this.said = '';
    this.requestUpdate();
  }

  private readonly addHovered = (): void => {
    const { hoverM } = this.session.choices;
    if (hoverM !== undefined) this.add(hoverM);
  };

  /** What the browser tells is used here and goes nowhere: only the nearest place on the course is kept. */
  private readonly addHere = (): void => {
    if (!navigator.geolocation) {
      this.said = t('hereDenied');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { course } = this.session.store;
        const here = { lat: coords.latitude, lon: coords.longitude };
        const nearestM = course.nearest(here.lat, here.lon);
        const offM = straightM(here, course.at(nearestM));
        this.add(nearestM);
        if (offM > FAR_M) this.said = t('hereFar', { distance: distance(offM, this.session.choices.units) });
      },
      () => (this.said = t('hereDenied')),
      LOCATE,
    );
  };

  private readonly copy = (): void => {
    const address = location.href.split('#')[0] + this.spots.hash;
    navigator.clipboard?.writeText(address).then(
      () => (this.said = t('copied')),
      () => (this.said = address),
    );
  };
}
