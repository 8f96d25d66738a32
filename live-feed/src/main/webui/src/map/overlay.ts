import { placeName, shortName } from '../format/words';
import type { CourseEntry, RaceEntry } from '../generated/contracts';
import type { Figure } from '../app/figures';
import { isFinish } from '../motion/contest-points';
import { type CourseTable, type View, pixelAt } from './mercator';
import { type Box, type Spot, type Want, boxOf, placeLabels } from './place-labels';
import type { Padding } from './scene';

interface Mark {
  id: string;
  kind: Figure['kind'] | 'town' | 'point' | 'landmark' | 'hover';
  label: string;
  distanceM: number;
  rank: number;
}

const PLACE_EVERY_MS = 250;
const ROAD_PX = 10;
const CONTROLS_PX = 46;
const RADIUS: Record<string, number> = { followed: 13, ghost: 11, leader: 9 };

/** Names and markers over the map, as elements: real text, that never covers other text. */
export class Overlay {
  private readonly labels = new Map<string, HTMLElement>();
  private readonly markers = new Map<string, HTMLElement>();
  private readonly sizes = new Map<string, { width: number; height: number }>();
  private readonly fixed: Mark[];
  private spots = new Map<string, Spot>();
  private placedAt = -Infinity;

  constructor(
    private readonly root: HTMLElement,
    private readonly table: CourseTable,
    landmarks: CourseEntry['landmarks'],
    race: RaceEntry,
  ) {
    this.fixed = [...towns(landmarks, table.lengthM), ...mats(race)];
  }

  draw(view: View, figures: Figure[], padding: Padding, hoverM: number | undefined): void {
    const marks = [...figures.map(toMark), ...this.fixed.filter((mark) => this.isNear(mark, view))];
    this.point(view, hoverM === undefined ? figures.map(toMark) : [...figures.map(toMark), hover(hoverM)]);
    const wants = marks.map((mark) => this.want(mark, view));
    const now = performance.now();
    if (now - this.placedAt > PLACE_EVERY_MS) {
      this.placedAt = now;
      const road = this.road(view);
      this.spots = placeLabels(wants, this.markerBoxes(figures, view), road, room(view, padding), this.spots);
    }
    for (const [id, label] of this.labels) label.hidden = !this.spots.has(id) || !marks.some((mark) => mark.id === id);
    for (const want of wants) {
      const spot = this.spots.get(want.id);
      if (spot === undefined) continue;
      const { x, y } = boxOf(want, spot);
      this.labels.get(want.id)!.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
    }
  }

  /** Small places are named only where there is room for them. */
  private isNear(mark: Mark, view: View): boolean {
    const pxPerKm = 1000 * this.table.metre * view.scale;
    return mark.kind === 'town' || pxPerKm > (mark.kind === 'point' ? 28 : 60);
  }

  private want(mark: Mark, view: View): Want {
    const { width, height } = this.size(mark);
    const reach = RADIUS[mark.kind] ?? 9;
    return {
      id: mark.id,
      ...pixelAt(this.table, view, mark.distanceM),
      width,
      height,
      reach,
      rank: mark.rank,
      mustShow: mark.rank < 500,
    };
  }

  private size(mark: Mark): { width: number; height: number } {
    const key = `${mark.kind} ${mark.label}`;
    const label = this.element(this.labels, mark, `label ${mark.kind}`);
    if (label.textContent !== mark.label) label.textContent = mark.label;
    const known = this.sizes.get(key);
    if (known) return known;
    label.hidden = false;
    const size = { width: label.offsetWidth, height: label.offsetHeight };
    if (size.width > 0) this.sizes.set(key, size);
    return size;
  }

  private point(view: View, marks: Mark[]): void {
    for (const [id, marker] of this.markers) marker.hidden = !marks.some((mark) => mark.id === id);
    for (const mark of [...marks].reverse()) {
      const { x, y } = pixelAt(this.table, view, mark.distanceM);
      const marker = this.element(this.markers, mark, `marker ${mark.kind}`);
      marker.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
    }
  }

  private element(all: Map<string, HTMLElement>, mark: Mark, name: string): HTMLElement {
    let element = all.get(mark.id);
    if (!element) {
      element = document.createElement('span');
      all.set(mark.id, element);
      this.root.append(element);
    }
    if (element.className !== name) element.className = name;
    return element;
  }

  /** The course as a chain of small boxes, as far as it is in view. */
  private road(view: View): Box[] {
    const boxes: Box[] = [];
    const stepM = ROAD_PX / (this.table.metre * view.scale);
    for (let d = 0; d <= this.table.lengthM; d += stepM) {
      const { x, y } = pixelAt(this.table, view, d);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      boxes.push({ x: x - ROAD_PX / 2, y: y - ROAD_PX / 2, width: ROAD_PX, height: ROAD_PX });
    }
    return boxes;
  }

  private markerBoxes(figures: Figure[], view: View) {
    return figures.map((each) => {
      const { x, y } = pixelAt(this.table, view, each.distanceM);
      const r = RADIUS[each.kind] - 4;
      return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
    });
  }
}

const RANKS = { followed: 0, ghost: 1, leader: 2 };

const toMark = (figure: Figure, i: number): Mark => ({ ...figure, rank: RANKS[figure.kind] * 100 + i });
const hover = (distanceM: number): Mark => ({ id: 'hover', kind: 'hover', label: '', distanceM, rank: 0 });

/** Where labels may be: between the panels that float over a wide map, below the controls. */
function room(view: View, padding: Padding): Box {
  const left = padding.left > 100 ? padding.left - 24 : 4;
  const right = padding.right > 100 ? padding.right - 24 : 4;
  return { x: left, y: CONTROLS_PX, width: view.width - left - right, height: view.height - CONTROLS_PX - 4 };
}

function towns(landmarks: CourseEntry['landmarks'], lengthM: number): Mark[] {
  const seen = new Set<string>();
  return landmarks
    .filter((each) => each.kind === 'town' || each.kind === 'landmark')
    .filter((each) => each.distanceM < lengthM)
    .map((each) => ({
      ...each,
      label: each.kind === 'town' ? placeName(each.name) : shortName(each.name).replace(/ crest$/, ''),
    }))
    .filter((each) => each.label.length <= 20 && !/ (foot|turn) ?/.test(each.name))
    .filter((each) => !seen.has(each.label) && seen.add(each.label))
    .map((each, i) => ({
      id: `place ${each.label}`,
      kind: each.kind === 'town' ? 'town' : 'landmark',
      label: each.label,
      distanceM: each.distanceM,
      rank: (each.kind === 'town' ? 500 : 700) + i,
    }));
}

export const mats = (race: RaceEntry): Mark[] =>
  race.points.map((point, i) => {
    const finish = isFinish(race, point.id);
    return {
      id: `mat ${point.id}`,
      kind: finish ? 'town' : 'point',
      label: finish ? shortName(point.name) : point.name,
      distanceM: point.distanceM,
      rank: finish ? 499 : 600 + i,
    };
  });
