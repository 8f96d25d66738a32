import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { shortLabel } from '../format/words';
import { clockTime, localTime } from '../format/time';
import type { EntrantView } from '../generated/contracts';
import spectate from '../texts/en/spectate.json';
import { texts } from '../texts/texts';
import type { Passing } from '../motion/passing';

const t = texts('spectate', spectate);

/** Nearer than this a countdown says no more. */
const SOON_MS = 20_000;

/** Who comes past a spot, and when. */
export function passingsTable(session: RaceSession, rows: { view: EntrantView; passing: Passing }[]) {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('runner')}</th>
        <th scope="col">${t('when')}</th>
        <th scope="col">${t('between')}</th>
        <th scope="col">${t('countdown')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ view, passing }) =>
          html`<tr data-testid="passing">
            <th scope="row"><bdi>${shortLabel(view.entrant)}</bdi><small>${view.entrant.bib}</small></th>
            ${cells(session, passing)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cells(session: RaceSession, passing: Passing) {
  const at = (raceMs: number) => timeOfDay(session, raceMs);
  switch (passing.kind) {
    case 'passed':
      return html`<td>
          ${passing.measured ? html`<b>${at(passing.atMs)}</b>` : t('about', { time: at(passing.atMs) })}
        </td>
        <td>${t('passed')}</td>
        <td></td>`;
    case 'likelyPassed':
      return html`<td>${t('about', { time: at(passing.atMs) })}</td>
        <td>${t('likelyPassed')}</td>
        <td></td>`;
    case 'expected':
      return html`<td><b>${at(passing.atMs)}</b></td>
        <td>${at(passing.lowMs)}–${at(passing.highMs)}</td>
        <td class="count">${until(passing.atMs - (session.store.raceMs ?? 0))}</td>`;
    default:
      return html`<td colspan="3">${t('unknown')}</td>`;
  }
}

const until = (ms: number): string => (ms < SOON_MS ? t('now') : clockTime(ms));

export const timeOfDay = ({ race }: RaceSession, raceMs: number): string =>
  localTime(Date.parse(race.firstGun) + raceMs, race.zone);
