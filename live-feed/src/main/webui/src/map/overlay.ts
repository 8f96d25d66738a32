import type { Figure } from '../app/figures';
import type { Units } from '../format/distance';
import type { CourseEntry, RaceEntry } from '../generated/contracts';
import { type Mark, distanceMarks, mats, places } from './marks';
import { type CourseTable, type View, pixelAt, pxPerKm } from './mercator';
import { type Box, type Spot, type Want, boxOf, placeLabels } from './place-labels';
import type { Padding } from './scene';

const PLACE_EVERY_MS = 250;
const ROAD_PX = 10;
const CONTROLS_PX = 46;
const REACH_PX = 9;
const RADIUS: Record<string, number> = { followed: 13, ghost: 11, leader: REACH_PX };
/** Ranks below are people's. */
const PEOPLE = 400;
const RANKS = { followed: 0, ghost: 1, leader: 2 };

interface Placed {
  want: Want;
  mark: Mark;
  label: HTMLElement;
  spot: Spot;
}

/** What an overlay is drawn from. */
export interface OverlayFrame {
  view: View;
  figures: Figure[];
  padding: Padding;
  units: Units;
  hoverM?: number;
  pulseOf(id: string): number | undefined;
}

/** Names and markers over the map, as elements: real text, that never covers other text. Places are sought now and then, kept always. */
export class Overlay {
  private readonly labels = new Map<string, HTMLElement>();
  private readonly markers = new Map<string, HTMLElement>();
  private readonly sizes = new Map<string, { width: number; height: number }>();
  private readonly shifts = new Map<HTMLElement, string>();
  private readonly names = new Map<HTMLElement, string>();
  private readonly said = new Map<HTMLElement, string>();
  private readonly fixed: Mark[];
  private marks: Mark[] = [];
  private units?: Units;
  private wall = 1;
  private spots = new Map<string, Spot>();
  private placed: Placed[] = [];
  private placedAt = -Infinity;

  /** @param named false where the land under the course brings names of towns itself */
  constructor(
    private readonly root: HTMLElement,
    private readonly table: CourseTable,
    landmarks: CourseEntry['landmarks'],
    race: RaceEntry,
    named: boolean,
  ) {
    const all = places(landmarks, table.lengthM);
    this.fixed = [...(named ? all : all.filter(({ kind }) => kind !== 'town')), ...mats(race)];
  }

  draw(frame: OverlayFrame): void {
    const now = performance.now();
    this.point(frame);
    if (now - this.placedAt > PLACE_EVERY_MS) {
      this.placedAt = now;
      this.measure(frame);
      this.place(frame);
    }
    this.move(frame);
  }

  private measure({ view, units }: OverlayFrame): void {
    if (units !== this.units) this.marks = distanceMarks(this.table.lengthM, units);
    if (view.wall !== this.wall) {
      this.root.style.setProperty('--wall', String(view.wall));
      this.sizes.clear();
    }
    this.units = units;
    this.wall = view.wall;
  }

  private place({ view, figures, padding }: OverlayFrame): void {
    const near = pxPerKm(this.table, view) / view.wall;
    const marks = [...figures.map(toMark), ...this.fixed, ...this.marks].filter((mark) => near >= mark.fromPxPerKm);
    const wants = marks.map((mark) => this.want(mark, view));
    this.spots = placeLabels(wants, this.markerBoxes(figures, view), this.road(view), room(view, padding), this.spots);
    this.placed = marks.flatMap((mark, i) => {
      const spot = this.spots.get(mark.id);
      return spot === undefined ? [] : [{ mark, want: wants[i], label: this.labels.get(mark.id)!, spot }];
    });
    for (const [id, label] of this.labels) if (label.hidden === this.spots.has(id)) label.hidden = !label.hidden;
  }

  /** Labels go with what they name. */
  private move({ view, figures }: OverlayFrame): void {
    for (const { mark, want, label, spot } of this.placed) {
      const figure = mark.rank < PEOPLE && figures.find((each) => each.id === mark.id);
      const { x, y } = pixelAt(this.table, view, figure ? figure.distanceM : mark.distanceM);
      want.x = x;
      want.y = y;
      const box = boxOf(want, spot);
      this.shift(label, `translate(${Math.round(box.x)}px,${Math.round(box.y)}px)`);
    }
  }

  private want(mark: Mark, view: View): Want {
    const { width, height } = this.size(mark);
    const reach = (RADIUS[mark.kind] ?? REACH_PX) * view.wall;
    const { x, y } = pixelAt(this.table, view, mark.distanceM);
    return { id: mark.id, x, y, width, height, reach, rank: mark.rank, mustShow: mark.rank < PEOPLE };
  }

  private size(mark: Mark): { width: number; height: number } {
    const key = `${mark.kind} ${mark.label}`;
    const label = this.element(this.labels, mark.id, `label ${mark.kind}`);
    if (this.said.get(label) !== mark.label) {
      this.said.set(label, mark.label);
      label.textContent = mark.label;
    }
    const known = this.sizes.get(key);
    if (known) return known;
    label.hidden = false;
    const size = { width: label.offsetWidth, height: label.offsetHeight };
    if (size.width > 0) this.sizes.set(key, size);
    return size;
  }

  /** Markers of people, and of the cross-hair. */
  private point({ view, figures, hoverM, pulseOf }: OverlayFrame): void {
    for (const [id, marker] of this.markers) {
      const hidden = id === 'hover' ? hoverM === undefined : !figures.some((each) => each.id === id);
      if (marker.hidden !== hidden) marker.hidden = hidden;
    }
    if (hoverM !== undefined) this.mark('hover', 'marker hover', view, hoverM);
    for (let i = figures.length - 1; i >= 0; i--) {
      const { id, kind, distanceM, measured } = figures[i];
      const pulse = pulseOf(id) === undefined ? '' : ' pulse';
      this.mark(id, `marker ${kind}${measured ? '' : ' estimated'}${pulse}`, view, distanceM);
    }
  }

  private mark(id: string, name: string, view: View, distanceM: number): void {
    const { x, y } = pixelAt(this.table, view, distanceM);
    this.shift(this.element(this.markers, id, name), `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`);
  }

  /** Styles that are what they were cost as much as others; most labels stand still. */
  private shift(element: HTMLElement, transform: string): void {
    if (this.shifts.get(element) === transform) return;
    this.shifts.set(element, transform);
    element.style.transform = transform;
  }

  private element(all: Map<string, HTMLElement>, id: string, name: string): HTMLElement {
    let element = all.get(id);
    if (!element) {
      element = document.createElement('span');
      element.dir = 'auto';
      all.set(id, element);
      this.root.append(element);
    }
    if (this.names.get(element) !== name) {
      this.names.set(element, name);
      element.className = name;
    }
    return element;
  }

  /** The course as a chain of small boxes, as far as it is in view. */
  private road(view: View): Box[] {
    const boxes: Box[] = [];
    const wide = ROAD_PX * view.wall;
    const stepM = wide / (this.table.metre * view.scale);
    for (let d = 0; d <= this.table.lengthM; d += stepM) {
      const { x, y } = pixelAt(this.table, view, d);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      boxes.push({ x: x - wide / 2, y: y - wide / 2, width: wide, height: wide });
    }
    return boxes;
  }

  private markerBoxes(figures: Figure[], view: View): Box[] {
    return figures.map((each) => {
      const { x, y } = pixelAt(this.table, view, each.distanceM);
      const r = (RADIUS[each.kind] - 4) * view.wall;
      return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
    });
  }
}

const toMark = (figure: Figure, i: number): Mark => ({
  ...figure,
  rank: RANKS[figure.kind] * 100 + i,
  fromPxPerKm: 0,
});

/** Where labels may be: between the panels that float over a wide map, below the controls. */
function room(view: View, padding: Padding): Box {
  const left = padding.left > 100 ? padding.left - 24 : 4;
  const right = padding.right > 100 ? padding.right - 24 : 4;
  return { x: left, y: CONTROLS_PX, width: view.width - left - right, height: view.height - CONTROLS_PX - 4 };
}
