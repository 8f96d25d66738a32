import { html, nothing, svg } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { getArchive } from '../api/archive';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { clockTime, localTime } from '../format/time';
import type { ArchiveIndex } from '../generated/contracts';
import type { PastStore } from '../store/past-store';
import scrub from '../texts/en/scrub.json';
import { texts } from '../texts/texts';
import { LookBack } from './look-back';
import { endMs, hillOf, isNow, keyed, nextSpeed } from './slider-times';
import { timeBarStyles } from './time-bar-styles';

const t = texts('scrub', scrub);

/** How often the race so far is asked for anew: what was just run, and what was corrected. */
const INDEX_EVERY_MS = 20_000;
const HILL = { width: 1000, height: 100 };

/** Goes back in time: whatever draws the race draws it as it was, until somebody goes back to now. */
@customElement('time-bar')
export class TimeBar extends RaceElement {
  static override styles = [sharedStyles, timeBarStyles];
  @state() private index?: ArchiveIndex;
  @state() private trouble = false;
  @query('input') private slider?: HTMLInputElement;
  private visit?: LookBack;
  private next?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.next);
    if (this.past) this.backToNow();
    super.disconnectedCallback();
  }

  /** Once a tick: the past may have come to now, and an emergency ends it. */
  override willUpdate(): void {
    const { visit, past } = this;
    if (!visit || !past) return;
    if (this.session.liveStore.frozen || (past.isPlaying && isNow(past.raceMs, this.lastMs))) this.backToNow();
    else visit.tick();
  }

  override async focus(): Promise<void> {
    await this.updateComplete;
    this.slider?.focus();
  }

  override render() {
    const atMs = this.past?.raceMs ?? this.lastMs;
    return html`<section class="bar" aria-label=${t('title')} @keydown=${this.pressed}>
      ${this.playButton()}
      <button class="speed" aria-label=${t('speed', { n: this.speed })} @click=${() => this.faster()}>
        ×${this.speed}
      </button>
      <div class="slider" .style=${`--at:${(100 * atMs) / Math.max(1, this.lastMs)}%`}>
        ${this.hill()}
        <input
          type="range"
          min="0"
          step="1000"
          max=${Math.max(1, Math.round(this.lastMs))}
          .value=${String(Math.round(atMs))}
          aria-label=${t('slider')}
          aria-valuetext=${t('at', { time: this.local(atMs), clock: clockTime(atMs) })}
          data-testid="time-slider"
          @input=${() => this.seek(Number(this.slider!.value))}
        />
      </div>
      <p class="label">${this.label(atMs)}</p>
      <button class="close" aria-label=${t('close')} title=${t('close')} @click=${() => this.fold()}>
        <svg viewBox="0 0 16 16" width="14" height="14" stroke="currentColor" stroke-width="2" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" stroke-linecap="round" />
        </svg>
      </button>
    </section>`;
  }

  private playButton() {
    const playing = this.past?.isPlaying;
    const label = playing ? t('pause') : this.past ? t('play') : t('fromStart');
    return html`<button class="play" aria-label=${label} title=${label} @click=${() => this.toggle()}>
      <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
        <path d=${playing ? 'M3.5 2h3v12h-3zM9.5 2h3v12h-3z' : 'M4 1.8v12.4L14 8z'} />
      </svg>
    </button>`;
  }

  private label(atMs: number) {
    if (!this.past) {
      return html`<small role="status"
        >${this.trouble ? t('unreachable') : this.index ? t('now') : t('loading')}</small
      >`;
    }
    const back = { replay: 'backToReplay', over: 'backToNow', live: 'backToLive' } as const;
    return html`<b data-testid="as-it-was">${t('asItWas', { time: this.local(atMs) })}</b
      ><button class="back" data-testid="back-to-now" @click=${() => this.backToNow()}>
        ${t(back[this.nature])}
      </button>`;
  }

  private hill() {
    return this.index
      ? html`<svg viewBox="0 0 ${HILL.width} ${HILL.height}" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<path d=${hillOf(this.index, this.lastMs, HILL.width, HILL.height)} />`}
        </svg>`
      : nothing;
  }

  private get past(): PastStore | undefined {
    return this.visit?.store;
  }

  private get nature(): 'replay' | 'over' | 'live' {
    const clock = this.session.liveStore.clock;
    if (clock?.state === 'finished' || clock?.state === 'official') return 'over';
    return clock?.replay ? 'replay' : 'live';
  }

  private get lastMs(): number {
    const { liveStore } = this.session;
    return endMs(liveStore.raceMs ?? 0, liveStore.clock, this.index);
  }

  private get speed(): number {
    return this.past?.speed ?? this.chosenSpeed;
  }

  private chosenSpeed = 30;

  private local(raceMs: number): string {
    const { race } = this.session;
    return localTime(Date.parse(race.firstGun) + raceMs, race.zone);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return this.past ? this.backToNow() : this.fold();
    if (event.target !== this.slider) return;
    const toMs = keyed(event.key, this.past?.raceMs ?? this.lastMs, this.lastMs);
    if (toMs !== undefined) this.seek(toMs);
    else if (event.key === ' ') this.toggle();
    else return;
    event.preventDefault();
  };

  private seek(toMs: number): void {
    if (isNow(toMs, this.lastMs)) return this.backToNow();
    if (this.past) this.past.seek(toMs);
    else this.enter(toMs);
    this.session.frames.hurry();
    this.requestUpdate();
  }

  private enter(atMs: number): PastStore {
    this.visit = new LookBack(this.session, atMs, this.chosenSpeed);
    if (this.index) this.visit.takeIndex(this.index);
    return this.visit.store;
  }

  private toggle(): void {
    const past = this.past ?? this.enter(0);
    past.play(!past.isPlaying);
    this.requestUpdate();
  }

  private faster(): void {
    this.chosenSpeed = nextSpeed(this.speed);
    this.past?.play(this.past.isPlaying, this.chosenSpeed);
    this.requestUpdate();
  }

  private backToNow(): void {
    const hadFocus = this.shadowRoot?.activeElement?.classList.contains('back');
    this.visit?.end();
    this.visit = undefined;
    this.requestUpdate();
    if (hadFocus) void this.updateComplete.then(() => this.slider?.focus());
  }

  private fold(): void {
    this.dispatchEvent(new Event('fold'));
  }

  private async ask(): Promise<void> {
    try {
      const index = await getArchive(this.session.race.race);
      if (!this.isConnected) return;
      this.index = index;
      this.trouble = false;
      this.visit?.takeIndex(index);
    } catch {
      this.trouble = true;
    }
    clearTimeout(this.next);
    if (this.isConnected) this.next = setTimeout(() => void this.ask(), INDEX_EVERY_MS);
  }
}
