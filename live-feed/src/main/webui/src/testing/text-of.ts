import { type TemplateResult, nothing } from 'lit';

/** A template's text without its tags, as a reader finds it. */
export function textOf(template: unknown): string {
  return withoutTags(markup(template));
}

/** A table's cells, row by row, the row of headings first. */
export function rowsOf(template: unknown): string[][] {
  const rows = markup(template)
    .split(/<tr[\s>]/)
    .slice(1);
  return rows.map((row) =>
    row
      .split('</tr>')[0]
      .split(/<t[hd](?=[\s>])/)
      .slice(1)
      .map((cell) => withoutTags(`<${cell}`)),
  );
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A template with its tags, as a browser finds it. */
export function markup(value: unknown): string {
  if (Array.isArray(value)) return value.map(markup).join('');
  if (value === nothing || value === undefined || typeof value === 'function') return '';
  if (typeof value !== 'object' || value === null || !('strings' in value)) return String(value);
  const { strings, values } = value as TemplateResult;
  return strings.map((text, i) => text + (i < values.length ? markup(values[i]) : '')).join('');
}
