import { css } from 'lit';

export const trendStyles = css`
  :host {
    display: block;
    margin-top: 8px;
  }
  .plot {
    border-radius: 6px;
    touch-action: pan-y;
    cursor: crosshair;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  text {
    font-size: 11px;
    fill: var(--ink2);
  }
  .pace {
    fill: var(--ghost);
    paint-order: stroke;
    stroke: var(--card);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .side.ahead {
    fill: var(--ahead);
  }
  .side.behind {
    fill: var(--behind);
  }
  .grid {
    stroke: var(--line);
  }
  .floor {
    stroke: var(--ink3);
    fill: none;
  }
  .zero {
    stroke: var(--ghost);
    stroke-width: 1.5;
    stroke-dasharray: 3 4;
  }
  .run,
  .middle {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .run {
    stroke-width: 2.5;
  }
  .middle {
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
    stroke-opacity: 0.55;
  }
  .cursor {
    stroke: var(--ink2);
    stroke-opacity: 0.5;
  }
  .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .under {
    display: flex;
    gap: 12px;
    align-items: start;
    margin-top: 2px;
    font-size: 12px;
    line-height: 1.35;
    color: var(--ink2);
  }
  .say {
    flex: 1;
    margin: 0;
    min-height: 2.7em;
  }
  .under button {
    flex: none;
    min-height: 24px;
    margin-top: -3px;
    text-decoration: underline;
    text-decoration-color: var(--ink3);
    text-underline-offset: 3px;
  }
  #table {
    font-size: 12.5px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: right;
    padding: 4px 0 4px 8px;
    border-top: 1px solid var(--line);
    font-weight: 400;
    vertical-align: baseline;
  }
  thead th {
    border: 0;
    font-weight: 600;
    color: var(--ink2);
  }
  th:first-child {
    text-align: left;
    padding-left: 0;
    font-weight: 600;
  }
  small {
    display: block;
    font-weight: 400;
    color: var(--ink2);
  }
  @media print {
    .under,
    #table {
      display: none;
    }
  }
`;
