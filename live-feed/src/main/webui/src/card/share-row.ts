import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { atServer, withToken } from '../api/address';
import { pathOf } from '../app/route';
import { sharedStyles } from '../app/shared-styles';
import type { EntrantEntry, RaceEntry } from '../generated/contracts';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';

const t = texts('card', card);

/** The runner's page as a link to send, by the device's own sheet where it has one, and on paper. */
@customElement('share-row')
export class ShareRow extends LitElement {
  @property({ attribute: false }) race!: RaceEntry;
  @property({ attribute: false }) entrant!: EntrantEntry;
  /** A view of the runner; empty for the live page. */
  @property() view = '';
  @state() private said = '';
  @state() private shown = false;

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        font-size: 13px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        border: 1px solid var(--line);
        border-radius: 99px;
        padding: 4px 14px;
        min-height: 30px;
        font-weight: 600;
        color: var(--ink2);
        background: var(--card);
      }
      button:hover {
        background: var(--field);
        color: var(--ink);
      }
      p {
        margin: 6px 0 0;
        color: var(--ink2);
      }
      p:empty {
        display: none;
      }
      input {
        width: 100%;
        margin-top: 8px;
        font: inherit;
        color: inherit;
        background: var(--field);
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 5px 9px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render() {
    return html`<div class="row" role="group" aria-label=${t('sharing')}>
        ${'share' in navigator ? html`<button @click=${this.share}>${t('share')}</button>` : nothing}
        <button @click=${this.copy}>${t('copyLink')}</button>
        <button @click=${() => window.print()}>${t('print')}</button>
      </div>
      <p role="status">${this.said}</p>
      ${this.shown ? html`<input readonly aria-label=${t('link')} .value=${this.link} />` : nothing}
      ${this.race.access === 'private' ? html`<p>${t('privateLink')}</p>` : nothing}`;
  }

  private get link(): string {
    return new URL(atServer(withToken(pathOf(this.race.race, this.entrant.bib, this.view))), location.href).href;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.said = t('linkCopied');
    } catch {
      await this.showLink();
    }
  }

  /** A browser that lets no page write to the clipboard still lets its reader. */
  private async showLink(): Promise<void> {
    this.said = t('linkToCopy');
    this.shown = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  private async share(): Promise<void> {
    const { name } = this.entrant;
    try {
      await navigator.share({ title: t('shareTitle', { name, race: this.race.name }), url: this.link });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.copy();
    }
  }
}
