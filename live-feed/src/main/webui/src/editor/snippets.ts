import { pathOf } from '../app/route';
import { ATTRIBUTES, type Settings } from '../widget/settings';

/** What an editor has chosen; an empty value is left to the reader's page. */
export type Choice = Record<keyof Settings, string>;

export const CHOICE: Choice = {
  race: '',
  entrant: '',
  view: 'strip',
  theme: 'auto',
  lang: '',
  units: '',
  load: 'auto',
};

/** About how high each view is where nothing can tell the article, pixels. */
const HEIGHTS: Record<string, number> = { strip: 380, map: 760, card: 900, leaders: 760 };

/** What is as it would be anyhow is not said. */
const said = (choice: Choice): [string, string][] =>
  ATTRIBUTES.filter((name) => choice[name] && choice[name] !== CHOICE[name]).map((name) => [name, choice[name]]);

const text = (value: string): string =>
  value.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const query = (choice: Choice, without: (keyof Settings)[]): string => {
  const all = said(choice).filter(([name]) => !without.includes(name as keyof Settings));
  return all.length ? `?${all.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}` : '';
};

/** The address of the frame. */
export const framePath = (choice: Choice): string =>
  `/embed/${encodeURIComponent(choice.race)}${query(choice, ['race'])}`;

/** The address that oEmbed makes a frame of. */
export const pageAddress = (server: string, choice: Choice): string =>
  server + pathOf(choice.race, choice.entrant || undefined) + query(choice, ['race', 'entrant']);

/** For an article that lets a script in. @param title as a link says it, where no script runs */
export function scriptSnippet(server: string, choice: Choice, title: string): string {
  const attributes = said(choice).map(([name, value]) => ` ${name}="${text(value)}"`);
  const link = `<a href="${text(server + pathOf(choice.race, choice.entrant || undefined))}">${text(title)}</a>`;
  return `<race-tracker${attributes.join('')}>${link}</race-tracker>
<script type="module" src="${text(server)}/widget.js"></script>`;
}

/** For one that does not; its second line makes the frame as high as what it shows. */
export function frameSnippet(server: string, choice: Choice, title: string): string {
  return `<iframe src="${text(server + framePath(choice))}" title="${text(title)}" width="100%" height="${HEIGHTS[choice.view]}" style="border: 0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
<script type="module" src="${text(server)}/frames.js"></script>`;
}
