import { type TemplateResult, html, nothing } from 'lit';
import { simulatedMark } from '../app/simulated-mark';
import { type Units, pace } from '../format/distance';
import { raceTime } from '../format/time';
import summary from '../texts/en/summary.json';
import { speaking, texts } from '../texts/texts';
import type { RaceSummary } from './figures';
import type { Names } from './names';

const t = texts('summary', summary);

type Key = keyof typeof summary & string;

export function divisionsTable({ divisions }: RaceSummary, names: Names) {
  const rows = divisions.map(
    ({ division, started, finished, medianMs, clock }) =>
      html`<tr>
        <th scope="row">${names.division(division)}</th>
        <td>${number(started)}</td>
        <td>${number(finished)}</td>
        <td>${medianMs === undefined ? '–' : raceTime(medianMs)}</td>
        <td>${t(clock === 'GUN' ? 'clockGUN' : 'clockNET')}</td>
      </tr>`,
  );
  return html`<section aria-label=${t('byDivision')}>
    <h2>${t('byDivision')}</h2>
    ${table(['division', 'starters', 'finishers', 'medianTime', 'clock'], rows)}
  </section>`;
}

export function fastestTable({ divisions }: RaceSummary, names: Names, units: Units, settled: string) {
  const rows = divisions.map(({ division, fastest }) =>
    fastest
      ? html`<tr>
          <th scope="row">${names.division(division)}</th>
          <td><bdi>${fastest.name}</bdi> ${simulatedMark(fastest.simulated)}</td>
          <td>${t('between', { from: names.point(fastest.from), to: names.point(fastest.to) })}</td>
          <td>${raceTime(fastest.timeMs)}</td>
          <td>${pace((fastest.distanceM / fastest.timeMs) * 1000, units)} /${units}</td>
        </tr>`
      : nothing,
  );
  if (rows.every((row) => row === nothing)) return nothing;
  return html`<section aria-label=${t('fastest')}>
    <h2>${t('fastest')} <small>${settled}</small></h2>
    <p class="words">${t('fastestWords')}</p>
    ${table(['division', 'who', 'stretch', 'time', 'pace'], rows)}
  </section>`;
}

const table = (heads: Key[], rows: (TemplateResult | typeof nothing)[]) =>
  html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

const number = (n: number): string => new Intl.NumberFormat(speaking()).format(n);
