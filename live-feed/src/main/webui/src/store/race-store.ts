import { FieldReader } from '../api/field-reader';
import { ServerClock } from '../api/server-clock';
import type { Connection, Way } from '../api/live-race';
import type {
  Clock,
  Delta,
  EntrantPlaces,
  EntrantView,
  GroupView,
  Leaders,
  LiveMessage,
  NoticeEntry,
  RaceClock,
  RaceEntry,
  RaceView,
  Snapshot,
  Welcome,
} from '../generated/contracts';
import { CourseLine } from '../motion/course-line';
import { glide } from '../motion/glide';
import { isFrozen, raceMsAt } from '../motion/race-time';
import { RecordPace } from '../motion/record-pace';
import { FieldColumns } from './field-columns';
import type { LastView } from './last-view';
import { type SplitChange, splitChanges } from './split-changes';
import { Versions } from './versions';

export type Topic = 'field' | 'entrants' | 'leaders' | 'groups' | 'clock' | 'notices' | 'connection';

/** One race as this page knows it: what was loaded once, and what the live messages have said since. */
export class RaceStore {
  readonly field = new FieldColumns();
  readonly entrants = new Map<string, EntrantView>();
  /** By bib: what this page has shown and is not so any more. */
  readonly changes = new Map<string, SplitChange[]>();
  readonly course: CourseLine;
  readonly paces: Map<string, RecordPace>;
  leaders: Leaders[] = [];
  groups: GroupView[] = [];
  clock?: RaceClock;
  /** What the organiser has to say, newest first. */
  notices: NoticeEntry[];
  connection: Connection = 'connecting';
  way: Way = 'socket';
  /** Local wall time of the last message, milliseconds. */
  heardAtMs: number;
  private readonly versions = new Versions();
  private readonly fieldReader = new FieldReader();
  private readonly fieldVersions = new Versions();
  /** The highest revision shown of each entrant, also of those let go: nobody is shown an older one. */
  private readonly shown = new Map<string, number>();
  private readonly listeners = new Set<(topic: Topic) => void>();

  constructor(
    readonly view: RaceView,
    private readonly serverClock = new ServerClock(),
    private readonly localNow: () => number = Date.now,
  ) {
    this.course = new CourseLine(view.courses[0]);
    this.paces = new Map(view.targets.map((target) => [target.id, new RecordPace(target)]));
    this.clock = view.clock;
    this.notices = view.notices;
    this.heardAtMs = localNow();
    serverClock.heard(view.serverTime);
  }

  /** Race time now, milliseconds from the first gun; undefined until the race's clock is set. */
  get raceMs(): number | undefined {
    return this.clock && raceMsAt(this.clock, this.serverClock.now());
  }

  get frozen(): boolean {
    return isFrozen(this.clock);
  }

  /** How settled the results are: leaders say it anew whenever a person has said so. */
  get resultsStatus(): RaceEntry['resultsStatus'] {
    return this.leaders[0]?.resultsStatus ?? this.view.race.resultsStatus;
  }

  /** How old the view is, milliseconds. */
  get silentMs(): number {
    return this.localNow() - this.heardAtMs;
  }

  /** Puts every dot where it is at a race time; `sinceMs` of wall time after it was put last, 0 without gliding there. */
  place(raceMs: number, sinceMs: number): void {
    glide(this.field, raceMs, sinceMs, this.frozen);
  }

  subscribe(listener: (topic: Topic) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  connected(state: Connection, way: Way): void {
    this.connection = state;
    this.way = way;
    this.changed('connection');
  }

  /** Takes a message; `resync` when it belongs to a history this page does not know and a snapshot is needed. */
  take(message: LiveMessage): 'taken' | 'resync' {
    this.heardAtMs = this.localNow();
    switch (message.type) {
      case 'welcome':
        this.takeNotices(message.notices ?? []);
        return this.takeTime(message);
      case 'clock':
        return this.takeTime(message);
      case 'notice':
        this.takeNotices(message.notices);
        return 'taken';
      case 'snapshot':
        this.takeSnapshot(message);
        return 'taken';
      case 'delta':
        return this.takeDelta(message);
      default:
        return 'taken';
    }
  }

  /** Takes dots in bytes; `resync` as {@link take}. */
  takeField(message: ArrayBuffer): 'taken' | 'resync' {
    this.heardAtMs = this.localNow();
    const read = this.fieldReader.read(message);
    if (!read) return 'taken';
    if (read.whole) {
      this.fieldVersions.snapshot(read.epoch, read.sequence);
      this.field.keepOnly(read.field.bib);
    } else {
      const verdict = this.fieldVersions.delta(read.epoch, read.sequence);
      if (verdict !== 'take') return verdict === 'resync' ? 'resync' : 'taken';
    }
    if (this.field.take(read.field, this.raceMs ?? 0) > 0) this.changed('field');
    return 'taken';
  }

  /** Takes one entrant, from wherever it was heard; an older revision than one already shown is refused. */
  takeEntrant(view: EntrantView): void {
    const known = this.entrants.get(view.entrant.bib);
    const revision = view.progress?.revision ?? -1;
    if ((this.shown.get(view.entrant.bib) ?? -1) > revision) return;
    this.shown.set(view.entrant.bib, revision);
    this.noteChanges(known, view);
    this.entrants.set(view.entrant.bib, { ...view, position: newer(known, view) });
    this.changed('entrants');
  }

  /** Takes what was known at an earlier visit; only before anything was heard at this one. */
  takeLast({ keptAtMs, entrants, leaders, clock, notices }: LastView): void {
    this.heardAtMs = keptAtMs;
    if (clock && clock.revision >= (this.clock?.revision ?? 0)) this.takeClock(clock);
    this.takeNotices(notices);
    this.takeContent({ entrants, leaders } as Delta);
  }

  private noteChanges(known: EntrantView | undefined, view: EntrantView): void {
    if (!known) return;
    const { bib } = view.entrant;
    this.changes.set(bib, splitChanges(this.changes.get(bib) ?? [], known, view));
  }

  /** A snapshot is all there is to see of what is watched: who is not in it is gone. */
  private takeSnapshot(snapshot: Snapshot): void {
    this.versions.snapshot(snapshot.epoch, snapshot.sequence);
    if (snapshot.field) this.field.keepOnly(snapshot.field.bib);
    if (snapshot.entrants) this.keepOnly(snapshot.entrants);
    this.groups = snapshot.groups ?? [];
    if (snapshot.notices) this.takeNotices(snapshot.notices);
    if (snapshot.clock) this.takeClock(snapshot.clock);
    this.takeContent(snapshot);
  }

  private keepOnly(entrants: EntrantView[]): void {
    const kept = new Set(entrants.map((view) => view.entrant.bib));
    [...this.entrants.keys()].filter((bib) => !kept.has(bib)).forEach((bib) => this.entrants.delete(bib));
    this.changed('entrants');
  }

  private takeDelta(delta: Delta): 'taken' | 'resync' {
    const verdict = this.versions.delta(delta.epoch, delta.sequence);
    if (verdict === 'take') {
      this.takeContent(delta);
      delta.places?.forEach((places) => this.takePlaces(places));
    }
    return verdict === 'resync' ? 'resync' : 'taken';
  }

  private takeContent({ field, entrants, leaders, groups }: Snapshot | Delta): void {
    if (field && this.field.take(field, this.raceMs ?? 0) > 0) this.changed('field');
    entrants?.forEach((view) => this.takeEntrant(view));
    if (leaders) {
      this.leaders = leaders;
      this.changed('leaders');
    }
    if (groups) {
      this.groups = groups;
      this.changed('groups');
    }
  }

  /** Places that only others have changed: of an entrant at another revision they say nothing. */
  private takePlaces({ bib, revision, places }: EntrantPlaces): void {
    const known = this.entrants.get(bib);
    if (known?.progress?.revision !== revision) return;
    const newest = new Map(places.map((each) => [each.point, each]));
    this.entrants.set(bib, { ...known, places: known.places.map((each) => newest.get(each.point) ?? each) });
    this.changed('entrants');
  }

  private takeNotices(notices: NoticeEntry[]): void {
    this.notices = notices;
    this.changed('notices');
  }

  private takeTime({ serverTime, clock }: Welcome | Clock): 'taken' {
    this.serverClock.heard(serverTime);
    if (clock) this.takeClock(clock);
    return 'taken';
  }

  private takeClock(clock: RaceClock): void {
    if (this.clock && clock.revision <= this.clock.revision) {
      if (Date.parse(clock.wallTime) <= Date.parse(this.clock.wallTime)) return;
      this.startOver();
    }
    this.clock = clock;
    this.changed('clock');
  }

  /** A lower count set later is no older replica: the race was loaded anew, and its revisions begin again. */
  private startOver(): void {
    this.field.clear();
    this.entrants.clear();
    this.shown.clear();
    this.changes.clear();
    this.leaders = [];
    this.groups = [];
    (['field', 'entrants', 'leaders', 'groups'] as const).forEach((topic) => this.changed(topic));
  }

  private changed(topic: Topic): void {
    this.listeners.forEach((listener) => listener(topic));
  }
}

/** What a view does not have is gone: consent to be tracked may be withdrawn, and a plain split brings the position along. */
function newer(known: EntrantView | undefined, view: EntrantView): EntrantView['position'] {
  const [had, has] = [known?.position, view.position];
  return had && has && had.motion.t0Ms > has.motion.t0Ms ? had : has;
}
