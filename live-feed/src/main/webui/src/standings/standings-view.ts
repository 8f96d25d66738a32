import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { NAMED_AGAIN_MS } from '../api/named-again';
import { getStandings } from '../api/races';
import { HttpError } from '../api/rest';
import { RaceElement } from '../app/race-element';
import type { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import { number } from '../format/numbers';
import { resultsWord } from '../format/result-words';
import type { StandingList } from '../generated/contracts';
import { isFinish } from '../motion/contest-points';
import '../search/search-box';
import { groupWords } from '../search/group-words';
import type { Group } from '../store/follow-list';
import standings from '../texts/en/standings.json';
import { texts } from '../texts/texts';
import { SEX_WORDS, choices } from './standings-choices';
import { PAGE_SIZE, type StandingsQuery, addressOf, queryOf, requestOf } from './standings-query';
import { standingsStyles } from './standings-styles';
import { standingsTable } from './standings-table';

const t = texts('standings', standings);

export const show = (session: RaceSession) => html`<race-standings .session=${session}></race-standings>`;

/** Who is where in a division, a sex or an age group, at any timing point. */
@customElement('race-standings')
export class RaceStandings extends RaceElement {
  static override styles = [sharedStyles, standingsStyles];
  @state() private query!: StandingsQuery;
  @state() private list?: StandingList;
  @state() private trouble = '';
  private asking?: AbortController;
  private again?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.wentBack);
    this.wentBack();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.wentBack);
    clearTimeout(this.again);
    this.asking?.abort();
    super.disconnectedCallback();
  }

  override render() {
    const { list } = this;
    return html`
      <header>
        <h2>${this.heading()}</h2>
        <p class="settled" data-testid="settled">${this.nature()}</p>
        <p class="so-far">${list ? this.soFar(list) : nothing}</p>
      </header>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${choices(this.session.race, this.query, this.list?.ageGroups ?? [], (change) => this.go(change))}
        ${this.filter()}
      </form>
      <p class=${this.trouble ? 'words' : 'unseen'} role="status">${this.trouble}</p>
      ${list ? this.page(list) : this.trouble ? nothing : html`<p class="words">${t('loading')}</p>`}
    `;
  }

  private heading(): string {
    const { race } = this.session;
    const { query } = this;
    const division = race.divisions.find((each) => each.id === query.division)?.name ?? query.division;
    const parts = [division, query.sex && t(SEX_WORDS[query.sex]), query.ageGroup].filter(Boolean);
    const contest = race.contests.length > 1 && race.contests.find((each) => each.id === this.list?.contest)?.name;
    return [contest, ...parts].filter(Boolean).join(', ');
  }

  private nature(): string {
    const { list, session } = this;
    if (!list) return '';
    const word = resultsWord(list.resultsStatus, session.store.clock);
    const clock = list.clock === 'GUN' ? t('byGun') : t('byNet');
    return [this.where(list), word, list.ranked ? clock : t('notRanked')].filter(Boolean).join(' · ');
  }

  private where({ point, contest }: StandingList): string {
    const { race } = this.session;
    if (!point) return '';
    const name = race.points.find((each) => each.id === point)?.name ?? point;
    return isFinish(race, point, contest) ? t('atFinish') : t('atPoint', { point: name });
  }

  private soFar({ point, passed, started, total }: StandingList): string {
    if (!point || passed === 0) return started ? t('nobodyYet', { n: started }) : t('notUnderWay');
    const all = t('passed', { passed, n: started });
    return this.query.only ? t('ofThem', { all, n: total, group: groupWords(this.query.only) }) : all;
  }

  private filter() {
    const { only } = this.query;
    return only
      ? html`<p class="only">
          <b dir="auto">${groupWords(only)}</b>
          <button type="button" @click=${() => this.go({ only: undefined })}>${t('everybodyAgain')}</button>
        </p>`
      : html`<search-box
          class="only"
          .session=${this.session}
          .chosenGroup=${(group: Group) => this.go({ only: group })}
        ></search-box>`;
  }

  private page(list: StandingList) {
    if (list.total === 0) return list.passed ? html`<p class="words">${t('noneOfThem')}</p>` : nothing;
    const { page } = this.query;
    const last = Math.max(1, Math.ceil(list.total / PAGE_SIZE));
    const to = list.offset + list.standings.length;
    return html`
      ${standingsTable(this.session, list, [this.heading(), this.nature()].join(', '))}
      <nav aria-label=${t('pages')}>
        ${this.pageLink(t('first'), 1, page > 2)} ${this.pageLink(t('previous'), page - 1, page > 1)}
        <span>${t('range', { from: number(list.offset + 1), to: number(to), total: number(list.total) })}</span>
        ${this.pageLink(t('next'), page + 1, page < last)} ${this.pageLink(t('last'), last, page < last - 1)}
      </nav>
    `;
  }

  private pageLink(words: string, page: number, offered: boolean) {
    if (!offered) return nothing;
    const query = { ...this.query, page };
    return html`<a
      href=${addressOf(this.session.race.race, query)}
      @click=${(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this.go({ page });
        this.scrollIntoView({ block: 'start' });
      }}
      >${words}</a
    >`;
  }

  /** Another part, by a person's hand: it goes to the address bar, so that it can be sent and come back to. */
  private go(change: Partial<StandingsQuery>): void {
    this.query = { ...this.query, page: 1, ...change };
    history.pushState(null, '', addressOf(this.session.race.race, this.query));
    void this.ask();
  }

  private readonly wentBack = (): void => {
    this.query = queryOf(location.search, this.session.race);
    void this.ask();
  };

  private async ask(): Promise<void> {
    clearTimeout(this.again);
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    const { race } = this.session;
    try {
      if (!document.hidden || !this.list)
        this.list = await getStandings(race.race, requestOf(race, this.query), signal);
      if (signal.aborted) return;
      this.trouble = '';
    } catch (error) {
      if (signal.aborted) return;
      const gone = error instanceof HttpError && error.status < 500;
      if (gone) this.list = undefined;
      this.trouble = gone ? t('noSuch') : t('noAnswer');
    }
    this.again = setTimeout(() => void this.ask(), NAMED_AGAIN_MS);
  }
}
