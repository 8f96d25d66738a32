import type { LiveMessage } from '../generated/contracts';
import { liveAddress } from './address';
import type { OpenLine } from './line';

/** `ws /live/{race}`. */
export const openSocket: OpenLine = (race, hello, events) => {
  const socket = new WebSocket(liveAddress(race));
  const sayHello = () => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(hello));
  };
  socket.binaryType = 'arraybuffer';
  socket.onopen = sayHello;
  socket.onclose = () => events.lost();
  socket.onmessage = ({ data }) => {
    if (typeof data === 'string') events.message(JSON.parse(data) as LiveMessage);
    else events.field(data as ArrayBuffer);
  };
  return {
    watch(anew) {
      hello = anew;
      sayHello();
    },
    close() {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
};
