import type { Alert } from '../generated/contracts';

/** The alert that a push message holds; undefined for whatever is none. */
export function alertIn(text: string | undefined): Alert | undefined {
  const read = text === undefined ? undefined : parsed(text);
  if (typeof read !== 'object' || read === null) return undefined;
  const has = read as Record<string, unknown>;
  const all = TEXTS.every((key) => typeof has[key] === 'string') && NUMBERS.every((key) => Number.isFinite(has[key]));
  if (!all) return undefined;
  return {
    ...(has as unknown as Alert),
    aheadMs: numberIn(has.aheadMs),
    rate: numberIn(has.rate),
    corrected: has.corrected === true,
    simulated: has.simulated === true,
    language: typeof has.language === 'string' ? has.language : '',
  };
}

const TEXTS = ['race', 'raceName', 'bib', 'name', 'point', 'pointName'] as const;
const NUMBERS = ['distanceM', 'netMs', 'gunMs', 'revision'] as const;

const numberIn = (value: unknown): number | undefined => (Number.isFinite(value) ? (value as number) : undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
