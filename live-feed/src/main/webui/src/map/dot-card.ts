import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import { distance } from '../format/distance';
import { townAt } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import map from '../texts/en/map.json';
import { texts } from '../texts/texts';
import { howKnown } from '../strip/dot-words';

const t = texts('map', map);

/** Who a dot is, where, and how that is known. */
export function dotCard(session: RaceSession, i: number, view: EntrantView | undefined) {
  const entrant = view?.entrant;
  return html`<b class="bib">${session.store.field.bibs[i]}</b>
    <span class="name"
      >${entrant ? html`<bdi>${entrant.name}</bdi> ${simulatedMark(entrant.simulated)}` : vehicle(session, i)}</span
    >
    <small>${where(session, i)}</small>
    <small>${howKnown(session, i, view)}</small>`;
}

/** The same in one line, for a screen reader. */
export function dotText(session: RaceSession, i: number, view: EntrantView | undefined): string {
  const name = view?.entrant.name ?? '';
  return [session.store.field.bibs[i], name, where(session, i), howKnown(session, i, view)].filter(Boolean).join(', ');
}

function where({ store, choices, view }: RaceSession, i: number): string {
  const shownM = Math.max(0, store.field.shownM[i]);
  return [distance(shownM, choices.units), townAt(view.courses[0].landmarks, shownM)].filter(Boolean).join(' · ');
}

const vehicle = ({ store }: RaceSession, i: number) => (store.field.kind[i] === 2 ? t('vehicle') : nothing);
