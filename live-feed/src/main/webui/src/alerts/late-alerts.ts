import { remember, remembered } from '../app/device';
import { Late } from '../app/late';
import type { RaceSession } from '../app/race-session';

/** All that tells of mats: fetched at once for whoever wants to be told, for others when it is offered. */
export const alertsPart = new Late(() => import('./alerts-part'));

export const alertsKey = (race: string): string => `alerts.${race}`;

/** By race, what a device that keeps nothing was asked: it holds while the page is open. */
const unkept = new Map<string, boolean>();
const listeners = new Set<() => void>();

/** Whether this device has asked to be told of a race. */
export const wantsAlerts = ({ race: { race } }: RaceSession): boolean =>
  unkept.get(race) ?? remembered(alertsKey(race), false);

/** Notes that this device wants to be told of a race, or does not any more. */
export function wantAlerts(race: string, on: boolean): void {
  if (remember(alertsKey(race), on)) unkept.delete(race);
  else unkept.set(race, on);
  listeners.forEach((listener) => listener());
}

/** Hears of each turn of the switch, here and in another window. */
export function onAlertsTurned(listener: () => void): void {
  listeners.add(listener);
  addEventListener('storage', ({ key }) => key?.startsWith(`boylston.${alertsKey('')}`) && listener());
}
