/**
 * The zero of a day's timetable, milliseconds since the epoch: noon at the place less twelve hours, which is midnight but where
 * clocks change that night (GTFS, `stop_times.txt`).
 */
export function dayStartMs(date: string, zone: string): number {
  const noon = Date.parse(`${date}T12:00:00Z`);
  // Twice: the first guess may lie on the other side of a change of clocks.
  const guess = noon - offsetMs(noon, zone);
  return noon - offsetMs(guess, zone) - 12 * 3_600_000;
}

/** How far a zone's clocks are ahead of UTC at a time. */
function offsetMs(atMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(atMs);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(atMs / 1000) * 1000;
}
