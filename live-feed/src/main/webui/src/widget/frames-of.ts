/** No frame grows beyond this, whatever it says, pixels. */
const MOST = 4_000;

/** The height that a message asks for; undefined for every other message. */
export function heightOf(message: unknown): number | undefined {
  const { type, height } = (message ?? {}) as { type?: unknown; height?: unknown };
  const fits = typeof height === 'number' && height > 0 && height <= MOST;
  return type === 'race-tracker:height' && fits ? height : undefined;
}
