// Writes src/generated/contracts.ts from the JSON Schemas that the services are tested with, so that the page and the
// services cannot drift apart unnoticed.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const schemas = fileURLToPath(new URL('../../../../../race-contracts/src/main/resources/schema/', import.meta.url));
const target = new URL('../src/generated/contracts.ts', import.meta.url);

// One root that names every entry point: a definition that several share is then written once.
const roots = [
  'live-message',
  'race-view',
  'entrant-view',
  'leaders',
  'field',
  'entrant-entry',
  'archive-index',
  'archive-block',
  'transit-entry',
  'search-result',
  'standing-list',
  'alerts-view',
  'alert-subscription',
  'alert-receipt',
  'alert',
];
const root = {
  title: 'Contracts',
  anyOf: roots.map((name) => ({ $ref: `${name}.schema.json` })),
};

const source = await compile(root, 'Contracts', {
  cwd: schemas,
  additionalProperties: false,
  bannerComment: '/* Generated from race-contracts by `npm run types`; not to be edited. */',
  style: { singleQuote: true, printWidth: 120 },
});
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, source);
