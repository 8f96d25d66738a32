import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import { hero } from '../card/hero';
import { money } from '../format/money';
import type { CampaignEntry } from '../generated/contracts';
import wall from '../texts/en/wall.json';
import { texts } from '../texts/texts';
import { turnOf } from './turn';

const t = texts('wall', wall);

const EVERY_MS = 20_000;

/** Those whom this screen follows, one after the other; with the cause, where there is one. */
export function runnerTurn(session: RaceSession, nowMs: number) {
  const { liveStore, choices } = session;
  const bibs = choices.following.length ? choices.following : [choices.selected ?? ''];
  const views = bibs.map((bib) => liveStore.entrants.get(bib)).filter((each) => each !== undefined);
  const shown = views[turnOf(nowMs, views.length, EVERY_MS)];
  if (!shown) return nothing;
  const { bib, name, simulated } = shown.entrant;
  const campaign = session.view.campaigns.find((each) => each.bib === bib);
  return html`<section class="card runner">
    <h2><span class="bib">${bib}</span> <bdi>${name}</bdi> ${simulatedMark(simulated)}</h2>
    ${hero(session, shown, session.now(shown))} ${campaign ? cause(campaign) : nothing}
  </section>`;
}

function cause({ title, raised, goal, currency, hashtags }: CampaignEntry) {
  const sum = t('raised', { raised: money(raised, currency), goal: money(goal, currency) });
  return html`<p class="cause" dir="auto"><b>${title}</b> ${sum} ${hashtags?.join(' ') ?? nothing}</p>`;
}
