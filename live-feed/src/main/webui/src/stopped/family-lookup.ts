import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { NAMED_AGAIN_MS } from '../api/named-again';
import { getViews, searchEntrants } from '../api/people';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { simulatedMark } from '../app/simulated-mark';
import type { EntrantView } from '../generated/contracts';
import stopped from '../texts/en/stopped.json';
import { texts } from '../texts/texts';
import { lastMatWords } from './last-mat';
import { lookupStyles } from './stopped-styles';

const t = texts('stopped', stopped);

const PAUSE_MS = 250;
const MOST = 20;

/** Type a name or a bib, read where they were last. Two requests an answer and no map: it is for many at once on bad lines. */
@customElement('family-lookup')
export class FamilyLookup extends RaceElement {
  static override styles = [sharedStyles, lookupStyles];
  @state() private found: EntrantView[] = [];
  @state() private words = '';
  @query('input') private input!: HTMLInputElement;
  private asking?: AbortController;
  private next?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    clearTimeout(this.next);
    this.asking?.abort();
    super.disconnectedCallback();
  }

  override render() {
    return html`<form role="search" @submit=${this.submitted}>
        <label for="who">${t('lookup')}</label>
        <input
          id="who"
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-describedby="how"
          data-testid="lookup"
          @input=${() => this.ask(PAUSE_MS)}
        />
        <small id="how">${t('lookupHow')}</small>
      </form>
      <p class="words" role="status">${this.words}</p>
      ${
        this.found.length
          ? html`<ul data-testid="looked-up">
              ${this.found.map((view) => this.row(view))}
            </ul>`
          : nothing
      }`;
  }

  private row(view: EntrantView) {
    return html`<li>${lastSeenRow(view, this.session.race)}</li>`;
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    this.ask(0);
  };

  private ask(pauseMs: number): void {
    clearTimeout(this.next);
    this.asking?.abort();
    const text = this.input.value.trim();
    if (text) this.next = setTimeout(() => void this.look(text), pauseMs);
    else this.show([], '');
  }

  private async look(text: string): Promise<void> {
    const { signal } = (this.asking = new AbortController());
    const { race } = this.session.race;
    try {
      const people = (await searchEntrants(race, text, signal)).slice(0, MOST);
      const views = people.length
        ? await getViews(
            race,
            people.map((each) => each.bib),
            signal,
          )
        : [];
      if (signal.aborted) return;
      this.show(views, views.length ? t('found', { n: views.length }) : t('nobody', { text }));
    } catch {
      if (signal.aborted) return;
      this.words = t('noAnswer');
    }
    this.next = setTimeout(() => void this.look(text), NAMED_AGAIN_MS);
  }

  private show(found: EntrantView[], words: string): void {
    this.found = found;
    this.words = words;
  }
}

/** Who, and where they were last measured. */
export const lastSeenRow = (view: EntrantView, race: Parameters<typeof lastMatWords>[1]) =>
  html`<span class="bib">${view.entrant.bib}</span>
    <span class="who"
      ><b><bdi>${view.entrant.name}</bdi></b> ${simulatedMark(view.entrant.simulated)}
      <span class="seen">${lastMatWords(view, race)}</span></span
    >`;
