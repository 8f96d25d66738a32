import { css } from 'lit';

export const plannerStyles = css`
  :host {
    display: block;
    max-width: 860px;
    margin: 0 auto;
    padding: 20px 18px 48px;
  }
  h2 {
    margin: 0 0 4px;
    font-size: clamp(24px, 5vw, 34px);
    letter-spacing: -0.02em;
    line-height: 1.15;
  }
  h3 {
    margin: 0;
    font-size: 17px;
  }
  p {
    margin: 4px 0;
    color: var(--ink2);
  }
  elevation-strip {
    height: 132px;
    margin: 14px 0 4px;
    border: 1px solid var(--line);
    border-radius: 14px;
    cursor: crosshair;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
    margin: 14px 0 4px;
  }
  .add label {
    flex: 1 1 220px;
    font-size: 13px;
    color: var(--ink2);
  }
  select {
    display: block;
    width: 100%;
    margin-top: 3px;
  }
  select,
  .button {
    font: inherit;
    min-height: 40px;
    padding: 6px 14px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
  }
  .button {
    font-weight: 600;
  }
  .primary {
    background: var(--ink);
    color: var(--card);
  }
  ol {
    list-style: none;
    margin: 22px 0 0;
    padding: 0;
  }
  .spot {
    padding: 14px 16px;
    border-radius: 14px;
    background: var(--card);
    box-shadow: var(--shadow);
  }
  .spot header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 12px;
  }
  .remove {
    flex: none;
    width: 32px;
    height: 32px;
    text-align: center;
    border-radius: 8px;
    font-size: 20px;
    line-height: 1;
    color: var(--ink2);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin-top: 8px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 8px 6px 0;
    text-align: left;
    border-top: 1px solid var(--line);
    vertical-align: baseline;
  }
  thead th {
    border: 0;
    font-size: 12px;
    font-weight: 500;
    color: var(--ink2);
  }
  td {
    white-space: nowrap;
  }
  tbody th {
    font-weight: 600;
    color: var(--blue);
    overflow-wrap: anywhere;
  }
  th small {
    margin-left: 6px;
    font-weight: 500;
    color: var(--ink2);
  }
  td b {
    font-size: 17px;
  }
  td:last-child,
  th:last-child {
    text-align: right;
    padding-right: 0;
  }
  .leg {
    margin: 0 0 0 22px;
    padding: 12px 0 12px 16px;
    border-left: 2px dashed var(--ink3);
    color: var(--ink);
  }
  @media (max-width: 560px) {
    thead {
      display: none;
    }
    tbody tr {
      display: grid;
      grid-template: 'who who' auto 'at count' auto 'range range' auto / 1fr auto;
      padding: 8px 0;
      border-top: 1px solid var(--line);
    }
    tbody th {
      grid-area: who;
    }
    tbody :is(th, td) {
      border: 0;
      padding: 1px 0;
    }
    tbody td:nth-child(3) {
      grid-area: range;
      text-align: left;
      font-size: 13px;
      color: var(--ink2);
    }
  }
`;
