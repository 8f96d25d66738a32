import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { simulatedMark } from '../app/simulated-mark';
import { icon } from '../leaders/following';
import english from '../texts/en/alerts.json';
import { texts } from '../texts/texts';
import { toastStyles } from './alert-toasts-styles';
import { alertWords, headingOf, pointOf, saidOf } from './alert-words';
import type { Alerts } from './alerts';
import { alertsOf, runnerPath, showRunner } from './alerts-of';
import { MOST_SHOWN, type Toast } from './toasts';

const t = texts('alerts', english);

/** There, three would hide the runner that they tell of. */
const PHONE = '(max-width: 760px)';
const MOST_ON_A_PHONE = 2;

/** What was told lately, the newest last; for a screen reader, each once and in order. */
@customElement('alert-toasts')
export class AlertToasts extends RaceElement {
  static override styles = [sharedStyles, toastStyles];
  private alerts!: Alerts;
  private over = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.alerts = alertsOf(this.session);
    this.leaving.push(this.alerts.subscribe(() => this.requestUpdate()));
  }

  override render() {
    const { toasts } = this.alerts;
    toasts.most = matchMedia(PHONE).matches ? MOST_ON_A_PHONE : MOST_SHOWN;
    return html`<div class="unseen" role="log" aria-label=${t('alerts')}>
        ${repeat(toasts.all, idOf, ({ alert }) => html`<p>${saidOf(this.alerts.named(alert), t)}</p>`)}
      </div>
      <section
        class="toasts"
        aria-label=${t('alerts')}
        ?hidden=${toasts.all.length === 0}
        @pointerenter=${this.pointed}
        @pointerleave=${this.pointed}
        @focusin=${this.hold}
        @focusout=${this.hold}
      >
        ${toasts.more || toasts.shown.length > 1 ? this.head(toasts.more) : nothing}
        ${repeat(toasts.shown, idOf, (toast) => this.toast(toast))}
      </section>`;
  }

  /** Firefox and Safari do not say that what had the focus is gone. */
  override updated(): void {
    if (this.alerts.toasts.all.length === 0) this.over = false;
    this.hold();
  }

  private head(more: number) {
    return html`<p class="head">
      ${more ? html`<span data-testid="alerts-more">${t('more', { n: more })}</span>` : nothing}
      <button @click=${(event: MouseEvent) => this.dismiss(event)}>${t('dismissAll')}</button>
    </p>`;
  }

  private toast({ id, alert: told }: Toast) {
    const alert = this.alerts.named(told);
    const { time, gap, tone, replay } = alertWords(alert, t);
    const heading = headingOf(alert, t);
    return html`<div class="toast" data-testid="toast" data-bib=${alert.bib} data-point=${alert.point}>
      <a href=${runnerPath(this.session, alert.bib)} @click=${(event: MouseEvent) => this.show(event, alert.bib)}>
        <b><bdi>${alert.name}</bdi><span> · ${pointOf(alert)}</span></b>
        <span>
          ${replay ? html`<small>${replay}</small>` : nothing}
          ${alert.corrected ? html`<em>${t('correctedNow')}</em>` : nothing}
          <strong>${time}</strong>
          ${gap ? html`<span class=${tone!}>${gap}</span>` : nothing} ${simulatedMark(alert.simulated)}
        </span>
      </a>
      <button aria-label=${t('dismiss', { news: heading })} @click=${(event: MouseEvent) => this.dismiss(event, id)}>
        ${icon('M5.5 5.5l9 9m0-9l-9 9')}
      </button>
    </div>`;
  }

  /** A finger that has let go is over nothing, whatever `:hover` says. */
  private readonly pointed = ({ type, pointerType }: PointerEvent): void => {
    this.over = type === 'pointerenter' && pointerType === 'mouse';
    this.hold();
  };

  private readonly hold = (): void => {
    this.alerts.toasts.held = this.over || this.renderRoot.querySelector(':focus-visible') !== null;
  };

  private show(event: MouseEvent, bib: string): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    showRunner(this.session, bib);
  }

  /** The keyboard goes on where it was: at the next one's button, and after the last in what the page shows. */
  private dismiss({ detail: clicks }: MouseEvent, id?: number): void {
    if (id === undefined) this.alerts.silence();
    else this.alerts.dismiss(id);
    void this.updateComplete.then(() => {
      if (clicks > 0) return;
      const next = this.renderRoot.querySelector<HTMLElement>('.toast:last-child > button');
      if (next) next.focus();
      else if (document.activeElement === document.body) focusMain(this.getRootNode() as ParentNode);
    });
  }
}

/** Only until it is left: a click there is to focus nothing. */
function focusMain(page: ParentNode): void {
  const main = page.querySelector<HTMLElement>('main');
  if (!main) return;
  main.tabIndex = -1;
  main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
  main.focus({ preventScroll: true });
}

const idOf = ({ id }: Toast): number => id;
