import './app/theme.css';
import { applyTheme } from './app/theme';
import { surviveTunnels } from './app/tunnel';
import { speakPreferred } from './texts/language';

applyTheme();
await speakPreferred();
await import('./app/boylston-app');
void fetchWhenIdle();
if (import.meta.env.PROD) void surviveTunnels();

/** What is not shown yet, once what is shown is there. */
async function fetchWhenIdle(): Promise<void> {
  await new Promise((idle) => ('requestIdleCallback' in window ? requestIdleCallback(idle) : setTimeout(idle, 2_000)));
  await (await import('./app/late')).fetchRest();
}
