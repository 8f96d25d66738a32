import './app/theme.css';
import { openRace } from './app/opening';
import { applyTheme } from './app/theme';
import { surviveTunnels } from './app/tunnel';
import { speakPreferred } from './texts/language';

/** Whoever sees no dots by then may not see any: nobody runs. */
const FIRST_DOTS_MS = 3_000;

applyTheme();
void openRace().catch(() => undefined);
// The page's parts tell of what fails here.
void import('./app/visit').then(({ visit }) => visit()).catch(() => undefined);
await speakPreferred();
await import('./app/boylston-app');
if (import.meta.env.PROD) void surviveTunnels();
void fetchWhenIdle();

/** What is not shown yet, once what is shown is there. */
async function fetchWhenIdle(): Promise<void> {
  await firstDots();
  await new Promise((idle) => ('requestIdleCallback' in window ? requestIdleCallback(idle) : setTimeout(idle, 2_000)));
  await (await import('./app/late')).fetchRest();
}

async function firstDots(): Promise<void> {
  const marked = new Promise((seen) =>
    new PerformanceObserver((list) => list.getEntriesByName('first dots').forEach(seen)).observe({
      type: 'mark',
      buffered: true,
    }),
  );
  await Promise.race([marked, new Promise((late) => setTimeout(late, FIRST_DOTS_MS))]);
}
