import type { LiveMessage } from '../generated/contracts';
import { atServer, withToken } from './address';
import { type OpenLine, queryOf } from './line';

/** `/live/{race}/events`. What broke the browser mends by itself, and says what it heard last. */
export const openStream: OpenLine = (race, hello, events) => {
  let source: EventSource;
  const open = () => {
    source = new EventSource(withToken(atServer(`/live/${encodeURIComponent(race)}/events?${queryOf(hello)}`)));
    source.onmessage = ({ data }) => events.message(JSON.parse(data as string) as LiveMessage);
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) events.lost();
    };
  };
  const close = () => {
    source.onmessage = source.onerror = null;
    source.close();
  };
  open();
  return {
    watch(anew) {
      hello = anew;
      close();
      open();
    },
    close,
  };
};
