import { vi } from 'vitest';
import { memoryCaches } from './kept-caches';

/** The server's key, as it says it. */
export const PUBLIC_KEY = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4';

/** A browser that can be pushed to, and a server that can push; what they were asked is kept. */
export class PushBrowser {
  /** `METHOD path body`, in order. */
  readonly asked: string[] = [];
  /** What the server answers to all but the question for its key. */
  status = 200;
  publicKey: string | undefined = PUBLIC_KEY;
  subscription?: PushSubscription;
  private made = 0;

  readonly manager = {
    getSubscription: async () => this.subscription ?? null,
    subscribe: async (options: PushSubscriptionOptionsInit) => (this.subscription = this.make(options)),
  } as unknown as PushManager;

  constructor() {
    vi.stubGlobal('caches', memoryCaches());
    vi.stubGlobal('fetch', this.answer);
    vi.stubGlobal('navigator', {
      language: 'en',
      serviceWorker: { ready: Promise.resolve({ pushManager: this.manager }) },
    });
  }

  make({ applicationServerKey }: PushSubscriptionOptionsInit): PushSubscription {
    const endpoint = `https://push.example/${++this.made}`;
    return {
      endpoint,
      options: { applicationServerKey: (applicationServerKey as Uint8Array<ArrayBuffer>).buffer },
      toJSON: () => ({ endpoint, keys: { p256dh: 'point', auth: 'secret' } }),
      unsubscribe: async () => {
        this.subscription = undefined;
        return true;
      },
    } as unknown as PushSubscription;
  }

  private readonly answer = async (path: string, { method = 'GET', body }: RequestInit = {}): Promise<Response> => {
    const posted = body
      ? (JSON.parse(String(body)) as { endpoint: string; bibs: string[]; language: string })
      : undefined;
    this.asked.push([method, path, posted && `${posted.bibs.join()} ${posted.language}`].filter(Boolean).join(' '));
    if (method === 'GET') return Response.json({ push: !!this.publicKey, publicKey: this.publicKey });
    if (this.status === 0) throw new TypeError('no network');
    if (this.status !== 200) return new Response('', { status: this.status });
    return posted ? Response.json({ id: `id-${posted.endpoint.at(-1)}` }) : new Response(null, { status: 204 });
  };
}
