/**
 * How often an answer that names people is asked for anew while it is shown, milliseconds: nobody is shown five seconds after
 * they are hidden, of which a cache may take one, and the way there some.
 */
export const NAMED_AGAIN_MS = 3_000;
