const said = new WeakMap<object, { state: string; words: string }>();

/**
 * Words for a live region: those with which a state began. An age that grows would else be spoken every second, over whatever
 * somebody listens to.
 *
 * @param holder whose live region it is
 */
export function saidOnce(holder: object, state: string, words: string): string {
  const before = said.get(holder);
  if (before?.state === state) return before.words;
  said.set(holder, { state, words });
  return words;
}
