/** What a browser has to let a screen stand alone for hours; each may be missing, or refuse. */
export class WallScreen {
  private lock?: WakeLockSentinel;

  start(): void {
    document.addEventListener('visibilitychange', this.wake);
    void this.wake();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.wake);
    void this.lock?.release().catch(() => undefined);
    this.lock = undefined;
  }

  /** Only a person's key may do it. */
  toggleFull(): void {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    void done?.catch(() => undefined);
  }

  /** The lock is lost whenever the page is hidden. */
  private readonly wake = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || !navigator.wakeLock) return;
    this.lock = await navigator.wakeLock.request('screen').catch(() => undefined);
  };
}
