import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { longDistance } from '../format/distance';
import { raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import type { EntrantView } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import words from '../texts/en/certificate.json';
import { texts } from '../texts/texts';
import { courseEngraving } from './course-engraving';
import { sheetFoot, sheetHead, sheetName } from './sheet-parts';

const t = texts('certificate', words);

/** What mats have measured is told also of who is still on the way, or did not come to the finish. */
export function soFarSheet(session: RaceSession, view: EntrantView, now: RunnerNow) {
  return html`${sheetHead(session, view)}
    <div class="run">
      ${sheetName(view)}
      <p class="way">${way(session, view, now)}</p>
      <p class="settled">${last(session, view, now)}</p>
    </div>
    ${courseEngraving(session, view)} ${sheetFoot(session, view)}`;
}

function way({ choices }: RaceSession, view: EntrantView, { phase, lastSplit }: RunnerNow): string {
  if (view.entrant.kind === 'VEHICLE') return t('vehicle');
  if (view.progress?.status === 'Disqualified') return t('noResult');
  if (!lastSplit || lastSplit.distanceM === 0) return t(phase === 'out' ? 'noResult' : 'atFinish');
  const distance = longDistance(lastSplit.distanceM, choices.units);
  return phase === 'running' ? t('distanceSoFar', { distance }) : distance;
}

function last({ race }: RaceSession, view: EntrantView, { phase, lastSplit }: RunnerNow): string {
  if (view.entrant.kind === 'VEHICLE' || view.progress?.status === 'Disqualified') return '';
  if (!lastSplit || lastSplit.distanceM === 0) return phase === 'before' ? t('waits') : '';
  const point = shortName(race.points.find(({ id }) => id === lastSplit.point)?.name ?? lastSplit.point);
  const reached = t('asFarAs', { point, time: raceTime(lastSplit.netMs) });
  return phase === 'running' ? `${reached}. ${t('atFinish')}` : reached;
}
