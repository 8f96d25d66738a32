import type { Alert } from '../generated/contracts';
import { tagOf } from './alert';

/** Long enough to look up, read three of them and reach for one. */
const STAYS_MS = 20_000;
export const MOST_SHOWN = 3;
/** Behind those that are shown; older ones are no news any more. */
const MOST_KEPT = 100;

export interface Toast {
  id: number;
  alert: Alert;
  leftMs: number;
}

/** What stands on the page of what was told, in the order in which it was. */
export class Toasts {
  /** How many are shown: on a phone fewer than on a desk. */
  most = MOST_SHOWN;
  /** Time stands still for who is reading. */
  held = false;
  /** The newest last. */
  all: readonly Toast[] = [];
  private count = 0;

  get shown(): readonly Toast[] {
    return this.all.slice(-this.most);
  }

  /** How many stand behind those that are shown. */
  get more(): number {
    return this.all.length - this.shown.length;
  }

  /** Takes the place of what was told of the same passing. */
  add(alert: Alert): void {
    const others = this.all.filter((each) => tagOf(each.alert) !== tagOf(alert));
    this.all = [...others, { id: ++this.count, alert, leftMs: STAYS_MS }].slice(-MOST_KEPT);
  }

  dismiss(id: number): void {
    this.all = this.all.filter((each) => each.id !== id);
  }

  /** Who is no longer shown anywhere is not shown here. */
  keepOnly(isShown: (bib: string) => boolean): void {
    this.all = this.all.filter(({ alert }) => isShown(alert.bib));
  }

  clear(): void {
    this.all = [];
  }

  /** So much time has passed in which the page was seen. */
  pass(ms: number): void {
    if (this.held || this.all.length === 0) return;
    this.all = this.all.map((each) => ({ ...each, leftMs: each.leftMs - ms })).filter((each) => each.leftMs > 0);
  }
}
