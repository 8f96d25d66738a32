/**
 * The page's colours for a frame of one's own: what theme.css says of the root, by day first and then by night, which paper never
 * is. So a colour stands in one file.
 */
export function frameTheme(css: string): string {
  const [day, night] = css.match(/:root[^{]*\{[^}]*\}/g) ?? [];
  const colours = (block = '{}') => block.slice(block.indexOf('{'));
  return `.frame ${colours(day)} @media screen { .frame[data-theme='dark'] ${colours(night)} }`;
}
