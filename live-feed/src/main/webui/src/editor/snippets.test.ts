import { expect, it } from 'vitest';
import { CHOICE, framePath, frameSnippet, pageAddress, scriptSnippet } from './snippets';

const choice = { ...CHOICE, race: 'boston-2018', entrant: '4758', view: 'map', units: 'km' };
const server = 'https://live.example';

it('writes what was chosen, and not what would be so anyhow', () => {
  expect(framePath(choice)).toBe('/embed/boston-2018?entrant=4758&view=map&units=km');
  expect(pageAddress(server, choice)).toBe('https://live.example/races/boston-2018/entrants/4758?view=map&units=km');
  expect(pageAddress(server, { ...CHOICE, race: 'a' })).toBe('https://live.example/races/a');
  expect(scriptSnippet(server, choice, 'Boston')).toBe(
    `<race-tracker race="boston-2018" entrant="4758" view="map" units="km"><a href="https://live.example/races/boston-2018/entrants/4758">Boston</a></race-tracker>
<script type="module" src="https://live.example/widget.js"></script>`,
  );
  expect(frameSnippet(server, choice, 'Boston')).toContain(
    '<iframe src="https://live.example/embed/boston-2018?entrant=4758&amp;view=map&amp;units=km" title="Boston"',
  );
});

it('lets no name out of its place', () => {
  const odd = '"><script>alert(1)</script>&';
  const snippets = [scriptSnippet(server, { ...choice, entrant: odd }, odd), frameSnippet(server, choice, odd)];
  for (const snippet of snippets) {
    expect(snippet).not.toContain('<script>');
    expect(snippet).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
  }
});
