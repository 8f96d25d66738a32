import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { simulatedMark } from '../app/simulated-mark';
import { distance } from '../format/distance';
import { lastPart, sourceOf, townAt } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import './campaign-card';
import { cardStyles } from './card-styles';
import { facts } from './facts';
import { hero } from './hero';
import { splitsTable } from './splits-table';
import { trendChart } from './trend-chart';

/** One runner: who, how far ahead or behind, where it is going, every split, and why they run. */
@customElement('runner-card')
export class RunnerCard extends RaceElement {
  static override styles = [sharedStyles, cardStyles];

  override render() {
    const { session } = this;
    const view = session.selected;
    if (!view) return html`<p class="words">${this.nobody(session.choices.selected)}</p>`;
    const now = session.now(view);
    const campaign = session.view.campaigns.find((each) => each.bib === view.entrant.bib);
    return html`<article aria-label="Runner ${view.entrant.bib}">
      ${this.who(view)} ${hero(session, view, now)}
      <p class="where">${this.where(view, now)}</p>
      ${trendChart(view, now, session.choices.units)} ${facts(session, view, now)}
      ${
        campaign
          ? html`<campaign-card .campaign=${campaign} .sex=${view.entrant.sex} ?open=${now.outOfReach}></campaign-card>`
          : nothing
      }
      ${splitsTable(session, view)}
    </article>`;
  }

  private nobody(bib: string | undefined): string {
    if (!bib) return 'Choose a runner.';
    return this.session.unknown === bib ? `Nobody on the start list has bib ${bib}.` : 'Loading…';
  }

  private who({ entrant, progress }: EntrantView) {
    const { race, choices } = this.session;
    const wave = race.waves.find((each) => each.id === (progress?.actualWave ?? entrant.wave))?.name;
    const start = wave && lastPart(wave).replace(' ', '\u00a0');
    // Neither an age group nor a name of two words is torn at a line's end.
    const group = [entrant.ageGroup?.replace('-', '\u2011'), entrant.sex].filter(Boolean).join('\u00a0');
    const about = [entrant.note, start, group, entrant.country].filter(Boolean).join(' · ');
    const followed = choices.isFollowed(entrant.bib);
    return html`<header class="who">
      <span class="bib">${entrant.bib}</span>
      <div>
        <h2 data-testid="card-name">${entrant.name}</h2>
        <p>${about} ${simulatedMark(entrant.simulated)}</p>
      </div>
      <button
        class="follow"
        aria-pressed=${followed}
        aria-label="Follow ${entrant.name}"
        title=${followed ? 'Following' : 'Follow'}
        @click=${() => this.session.follow(entrant.bib)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z" />
        </svg>
      </button>
    </header>`;
  }

  private where(view: EntrantView, now: RunnerNow) {
    const { session } = this;
    if (view.entrant.kind === 'VEHICLE' && session.store.frozen) return '';
    const parts = [sourceOf(now, session.race, view.position?.owner ?? view.entrant.trackerOwner)];
    if (now.phase === 'running') {
      parts.unshift(townAt(session.view.courses[0].landmarks, now.distanceM));
      parts.unshift(distance(now.distanceM, session.choices.units));
    }
    if (view.progress?.corrected) parts.push('corrected');
    return parts.filter(Boolean).join(' · ');
  }
}
