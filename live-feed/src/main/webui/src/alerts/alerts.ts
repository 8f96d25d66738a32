import type { RaceSession } from '../app/race-session';
import type { Alert, LiveMessage, SplitNews } from '../generated/contracts';
import english from '../texts/en/alerts.json';
import { texts } from '../texts/texts';
import { alertOf } from './alert-of';
import { alertsKey, wantAlerts, wantsAlerts } from './late-alerts';
import { notify } from './notification';
import { PolledNews } from './polled-news';
import { PushLink } from './push-link';
import { readyWorker } from './ready-worker';
import { Toasts } from './toasts';
import { ToldSplits } from './told-splits';

const t = texts('alerts', english);

/** Where a fan is told: nowhere, on this page alone, or also when it is closed. */
export type Reach = 'off' | 'asking' | 'whileOpen' | 'whenClosed' | 'forbidden';

/** Several people are often followed in a row. */
const SETTLES_MS = 1_500;
/** A page that was hidden has shown nothing meanwhile. */
const LONGEST_TICK_MS = 1_000;

/** Tells the fan of one race when somebody they follow passes a mat: each passing once, in order, and anew if it is corrected. */
export class Alerts {
  readonly toasts = new Toasts();
  private on: boolean;
  private asking = false;
  private readonly told = new ToldSplits();
  private readonly push: PushLink;
  private readonly listeners = new Set<() => void>();
  private settling?: ReturnType<typeof setTimeout>;
  private wantedOf = '';
  private tickedAtMs = performance.now();

  constructor(
    private readonly session: RaceSession,
    push = (changed: () => void) => new PushLink(session.race.race, changed),
  ) {
    this.on = wantsAlerts(session);
    this.push = push(() => this.changed());
    new PolledNews(session.liveStore, this.hear);
    session.choices.subscribe(() => this.settle());
    session.frames.onTick(() => this.tick());
    session.liveStore.subscribe((topic) => topic === 'clock' && session.liveStore.frozen && this.silence());
    session.liveStore.subscribe((topic) => topic === 'entrants' && this.dropHidden());
    addEventListener('storage', ({ key }) => key === `boylston.${this.key}` && this.switchedElsewhere());
    void navigator.permissions
      ?.query({ name: 'notifications' })
      .then((status) => (status.onchange = () => this.settings()))
      .catch(() => undefined);
    this.want();
  }

  get reach(): Reach {
    if (this.asking) return 'asking';
    if (!this.on) return 'off';
    if (permission() === 'denied') return 'forbidden';
    return this.push.isActive ? 'whenClosed' : 'whileOpen';
  }

  get isOn(): boolean {
    return this.on;
  }

  /** By the hand's click alone: browsers ask nobody who has not asked for it. */
  async turn(on: boolean): Promise<void> {
    this.on = on;
    wantAlerts(this.session.race.race, on);
    if (!on) this.toasts.clear();
    if (on && permission() === 'default') await this.ask();
    this.changed();
    this.want();
  }

  /** Takes what the server says. What happens while the past is drawn, or the race is stopped, is not told. */
  readonly hear = (message: LiveMessage): void => {
    if (message.type === 'split' && this.on && !this.session.isPast && !this.session.liveStore.frozen)
      this.tell(message);
  };

  dismiss(id: number): void {
    this.toasts.dismiss(id);
    this.changed();
  }

  silence(): void {
    this.toasts.clear();
    this.changed();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** By the name that its runner has now. */
  named(alert: Alert): Alert {
    const now = this.session.liveStore.entrants.get(alert.bib)?.entrant;
    return now ? { ...alert, name: now.name } : alert;
  }

  private get key(): string {
    return alertsKey(this.session.race.race);
  }

  /** Another window of this race was switched. */
  private switchedElsewhere(): void {
    this.on = wantsAlerts(this.session);
    this.settings();
  }

  /** The browser's settings, or this race's, are other than they were. */
  private settings(): void {
    this.want();
    this.changed();
  }

  private tell(news: SplitNews): void {
    const alert = this.isFollowed(news.bib) ? alertOf(this.session, news) : undefined;
    if (!alert || !this.told.isNews(news)) return;
    this.toasts.add(alert);
    this.changed();
    // With push the service worker is told by the server.
    if (document.visibilityState === 'hidden' && permission() === 'granted' && !this.push.isActive)
      void readyWorker()
        .then((worker) => worker && notify(worker, alert, () => t))
        .catch(() => undefined);
  }

  /** One by one or through a group; whom the page only shows, it does not announce. */
  private isFollowed(bib: string): boolean {
    const { choices, liveStore } = this.session;
    return choices.isFollowed(bib) || liveStore.groups.some((group) => group.bibs.includes(bib));
  }

  private async ask(): Promise<void> {
    this.asking = true;
    this.changed();
    try {
      await Notification.requestPermission();
    } finally {
      this.asking = false;
    }
  }

  private settle(): void {
    if (this.wantedOf === this.session.choices.following.join()) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.want(), SETTLES_MS);
  }

  /** Has the server know whom to tell of, also after it has lost it. */
  private want(): void {
    const bibs = this.session.choices.following;
    this.wantedOf = bibs.join();
    const wanted = this.on && permission() === 'granted';
    void this.push.want(wanted ? bibs : undefined);
  }

  private dropHidden(): void {
    const before = this.toasts.all.length;
    this.toasts.keepOnly((bib) => this.session.liveStore.entrants.has(bib));
    if (this.toasts.all.length !== before) this.changed();
  }

  private tick(): void {
    const now = performance.now();
    const before = this.toasts.all.length;
    this.toasts.pass(Math.min(now - this.tickedAtMs, LONGEST_TICK_MS));
    this.tickedAtMs = now;
    if (this.toasts.all.length !== before) this.changed();
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** Of a browser that has no notifications, undefined. */
const permission = (): NotificationPermission | undefined => globalThis.Notification?.permission;
