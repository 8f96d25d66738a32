import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import { hero } from '../card/hero';
import { distance } from '../format/distance';
import { sourceOf, townAt } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import widget from '../texts/en/widget.json';
import { texts } from '../texts/texts';

const t = texts('widget', widget);

/** Who it is, and of them the one figure. */
export function runner(session: RaceSession) {
  const { selected, unknown, choices } = session;
  if (!selected) {
    const words = choices.selected && unknown === choices.selected ? t('unknownBib', { bib: unknown }) : '';
    return words ? html`<p class="words" role="status">${words}</p>` : nothing;
  }
  const now = session.now(selected);
  const { bib, name, simulated } = selected.entrant;
  return html`<section class="runner" aria-label=${t('runner', { bib })}>
    <h3><span class="bib">${bib}</span> <bdi data-testid="name">${name}</bdi> ${simulatedMark(simulated)}</h3>
    <div class="figure" data-testid="figure">${hero(session, selected, now)}</div>
    <p class="where">${where(session, selected, now)}</p>
  </section>`;
}

/** A vehicle has no mats, and a stopped race tells of nothing else. */
function where(
  { race, store, choices, view }: RaceSession,
  { entrant, position, progress }: EntrantView,
  now: RunnerNow,
) {
  if (entrant.kind === 'VEHICLE' && store.frozen) return nothing;
  const running = now.phase === 'running';
  const parts = [
    running && distance(now.distanceM, choices.units),
    running && townAt(view.courses[0].landmarks, now.distanceM),
    sourceOf(now, race, position?.owner ?? entrant.trackerOwner),
    progress?.corrected && t('corrected'),
  ];
  return parts.filter(Boolean).join(' · ');
}
