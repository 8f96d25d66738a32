import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { onSchemeChange, palette, type Palette } from '../app/palette';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { distance } from '../format/distance';
import { drawStrip } from './draw-strip';
import type { StripFrame } from './strip-frame';

/** Dots on the strip move a few pixels a second at most: more frames would be drawn for nobody. */
const EVERY_MS = 80;

/** The course from its start to its finish by height, with the field as a golden ridge riding on the hills. */
@customElement('elevation-strip')
export class ElevationStrip extends RaceElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        position: relative;
        background: var(--paper);
        border-top: 1px solid var(--line);
        overflow: hidden;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        touch-action: pan-y;
      }
    `,
  ];
  @query('canvas') private canvas!: HTMLCanvasElement;
  private colours?: Palette;
  private drawnAt = 0;
  private bins = new Float32Array(0);
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [this.session.frames.onFrame(() => this.draw()), onSchemeChange(() => (this.colours = undefined))];
  }

  override disconnectedCallback(): void {
    this.ends.forEach((end) => end());
    super.disconnectedCallback();
  }

  override render() {
    const { store, choices } = this.session;
    const shown = this.session.figures
      .map((each) => `${each.label} ${distance(each.distanceM, choices.units)}`)
      .join(', ');
    const length = distance(store.course.lengthM, choices.units);
    return html`<canvas
      role="img"
      aria-label="Elevation along ${length}, with where the field is. ${shown}"
      @pointermove=${this.hovered}
      @pointerdown=${this.hovered}
      @pointerleave=${() => this.session.choices.hover(undefined)}
    ></canvas>`;
  }

  private hovered(event: PointerEvent): void {
    const { lengthM } = this.session.store.course;
    const margin = this.margin;
    const along = (event.offsetX - margin) / (this.clientWidth - 2 * margin);
    this.session.choices.hover(Math.max(0, Math.min(1, along)) * lengthM);
  }

  private get margin(): number {
    return this.clientWidth < 760 ? 16 : 28;
  }

  private draw(): void {
    const now = performance.now();
    if (!this.canvas || now - this.drawnAt < EVERY_MS) return;
    this.drawnAt = now;
    this.colours ??= palette(this);
    const context = this.fit();
    if (context) drawStrip(context, this.frame());
  }

  private frame(): StripFrame {
    const { store, choices } = this.session;
    const wanted = Math.max(40, Math.floor(this.clientWidth / 5));
    if (this.bins.length !== wanted) this.bins = new Float32Array(wanted);
    return {
      width: this.clientWidth,
      height: this.clientHeight,
      margin: this.margin,
      course: store.course,
      landmarks: this.session.view.courses[0].landmarks,
      field: store.field,
      bins: this.bins,
      figures: this.session.figures,
      hoverM: choices.hoverM,
      units: choices.units,
      colours: this.colours!,
    };
  }

  /** Keeps the canvas as many device pixels large as it is shown. */
  private fit(): CanvasRenderingContext2D | null {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(this.clientWidth * ratio), Math.round(this.clientHeight * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const context = this.canvas.getContext('2d');
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }
}
