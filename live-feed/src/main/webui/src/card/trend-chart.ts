import { isRecord } from '../motion/held-against';
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { drawTrend } from './draw-trend';
import { targetName } from './target-words';
import type { Trend, TrendPoint } from './trend';
import { trendScale } from './trend-scale';
import { trendStyles } from './trend-styles';
import { trendTable } from './trend-table';
import { sayPoint } from './trend-words';

const t = texts('card', card);
const HEIGHT = 136;

/** Time ahead of or behind a target over distance, to read off point by point, by pointer or keys, and as a table. */
@customElement('trend-chart')
export class TrendChart extends LitElement {
  static override styles = [sharedStyles, trendStyles];
  @property({ attribute: false }) session!: RaceSession;
  @property({ attribute: false }) trend!: Trend;
  @state() private width = 354;
  /** Which point is read off; undefined for the newest. */
  @state() private at?: number;
  @state() private asTable = false;
  private readonly sizes = new ResizeObserver(([entry]) => (this.width = Math.max(200, entry.contentRect.width)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    const { trend, session, width } = this;
    const { units } = session.choices;
    const at = Math.min(this.at ?? this.newest, trend.points.length - 1);
    const shown = trend.points[at];
    const scale = trendScale(trend, units, width, HEIGHT);
    return html`<div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${t('chartOf', { target: targetName(trend.target) })}
        aria-valuemin="0"
        aria-valuemax=${trend.points.length - 1}
        aria-valuenow=${at}
        aria-valuetext=${sayPoint(shown, units)}
        @keydown=${this.pressed}
        @pointermove=${this.pointed}
        @pointerdown=${this.pointed}
        @pointerleave=${() => this.leave()}
        @blur=${() => this.leave()}
      >
        <svg viewBox="0 0 ${width} ${HEIGHT}" width=${width} height=${HEIGHT} aria-hidden="true">
          ${drawTrend(trend, scale, units, this.at === undefined ? undefined : shown)}
          ${svg`<text class="pace" x=${width - 10} y=${paceY(scale.y(0))} text-anchor="end">${t(isRecord(trend.target) ? 'recordPace' : 'targetPace')}</text>`}
        </svg>
      </div>
      <div class="under">
        <p class="say" aria-hidden="true">${this.at === undefined ? this.key() : sayPoint(shown, units)}</p>
        <button aria-expanded=${this.asTable} aria-controls="table" @click=${() => (this.asTable = !this.asTable)}>
          ${t('asTable')}
        </button>
      </div>
      <div id="table" ?hidden=${!this.asTable}>${this.asTable ? trendTable(trend, units) : nothing}</div>`;
  }

  private get newest(): number {
    return this.trend.points.filter((each) => each.kind !== 'expected').length - 1;
  }

  private key(): string {
    return t(this.trend.points.some((each) => each.kind === 'expected') ? 'chartKey' : 'chartKeyMats');
  }

  private leave(): void {
    this.at = undefined;
    this.session.choices.hover(undefined);
  }

  private go(at: number): void {
    this.at = Math.max(0, Math.min(at, this.trend.points.length - 1));
    this.session.choices.hover(this.trend.points[this.at].distanceM);
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.at ?? this.newest;
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: this.trend.points.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.go(to);
  }

  /** The nearest point: between two nothing is known. */
  private pointed(event: PointerEvent): void {
    const { points } = this.trend;
    const { x } = trendScale(this.trend, this.session.choices.units, this.width, HEIGHT);
    const px = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
    const off = (each: TrendPoint) => Math.abs(x(each.distanceM) - px);
    this.go(points.reduce((best, each, i) => (off(each) < off(points[best]) ? i : best), 0));
  }
}

const paceY = (zero: number): number => (zero > HEIGHT / 2 ? zero + 13 : zero - 5);
