/** The strip in words: fetched when it has been drawn. */
export { whereTable } from './where-table';
export { along } from './along';
export { stretches } from './stretches';
