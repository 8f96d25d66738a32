let keeps = true;

/** From now on nothing is kept here: a widget leaves nothing in the storage of its article. */
export function keepNothing(): void {
  keeps = false;
}

/** What this device remembers for its owner. A browser that keeps nothing is served all the same. */
export function remembered<T>(key: string, otherwise: T): T {
  if (!keeps) return otherwise;
  try {
    const text = localStorage.getItem(`boylston.${key}`);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

/** False if storage is off or full: the page goes on, and forgets at the next visit. */
export function remember(key: string, value: unknown): boolean {
  if (!keeps) return false;
  try {
    localStorage.setItem(`boylston.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
