import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Late } from '../app/late';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import card from '../texts/en/card.head.json';
import { texts } from '../texts/texts';
import { cardHead } from './card-head';
import { cardStyles } from './card-styles';
import { hero } from './hero';
import { tableStyles } from './table-styles';

const t = texts('card', card);

const below = new Late(() => import('./details'));

/** One runner: who, how far ahead or behind, where it is going, every split, and why they run. */
@customElement('runner-card')
export class RunnerCard extends RaceElement {
  static override styles = [sharedStyles, cardStyles, tableStyles];

  override render() {
    const { session } = this;
    const view = session.selected;
    // Fetched meanwhile, it mostly is there when the runner is, and nothing moves.
    const all = below.now(this);
    if (!view) return html`<p class="words">${this.nobody(session.choices.selected)}</p>`;
    const now = session.now(view);
    return html`<article aria-label=${t('runner', { bib: view.entrant.bib })}>
      ${cardHead(session, view)} ${hero(session, view, now)} ${all?.details(session, view, now)}
    </article>`;
  }

  private nobody(bib: string | undefined): string {
    if (!bib) return t('choose');
    return this.session.unknown === bib ? t('unknownBib', { bib }) : t('loading');
  }
}
