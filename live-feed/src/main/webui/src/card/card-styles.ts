import { css } from 'lit';

export const cardStyles = css`
  :host {
    display: block;
    overflow: auto;
    scrollbar-width: thin;
    background: var(--card);
    border-radius: 14px;
    box-shadow: var(--shadow);
    padding: 18px 18px 14px;
  }
  p {
    margin: 0;
  }
  .words,
  .where,
  .reason {
    color: var(--ink2);
    font-size: 13px;
  }
  .who {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .who div {
    flex: 1;
    min-width: 0;
  }
  .bib {
    background: var(--gold);
    color: var(--on-gold);
    font-weight: 800;
    border-radius: 8px;
    padding: 5px 9px;
  }
  h2 {
    margin: 0;
    font-size: 20px;
    line-height: 1.2;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  .who p {
    color: var(--ink2);
    font-size: 13px;
    line-height: 1.35;
  }
  .follow {
    align-self: start;
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    margin: -4px -6px 0 -4px;
    border-radius: 50%;
  }
  .follow:hover {
    background: var(--field);
  }
  .follow path {
    fill: none;
    stroke: var(--ink2);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .follow[aria-pressed='true'] path {
    fill: var(--blue);
    stroke: var(--blue);
  }
  .big {
    margin: 14px 0 3px;
    font-size: 46px;
    line-height: 1;
    font-weight: 800;
    letter-spacing: -0.03em;
    white-space: nowrap;
  }
  .target {
    color: var(--ink2);
    font-size: 13.5px;
    line-height: 1.4;
  }
  .target b {
    display: block;
    font-weight: 600;
    color: var(--ink);
  }
  .kind {
    margin-top: 8px;
    padding: 9px 12px;
    border-radius: 10px;
    background: color-mix(in srgb, var(--ghost) 9%, transparent);
    font-size: 13.5px;
  }
  .where {
    margin-top: 6px;
  }
  .trend {
    display: block;
    width: 100%;
    margin-top: 10px;
  }
  text {
    font-size: 11px;
    fill: var(--ink2);
  }
  .facts {
    display: grid;
    grid-template-columns: 1fr 1.16fr 1.26fr;
    gap: 10px;
    margin: 12px 0;
  }
  .facts div {
    border-top: 2px solid var(--line);
    padding-top: 6px;
  }
  dt {
    color: var(--ink2);
    font-size: 12px;
  }
  dd {
    margin: 0;
    line-height: 1.25;
  }
  dd b {
    font-size: 17px;
    font-weight: 700;
  }
  em {
    font-style: normal;
    color: var(--ink2);
    font-size: 12px;
    white-space: nowrap;
  }
  .reason {
    margin: -2px 0 12px;
  }
  .splits {
    width: 100%;
    border-collapse: collapse;
    margin-top: 14px;
    font-size: 13px;
  }
  .splits caption {
    text-align: left;
    font-size: 12px;
    color: var(--ink2);
  }
  .splits th,
  .splits td {
    text-align: right;
    padding: 5px 0 5px 8px;
    border-top: 1px solid var(--line);
    font-weight: 400;
    vertical-align: baseline;
  }
  .splits th:first-child {
    text-align: left;
    padding-left: 0;
    font-weight: 600;
  }
  .splits thead th {
    border: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--ink2);
  }
  .splits b {
    font-weight: 600;
  }
  .splits small {
    color: var(--ink2);
  }
  .splits th small {
    display: block;
    font-weight: 400;
  }
  @media (max-width: 760px) {
    :host {
      border-radius: 0;
      box-shadow: none;
      padding: 14px 16px;
    }
    .big {
      font-size: 40px;
      margin-top: 10px;
    }
  }
`;
