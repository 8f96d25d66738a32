import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { simulatedMark } from '../app/simulated-mark';
import { distance } from '../format/distance';
import { age, gap, raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import { pointAt, sourceOf, townAt } from '../format/words';
import type { EntrantView, Leaders, RaceEntry } from '../generated/contracts';
import { isFinish } from '../motion/contest-points';
import { standingsLink } from '../standings/standings-query';
import leaders from '../texts/en/leaders.json';
import { texts } from '../texts/texts';

const t = texts('leaders', leaders);

/** A followed runner in one line: who, where, how we know, and the gap to the record. */
export function followedRow(session: RaceSession, view: EntrantView) {
  const now = session.now(view);
  const where = [
    now.phase === 'running' ? distance(now.distanceM, session.choices.units) : '',
    now.phase === 'running' ? townAt(session.view.courses[0].landmarks, now.distanceM) : '',
    sourceOf(now, session.race, view.position?.owner ?? view.entrant.trackerOwner),
  ];
  const late = (now.aheadMs ?? 0) < 0;
  return html`<button
    class="row"
    aria-current=${session.choices.selected === view.entrant.bib}
    @click=${() => session.select(view.entrant.bib)}
  >
    <i class="dot" aria-hidden="true"></i>
    <span class="who"
      ><b dir="auto">${view.entrant.name}</b
      ><small>${where.filter(Boolean).join(' · ')} ${simulatedMark(view.entrant.simulated)}</small></span
    >
    ${
      now.aheadMs === undefined
        ? nothing
        : html`<span class="figure ${late ? 'behind' : 'ahead'}"
            ><b>${late ? '+' : '−'}${gap(now.aheadMs)}</b><small>${late ? t('behind') : t('ahead')}</small></span
          >`
    }
  </button>`;
}

/** The leaders of one division, at the furthest mat that any of them has passed. */
export function leadersList(session: RaceSession, list: Leaders, most: number) {
  const division = session.race.divisions.find((each) => each.id === list.division);
  const contest = session.race.contests.length > 1 && session.race.contests.find((each) => each.id === list.contest);
  const name = [contest && contest.name, division?.name ?? list.division].filter(Boolean).join(', ');
  return html`<section aria-label=${t('leadersOf', { name })}>
    <h2 class="head">
      ${session.isPage ? html`<a href=${standingsLink(session.race, list)}>${name}</a>` : html`<span>${name}</span>`}<span
        >${atPoint(session.race, list)} · ${settled(session)}</span
      >
    </h2>
    ${list.leaders.slice(0, most).map(
      (leader, i) =>
        html`<button
          class="row"
          aria-current=${session.choices.selected === leader.bib}
          @click=${() => session.select(leader.bib)}
        >
          <span class="place">${leader.place}</span>
          <span class="who"
            ><b dir="auto">${leader.name}</b
            ><small
              >${leader.country ? `${leader.country} · ` : ''}${whereIs(session, leader.bib)}
              ${simulatedMark(leader.simulated)}</small
            ></span
          >
          <span class="figure">${i === 0 ? raceTime(leader.timeMs) : `+${gap(leader.gapMs)}`}</span>
        </button>`,
    )}
  </section>`;
}

function atPoint(race: RaceEntry, { contest, point }: Leaders): string {
  if (!point) return t('notUnderWay');
  const name = race.points.find((each) => each.id === point)?.name ?? point;
  return isFinish(race, point, contest) ? t('atFinish') : t('atPoint', { point: shortName(name) });
}

/** Where one of the field is: the motion alone says no more than the last place seen and its age. */
export function whereIs(session: RaceSession, bib: string): string {
  const { field, raceMs } = session.store;
  const i = field.find(bib);
  if (i === undefined || raceMs === undefined) return bib;
  if (field.status[i] === 1) return t('finished');
  const seenMs = Math.max(0, raceMs - field.t0Ms[i]);
  const at = { point: pointAt(session.race, field.d0M[i]), age: age(seenMs) };
  const seen = field.kind[i] === 0 ? t('atMat', at) : t('byGps', at);
  const fresh = seenMs < 60_000 || session.store.frozen;
  return [distance(field.modelM(i, raceMs), session.choices.units), fresh ? seen : t('estimated', { seen })].join(
    ' · ',
  );
}
