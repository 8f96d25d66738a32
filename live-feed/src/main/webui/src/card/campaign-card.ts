import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from '../app/shared-styles';
import { money } from '../format/money';
import { shortDate } from '../format/time';
import type { CampaignEntry } from '../generated/contracts';

/** Why somebody runs: the cause, how far its goal is, and what anybody can do. */
@customElement('campaign-card')
export class CampaignCard extends LitElement {
  @property({ attribute: false }) campaign!: CampaignEntry;
  @property() sex?: string;
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) private toggled?: boolean;

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--line);
        padding-top: 12px;
        font-size: 13px;
      }
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
      }
      .fact,
      .sum,
      .more {
        color: var(--ink2);
      }
      .bar {
        grid-column: 1 / 3;
        height: 7px;
        border-radius: 9px;
        background: var(--line);
        overflow: hidden;
        margin-top: 4px;
      }
      .bar i {
        display: block;
        height: 100%;
        background: var(--ghost);
        border-radius: 9px;
      }
      button,
      a {
        background: var(--ghost);
        color: var(--on-ghost);
        border-radius: 99px;
        padding: 7px 15px;
        font-weight: 700;
        white-space: nowrap;
        text-decoration: none;
      }
      button[aria-expanded='true'] {
        background: color-mix(in srgb, var(--ghost) 14%, transparent);
        color: var(--ghost);
      }
      .more p {
        margin: 10px 0 0;
      }
      .more b {
        color: var(--ink);
        font-weight: 600;
      }
      .tags {
        color: var(--ghost);
        font-weight: 600;
      }
      .give {
        display: inline-block;
        margin-top: 12px;
      }
    `,
  ];

  override render() {
    const { title, fact, raised, goal, currency, asOf } = this.campaign;
    const shown = this.toggled ?? this.open;
    const share = goal > 0 ? Math.min(100, (raised / goal) * 100) : 0;
    return html`<section aria-label="Campaign: ${title}">
      <div class="top">
        <span
          ><b>${title}</b>${fact ? html`<span class="fact"> · ${fact.replace(/\.$/, '')}</span>` : nothing}<br /><span
            class="sum"
            >${money(raised, currency)} of ${money(goal, currency)}${asOf ? `, as of ${shortDate(asOf)}` : ''}</span
          ></span
        >
        <button aria-expanded=${shown} @click=${() => (this.toggled = !shown)}>${whoRuns(this.sex)}</button>
        <div class="bar" aria-hidden="true"><i style="width:${share}%"></i></div>
      </div>
      ${shown ? this.more() : nothing}
    </section>`;
  }

  private more() {
    const { organisation, story, challenge, hashtags, giveUrl } = this.campaign;
    return html`<div class="more">
      ${story ? html`<p>${story}</p>` : nothing}
      <p>For the <b>${organisation}</b>.</p>
      ${challenge?.length ? html`<p><b>The challenge:</b> ${challenge.join(', ').toLowerCase()}.</p>` : nothing}
      ${hashtags?.length ? html`<p class="tags">${hashtags.join(' ')}</p>` : nothing}
      ${giveUrl && /^https?:/.test(giveUrl) ? html`<a class="give" href=${giveUrl} rel="noopener noreferrer">Give</a>` : nothing}
    </div>`;
  }
}

const whoRuns = (sex?: string): string => `Why ${sex === 'M' ? 'he runs' : sex === 'F' ? 'she runs' : 'they run'}`;
