/** Who the dots are: fetched when the map has been drawn. */
export { dotCard } from './dot-card';
export { DotPicker } from './dot-picker';
export { whereTable } from '../strip/where-table';
