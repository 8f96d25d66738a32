/**
 * `/widget.js`: the one script of an article that shows `<race-tracker>`. Its name never changes and it is small, so that it
 * can be asked for anew each time; what it fetches carries hashes. A second one on the page does nothing.
 */
if (!customElements.get('race-tracker')) {
  void import('./race-tracker').then(({ define }) => define(new URL(import.meta.url).origin));
}
