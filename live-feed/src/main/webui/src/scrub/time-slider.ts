import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Late } from '../app/late';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import scrub from '../texts/en/scrub.json';
import { texts } from '../texts/texts';
import type { TimeBar } from './time-bar';
import { timeSliderStyles } from './time-slider-styles';

const t = texts('scrub', scrub);

const bar = new Late(() => import('./time-bar'));

/** The way back in time: a button, and the bar that it opens. */
@customElement('time-slider')
export class TimeSlider extends RaceElement {
  static override styles = [sharedStyles, timeSliderStyles];
  /** For the layout: the bar has a row of its own. */
  @property({ type: Boolean, reflect: true }) open = false;
  @query('time-bar') private bar?: TimeBar;
  @query('.open') private opener?: HTMLElement;

  override render() {
    const { liveStore } = this.session;
    if (liveStore.frozen || !((liveStore.raceMs ?? 0) > 0)) return nothing;
    return this.open
      ? html`<time-bar .session=${this.session} @fold=${() => void this.fold()}></time-bar>`
      : this.button();
  }

  private button() {
    return html`<button class="open" aria-expanded="false" data-testid="go-back" @click=${() => void this.unfold()}>
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        aria-hidden="true"
      >
        <path
          d="M2 3v3.4h3.4M2.4 6.2A6 6 0 1 1 2 8.6M8 4.8V8.2l2.3 1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      ${t('open')}
    </button>`;
  }

  private async unfold(): Promise<void> {
    // Without it, in a tunnel, the button stays as it is.
    if (!(await bar.fetch().catch(() => undefined))) return;
    this.open = true;
    await this.updateComplete;
    this.bar?.focus();
  }

  private async fold(): Promise<void> {
    this.open = false;
    await this.updateComplete;
    this.opener?.focus();
  }
}
