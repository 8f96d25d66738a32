/** What this device remembers for its owner. A browser that keeps nothing is served all the same. */
export function remembered<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(`boylston.${key}`);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(`boylston.${key}`, JSON.stringify(value));
  } catch {
    // Storage is off or full: the page goes on, and forgets at the next visit.
  }
}
