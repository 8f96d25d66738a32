import figure from '../texts/en/app.figure.json';
import { texts } from '../texts/texts';
import type { RaceSession } from './race-session';
import { shortLabel, surname } from '../format/words';
import { NOWHERE } from '../motion/glide';
import { isFresh } from '../motion/motion';

const t = texts('app', figure);

/** Somebody who stands out of the field, on the map as on the strip. */
export interface Figure {
  id: string;
  kind: 'followed' | 'ghost' | 'leader';
  label: string;
  distanceM: number;
  /** False for what nobody measured: an estimate, a ghost. Drawn hollow. */
  measured: boolean;
}

/** How many leaders of each division get a name. */
const NAMED = 1;

/** The followed runner, the ghost of the record and the leaders, most important first. */
export function figures(session: RaceSession): Figure[] {
  const { store, choices } = session;
  const out: Figure[] = [];
  const selected = session.selected;
  if (selected) {
    const now = session.now(selected);
    if (now.phase === 'running' || now.phase === 'finished') {
      const { bib } = selected.entrant;
      const i = store.field.find(bib);
      const shownM = i === undefined || store.field.shownM[i] === NOWHERE ? now.distanceM : store.field.shownM[i];
      const measured = now.phase === 'finished' || isFresh(now.ageMs);
      out.push({ id: bib, kind: 'followed', label: shortLabel(selected.entrant), distanceM: shownM, measured });
    }
    if (now.ghostM !== undefined && !now.outOfReach) {
      const label = t(now.pace?.target.holder ? 'record' : 'target');
      out.push({ id: 'ghost', kind: 'ghost', label, distanceM: now.ghostM, measured: false });
    }
  }
  const others = choices.following.filter((bib) => bib !== selected?.entrant.bib);
  for (const bib of others) {
    const entrant = store.entrants.get(bib)?.entrant;
    add(session, out, bib, 'followed', entrant ? shortLabel(entrant) : bib);
  }
  for (const list of store.leaders) {
    for (const leader of list.leaders.slice(0, NAMED)) add(session, out, leader.bib, 'leader', surname(leader.name));
  }
  return out;
}

function add(session: RaceSession, out: Figure[], bib: string, kind: Figure['kind'], label: string): void {
  const { field, raceMs = 0 } = session.store;
  const i = field.find(bib);
  if (i === undefined || field.shownM[i] < 0 || out.some((each) => each.id === bib)) return;
  const measured = field.status[i] === 1 || isFresh(raceMs - field.t0Ms[i]);
  out.push({ id: bib, kind, label, distanceM: field.shownM[i], measured });
}
