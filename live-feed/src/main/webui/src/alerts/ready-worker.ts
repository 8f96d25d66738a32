/** A page just opened has its worker within this, unless it shows its first dots late. */
const PATIENCE_MS = 10_000;

/**
 * The page's service worker, at work; undefined where there may be none. Rejected with a `TimeoutError` where it is long in
 * coming: it may be there later.
 */
export async function readyWorker(): Promise<ServiceWorkerRegistration | undefined> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new DOMException('The worker is not ready', 'TimeoutError')), PATIENCE_MS);
  });
  try {
    return await Promise.race([workers()?.ready, late]);
  } finally {
    clearTimeout(patience);
  }
}

function workers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    // A sandboxed or an insecure page.
    return undefined;
  }
}
