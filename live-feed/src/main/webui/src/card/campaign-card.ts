import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from '../app/shared-styles';
import { money } from '../format/money';
import { shortDate } from '../format/time';
import type { CampaignEntry } from '../generated/contracts';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { campaignStyles } from './campaign-styles';

const t = texts('card', card);

/** Why somebody runs: the cause, how far its goal is, and what anybody can do. */
@customElement('campaign-card')
export class CampaignCard extends LitElement {
  static override styles = [sharedStyles, campaignStyles];
  @property({ attribute: false }) campaign!: CampaignEntry;
  @property() sex?: string;
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) private toggled?: boolean;

  override render() {
    const { title, fact, raised, goal } = this.campaign;
    const shown = this.toggled ?? this.open;
    const share = goal > 0 ? Math.min(100, (raised / goal) * 100) : 0;
    return html`<section aria-label=${t('campaign', { title })}>
      <div class="top">
        <div>
          <b dir="auto">${title}</b>
          ${fact ? html`<p class="fact" dir="auto">${fact}</p>` : nothing}
          <p class="sum" data-testid="raised">${this.sum()}</p>
        </div>
        <button aria-expanded=${shown} aria-controls="why" @click=${() => (this.toggled = !shown)}>
          ${whyRuns(this.sex)}
        </button>
        <div class="bar" aria-hidden="true"><i .style=${`width:${share}%`}></i></div>
      </div>
      <div id="why" class="more" ?hidden=${!shown}>${this.more()}</div>
    </section>`;
  }

  private sum(): string {
    const { raised, goal, currency, asOf } = this.campaign;
    const amounts = { raised: money(raised, currency), goal: money(goal, currency) };
    if (goal <= 0) return asOf ? t('raisedAsOf', { ...amounts, date: shortDate(asOf) }) : t('raised', amounts);
    return asOf ? t('raisedOfAsOf', { ...amounts, date: shortDate(asOf) }) : t('raisedOf', amounts);
  }

  private more() {
    const { organisation, story, challenge, hashtags, giveUrl } = this.campaign;
    return html`${story ? html`<p dir="auto">${story}</p>` : nothing}
      <p>${t('raisedFor')} <b dir="auto">${organisation}</b></p>
      ${
        challenge?.length
          ? html`<h3>${t('challenge')}</h3>
              <ol>
                ${challenge.map((step) => html`<li dir="auto">${step}</li>`)}
              </ol>`
          : nothing
      }
      ${hashtags?.length ? html`<p class="tags">${hashtags.map((tag) => html`<bdi>${tag}</bdi> `)}</p>` : nothing}
      ${
        giveUrl && /^https?:/.test(giveUrl)
          ? html`<a class="give" href=${giveUrl} target="_blank" rel="noopener noreferrer">${t('give')}</a>`
          : nothing
      }`;
  }
}

const whyRuns = (sex?: string): string => t(sex === 'M' ? 'whyHeRuns' : sex === 'F' ? 'whySheRuns' : 'whyTheyRun');
