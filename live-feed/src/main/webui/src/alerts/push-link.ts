import { hasToken } from '../api/address';
import { Backoff } from '../api/backoff';
import { speakPreferred } from '../texts/language';
import { speaking } from '../texts/texts';
import { Refused, bytesOf, deleteAlerts, getAlerts, postAlerts, subscriptionOf } from './alerts-api';
import { type KeptAlerts, forgetAlerts, keepAlerts, keptAlerts } from './kept-alerts';
import { readyWorker } from './ready-worker';

/** Nobody waits for it, and a server that has no room has none in a second either. */
const FIRST_MS = 5_000;
const LONGEST_MS = 600_000;

/** A server that has lost what it was asked is asked again within this. */
const RENEWED_MS = 86_400_000;

/**
 * A race's alerts on this device whose page is closed: keeps what the server has to what is wanted, one step after another,
 * and tries again what failed.
 */
export class PushLink {
  /** Whether the server tells of them also when the page is closed. */
  isActive = false;
  private wanted?: string[];
  /** Whether the server has what this browser asked of it before. */
  private stands = false;
  private steps = Promise.resolve();
  private again?: ReturnType<typeof setTimeout>;

  /**
   * @param changed is called when it became active, or is no longer
   * @param language asked when it is sent
   */
  constructor(
    private readonly race: string,
    private readonly changed: () => void,
    private readonly language: () => string | Promise<string> = spokenHere,
    private readonly backoff = new Backoff(Math.random, FIRST_MS, LONGEST_MS),
  ) {}

  /** Whom to tell of from now on; nobody ends it. */
  want(bibs: string[] | undefined): Promise<void> {
    this.wanted = bibs?.length ? bibs : undefined;
    clearTimeout(this.again);
    // Whatever was wanted meanwhile, the last wish counts.
    this.steps = this.steps.then(() => this.step());
    return this.steps;
  }

  private async step(): Promise<void> {
    try {
      this.become(this.wanted ? await this.subscribe(this.wanted) : await this.end());
      this.backoff.succeeded();
    } catch (error) {
      this.become(this.stands && error instanceof Refused && error.isFull);
      if (isForNow(error)) this.later();
    }
  }

  private later(): void {
    this.again = setTimeout(() => void this.want(this.wanted), this.backoff.nextMs());
  }

  private become(active: boolean): void {
    if (active === this.isActive) return;
    this.isActive = active;
    this.changed();
  }

  private async subscribe(bibs: string[]): Promise<boolean> {
    const kept = await this.kept();
    this.stands = !!kept?.bibs.length;
    const manager = hasToken() ? undefined : (await readyWorker())?.pushManager;
    const { publicKey } = manager ? await getAlerts() : {};
    if (!manager || !publicKey) return false;
    const subscription = await subscribed(manager, bytesOf(publicKey));
    const { endpoint } = subscription;
    this.stands &&= kept!.endpoint === endpoint;
    const language = await this.language();
    if (kept && this.stands && isFresh(kept, bibs, language)) return true;
    const { id } = await postAlerts(this.race, subscriptionOf(subscription, bibs, language));
    // A browser that has made a new subscription has no use for what the old one was sent.
    if (kept && kept.id !== id) await deleteAlerts(this.race, kept.id).catch(() => undefined);
    await keepAlerts({ race: this.race, id, bibs, language, endpoint, askedAtMs: Date.now() });
    return true;
  }

  private async end(): Promise<false> {
    this.stands = false;
    const kept = await this.kept();
    if (!kept) return false;
    // Noted before it is done: who is in a tunnel has ended it all the same, and the server hears of it later.
    await keepAlerts({ ...kept, bibs: [] });
    if ((await keptAlerts()).every((each) => each.bibs.length === 0)) await unsubscribe();
    await deleteAlerts(this.race, kept.id).catch((error) => {
      if (isForNow(error)) throw error;
    });
    await forgetAlerts(this.race);
    return false;
  }

  private async kept(): Promise<KeptAlerts | undefined> {
    return (await keptAlerts()).find((each) => each.race === this.race);
  }
}

/** The page's own, whose file may be on its way when alerts begin. */
async function spokenHere(): Promise<string> {
  await speakPreferred();
  return speaking();
}

const isFresh = (kept: KeptAlerts, bibs: string[], language: string): boolean =>
  kept.language === language && kept.bibs.join() === bibs.join() && Math.abs(Date.now() - kept.askedAtMs) < RENEWED_MS;

/** A network comes back, and so does a busy server; what a browser refuses, it refuses again. */
const isForNow = (error: unknown): boolean =>
  error instanceof Refused
    ? error.isForNow
    : error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

/** One subscription serves all races of a browser; of another server key it is worthless. */
async function subscribed(manager: PushManager, key: Uint8Array<ArrayBuffer>): Promise<PushSubscription> {
  const there = await manager.getSubscription();
  const its = there?.options.applicationServerKey;
  if (there && its && isSame(new Uint8Array(its), key)) return there;
  await there?.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

async function unsubscribe(): Promise<void> {
  const manager = (await readyWorker().catch(() => undefined))?.pushManager;
  await (await manager?.getSubscription())?.unsubscribe();
}
