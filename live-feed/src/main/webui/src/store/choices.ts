import { remember, remembered } from '../app/device';
import type { Units } from '../format/distance';

export type Panel = 'none' | 'search' | 'following' | 'leaders';
export type Camera = 'course' | 'runner' | 'free';

/** What the person at this page has chosen: whom to look at, whom to follow, in which units. */
export class Choices {
  selected?: string;
  units: Units;
  panel: Panel = 'none';
  camera: Camera = 'course';
  /** Where the cross-hair is on map and strip, metres along the course. */
  hoverM?: number;
  private readonly follows: Set<string>;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly race: string) {
    this.units = remembered<Units>('units', navigator.language === 'en-US' ? 'mi' : 'km');
    this.follows = new Set(remembered<string[]>(`following.${race}`, []));
  }

  get following(): string[] {
    return [...this.follows];
  }

  isFollowed(bib: string): boolean {
    return this.follows.has(bib);
  }

  follow(bib: string, on = !this.follows.has(bib)): void {
    if (on) this.follows.add(bib);
    else this.follows.delete(bib);
    remember(`following.${this.race}`, this.following);
    this.changed();
  }

  select(bib: string): void {
    this.selected = bib;
    this.panel = 'none';
    this.changed();
  }

  measure(units: Units): void {
    this.units = units;
    remember('units', units);
    this.changed();
  }

  show(panel: Panel): void {
    this.panel = panel;
    this.changed();
  }

  look(camera: Camera): void {
    this.camera = camera;
    this.changed();
  }

  hover(distanceM: number | undefined): void {
    this.hoverM = distanceM;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}
