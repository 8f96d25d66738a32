import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the tables of docs/widget.md from contract.json: `npm run widget-docs`. A test says when they differ. */
const docs = fileURLToPath(new URL('../../../../../docs/widget.md', import.meta.url));
const contract = new URL('../src/widget/contract.json', import.meta.url);

const code = (words) => words.map((word) => `\`${word}\``).join(', ');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** The page with its tables as the contract has them. */
export function withTables(page) {
  const { attributes, events } = JSON.parse(readFileSync(contract, 'utf8'));
  const tables = {
    attributes: table(
      ['attribute', 'values', 'default', 'meaning'],
      attributes.map(({ name, values, default: otherwise, meaning }) => [
        code([name]),
        Array.isArray(values) ? code(values) : values,
        otherwise ? code([otherwise]) : '',
        meaning,
      ]),
    ),
    events: table(
      ['event', '`detail`', 'meaning'],
      events.map(({ name, detail, meaning }) => [code([name]), code(detail), meaning]),
    ),
  };
  return page.replace(
    /(<!-- (\w+) -->\n)[^]*?(\n<!-- \/\2 -->)/g,
    (_, begin, name, end) => begin + '\n' + tables[name] + '\n' + end,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(docs, withTables(readFileSync(docs, 'utf8')));
