import { css } from 'lit';

export const campaignStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--line);
    padding-top: 12px;
    font-size: 13px;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
  }
  p {
    margin: 0;
  }
  .fact,
  .sum,
  .more {
    color: var(--ink2);
  }
  b,
  p,
  li {
    overflow-wrap: anywhere;
  }
  .bar {
    grid-column: 1 / 3;
    height: 7px;
    border-radius: 9px;
    background: var(--line);
    overflow: hidden;
    margin-top: 4px;
  }
  .bar i {
    display: block;
    height: 100%;
    background: var(--ghost);
    border-radius: 9px;
  }
  button,
  a {
    background: var(--ghost);
    color: var(--on-ghost);
    border-radius: 99px;
    padding: 7px 15px;
    font-weight: 700;
    white-space: nowrap;
    text-decoration: none;
  }
  button[aria-expanded='true'] {
    background: color-mix(in srgb, var(--ghost) 10%, transparent);
    color: var(--ghost);
  }
  .more p {
    margin: 10px 0 0;
  }
  h3 {
    margin: 10px 0 4px;
    font-size: inherit;
    color: var(--ink);
  }
  ol {
    margin: 0;
    padding-inline-start: 20px;
  }
  .more b {
    color: var(--ink);
    font-weight: 600;
  }
  .tags {
    color: var(--ghost);
    font-weight: 600;
  }
  .give {
    display: inline-block;
    margin-top: 12px;
  }
  @media print {
    button,
    .give {
      display: none;
    }
    .more[hidden] {
      display: block;
    }
    .bar,
    .bar i {
      print-color-adjust: exact;
    }
  }
`;
