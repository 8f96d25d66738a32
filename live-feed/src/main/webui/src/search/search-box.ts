import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { searchEntrants } from '../api/rest';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { simulatedMark } from '../app/simulated-mark';
import type { EntrantEntry } from '../generated/contracts';
import { searchBoxStyles } from './search-box-styles';

/** A pause this long means that somebody looks up from the keys. */
const PAUSE_MS = 120;

/** Finds an entrant by name or bib as one types: a combobox over the server's search. */
@customElement('search-box')
export class SearchBox extends RaceElement {
  @state() private found: EntrantEntry[] = [];
  @state() private active = -1;
  @state() private words = '';
  @query('input') private input!: HTMLInputElement;
  private asking?: AbortController;
  private pause?: ReturnType<typeof setTimeout>;

  static override styles = [sharedStyles, searchBoxStyles];

  override focus(): void {
    this.input?.focus();
  }

  override render() {
    const open = this.found.length > 0;
    return html`
      <label>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          aria-hidden="true"
        >
          <circle cx="6.8" cy="6.8" r="4.8" />
          <path d="M10.4 10.4 14.5 14.5" stroke-linecap="round" />
        </svg>
        <input
          data-testid="search"
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder="Name or bib"
          aria-label="Search by name or bib"
          aria-controls="found"
          aria-expanded=${open}
          aria-activedescendant=${this.active >= 0 ? `found-${this.active}` : nothing}
          @input=${this.typed}
          @keydown=${this.pressed}
        />
      </label>
      ${this.words ? html`<p class="words" role="status">${this.words}</p>` : nothing}
      <ul id="found" role="listbox" aria-label="Entrants found" ?hidden=${!open}>
        ${this.found.map((entrant, i) => this.row(entrant, i))}
      </ul>
    `;
  }

  private row(entrant: EntrantEntry, i: number) {
    const division = this.session.race.divisions.find((each) => each.id === entrant.division)?.name;
    const about = [entrant.note, division, entrant.country].filter(Boolean).join(' · ');
    return html`<li
      id="found-${i}"
      role="option"
      data-testid="search-result"
      aria-selected=${i === this.active}
      @click=${() => this.choose(entrant)}
    >
      <span class="bib">${entrant.bib}</span>
      <span><b>${entrant.name}</b><small>${about} ${simulatedMark(entrant.simulated)}</small></span>
    </li>`;
  }

  private typed(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    const text = this.input.value.trim();
    if (text) this.pause = setTimeout(() => void this.ask(text), PAUSE_MS);
    else this.show([], '');
  }

  private async ask(text: string): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const found = await searchEntrants(this.session.race.race, text, asking.signal);
      if (!asking.signal.aborted)
        this.show(found, found.length ? '' : `Nobody on the start list begins with “${text}”.`);
    } catch {
      if (!asking.signal.aborted) this.show([], 'Search is not answering just now.');
    }
  }

  private show(found: EntrantEntry[], words: string): void {
    this.found = found;
    this.words = words;
    this.active = found.length ? 0 : -1;
  }

  private pressed(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && this.found[this.active]) {
      this.choose(this.found[this.active]);
    } else if (event.key === 'Escape') {
      this.clear();
    }
  }

  private choose(entrant: EntrantEntry): void {
    this.clear();
    this.session.select(entrant.bib);
  }

  private clear(): void {
    this.input.value = '';
    this.show([], '');
  }
}
