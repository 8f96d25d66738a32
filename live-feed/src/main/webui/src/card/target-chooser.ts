import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import { raceTime } from '../format/time';
import type { EntrantView, TargetEntry } from '../generated/contracts';
import { isOwn, lengthOf, targetsOf } from '../motion/held-against';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { chooserStyles } from './chooser-styles';
import { setBy, targetDetails, targetName } from './target-words';
import { typedTime } from './typed-time';

const t = texts('card', card);

/** What the run is held against, and the choice of another: one shows, all the entrant's are to be had, and a time of one's own. */
@customElement('target-chooser')
export class TargetChooser extends LitElement {
  static override styles = [sharedStyles, chooserStyles];
  @property({ attribute: false }) session!: RaceSession;
  @property({ attribute: false }) view!: EntrantView;
  @property({ attribute: false }) target?: TargetEntry;
  @state() private open = false;
  @state() private refused = false;

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('view') as EntrantView | undefined;
    if (before && before.entrant.bib !== this.view.entrant.bib) this.open = this.refused = false;
  }

  override render() {
    const { target } = this;
    return html`<p>
        ${
          target
            ? html`<b title=${setBy(target)}>${targetName(target)}</b> ${targetDetails(target, this.view.entrant.sex)}`
            : nothing
        }
        <span class="end"
          >${target ? '· ' : nothing}<button
            class="other"
            aria-expanded=${this.open}
            aria-controls="choice"
            @click=${() => (this.open = !this.open)}
          >
            ${t(target ? 'otherTarget' : 'chooseTarget')}
          </button></span
        >
      </p>
      <form id="choice" ?hidden=${!this.open} @submit=${this.typed}>${this.open ? this.choice() : nothing}</form>`;
  }

  private choice() {
    const { bib } = this.view.entrant;
    return html`<fieldset>
        <legend>${t('heldAgainst')}</legend>
        ${targetsOf(this.view, this.session.store.paces).map((each) => this.listed(bib, each))}
      </fieldset>
      ${this.own(bib)}`;
  }

  private listed(bib: string, each: TargetEntry) {
    return html`<label>
      <input
        type="radio"
        name="target"
        .checked=${each.id === this.target?.id}
        @change=${() => this.session.choices.aim(bib, each.id)}
      />
      <span
        ><b>${each.name}</b> <small>${[raceTime(each.timeMs), setBy(each)].filter(Boolean).join(' · ')}</small></span
      >
    </label>`;
  }

  private own(bib: string) {
    const { target, refused } = this;
    const own = target && isOwn(target);
    return html`<div class="own">
      <label for="own">${t('ownTime')}</label>
      <span class="row">
        <input
          id="own"
          autocomplete="off"
          placeholder=${t('timePattern')}
          .value=${own ? raceTime(target.timeMs) : ''}
          aria-invalid=${refused}
          aria-describedby="own-help"
        />
        <button class="set">${t('setTime')}</button>
        ${own ? html`<button type="button" @click=${() => this.forget(bib)}>${t('forgetTime')}</button>` : nothing}
      </span>
      <small id="own-help" role=${refused ? 'alert' : nothing}>${t(refused ? 'noTime' : 'ownTimeHelp')}</small>
    </div>`;
  }

  private forget(bib: string): void {
    this.refused = false;
    this.session.choices.aim(bib, undefined);
  }

  private typed(event: Event): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#own')!;
    const timeMs = typedTime(field.value, lengthOf(this.view, this.session.race));
    this.refused = timeMs === undefined;
    if (timeMs === undefined) return field.focus();
    this.session.choices.aim(this.view.entrant.bib, timeMs);
    this.open = false;
  }
}
