/** What was on its way when the keeping began has come by then. */
const AGAIN_MS = 15_000;

/** Has the browser keep the page and its race, so that both open where there is no network. Not where it cannot, or may not. */
export async function surviveTunnels(): Promise<void> {
  try {
    await navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    const keep = () => active?.postMessage({ type: 'keep', addresses: loaded() });
    keep();
    setTimeout(keep, AGAIN_MS);
  } catch {
    // A sandboxed or an insecure page goes on without.
  }
}

/** What the page is made of, the race, and the page itself. */
const loaded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /^\/(assets\/.*|api\/races(\/[^/]+)?)$/.test(new URL(name).pathname))
    .concat(new URL('/', location.href).href);
