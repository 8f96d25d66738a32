import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { withToken } from '../api/address';
import { RaceElement } from '../app/race-element';
import { pathOf } from '../app/route';
import { sharedStyles } from '../app/shared-styles';
import '../card/share-row';
import type { EntrantView } from '../generated/contracts';
import words from '../texts/en/certificate.json';
import { texts } from '../texts/texts';
import { certificateStyles } from './certificate-styles';
import { finishedSheet } from './finished-sheet';
import { printLandscape } from './page-size';
import { soFarSheet } from './so-far-sheet';

const t = texts('certificate', words);

/** A finisher's race on one sheet of paper, to be framed; before that, kindly, what there is so far. */
@customElement('race-certificate')
export class RaceCertificate extends RaceElement {
  static override styles = [sharedStyles, certificateStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    printLandscape();
  }

  override render() {
    const { session } = this;
    const view = session.selected;
    if (!view) return html`<p class="notice" role="status">${this.nobody(session.choices.selected)}</p>`;
    const now = session.now(view);
    return html`${this.tools(view)}
      <main>
        <article class="sheet" aria-label=${t('certificate', { name: view.entrant.name })} data-testid="certificate">
          ${now.phase === 'finished' ? finishedSheet(session, view) : soFarSheet(session, view, now)}
        </article>
      </main>`;
  }

  override updated(): void {
    const name = this.session.selected?.entrant.name;
    // A printed file is called so.
    if (name) document.title = `${name} · ${this.session.race.name}`;
  }

  private tools({ entrant }: EntrantView) {
    const { race } = this.session;
    return html`<nav>
      <a href=${withToken(pathOf(race.race, entrant.bib))}>← ${t('back')}</a>
      <share-row .race=${race} .entrant=${entrant} view="certificate"></share-row>
    </nav>`;
  }

  private nobody(bib: string | undefined): string {
    return bib && this.session.unknown === bib ? t('unknownBib', { bib }) : t('loading');
  }
}
