import { css } from 'lit';

export const announcerStyles = css`
  :host {
    display: block;
    max-width: 1400px;
    margin: 0 auto;
    padding: 18px 20px 48px;
  }
  article {
    font-size: calc(18px * var(--size, 1));
    line-height: 1.3;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  h1 {
    margin: 0;
    font-size: 24px;
    letter-spacing: -0.02em;
  }
  header p,
  small,
  .words {
    color: var(--ink2);
    font-size: 15px;
  }
  header p {
    margin: 0;
  }
  h2 {
    margin: 22px 0 6px;
    font-size: 17px;
  }
  h2 small {
    font-weight: 500;
    margin-left: 8px;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 18px;
    align-items: center;
    margin: 14px 0 0;
    padding: 10px 14px;
    border-radius: 12px;
    background: var(--card);
    font-size: 15px;
  }
  .controls > small {
    flex-basis: 100%;
    font-size: 13px;
  }
  label {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  select,
  input[type='search'] {
    min-height: 34px;
    padding: 3px 8px;
    border: 1.5px solid var(--ink3);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  input[type='search'] {
    width: 150px;
  }
  input[type='checkbox'] {
    width: 20px;
    height: 20px;
    accent-color: var(--blue);
  }
  .sizes {
    display: flex;
    gap: 6px;
    margin-left: auto;
  }
  .sizes button {
    min-width: 38px;
    min-height: 34px;
    padding: 0 10px;
    border: 1.5px solid var(--line);
    border-radius: 8px;
    text-align: center;
    font-weight: 600;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: 7.4em 4.2em minmax(0, 1fr) minmax(0, 14em);
    gap: 2px 16px;
    align-items: baseline;
    padding: 9px 6px;
    border-top: 1px solid var(--line);
    break-inside: avoid;
  }
  li[data-noted] {
    background: color-mix(in srgb, var(--ghost) 8%, transparent);
  }
  .when b {
    font-size: 1.35em;
    font-weight: 700;
  }
  .when small {
    display: block;
    white-space: nowrap;
  }
  .bib {
    justify-self: start;
    padding: 2px 8px;
    border-radius: 7px;
    background: var(--gold);
    color: var(--on-gold);
    font-weight: 800;
  }
  .who {
    overflow-wrap: anywhere;
  }
  .who b {
    font-size: 1.45em;
    font-weight: 700;
    letter-spacing: -0.01em;
    margin-right: 6px;
  }
  .from,
  .note,
  .cause {
    display: block;
  }
  .from,
  .place {
    color: var(--ink2);
  }
  .note {
    font-weight: 700;
  }
  .cause {
    color: var(--ghost);
    font-weight: 600;
  }
  .place {
    text-align: right;
    font-size: 0.9em;
  }
  .done {
    font-size: 0.86em;
  }
  .words {
    margin: 8px 0;
  }
  @media (max-width: 760px) {
    :host {
      padding: 12px 14px 40px;
    }
    li {
      grid-template-columns: 5.4em minmax(0, 1fr);
    }
    .when small {
      white-space: normal;
    }
    .bib {
      grid-column: 1;
      grid-row: 2;
    }
    .who {
      grid-column: 2;
      grid-row: 1 / 3;
    }
    .place {
      grid-column: 2;
      text-align: left;
    }
    .sizes {
      margin-left: 0;
    }
  }
  @media print {
    :host {
      max-width: none;
      padding: 0;
    }
    article {
      font-size: 13pt;
    }
    .controls,
    .words {
      display: none;
    }
  }
`;
