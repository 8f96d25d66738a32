import type { Alert } from '../generated/contracts';

/** One passing has one: what is told of it again takes the place of what was. */
export const tagOf = ({ race, bib, point }: Alert): string => [race, bib, point].map(encodeURIComponent).join('/');
