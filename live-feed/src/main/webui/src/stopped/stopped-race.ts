import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { localTime } from '../format/time';
import type { EntrantView } from '../generated/contracts';
import stopped from '../texts/en/stopped.json';
import { texts } from '../texts/texts';
import './family-lookup';
import { lastSeenRow } from './family-lookup';
import { byGravity } from './gravity';
import { stoppedStyles } from './stopped-styles';

const t = texts('stopped', stopped);

/** The page of a race that somebody has stopped: what the organiser says, and where people were last measured. Nothing moves. */
@customElement('stopped-race')
export class StoppedRace extends RaceElement {
  static override styles = [sharedStyles, ...stoppedStyles];

  override render() {
    const { session } = this;
    const suspended = session.liveStore.clock?.state === 'suspended';
    return html`
      ${this.notices()}
      <h1 data-testid="stopped">${suspended ? t('suspended') : t('stopped')}</h1>
      <p class="why">${t('why')}</p>
      ${this.followed()}
      <h2>${t('find')}</h2>
      <family-lookup .session=${session}></family-lookup>
      <button class="map" @click=${this.showMap}>${t('showMap')}</button>
    `;
  }

  private notices() {
    const { liveStore, race } = this.session;
    if (!liveStore.notices.length) return html`<p class="notice info">${t('noNotice')}</p>`;
    return byGravity(liveStore.notices).map(
      (notice) =>
        html`<p
          class="notice ${notice.severity}"
          role=${notice.severity === 'info' ? 'status' : 'alert'}
          dir="auto"
          data-testid="notice"
        >
          <small>${t('organiser', { time: localTime(Date.parse(notice.postedAt), race.zone) })}</small>${notice.text}
        </p>`,
    );
  }

  private followed() {
    const { liveStore, choices, race } = this.session;
    const bibs = [...new Set([...choices.following, choices.selected])];
    const views = bibs.map((bib) => liveStore.entrants.get(bib ?? '')).filter((view): view is EntrantView => !!view);
    return views.length
      ? html`<h2>${t('yours')}</h2>
          <ul>
            ${views.map((view) => html`<li>${lastSeenRow(view, race)}</li>`)}
          </ul>`
      : nothing;
  }

  private readonly showMap = (): void => {
    this.dispatchEvent(new CustomEvent('show-map', { bubbles: true, composed: true }));
  };
}
