import type { RaceSession } from '../app/race-session';
import { unitM } from '../format/distance';
import type { EntrantView } from '../generated/contracts';
import map from '../texts/en/map.json';
import { texts } from '../texts/texts';
import { dotText } from './dot-card';
import { dotBeside, dotFrom, dotNear } from './dot-finder';
import { type CourseTable, type View, latOf, lonOf, pixelAt } from './mercator';
import { Who } from './who';

const t = texts('map', map);

/** How near a pointer must come to the course, and to a dot, pixels. */
const ROAD_PX = 22;
const DOT_PX = 14;

const WAYS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
/** Kilometres or miles. */
const LEAPS: Record<string, number> = { PageUp: 1, PageDown: -1 };

/** Which dot is looked at, by a pointer or from the keyboard, and where the cross-hair is with it. */
export class DotPicker {
  /** What a screen reader is told; it changes when another dot is chosen, or its name is known, never by itself. */
  said = t('none');
  private bib?: string;
  private readonly who: Who;

  constructor(
    private readonly session: RaceSession,
    private readonly table: CourseTable,
    private readonly changed: () => void,
  ) {
    this.who = new Who(session, () => this.say());
  }

  /** Its index in the field, while it is drawn. */
  get chosen(): number | undefined {
    const { field } = this.session.store;
    const i = this.bib === undefined ? undefined : field.find(this.bib);
    return i !== undefined && field.shownM[i] >= 0 ? i : undefined;
  }

  get view(): EntrantView | undefined {
    return this.bib === undefined ? undefined : this.who.find(this.bib);
  }

  point(view: View, pixel: { x: number; y: number }): void {
    const { store, choices } = this.session;
    const { originX, originY } = this.table;
    const lon = lonOf(originX + (pixel.x - view.x0) / view.scale);
    const lat = latOf(originY + (pixel.y - view.y0) / view.scale);
    const alongM = store.course.nearest(lat, lon);
    const there = pixelAt(this.table, view, alongM);
    const isOn = Math.hypot(there.x - pixel.x, there.y - pixel.y) < ROAD_PX * view.wall;
    choices.hover(isOn ? alongM : undefined);
    const i = isOn ? dotNear(store.field, this.table, view, pixel, alongM, DOT_PX * view.wall) : undefined;
    this.choose(i);
  }

  /** @returns whether it was a key of ours */
  press(key: string, view: View): boolean {
    if (key === 'Enter') this.open();
    else if (key === 'Escape') this.leave();
    else if (WAYS[key] || LEAPS[key] || key === 'Home' || key === 'End') this.go(key, view);
    else return false;
    return true;
  }

  /** Shows the runner beside the map. */
  open(): void {
    if (this.chosen !== undefined) this.session.select(this.bib!);
  }

  leave(): void {
    this.session.choices.hover(undefined);
    this.choose(undefined);
  }

  private go(key: string, view: View): void {
    const { store, choices } = this.session;
    const i = this.next(key) ?? this.chosen;
    this.choose(i);
    if (i === undefined) return;
    const shownM = store.field.shownM[i];
    choices.hover(shownM);
    const { x, y } = pixelAt(this.table, view, shownM);
    if (x < 0 || y < 0 || x > view.width || y > view.height) choices.look('free', shownM);
  }

  private next(key: string): number | undefined {
    const { store, choices } = this.session;
    const { field } = store;
    if (key === 'Home' || key === 'End') return dotBeside(field, undefined, key === 'Home' ? 1 : -1);
    const from = this.chosen ?? (choices.selected === undefined ? undefined : this.shown(choices.selected));
    if (WAYS[key]) return this.chosen === undefined && from !== undefined ? from : dotBeside(field, from, WAYS[key]);
    const fromM = from === undefined ? 0 : field.shownM[from];
    return dotFrom(field, fromM + LEAPS[key] * unitM(choices.units), LEAPS[key] > 0 ? 1 : -1);
  }

  private shown(bib: string): number | undefined {
    const i = this.session.store.field.find(bib);
    return i !== undefined && this.session.store.field.shownM[i] >= 0 ? i : undefined;
  }

  private choose(i: number | undefined): void {
    const bib = i === undefined ? undefined : this.session.store.field.bibs[i];
    if (bib === this.bib) return;
    this.bib = bib;
    this.who.ask(bib);
    this.say();
  }

  private say(): void {
    const i = this.chosen;
    this.said = i === undefined ? t('none') : dotText(this.session, i, this.view);
    this.changed();
  }
}
