import type { CampaignEntry, EntrantEntry, EntrantView, RaceEntry } from '../generated/contracts';
import { pointsOf } from '../motion/contest-points';
import type { RecordPace } from '../motion/record-pace';
import { runnerNow } from '../motion/runner-now';
import type { Arrival } from './arrivals';
import type { People } from './people';

/** One line of the announcer's list. */
export interface Line {
  bib: string;
  entrant?: EntrantEntry;
  view?: EntrantView;
  campaign?: CampaignEntry;
  finished: boolean;
  /** Race time of the finish, or when it is expected, milliseconds. */
  atMs: number;
  /** Nine in ten come within this of it, milliseconds; undefined where nobody can tell. */
  doubtMs?: number;
}

export interface Filter {
  /** Only those with a note or a campaign. */
  noted: boolean;
  /** Part of a hometown, state, country, club or charity. */
  from: string;
}

export interface Knowledge {
  race: RaceEntry;
  people: People;
  campaigns: CampaignEntry[];
  paceOf(view: EntrantView): RecordPace | undefined;
  raceMs: number;
}

/** In the order in which they are to be expected, by the projection where there is one. */
export function lines(arrivals: Arrival[], knowledge: Knowledge): Line[] {
  return arrivals.map((each) => line(each, knowledge)).sort((a, b) => (a.finished ? b.atMs - a.atMs : a.atMs - b.atMs));
}

function line({ bib, finished, atMs }: Arrival, { people, campaigns, race, raceMs, paceOf }: Knowledge): Line {
  const view = people.view(bib);
  const known = {
    bib,
    entrant: people.entrant(bib),
    view,
    campaign: campaigns.find((each) => each.bib === bib),
    finished,
  };
  const next = !finished && view ? runnerNow(view, race, paceOf(view), raceMs).next : undefined;
  return next?.isFinish
    ? { ...known, atMs: Math.max(next.atMs, raceMs), doubtMs: next.doubtMs }
    : { ...known, atMs: finished ? atMs : Math.max(atMs, raceMs) };
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whoever is still nameless passes no filter yet. */
export function passes({ entrant, campaign }: Line, { noted, from }: Filter): boolean {
  if (!noted && !from.trim()) return true;
  if (!entrant) return false;
  if (noted && !entrant.note && !campaign) return false;
  const { hometown, state, country, club, charity } = entrant;
  const where = [hometown, state, country, club, charity].filter(Boolean).join(' ');
  return folded(where).includes(folded(from.trim()));
}

/** Mats an announcer can be fed by, the last one before the finish first. */
export function matsBefore(race: RaceEntry, contest: string | undefined) {
  return pointsOf(race, contest).slice(1, -1).reverse();
}
