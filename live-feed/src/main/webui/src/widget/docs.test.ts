import { expect, it } from 'vitest';
import page from '../../../../../../docs/widget.md?raw';
import { withTables } from '../../scripts/widget-docs.mjs';

it('is described as it is: npm run widget-docs', () => {
  expect(page).toBe(withTables(page));
  expect(page).toContain('| `race-tracker-split` |');
});
