import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RaceElement } from '../app/race-element';
import type { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import { peopleStyles } from '../leaders/people-styles';
import { leadersList } from '../leaders/rows';
import widget from '../texts/en/widget.json';
import { texts } from '../texts/texts';

const t = texts('widget', widget);

/** How many of each division. */
const FIRST = 5;

/** The first of each division. */
@customElement('race-tracker-leaders')
class Leaders extends RaceElement {
  static override styles = [sharedStyles, peopleStyles];

  override render() {
    const lists = this.session.store.leaders.filter((list) => list.leaders.length > 0);
    return html`<div data-testid="leaders">
      ${lists.length ? lists.map((list) => leadersList(this.session, list, FIRST)) : html`<p>${t('noLeaders')}</p>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'race-tracker-leaders': Leaders;
  }
}

export const show = (session: RaceSession) => html`<race-tracker-leaders .session=${session}></race-tracker-leaders>`;
