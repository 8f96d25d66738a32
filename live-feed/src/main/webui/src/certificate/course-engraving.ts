import { nothing, svg, html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { splitsBeyondStart } from '../card/splits-table';
import { raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import type { EntrantView, Split } from '../generated/contracts';
import { CourseLine } from '../motion/course-line';
import { lengthOf } from '../motion/held-against';
import words from '../texts/en/certificate.json';
import { texts } from '../texts/texts';

const t = texts('certificate', words);

const WIDTH = 1000;
const MARGIN = 34;
const HILLS = { top: 12, bottom: 118 };
/** Names and times stand under the hills in two rows, where one would be too narrow. */
const ROW_HEIGHT = 34;
const LABEL_WIDTH = 68;

/** The course as it rises and falls, with the time at every mat. */
export function courseEngraving(session: RaceSession, view: EntrantView) {
  const { courses } = session.view;
  const course = courses.find((each) => each.contest === view.entrant.contest) ?? courses[0];
  if (!course || view.entrant.kind === 'VEHICLE') return nothing;
  const line = new CourseLine(course);
  const x = (distanceM: number) => MARGIN + (distanceM / lengthOf(view, session.race)) * (WIDTH - 2 * MARGIN);
  const y = heightOf(line);
  const hills = course.points.map(([d, , , elevation]) => `L${x(d).toFixed(1)} ${y(elevation).toFixed(1)}`).join('');
  const labels = labelled(splitsBeyondStart(view), x);
  const height = HILLS.bottom + 14 + ROW_HEIGHT * (1 + Math.max(0, ...labels.map(({ row }) => row)));
  return html`<svg class="engraving" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${t('profile')}>
    <path class="ground" d="M${x(0)} ${HILLS.bottom}${hills}L${x(line.lengthM)} ${HILLS.bottom}Z" />
    <path class="ridge" d="${hills.replace('L', 'M')}" />
    ${labels.map((each) => mat(session, each, x(each.split.distanceM), y(elevationAt(line, each.split))))}
  </svg>`;
}

interface Labelled {
  split: Split;
  row: number;
}

function labelled(splits: Split[], x: (distanceM: number) => number): Labelled[] {
  let lastX = -Infinity;
  return splits.map((split) => {
    const at = x(split.distanceM);
    const row = at - lastX < LABEL_WIDTH ? 1 : 0;
    if (row === 0) lastX = at;
    return { split, row };
  });
}

function mat({ race }: RaceSession, { split, row }: Labelled, x: number, y: number) {
  const name = shortName(race.points.find(({ id }) => id === split.point)?.name ?? split.point);
  const below = HILLS.bottom + 15 + row * ROW_HEIGHT;
  return svg`<path class="pole" d="M${x} ${y}V${HILLS.bottom + 4}" />
    <circle class="ring" cx=${x} cy=${y} r="4" />
    <text class="name" x=${x} y=${below} text-anchor="middle">${name}</text>
    <text class="at" x=${x} y=${below + 15} text-anchor="middle">${raceTime(split.netMs)}</text>`;
}

const elevationAt = (line: CourseLine, split: Split): number => line.at(split.distanceM).elevationM;

/** A level course lies in the middle. */
function heightOf(line: CourseLine): (elevationM: number) => number {
  const { minM, maxM } = line.elevations;
  const span = Math.max(maxM - minM, 1);
  return (elevationM) => HILLS.bottom - 10 - ((elevationM - minM) / span) * (HILLS.bottom - 10 - HILLS.top);
}
