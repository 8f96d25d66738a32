import type { Hello, LiveMessage } from '../generated/contracts';
import { Backoff } from './backoff';

export type Connection = 'connecting' | 'open' | 'waiting';

/** The server says its clock every 10 s: a socket that is silent for longer than this is dead and does not know it. */
const SILENCE_MS = 25_000;

export interface LiveSocketEvents {
  message(message: LiveMessage): void;
  /** Dots, in bytes. */
  field(message: ArrayBuffer): void;
  connection(state: Connection): void;
}

/** `ws /live/{race}`: says hello, gives on what it hears, and comes back by itself after every kind of loss. */
export class LiveSocket {
  private socket?: WebSocket;
  private hello?: Hello;
  private retry?: ReturnType<typeof setTimeout>;
  private silence?: ReturnType<typeof setTimeout>;
  private readonly backoff = new Backoff();

  constructor(
    private readonly url: string,
    private readonly events: LiveSocketEvents,
  ) {
    window.addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
  }

  /** What to watch from now on; opens the connection if there is none. */
  watch(hello: Hello): void {
    this.hello = hello;
    if (!this.socket && !this.retry) this.open();
    else this.sayHello();
  }

  close(): void {
    window.removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    clearTimeout(this.retry);
    clearTimeout(this.silence);
    this.leave();
  }

  private open(): void {
    this.retry = undefined;
    this.events.connection('connecting');
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.sayHello();
    socket.onmessage = ({ data }) => this.heardData(data as string | ArrayBuffer);
    socket.onclose = () => this.lost(this.backoff.nextMs());
    this.listen();
  }

  private sayHello(): void {
    if (this.socket?.readyState === WebSocket.OPEN && this.hello) this.socket.send(JSON.stringify(this.hello));
  }

  private heardData(data: string | ArrayBuffer): void {
    this.listen();
    if (typeof data === 'string') this.heard(JSON.parse(data) as LiveMessage);
    else this.events.field(data);
  }

  private heard(message: LiveMessage): void {
    if (message.type === 'bye') {
      this.lost(message.retryMs * (1 + 0.5 * Math.random()));
      return;
    }
    if (message.type === 'welcome') {
      this.backoff.succeeded();
      this.events.connection('open');
    }
    this.events.message(message);
  }

  private lost(waitMs: number): void {
    this.leave();
    clearTimeout(this.silence);
    this.events.connection('waiting');
    this.retry = setTimeout(() => this.open(), waitMs);
  }

  /** Lets go of a socket without hearing of it again: its late close must not end its successor. */
  private leave(): void {
    const socket = this.socket;
    this.socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(this.backoff.nextMs()), SILENCE_MS);
  }

  private readonly hurry = (): void => {
    if (!this.retry || document.visibilityState === 'hidden') return;
    clearTimeout(this.retry);
    this.open();
  };
}
