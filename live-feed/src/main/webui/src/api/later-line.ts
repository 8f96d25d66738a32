import type { Hello } from '../generated/contracts';
import type { Line, OpenLine } from './line';

/** A line whose script is fetched when it is opened: most readers never need it. */
export const later =
  (load: () => Promise<OpenLine>): OpenLine =>
  (race, hello, events) => {
    let wanted: Hello | undefined = hello;
    let line: Line | undefined;
    load()
      .then((open) => {
        if (wanted) line = open(race, wanted, events);
      })
      .catch(() => wanted && events.lost());
    return {
      watch(anew) {
        wanted = anew;
        line?.watch(anew);
      },
      close() {
        wanted = undefined;
        line?.close();
      },
    };
  };
