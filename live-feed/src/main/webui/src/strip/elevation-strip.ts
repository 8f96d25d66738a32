import { html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { Late } from '../app/late';
import { onPrint, onSchemeChange, palette, type Palette } from '../app/palette';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { wallScale } from '../app/wall-scale';
import { unitM } from '../format/distance';
import strip from '../texts/en/strip.first.json';
import { texts } from '../texts/texts';
import { drawStrip } from './draw-strip';
import { elevationStripStyles } from './elevation-strip-styles';
import { type StripFrame, marginOf } from './strip-frame';

const t = texts('strip', strip);

const inWords = new Late(() => import('./in-words'));

/** Dots on the strip move a few pixels a second at most: more frames would be drawn for nobody. */
const EVERY_MS = 80;
/** In a race that is not hurried they move a pixel in seconds; names and the ridge still follow what is heard. */
const CALM_MS = 250;
/** Race seconds a second from which that is too slow. */
const HURRIED = 8;
const DESK = { width: 1920, height: 172 };
/** Kilometres or miles that a key moves the cross-hair. */
const KEYS: Record<string, number> = {
  ArrowRight: 0.2,
  ArrowUp: 0.2,
  ArrowLeft: -0.2,
  ArrowDown: -0.2,
  PageUp: 5,
  PageDown: -5,
};
/** Touched again so near, the cross-hair goes. */
const AGAIN_PX = 10;

/** The course from its start to its finish by height, with the field as a golden ridge riding on the hills. */
@customElement('elevation-strip')
export class ElevationStrip extends RaceElement {
  static override styles = [sharedStyles, elevationStripStyles];
  @query('canvas') private canvas!: HTMLCanvasElement;
  private colours?: Palette;
  private drawnAt = -Infinity;
  private hoverM?: number;
  /** What a screen reader is told: said anew when a key moves the cross-hair, never by itself. */
  private said = t('none');
  private bins = new Float32Array(0);
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const again = () => (this.drawnAt = -Infinity);
    const recolour = () => {
      this.colours = undefined;
      again();
    };
    this.ends = [
      this.session.frames.onFrame(() => this.draw()),
      this.session.choices.subscribe(again),
      onSchemeChange(recolour),
      onPrint(() => {
        recolour();
        this.draw();
      }),
    ];
  }

  override disconnectedCallback(): void {
    this.ends.forEach((end) => end());
    super.disconnectedCallback();
  }

  override render() {
    const { store, choices } = this.session;
    const words = inWords.now(this);
    return html`<div
        class="along"
        role="slider"
        tabindex="0"
        aria-label=${t('label')}
        aria-describedby="help"
        aria-valuemin="0"
        aria-valuemax=${Math.round(store.course.lengthM)}
        aria-valuenow=${Math.round(choices.hoverM ?? 0)}
        aria-valuetext=${this.said}
        @keydown=${this.pressed}
        @pointermove=${this.moved}
        @pointerdown=${this.touched}
        @pointerleave=${(event: PointerEvent) => event.pointerType === 'mouse' && this.hover(undefined)}
        @blur=${() => this.hover(undefined)}
      >
        <canvas></canvas>
        ${this.readout()}
      </div>
      <p id="help" class="unseen">${t('help')}</p>
      <section class="unseen" aria-label=${t('table')}>
        ${guard(this.session.tableOf, () => [words?.stretches(this.session), words?.whereTable(this.session)])}
      </section>`;
  }

  /** Beside the cross-hair, where there is more room. */
  private readout() {
    const { hoverM } = this.session.choices;
    const words = inWords.now(this);
    if (hoverM === undefined || !words) return nothing;
    const share = hoverM / this.session.store.course.lengthM;
    const margin = marginOf(this.clientWidth) * this.wall;
    const inPx = margin + (share > 0.5 ? 1 - share : share) * (this.clientWidth - 2 * margin) + 10;
    const place = `${share > 0.5 ? 'right' : 'left'}:${inPx.toFixed(1)}px;max-width:min(300px * var(--wall, 1), 100% - ${(inPx + 6).toFixed(1)}px)`;
    return html`<div class="readout" .style=${place} aria-hidden="true" data-testid="readout">
      ${words.along(this.session, hoverM).map((line) => html`<p>${line}</p>`)}
    </div>`;
  }

  private pressed(event: KeyboardEvent): void {
    const { store, choices, figures } = this.session;
    const { lengthM } = store.course;
    const from = choices.hoverM ?? figures[0]?.distanceM ?? 0;
    const step = KEYS[event.key];
    if (event.key === 'Home') this.place(0);
    else if (event.key === 'End') this.place(lengthM);
    else if (step !== undefined) this.place(from + step * unitM(choices.units));
    else if (event.key === 'Enter') choices.look('free', from);
    else if (event.key === 'Escape') this.hover(undefined);
    else return;
    event.preventDefault();
  }

  private place(distanceM: number): void {
    const withinM = Math.max(0, Math.min(this.session.store.course.lengthM, distanceM));
    this.hover(withinM);
    void this.say(withinM);
  }

  private async say(distanceM: number): Promise<void> {
    const { along } = await inWords.fetch();
    if (this.session.choices.hoverM !== distanceM) return;
    this.said = along(this.session, distanceM).join('. ');
    this.requestUpdate();
  }

  private moved(event: PointerEvent): void {
    this.hover(this.distanceOf(event));
  }

  /** A finger has no way to leave: the same place again lets the cross-hair go. */
  private touched(event: PointerEvent): void {
    const { choices, store } = this.session;
    const atM = this.distanceOf(event);
    const pxPerM = this.clientWidth / store.course.lengthM;
    const again = choices.hoverM !== undefined && Math.abs(choices.hoverM - atM) * pxPerM < AGAIN_PX;
    this.hover(again && event.pointerType !== 'mouse' ? undefined : atM);
  }

  private hover(distanceM: number | undefined): void {
    this.session.choices.hover(distanceM);
    if (distanceM === undefined) this.said = t('none');
    this.requestUpdate();
  }

  private distanceOf(event: PointerEvent): number {
    const margin = marginOf(this.clientWidth) * this.wall;
    const share = (event.offsetX - margin) / (this.clientWidth - 2 * margin);
    return Math.max(0, Math.min(1, share)) * this.session.store.course.lengthM;
  }

  private get wall(): number {
    return wallScale(this.clientWidth, this.clientHeight, DESK.width, DESK.height);
  }

  /** At once where the cross-hair was moved from the map, and every frame while a pulse is seen. */
  private draw(): void {
    const { choices, pulses, store } = this.session;
    const now = performance.now();
    const moved = choices.hoverM !== this.hoverM;
    const everyMs = (store.clock?.rate ?? 1) < HURRIED && !this.session.isPast ? CALM_MS : EVERY_MS;
    if (!this.canvas || (now - this.drawnAt < everyMs && !moved && !pulses.any)) return;
    if (moved) this.requestUpdate();
    this.hoverM = choices.hoverM;
    this.drawnAt = now;
    this.colours ??= palette(this);
    const wall = this.wall;
    const context = this.fit(wall);
    if (context) drawStrip(context, this.frame(wall));
  }

  private frame(wall: number): StripFrame {
    const { store, choices, pulses } = this.session;
    const width = this.clientWidth / wall;
    const wanted = Math.max(40, Math.floor(width / 5));
    if (this.bins.length !== wanted) this.bins = new Float32Array(wanted);
    return {
      width,
      height: this.clientHeight / wall,
      margin: marginOf(this.clientWidth),
      course: store.course,
      landmarks: this.session.view.courses[0].landmarks,
      field: store.field,
      bins: this.bins,
      figures: this.session.figures,
      pulseOf: (id) => pulses.of(id),
      hoverM: choices.hoverM,
      units: choices.units,
      colours: this.colours!,
    };
  }

  /** Keeps the canvas as many device pixels large as it is shown. */
  private fit(wall: number): CanvasRenderingContext2D | null {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(this.clientWidth * ratio), Math.round(this.clientHeight * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.style.setProperty('--wall', String(wall));
    }
    const context = this.canvas.getContext('2d');
    context?.setTransform(ratio * wall, 0, 0, ratio * wall, 0, 0);
    return context;
  }
}
