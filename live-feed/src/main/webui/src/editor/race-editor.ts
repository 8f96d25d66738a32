import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { listRaces, type RaceLine } from '../api/races';
import type { RaceSession } from '../app/race-session';
import { sharedStyles } from '../app/shared-styles';
import type { EntrantEntry } from '../generated/contracts';
import { icon } from '../leaders/following';
import '../search/search-box';
import editor from '../texts/en/editor.json';
import { LANGUAGES, texts } from '../texts/texts';
import { heightOf } from '../widget/frames-of';
import { LOADS, THEMES, UNITS, VIEWS } from '../widget/settings';
import { ChosenRunner } from './chosen-runner';
import { editorStyles } from './editor-styles';
import { CHOICE, type Choice, framePath, frameSnippet, pageAddress, scriptSnippet } from './snippets';

const t = texts('editor', editor);

/** For editors: what the widget is to show, what it will look like, and the lines to paste. */
@customElement('race-editor')
export class RaceEditor extends LitElement {
  static override styles = [sharedStyles, editorStyles];
  @property({ attribute: false }) session!: RaceSession;
  @state() private choice: Choice = CHOICE;
  @state() private races: RaceLine[] = [];
  @state() private copied = '';
  @state() private height = 380;
  private readonly runner = new ChosenRunner(() => this.set('entrant', this.runner.entrant?.bib ?? ''));

  override connectedCallback(): void {
    super.connectedCallback();
    const { race } = this.session;
    this.races = [{ race: race.race, name: race.name, date: race.date }];
    this.choice = { ...CHOICE, race: race.race };
    listRaces().then(
      (races) => (this.races = races.some((each) => each.race === race.race) ? races : this.races),
      () => undefined,
    );
    window.addEventListener('message', this.heard);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('message', this.heard);
    this.runner.choose(this.choice.race, undefined);
    super.disconnectedCallback();
  }

  override render() {
    return html`<h2>${t('title')}</h2>
      ${
        this.session.race.access === 'private'
          ? html`<p class="private">${t('private')}</p>`
          : html`<div class="desk">
              <form aria-label=${t('choices')} @submit=${(event: Event) => event.preventDefault()}>${this.form()}</form>
              <section class="preview" aria-label=${t('preview')}>
                <iframe
                  title=${t('preview')}
                  sandbox="allow-scripts"
                  src=${framePath(this.choice)}
                  style="height: ${this.height}px"
                ></iframe>
              </section>
              <div class="lines">${this.lines()}</div>
            </div>`
      }`;
  }

  private form() {
    return html`<label
        >${t('race')}
        <select @change=${(event: Event) => this.chooseRace((event.target as HTMLSelectElement).value)}>
          ${this.races.map(
            ({ race, name }) => html`<option value=${race} ?selected=${race === this.choice.race}>${name}</option>`,
          )}
        </select>
      </label>
      ${this.runnerField()} ${this.radios('view', VIEWS)} ${this.radios('theme', THEMES)}
      ${this.radios('units', ['', ...UNITS])}
      <label
        >${t('lang')}
        <select
          data-testid="lang"
          @change=${(event: Event) => this.set('lang', (event.target as HTMLSelectElement).value)}
        >
          <option value="">${t('any')}</option>
          ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} lang=${tag}>${name}</option>`)}
        </select>
      </label>
      ${this.radios('load', LOADS)}`;
  }

  private runnerField() {
    const { race } = this.choice;
    const choose = (entrant: EntrantEntry) => this.runner.choose(race, entrant);
    return html`<fieldset class="runner">
      <legend>${t('runner')}</legend>
      ${keyed(
        // What was typed, and what is still asked for, goes with the race.
        race,
        html`<search-box .session=${this.session} .race=${race} .chosen=${choose}></search-box>`,
      )}
      <p data-testid="runner" aria-live="polite">${this.runner.entrant ? this.chosen(this.runner.entrant) : nothing}</p>
    </fieldset>`;
  }

  private chosen({ bib, name }: EntrantEntry) {
    return html`<b>${bib}</b> <bdi>${name}</bdi>
      <button type="button" aria-label=${t('remove', { name })} @click=${() => this.chooseNobody()}>
        ${icon('M5.5 5.5l9 9m0-9l-9 9')}
      </button>`;
  }

  private radios(name: 'view' | 'theme' | 'units' | 'load', values: readonly string[]) {
    return html`<fieldset>
      <legend>${t(name)}</legend>
      ${values.map(
        (value) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              ?checked=${this.choice[name] === value}
              @change=${() => this.set(name, value)}
            />${t((name + (value || 'any')) as keyof typeof editor)}</label
          >`,
      )}
    </fieldset>`;
  }

  private lines() {
    const server = location.origin;
    const race = this.races.find((each) => each.race === this.choice.race)?.name ?? this.choice.race;
    const { entrant } = this.runner;
    const title = entrant ? `${entrant.name} · ${race}` : race;
    return [
      this.line('script', scriptSnippet(server, this.choice, title)),
      this.line('frame', frameSnippet(server, this.choice, title)),
      this.line('address', pageAddress(server, this.choice)),
    ];
  }

  private line(kind: 'script' | 'frame' | 'address', snippet: string) {
    return html`<section aria-label=${t(kind)}>
      <h3>${t(kind)}</h3>
      <p>${t(`${kind}Hint`)}</p>
      <textarea
        readonly
        rows=${kind === 'address' ? 1 : 5}
        aria-label=${t(kind)}
        data-testid=${kind}
        .value=${snippet}
      ></textarea>
      <button type="button" @click=${() => void this.copy(kind, snippet)}>${t('copy')}</button>
      <span role="status">${this.copied === kind ? t('copied') : ''}</span>
    </section>`;
  }

  private set(name: keyof Choice, value: string): void {
    this.choice = { ...this.choice, [name]: value };
    this.copied = '';
  }

  private chooseRace(race: string): void {
    this.runner.choose(race, undefined);
    this.set('race', race);
  }

  private chooseNobody(): void {
    this.runner.choose(this.choice.race, undefined);
    this.renderRoot.querySelector<HTMLElement>('search-box')?.focus();
  }

  /** Where the clipboard is closed to us, the lines are there to be marked. */
  private async copy(kind: string, snippet: string): Promise<void> {
    await navigator.clipboard?.writeText(snippet).then(
      () => (this.copied = kind),
      () => undefined,
    );
  }

  private readonly heard = ({ source, data }: MessageEvent): void => {
    const frame = this.renderRoot.querySelector('iframe');
    if (source && source === frame?.contentWindow) this.height = heightOf(data) ?? this.height;
  };
}
