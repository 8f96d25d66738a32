import type english from '../texts/en/alerts.json';
import type { Values } from '../texts/speech';
import { gap, raceTime } from '../format/run-time';
import { shortName } from '../format/short-name';
import type { Alert } from '../generated/contracts';

/** A text of the alerts in the language of whoever is told. */
export type Say = (key: keyof typeof english, values?: Values) => string;

/** Nearer than this no second is to be shown. */
const LEVEL_MS = 500;

export interface AlertWords {
  /** `25:00`, or that the start was passed. */
  time: string;
  /** `0:12 ahead`; absent where there is nothing to be held against. */
  gap?: string;
  tone?: 'ahead' | 'behind';
  /** `REPLAY ×30`, where it is one. */
  replay?: string;
  simulated?: string;
}

/** What an alert says, part by part; imports nothing of the page, since the service worker says it too. */
export function alertWords({ distanceM, netMs, aheadMs, rate, simulated }: Alert, say: Say): AlertWords {
  return {
    time: distanceM > 0 ? raceTime(netMs) : say('started'),
    // Nobody is ahead of anything before the first step.
    ...(aheadMs !== undefined && distanceM > 0 ? gapWords(aheadMs, say) : {}),
    ...(rate === undefined ? {} : { replay: replayWord(rate, say) }),
    ...(simulated ? { simulated: say('simulated') } : {}),
  };
}

function gapWords(aheadMs: number, say: Say): Pick<AlertWords, 'gap' | 'tone'> {
  const tone = aheadMs < 0 ? 'behind' : 'ahead';
  return { tone, gap: Math.abs(aheadMs) < LEVEL_MS ? say('level') : say(tone, { gap: gap(aheadMs) }) };
}

function replayWord(rate: number, say: Say): string {
  const shown = Number(rate.toFixed(1));
  return shown > 0 ? say('replayAt', { rate: shown }) : say('replay');
}

/** `Finish`: a push has the point's whole name. */
export const pointOf = ({ pointName }: Alert): string => shortName(pointName);

/** `Loren Zitomersky · 10K`: a name that runs from right to left moves nothing beside it. */
export const headingOf = (alert: Alert, say: Say): string =>
  say('heading', { name: `\u2068${alert.name}\u2069`, point: pointOf(alert) });

/** `REPLAY ×30 · Corrected: 25:00, 0:12 ahead · simulated`. */
export function lineOf(alert: Alert, say: Say): string {
  const { time, gap, replay, simulated } = alertWords(alert, say);
  const news = gap === undefined ? time : say('timeAndGap', { time, gap });
  const told = alert.corrected ? say('corrected', { news }) : news;
  return [replay, told, simulated].filter(Boolean).join(' · ');
}

/** Heading and line as one: what a screen reader reads. */
export const saidOf = (alert: Alert, say: Say): string =>
  say('said', { heading: headingOf(alert, say), line: lineOf(alert, say) });
