import { html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { untilThere } from '../api/until-there';
import { afterDots, awaitDots, dotsAreThere } from '../app/first-dots';
import { Late } from '../app/late';
import { onSchemeChange, palette, type Palette } from '../app/palette';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { wallScale } from '../app/wall-scale';
import { distance } from '../format/distance';
import { shortLabel } from '../format/words';
import map from '../texts/en/map.json';
import { texts } from '../texts/texts';
import { CanvasScene } from './canvas-scene';
import type { DotPicker } from './dot-picker';
import { MapCamera } from './map-camera';
import type { Size } from './framing';
import type { MapInset } from './map-inset';
import { type Camera, type CourseTable, type View, cameraOf, courseTable, dotAt, lane } from './mercator';
import { Overlay } from './overlay';
import { raceMapStyles } from './race-map-styles';
import type { Padding, Scene, SceneSetting } from './scene';

const t = texts('map', map);

const inWords = new Late(() => import('./dots-in-words'));
const insets = new Late(() => import('./map-inset'));

const FAST_MPS = 6;
/** Less than this nobody sees move, pixels. */
const SEEN_PX = 0.3;
const STALE_MS = 250;
const DESK = { width: 1920, height: 900 };
/** A press that moved less than this is a click, not a drag. */
const CLICK_PX = 6;
/** The course is shown small only where the map shows it larger than this times whole. */
const LARGER = 1.6;
/** Half of the card over a dot, and what lies between the two. */
const CARD_PX = { wide: 130, over: 14 };

/** The course and everybody on it. The map library is fetched when the first dots are seen: nobody waits for it. */
@customElement('race-map')
export class RaceMap extends RaceElement {
  static override styles = [sharedStyles, raceMapStyles];
  @query('.scene') private stage!: HTMLElement;
  @query('.overlay') private layer!: HTMLElement;
  @query('.card') private card?: HTMLElement;
  @query('.inset canvas') private small!: HTMLCanvasElement;
  private table!: CourseTable;
  private scene?: Scene;
  /** The one that takes the scene's place when it has drawn. */
  private next?: Scene;
  private overlay!: Overlay;
  private camera!: MapCamera;
  private inset?: MapInset;
  private picker?: DotPicker;
  private colours!: Palette;
  private padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  /** Asked of the browser once, not every frame. */
  private size: Size = { width: 0, height: 0 };
  private wall = 1;
  private units = '';
  private isInset = false;
  private credit?: string;
  private pressed = { x: 0, y: 0 };
  /** No dots were seen yet. For whoever measures how soon a page shows a race, they are marked. */
  private isFirst = true;
  /** They are drawn as soon as they come, until it is known whether there are any. */
  private isAwaited = true;
  private paintedAt = -Infinity;
  private hoverM?: number;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.isFirst) awaitDots();
    const resized = new ResizeObserver(() => this.measure());
    resized.observe(this);
    this.ends = [
      this.session.frames.onFrame(() => this.frame()),
      this.session.choices.subscribe(() => (this.paintedAt = -Infinity)),
      // A widget has its new colours only when it is drawn anew.
      onSchemeChange(() => requestAnimationFrame(() => this.restyle())),
      () => resized.disconnect(),
    ];
    if (this.hasUpdated) this.build();
  }

  override disconnectedCallback(): void {
    this.ends.forEach((end) => end());
    // Whoever was pointed at is asked about no more.
    this.picker?.leave();
    this.scene?.remove();
    this.next?.remove();
    this.scene = this.next = undefined;
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    const { store, view, race, choices } = this.session;
    this.table = courseTable(store.course);
    this.colours = palette(this);
    this.units = choices.units;
    this.measure();
    this.camera = new MapCamera(
      this.session,
      this.table,
      () => this.size,
      () => this.padding,
    );
    this.overlay = new Overlay(this.layer, this.table, view.courses[0].landmarks, race, !view.mapStyleUrl);
    this.build();
  }

  override willUpdate(): void {
    const here = this.scene && inWords.now(this);
    if (here) this.picker ??= new here.DotPicker(this.session, this.table, () => this.requestUpdate());
  }

  /** A canvas shows the race at once; what takes long to come, and to start, comes after that. */
  private build(): void {
    const setting: SceneSetting = {
      container: this.stage,
      session: this.session,
      table: this.table,
      colours: this.colours,
      camera: this.camera.course,
      wall: () => this.wall,
      drawn: (view) => this.drawn(view),
      taken: () => this.camera.taken(),
      credited: (credit) => (this.credit = credit),
    };
    const plain = new CanvasScene(setting);
    this.scene = plain;
    void afterDots()
      .then(() => this.refine(plain, setting))
      .catch(() => undefined);
  }

  private async refine(plain: Scene, setting: SceneSetting): Promise<void> {
    if (!('WebGL2RenderingContext' in window)) return;
    // It may leave the page meanwhile.
    const isWanted = () => this.scene === plain && !this.next;
    const here = await untilThere(() => import('./maplibre-scene'), isWanted);
    if (!here || !isWanted()) return;
    const drawn = (view: View) => this.scene === next && this.drawn(view);
    const next: Scene = new here.MapLibreScene(
      { ...setting, colours: this.colours, camera: cameraOf(plain.view), drawn },
      () => this.take(plain, next),
    );
    this.next = next;
  }

  /** Both have drawn the same: nobody sees it happen. */
  private take(plain: Scene, next: Scene): void {
    if (this.next !== next) return;
    this.scene = next;
    this.next = undefined;
    plain.remove();
    this.paint(next);
  }

  override render() {
    const { choices, view } = this.session;
    return html`
      <div
        class="scene"
        aria-hidden="true"
        @pointermove=${this.moved}
        @pointerleave=${() => this.picker?.leave()}
        @pointerdown=${(event: PointerEvent) => (this.pressed = { x: event.clientX, y: event.clientY })}
        @click=${this.clicked}
      ></div>
      <div class="overlay" aria-hidden="true"></div>
      ${this.finder()} ${this.dot()}
      <div class="controls" role="group" aria-label=${t('view')}>
        <button aria-pressed=${choices.camera === 'course'} @click=${() => choices.look('course')}>
          ${t('course')}
        </button>
        <button aria-pressed=${choices.camera === 'runner'} @click=${() => choices.look('runner')}>
          ${this.runnerName()}
        </button>
        <button class="zoom" aria-label=${t('closer')} @click=${() => this.zoom(1)}>+</button>
        <button class="zoom" aria-label=${t('farther')} @click=${() => this.zoom(-1)}>−</button>
      </div>
      <button class="inset" ?hidden=${!this.isInset} aria-label=${t('inset')} @click=${this.wentTo}>
        <canvas></canvas>${this.ghostAway()}
      </button>
      <p class="credit">${[view.courses[0].credit, this.credit].filter(Boolean).join(' · ')}</p>
      <section class="unseen" aria-label=${t('inWords')}>
        ${this.scene && guard(this.session.tableOf, () => inWords.now(this)?.whereTable(this.session))}
      </section>
    `;
  }

  private runnerName(): string {
    const { selected } = this.session;
    return selected ? t('with', { name: shortLabel(selected.entrant) }) : t('runner');
  }

  /** Everybody on the course by keyboard: from one to the next. */
  private finder() {
    const { field, course } = this.session.store;
    const i = this.picker?.chosen;
    return html`<div
        class="finder"
        role="slider"
        tabindex="0"
        aria-label=${t('label')}
        aria-describedby="help"
        aria-valuemin="0"
        aria-valuemax=${Math.round(course.lengthM)}
        aria-valuenow=${i === undefined ? 0 : Math.max(0, Math.round(field.shownM[i]))}
        aria-valuetext=${this.picker?.said ?? t('none')}
        @keydown=${this.keyed}
        @blur=${() => this.picker?.leave()}
      ></div>
      <p id="help" class="unseen">${t('help')}</p>`;
  }

  private dot() {
    const { picker } = this;
    const i = picker?.chosen;
    if (i === undefined) return nothing;
    return html`<div class="card" aria-hidden="true" data-testid="dot-card" @click=${() => picker!.open()}>
      ${inWords.now(this)?.dotCard(this.session, i, picker!.view)}
    </div>`;
  }

  /** How far away the ghost is, where one street does not hold both. */
  private ghostAway() {
    const { figures, choices } = this.session;
    const runner = figures.find((each) => each.id === choices.selected);
    const ghost = figures.find((each) => each.kind === 'ghost');
    if (!runner || !ghost || choices.camera !== 'runner' || this.camera?.isWithGhost) return nothing;
    const awayM = ghost.distanceM - runner.distanceM;
    const values = { name: ghost.label, distance: distance(Math.abs(awayM), choices.units) };
    return html`<span>${awayM > 0 ? t('ghostAhead', values) : t('ghostBehind', values)}</span>`;
  }

  private frame(): void {
    const { scene, session } = this;
    if (!scene || this.size.width === 0) return;
    if (session.choices.units !== this.units) this.restyle();
    const camera = this.camera.step(scene.view, performance.now());
    const moved = camera && !isSame(camera, cameraOf(scene.view));
    if (moved) scene.place(camera);
    if (camera && this.next && !isSame(camera, cameraOf(this.next.view))) this.next.place(camera);
    const asked = session.choices.hoverM !== this.hoverM;
    if (moved || asked || this.isWorthDrawing(scene.view)) this.paint(scene);
  }

  private paint(scene: Scene): void {
    this.paintedAt = performance.now();
    this.hoverM = this.session.choices.hoverM;
    scene.frame();
  }

  /** A whole course on a screen moves by a pixel a second: drawing that 60 times is warmth in somebody's pocket. */
  private isWorthDrawing(view: View): boolean {
    const sinceMs = performance.now() - this.paintedAt;
    const mps = FAST_MPS * (this.session.store.clock?.rate ?? 1);
    if (this.isAwaited && this.session.store.field.size > 0) return true;
    return sinceMs >= STALE_MS || (mps * sinceMs * this.table.metre * view.scale) / 1000 >= SEEN_PX;
  }

  private drawn(view: View): void {
    if (this.isFirst) this.lookForDots();
    const { session, padding } = this;
    const { figures, choices, pulses } = session;
    const { units, hoverM } = choices;
    this.overlay.draw({ view, figures, padding, units, hoverM, pulseOf: (id) => pulses.of(id) });
    this.placeCard(view);
    const isInset = view.scale > LARGER * this.camera.course.scale;
    if (isInset !== this.isInset) this.requestUpdate();
    this.isInset = isInset;
    if (isInset) this.drawInset(view);
  }

  private lookForDots(): void {
    const { field, raceMs = 0 } = this.session.store;
    if (field.moving > 0) {
      this.isFirst = this.isAwaited = false;
      afterTwoFrames(() => {
        performance.mark('first dots');
        dotsAreThere();
      });
    } else if (this.isAwaited && (field.size > 0 || raceMs <= 0)) {
      this.isAwaited = false;
      dotsAreThere();
    }
  }

  private drawInset(view: View): void {
    const here = insets.now(this);
    if (here) this.inset ??= new here.MapInset(this.small, this.session, this.table);
    this.inset?.draw(view, this.colours);
  }

  /** Over its dot, and within the map. */
  private placeCard(view: View): void {
    const i = this.picker?.chosen;
    if (i === undefined || !this.card) return;
    const { shownM } = this.session.store.field;
    const { x, y } = dotAt(this.table, view, Math.max(0, shownM[i]), lane(i));
    const half = CARD_PX.wide * view.wall;
    const left = Math.max(half, Math.min(view.width - half, x));
    const below = y < this.card.offsetHeight + 2 * CARD_PX.over;
    const top = below ? y + CARD_PX.over : y - CARD_PX.over - this.card.offsetHeight;
    this.card.style.transform = `translate(calc(${left.toFixed(1)}px - 50%),${top.toFixed(1)}px)`;
  }

  private zoom(by: number): void {
    if (this.scene) this.camera.zoom(by, this.scene.view);
  }

  private keyed(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') this.zoom(1);
    else if (event.key === '-') this.zoom(-1);
    else if (!this.scene || !this.picker?.press(event.key, this.scene.view)) return;
    event.preventDefault();
  }

  private moved(event: PointerEvent): void {
    if (this.scene && event.pointerType === 'mouse') this.picker?.point(this.scene.view, this.pixelOf(event));
  }

  /** A mouse has seen who it is and selects; a finger sees it first. */
  private clicked(event: PointerEvent): void {
    const { scene, picker } = this;
    if (!scene || !picker || Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) > CLICK_PX)
      return;
    const before = picker.chosen;
    picker.point(scene.view, this.pixelOf(event));
    const seen = event.pointerType !== 'touch' || before === picker.chosen;
    if (seen && picker.chosen !== undefined) picker.open();
  }

  private pixelOf(event: MouseEvent): { x: number; y: number } {
    const { left, top } = this.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** By the keyboard no place is meant: then it is the whole course. */
  private wentTo(event: MouseEvent): void {
    const { choices } = this.session;
    if (event.detail === 0 || !this.inset) return choices.look('course');
    const { left, top } = this.small.getBoundingClientRect();
    choices.look('free', this.inset.distanceAt(event.clientX - left, event.clientY - top));
  }

  private restyle(): void {
    this.colours = palette(this);
    this.units = this.session.choices.units;
    this.restyleScenes();
  }

  private restyleScenes(): void {
    this.scene?.restyle(this.colours);
    this.next?.restyle(this.colours);
  }

  /** The layout says how wide the panels are that float over the map. */
  private measure(): void {
    this.size = { width: this.clientWidth, height: this.clientHeight };
    const style = getComputedStyle(this);
    const over = (side: string) => parseFloat(style.getPropertyValue(`--map-${side}`)) || 0;
    const [left, right] = [over('left'), over('right')];
    this.padding =
      this.clientWidth <= 760
        ? { top: 62, right: 26, bottom: 36, left: 26 }
        : { top: 60, right: right + 28, bottom: 60, left: left + 32 };
    const wall = wallScale(this.clientWidth, this.clientHeight, DESK.width, DESK.height);
    if (wall !== this.wall) {
      this.wall = wall;
      this.style.setProperty('--wall', String(wall));
      this.restyleScenes();
    }
    this.scene?.place(cameraOf(this.scene.view));
  }
}

/** What was drawn is on its way to the screen for one frame, and on it in the next: browsers draw no further ahead. */
function afterTwoFrames(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** Less than nobody sees it move: a camera that follows a runner is moved when it is a part of a pixel off. */
const isSame = (a: Camera, b: Camera): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) * a.scale < SEEN_PX && Math.abs(a.scale / b.scale - 1) < 1e-3;
