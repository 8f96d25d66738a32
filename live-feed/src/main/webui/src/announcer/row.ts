import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import { gap, localTime, raceTime } from '../format/time';
import type { EntrantView } from '../generated/contracts';
import announcer from '../texts/en/announcer.json';
import { texts } from '../texts/texts';
import type { Line } from './lines';
import { officialTime } from './official-time';

const t = texts('announcer', announcer);

const SOON_MS = 20_000;
/** A doubt of seconds is told by tens of them: the formulas know no better. */
const STEP_S = 10;

/** What a voice needs, in the order in which it is said. */
export function announcedRow(session: RaceSession, line: Line) {
  const { bib, entrant, campaign, finished } = line;
  const { hometown, state, country, club, charity } = entrant ?? {};
  const from = [[hometown, state].filter(Boolean).join(', '), country, club, charity].filter(Boolean);
  return html`<li class=${finished ? 'done' : ''} ?data-noted=${!!entrant?.note || !!campaign}>
    <span class="when">${finished ? finishedWhen(session, line) : expectedWhen(session, line)}</span>
    <span class="bib">${bib}</span>
    <span class="who">
      <b><bdi>${entrant?.name ?? t('nameless')}</bdi></b> ${simulatedMark(entrant?.simulated)}
      ${from.length ? html`<span class="from" dir="auto">${from.join(' · ')}</span>` : nothing}
      ${entrant?.note ? html`<span class="note" dir="auto">${entrant.note}</span>` : nothing}
      ${campaign ? html`<span class="cause" dir="auto">${campaignWords(campaign)}</span>` : nothing}
    </span>
    <span class="place"
      >${line.view && (!finished || isFinished(line.view)) ? placeWords(session, line.view) : nothing}</span
    >
  </li>`;
}

/** When, how long still, and how sure. */
function expectedWhen({ race, liveStore }: RaceSession, { atMs, doubtMs }: Line) {
  const leftMs = atMs - (liveStore.raceMs ?? 0);
  const time = localTime(Date.parse(race.firstGun) + atMs, race.zone);
  const doubt = doubtMs === undefined ? '' : doubtWords(doubtMs);
  return html`<b>${leftMs < SOON_MS ? t('now') : gap(leftMs)}</b>
    <small>${[time, doubt].filter(Boolean).join(' ')}</small>`;
}

/** What is here of a finisher may be from before the finish. */
const isFinished = ({ progress }: EntrantView): boolean => progress?.status === 'Finished';

export function doubtWords(ms: number): string {
  const seconds = Math.max(STEP_S, Math.round(ms / 1000 / STEP_S) * STEP_S);
  return seconds < 120 ? t('doubtSeconds', { n: seconds }) : t('doubtMinutes', { n: Math.round(seconds / 60) });
}

function finishedWhen({ race }: RaceSession, { view }: Line) {
  const time = view && officialTime(race, view);
  if (!time) return html`<b>–</b>`;
  return html`<b>${raceTime(time.ms)}</b> <small>${t(time.clock === 'GUN' ? 'gun' : 'net')}</small>`;
}

const campaignWords = ({ title, organisation }: NonNullable<Line['campaign']>): string =>
  t('campaign', { title, organisation });

/** In the age group where there is one, else in the division; so far, as more may come who started later. */
export function placeWords({ race }: Pick<RaceSession, 'race'>, { entrant, places, progress }: EntrantView): string {
  const last = places.at(-1);
  const place = last?.ageGroup ?? last?.division;
  if (!last || !place) return '';
  const division = race.divisions.find((each) => each.id === entrant.division)?.name ?? '';
  const group = last.ageGroup ? [division, entrant.ageGroup].filter(Boolean).join(' ') : division;
  const values = { place: place.place, of: place.of, group };
  if (progress?.status === 'Finished') return t('placeDone', values);
  return t('placeAt', { ...values, mat: race.points.find((each) => each.id === last.point)?.name ?? last.point });
}
