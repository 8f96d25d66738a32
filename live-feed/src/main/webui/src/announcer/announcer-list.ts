import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { remember, remembered } from '../app/device';
import { RaceElement } from '../app/race-element';
import { settled } from '../app/settled';
import { sharedStyles } from '../app/shared-styles';
import { pointsOf } from '../motion/contest-points';
import announcer from '../texts/en/announcer.json';
import { texts } from '../texts/texts';
import { announcerStyles } from './announcer-styles';
import { type Arrival, coming, finished } from './arrivals';
import { type Filter, type Line, lines, matsBefore, passes } from './lines';
import { People } from './people';
import { announcedRow } from './row';

const t = texts('announcer', announcer);

/** A person reads no more than this ahead, and nobody scrolls while speaking. */
const SHOWN = 40;
const SHOWN_FINISHED = 20;
/** The server gives what projections say of so many at once. */
const LOOKED_AT = 50;
const LARGEST = 3;

/** Who comes to the finish next: for the voice there, fed by a mat before it. */
@customElement('announcer-list')
export class AnnouncerList extends RaceElement {
  static override styles = [sharedStyles, announcerStyles];
  @state() private contest = '';
  @state() private mat = '';
  @state() private filter: Filter = remembered('announcer.filter', { noted: false, from: '' });
  @state() private size = remembered('announcer.size', 0);
  @query('#from') private from!: HTMLInputElement;
  private people!: People;

  override connectedCallback(): void {
    super.connectedCallback();
    const { race } = this.session;
    this.people = new People(race.race);
    this.contest = race.contests[0]?.id ?? '';
    this.mat = matsBefore(race, this.contest)[0]?.id ?? '';
    window.addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.pressed);
    super.disconnectedCallback();
  }

  override render() {
    const { liveStore, race } = this.session;
    const arrived = this.arrived();
    const expected = liveStore.frozen ? [] : this.passing(this.expected());
    // In one question, or those of one list would wait for as long as the other has somebody new.
    void this.people.look([...arrived, ...expected.slice(0, LOOKED_AT)]);
    const [done, next] = [this.lines(this.passing(arrived)), this.lines(expected)];
    return html`<article style="--size:${1 + this.size / 6}">
      <header>
        <h1>${t('title')}</h1>
        <p>${race.name} · <span data-testid="settled">${settled(this.session)}</span></p>
      </header>
      ${this.controls()} ${liveStore.frozen ? html`<p class="words" role="status">${t('stopped')}</p>` : nothing}
      <section aria-label=${t('next')}>
        <h2>${t('next')} <small>${t('onTheWay', { n: next.length })}</small></h2>
        ${next.length ? this.list(next.slice(0, SHOWN)) : html`<p class="words">${this.nobody()}</p>`}
        ${next.length > SHOWN ? html`<p class="words">${t('more', { n: next.length - SHOWN })}</p>` : nothing}
      </section>
      <section aria-label=${t('finished')}>
        <h2>${t('finished')}</h2>
        ${done.length ? this.list(done) : html`<p class="words">${t('noFinisher')}</p>`}
      </section>
    </article>`;
  }

  private list(all: Line[]) {
    return html`<ol data-testid="arrivals">
      ${all.map((line) => announcedRow(this.session, line))}
    </ol>`;
  }

  private nobody(): string {
    return this.filter.noted || this.filter.from ? t('nobodyPasses') : t('nobody');
  }

  private controls() {
    const { contests } = this.session.race;
    return html`<form class="controls" aria-label=${t('controls')} @submit=${(e: Event) => e.preventDefault()}>
      ${
        contests.length > 1
          ? html`<label
              >${t('contest')}
              <select @change=${(e: Event) => this.chooseContest((e.target as HTMLSelectElement).value)}>
                ${contests.map((each) => html`<option value=${each.id} ?selected=${each.id === this.contest}>${each.name}</option>`)}
              </select></label
            >`
          : nothing
      }
      <label
        >${t('mat')}
        <select data-testid="mat" @change=${(e: Event) => (this.mat = (e.target as HTMLSelectElement).value)}>
          ${matsBefore(this.session.race, this.contest).map(
            (each) => html`<option value=${each.id} ?selected=${each.id === this.mat}>${each.name}</option>`,
          )}
        </select></label
      >
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.filter.noted}
          @change=${(e: Event) => this.choose({ noted: (e.target as HTMLInputElement).checked })}
        />${t('noted')}</label
      >
      <label
        >${t('from')}
        <input
          id="from"
          type="search"
          autocomplete="off"
          .value=${this.filter.from}
          @input=${(e: Event) => this.choose({ from: (e.target as HTMLInputElement).value })}
      /></label>
      <span class="sizes">
        <button type="button" aria-label=${t('smaller')} title=${t('smaller')} @click=${() => this.resize(-1)}>
          A−
        </button>
        <button type="button" aria-label=${t('larger')} title=${t('larger')} @click=${() => this.resize(1)}>A+</button>
        <button type="button" class="print" @click=${() => window.print()}>${t('print')}</button>
      </span>
      <small>${t('keys')}</small>
    </form>`;
  }

  /** Names of all on the way, so that a filter has somebody to find; all else only of those that are near. */
  private expected(): Arrival[] {
    const { liveStore, race } = this.session;
    const points = pointsOf(race, this.contest);
    const matM = points.find((each) => each.id === this.mat)?.distanceM ?? 0;
    const arrivals = coming(liveStore.field, matM, points.at(-1)!.distanceM, liveStore.raceMs ?? 0);
    if (this.filter.noted || this.filter.from) void this.people.name(arrivals.map((each) => each.bib));
    return arrivals;
  }

  private arrived(): Arrival[] {
    const { liveStore, race } = this.session;
    return finished(liveStore.field, SHOWN_FINISHED, pointsOf(race, this.contest).at(-1)!.distanceM);
  }

  private passing<T extends { bib: string }>(arrivals: T[]): T[] {
    const { campaigns } = this.session.view;
    return arrivals.filter(({ bib }) => {
      const entrant = this.people.entrant(bib);
      const campaign = campaigns.find((each) => each.bib === bib);
      const elsewhere = entrant?.contest !== undefined && entrant.contest !== this.contest;
      return !elsewhere && passes({ bib, entrant, campaign, finished: false, atMs: 0 }, this.filter);
    });
  }

  private lines(arrivals: Arrival[]): Line[] {
    const { liveStore, race, view } = this.session;
    return lines(arrivals, {
      race,
      people: this.people,
      campaigns: view.campaigns,
      paceOf: (each) => this.session.paceOf(each),
      raceMs: liveStore.raceMs ?? 0,
    });
  }

  private chooseContest(contest: string): void {
    this.contest = contest;
    this.mat = matsBefore(this.session.race, contest)[0]?.id ?? '';
  }

  private choose(over: Partial<Filter>): void {
    this.filter = { ...this.filter, ...over };
    remember('announcer.filter', this.filter);
  }

  private resize(by: number): void {
    this.size = Math.max(-1, Math.min(this.size + by, LARGEST));
    remember('announcer.size', this.size);
  }

  /** One hand is on the microphone. */
  private readonly pressed = (event: KeyboardEvent): void => {
    const [at] = event.composedPath();
    if (at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement) return;
    const typing = at instanceof HTMLInputElement;
    if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== 'Escape')) return;
    if (event.key === '/') this.from.focus();
    else if (event.key === 'n') this.choose({ noted: !this.filter.noted });
    else if (event.key === '+') this.resize(1);
    else if (event.key === '-') this.resize(-1);
    else if (event.key === 'Escape' && (this.filter.noted || this.filter.from)) this.choose({ noted: false, from: '' });
    else return;
    event.preventDefault();
  };
}
