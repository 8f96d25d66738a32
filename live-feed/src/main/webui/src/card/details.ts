import { html, nothing } from 'lit';
import { withToken } from '../api/address';
import type { RaceSession } from '../app/race-session';
import { pathOf } from '../app/route';
import { compareWith } from '../compare/compare-with';
import type { EntrantView } from '../generated/contracts';
import { isRecord } from '../motion/held-against';
import type { RunnerNow } from '../motion/runner-now';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import './campaign-card';
import { whereabouts } from './card-head';
import { facts } from './facts';
import { gapWords } from './gap-words';
import { placesTable } from './places-table';
import './share-row';
import { splitsTable } from './splits-table';
import './target-chooser';
import { trendOf } from './trend';
import './trend-chart';

const t = texts('card', card);

/** All that stands under a runner's figure in large. */
export function details(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const story = now.phase === 'out' || (now.outOfReach && now.phase !== 'before');
  return html`${(story ? ofRun : ofContest)(session, view, now)} ${splitsTable(session, view)}
    ${placesTable(session, view)} ${compareWith(session, view)}
    <share-row .race=${session.race} .entrant=${view.entrant}></share-row>`;
}

/** The figure in large is against a target: so is what stands under it. */
function ofContest(session: RaceSession, view: EntrantView, now: RunnerNow) {
  return [
    chooser(session, view, now),
    where(session, view, now),
    chart(session, view, now),
    figures(session, view, now),
    cause(session, view, now.phase === 'finished'),
  ];
}

/** The run is what counts, and why it is run. */
function ofRun(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const why = cause(session, view, !session.store.frozen);
  const run = figures(session, view, now);
  return [
    where(session, view, now),
    now.phase === 'finished' ? [run, why] : [why, run],
    againstTarget(session, view, now),
  ];
}

function where(session: RaceSession, view: EntrantView, now: RunnerNow) {
  return html`<p class="where">${whereabouts(session, view, now)}</p>`;
}

function figures(session: RaceSession, view: EntrantView, now: RunnerNow) {
  return html`${facts(session, view, now)} ${certificate(session, view, now)}`;
}

function chooser(session: RaceSession, view: EntrantView, { pace }: RunnerNow) {
  if (view.entrant.kind === 'VEHICLE' || session.store.frozen) return nothing;
  return html`<target-chooser .session=${session} .view=${view} .target=${pace?.target}></target-chooser>`;
}

function chart(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const trend = trendOf(view, session.race, now);
  return trend ? html`<trend-chart .session=${session} .trend=${trend}></trend-chart>` : nothing;
}

/** Kept for who asks: where the target is out of reach the gap is not the story. */
function againstTarget(session: RaceSession, view: EntrantView, now: RunnerNow) {
  if (now.aheadMs === undefined) return nothing;
  const against = isRecord(now.pace!.target) ? 'againstRecord' : 'againstTarget';
  return html`<details class="against">
    <summary>${t(against, { gap: gapWords(now.aheadMs) })}</summary>
    ${chooser(session, view, now)} ${chart(session, view, now)}
  </details>`;
}

function cause({ view }: RaceSession, { entrant }: EntrantView, open: boolean) {
  const campaign = view.campaigns.find((each) => each.bib === entrant.bib);
  return campaign
    ? html`<campaign-card .campaign=${campaign} .sex=${entrant.sex} ?open=${open}></campaign-card>`
    : nothing;
}

function certificate({ race, isPage }: RaceSession, { entrant }: EntrantView, { phase }: RunnerNow) {
  if (phase !== 'finished' || !isPage) return nothing;
  const address = withToken(pathOf(race.race, entrant.bib, 'certificate'));
  return html`<a class="certificate" href=${address}>${t('certificate')}</a>`;
}
