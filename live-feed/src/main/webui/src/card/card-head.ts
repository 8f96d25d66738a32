import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import { distance } from '../format/distance';
import { lastPart, sourceOf, townAt } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import card from '../texts/en/card.head.json';
import { texts } from '../texts/texts';

const t = texts('card', card);

/** A name of more letters is set smaller. */
const LONG = 60;

/** Who it is: names are shown as they are, whatever they are written in and however long. */
export function cardHead(session: RaceSession, { entrant, progress }: EntrantView) {
  const { race, choices } = session;
  const wave = race.waves.find((each) => each.id === (progress?.actualWave ?? entrant.wave))?.name;
  const start = wave && lastPart(wave).replace(' ', '\u00a0');
  // Neither an age group nor a name of two words is torn at a line's end.
  const group = [entrant.ageGroup?.replace('-', '\u2011'), entrant.sex].filter(Boolean).join('\u00a0');
  const home = [entrant.hometown, entrant.state, entrant.country].filter(Boolean).join(', ');
  const about = [entrant.note, start, group, home, entrant.club, entrant.charity].filter(Boolean);
  const followed = choices.isFollowed(entrant.bib);
  return html`<header class="who">
    <span class="bib"><span class="unseen">${t('bib')} </span>${entrant.bib}</span>
    <div>
      <h2 data-testid="card-name" dir="auto" class=${entrant.name.length > LONG ? 'long' : ''}>${entrant.name}</h2>
      <p>${about.map((each, i) => html`${i ? ' · ' : ''}<bdi>${each}</bdi>`)} ${simulatedMark(entrant.simulated)}</p>
    </div>
    <button
      class="follow"
      aria-pressed=${followed}
      aria-label=${t('followName', { name: entrant.name })}
      title=${t(followed ? 'following' : 'follow')}
      @click=${() => session.follow(entrant.bib)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z" />
      </svg>
    </button>
  </header>`;
}

/** Where, and how that is known; of who does not move the figure in large says all there is. */
export function whereabouts(session: RaceSession, view: EntrantView, now: RunnerNow): string {
  if (!now.moving) return '';
  const parts = [
    distance(now.distanceM, session.choices.units),
    townAt(session.view.courses[0].landmarks, now.distanceM),
    sourceOf(now, session.race, view.position?.owner ?? view.entrant.trackerOwner),
  ];
  return parts.filter(Boolean).join(' · ');
}
