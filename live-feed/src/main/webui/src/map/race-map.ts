import { html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { onSchemeChange, palette } from '../app/palette';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { distance } from '../format/distance';
import { shortLabel } from '../format/words';
import { type CourseTable, type View, courseTable } from './mercator';
import { Overlay } from './overlay';
import { raceMapStyles } from './race-map-styles';
import type { Padding, Scene, SceneSetting } from './scene';

const FAST_MPS = 6;
/** Less than this nobody sees move, pixels. */
const SEEN_PX = 0.3;
const STALE_MS = 100;

/** The course and everybody on it. The map library is fetched when the first map is shown, and only then. */
@customElement('race-map')
export class RaceMap extends RaceElement {
  static override styles = [sharedStyles, raceMapStyles];
  @query('.scene') private stage!: HTMLElement;
  @query('.overlay') private layer!: HTMLElement;
  private table!: CourseTable;
  private scene?: Scene;
  private overlay?: Overlay;
  private ends: (() => void)[] = [];
  private camera = 'course';
  private paintedAt = -Infinity;
  private scale = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [
      this.session.frames.onFrame(() => this.frame()),
      onSchemeChange(() => this.scene?.recolour(palette(this))),
    ];
    const resized = new ResizeObserver(() => this.session.choices.camera === 'course' && this.scene?.fit(this.padding));
    resized.observe(this);
    this.ends.push(() => resized.disconnect());
  }

  override disconnectedCallback(): void {
    this.ends.forEach((end) => end());
    this.scene?.remove();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    const { store, view, race } = this.session;
    this.table = courseTable(store.course);
    this.overlay = new Overlay(this.layer, this.table, view.courses[0].landmarks, race);
    void this.build();
  }

  private async build(): Promise<void> {
    const setting: SceneSetting = {
      container: this.stage,
      session: this.session,
      table: this.table,
      colours: palette(this),
      padding: this.padding,
      drawn: (view) => this.drawn(view),
      taken: () => this.session.choices.camera === 'runner' && this.session.choices.look('free'),
      pointed: (lat, lon, reachM, chosen) => this.pointed(lat, lon, reachM, chosen),
    };
    this.scene = hasWebGl()
      ? new (await import('./maplibre-scene')).MapLibreScene(setting)
      : new (await import('./canvas-scene')).CanvasScene(setting);
  }

  override render() {
    const { choices, view, selected } = this.session;
    const name = selected ? shortLabel(selected.entrant) : 'runner';
    return html`
      <div class="scene" aria-hidden="true"></div>
      <div class="overlay" aria-hidden="true"></div>
      <div class="controls" role="group" aria-label="Map view">
        <button aria-pressed=${choices.camera === 'course'} @click=${() => this.look('course')}>Whole course</button>
        <button aria-pressed=${choices.camera === 'runner'} @click=${() => this.look('runner')}>With ${name}</button>
        <button class="zoom" aria-label="Closer" @click=${() => this.zoom(1)}>+</button>
        <button class="zoom" aria-label="Farther" @click=${() => this.zoom(-1)}>−</button>
      </div>
      <p class="credit">${view.courses[0].credit}</p>
      ${this.inWords()}
    `;
  }

  /** The map for those who do not see it. */
  private inWords() {
    const { store, choices } = this.session;
    const moving = store.field.size;
    return html`<section class="unseen" aria-label="The map in words">
      <p>${moving ? `${moving.toLocaleString('en-US')} on the course or finished.` : 'Nobody has started yet.'}</p>
      <ul>
        ${this.session.figures.map(
          (each) =>
            html`<li>
              ${each.label}${each.kind === 'ghost' ? ' pace' : nothing}: ${distance(each.distanceM, choices.units)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private frame(): void {
    if (!this.scene) return;
    if (this.session.choices.camera === 'runner') {
      const followed = this.session.figures.find((each) => each.kind === 'followed');
      if (followed) this.scene.centre(followed.distanceM, this.camera !== 'runner');
      this.camera = 'runner';
    }
    if (this.isWorthDrawing()) this.scene.frame();
  }

  /** A whole course on a screen moves by a pixel a second: drawing that 60 times is warmth in somebody's pocket. */
  private isWorthDrawing(): boolean {
    const now = performance.now();
    const sinceMs = now - this.paintedAt;
    const mps = FAST_MPS * (this.session.store.clock?.rate ?? 1);
    const movedPx = (mps * sinceMs * this.table.metre * this.scale) / 1000;
    if (movedPx < SEEN_PX && sinceMs < STALE_MS) return false;
    this.paintedAt = now;
    return true;
  }

  private drawn(view: View): void {
    this.scale = view.scale;
    this.overlay?.draw(view, this.session.figures, this.padding, this.session.choices.hoverM);
  }

  private look(camera: 'course' | 'runner'): void {
    this.camera = camera === 'runner' ? 'near' : camera;
    this.session.choices.look(camera);
    if (camera === 'course') this.scene?.fit(this.padding);
  }

  private zoom(by: number): void {
    if (this.session.choices.camera === 'course') this.session.choices.look('free');
    this.scene?.zoom(by);
  }

  /** Shows the cross-hair where the pointer meets the course; a chosen place selects the runner nearest to it. */
  private pointed(lat: number, lon: number, reachM: number, chosen: boolean): void {
    const { store, choices } = this.session;
    const alongM = store.course.nearest(lat, lon);
    const there = store.course.at(alongM);
    const k = Math.cos((lat * Math.PI) / 180) * 111_320;
    const near = Math.hypot((there.lon - lon) * k, (there.lat - lat) * 111_320) < reachM * 1.5;
    choices.hover(near && !chosen ? alongM : undefined);
    if (!chosen || !near) return;
    const bib = store.field.nearest(alongM, reachM);
    if (bib) this.session.select(bib);
  }

  /** What floats over the map on a wide screen. */
  private get padding(): Padding {
    const wide = this.clientWidth;
    if (wide <= 760) return { top: 62, right: 26, bottom: 36, left: 26 };
    const narrow = window.innerWidth <= 1080;
    return { top: 60, right: (narrow ? 340 : 390) + 44, bottom: 60, left: (narrow ? 280 : 334) + 48 };
  }
}

function hasWebGl(): boolean {
  return !!document.createElement('canvas').getContext('webgl2');
}
