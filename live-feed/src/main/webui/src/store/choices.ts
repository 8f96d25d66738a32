import { remember, remembered } from '../app/device';
import type { Units } from '../format/distance';
import type { Aim } from '../motion/held-against';
import { type FollowList, type Group, MOST_FOLLOWED, MOST_GROUPS, isSameGroup } from './follow-list';

export type Panel = 'none' | 'search' | 'following' | 'leaders';
export type Camera = 'course' | 'runner' | 'free';

/** How many runners that one looked at are offered again. */
const MOST_RECENT = 6;

/** What became of a wish to follow, where it is not plain to see. */
export type FollowNews =
  | { kind: 'tooManyEntrants' }
  | { kind: 'tooManyGroups' }
  /** A link added these, and may be taken back. */
  | { kind: 'shared'; added: FollowList; leftOut: number };

/** What the person at this page has chosen: whom to look at, whom to follow, in which units. */
export class Choices {
  selected?: string;
  units: Units;
  panel: Panel = 'none';
  camera: Camera = 'course';
  /** Where a free camera is to look next, metres along the course; whoever draws the map takes it. */
  lookAtM?: number;
  /** Where the cross-hair is on map and strip, metres along the course. */
  hoverM?: number;
  private readonly aims: Record<string, Aim>;
  private readonly told: Set<string>;
  followNews?: FollowNews;
  /** False where this browser keeps nothing: the list is gone with the page. */
  kept = true;
  private follows: string[];
  private watched: Group[];
  private looked: string[];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly race: string) {
    this.units = remembered<Units>('units', navigator.language === 'en-US' ? 'mi' : 'km');
    this.aims = remembered(`aims.${race}`, {});
    this.told = new Set(remembered<string[]>(`told.${race}`, []));
    this.follows = remembered<string[]>(`following.${race}`, []).slice(0, MOST_FOLLOWED);
    this.watched = remembered<Group[]>(`groups.${race}`, []).slice(0, MOST_GROUPS);
    this.looked = remembered<string[]>(`looked.${race}`, []);
  }

  get following(): string[] {
    return [...this.follows];
  }

  get groups(): Group[] {
    return [...this.watched];
  }

  /** Bibs that were looked at, the newest first. */
  get recent(): string[] {
    return [...this.looked];
  }

  isFollowed(bib: string): boolean {
    return this.follows.includes(bib);
  }

  isGroupFollowed(group: Group): boolean {
    return this.watched.some((each) => isSameGroup(each, group));
  }

  follow(bib: string, on = !this.isFollowed(bib)): void {
    if (!on) this.setFollowing(this.follows.filter((each) => each !== bib));
    else if (this.isFollowed(bib)) return;
    else if (this.follows.length < MOST_FOLLOWED) this.setFollowing([...this.follows, bib]);
    else this.tell({ kind: 'tooManyEntrants' });
  }

  followGroup(group: Group, on = !this.isGroupFollowed(group)): void {
    if (!on) this.setGroups(this.watched.filter((each) => !isSameGroup(each, group)));
    else if (this.isGroupFollowed(group)) return;
    else if (this.watched.length < MOST_GROUPS) this.setGroups([...this.watched, group]);
    else this.tell({ kind: 'tooManyGroups' });
  }

  /** Moves one who is followed up or down the list. */
  move(bib: string, step: -1 | 1): void {
    const from = this.follows.indexOf(bib);
    const to = from + step;
    if (from < 0 || to < 0 || to >= this.follows.length) return;
    const moved = this.following;
    [moved[from], moved[to]] = [moved[to], moved[from]];
    this.setFollowing(moved);
  }

  /** Adds what a link carries, as far as there is room, and says what was new. */
  take(list: FollowList): void {
    const bibs = list.bibs.filter((bib) => !this.isFollowed(bib));
    const groups = list.groups.filter((group) => !this.isGroupFollowed(group));
    const added = {
      bibs: bibs.slice(0, MOST_FOLLOWED - this.follows.length),
      groups: groups.slice(0, MOST_GROUPS - this.watched.length),
    };
    const leftOut = bibs.length - added.bibs.length + groups.length - added.groups.length;
    if (bibs.length + groups.length === 0) return;
    this.setFollowing([...this.follows, ...added.bibs]);
    this.setGroups([...this.watched, ...added.groups]);
    this.tell({ kind: 'shared', added, leftOut });
  }

  /** Takes back what a link added. */
  untake({ bibs, groups }: FollowList): void {
    this.setFollowing(this.follows.filter((bib) => !bibs.includes(bib)));
    this.setGroups(this.watched.filter((group) => !groups.some((each) => isSameGroup(each, group))));
    this.tell(undefined);
  }

  tell(news: FollowNews | undefined): void {
    this.followNews = news;
    this.changed();
  }

  /** What this reader holds a runner against; undefined for what the race does. */
  aimOf(bib: string): Aim | undefined {
    return this.aims[bib];
  }

  aim(bib: string, aim: Aim | undefined): void {
    if (aim === undefined) delete this.aims[bib];
    else this.aims[bib] = aim;
    remember(`aims.${this.race}`, this.aims);
    this.changed();
  }

  /** Whether what is said once has been read here. */
  hasRead(what: string): boolean {
    return this.told.has(what);
  }

  read(what: string): void {
    this.told.add(what);
    remember(`told.${this.race}`, [...this.told]);
    this.changed();
  }

  select(bib: string): void {
    this.selected = bib;
    this.panel = 'none';
    this.changed();
  }

  /** Remembers who was looked at by a person's hand; bibs alone, so that no name outlives its owner's wish. */
  lookedAt(bib: string): void {
    this.looked = [bib, ...this.looked.filter((each) => each !== bib)].slice(0, MOST_RECENT);
    remember(`looked.${this.race}`, this.looked);
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

  /** @param atM where along the course, of a free camera */
  look(camera: Camera, atM?: number): void {
    this.camera = camera;
    this.lookAtM = atM;
    this.changed();
  }

  hover(distanceM: number | undefined): void {
    this.hoverM = distanceM;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private setFollowing(bibs: string[]): void {
    this.follows = bibs;
    this.kept = remember(`following.${this.race}`, bibs);
    this.changed();
  }

  private setGroups(groups: Group[]): void {
    this.watched = groups;
    this.kept = remember(`groups.${this.race}`, groups);
    this.changed();
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}
