import { css } from 'lit';

export const summaryStyles = css`
  :host {
    display: block;
    max-width: 1040px;
    margin: 0 auto;
    padding: 26px 20px 60px;
  }
  h1 {
    margin: 0;
    font-size: 30px;
    letter-spacing: -0.02em;
  }
  header p {
    margin: 4px 0 0;
    color: var(--ink2);
  }
  header b {
    color: var(--ink);
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    margin: 36px 0 10px;
    font-size: 20px;
    letter-spacing: -0.01em;
  }
  h2 small,
  small {
    font-size: 13px;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--ink2);
  }
  .contest {
    font-size: 24px;
  }
  .words {
    margin: 4px 0 10px;
    color: var(--ink2);
  }
  .big {
    margin: 22px 0 0;
    font-size: clamp(34px, 6vw, 60px);
    line-height: 1.05;
    font-weight: 800;
    letter-spacing: -0.03em;
  }
  .big small {
    font-size: 17px;
  }
  .winners {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr));
    gap: 14px;
  }
  .winner {
    padding: 16px 18px;
    border-radius: 14px;
    background: var(--card);
    box-shadow: var(--shadow);
  }
  h3 {
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: 600;
    color: var(--ink2);
  }
  .winner p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .first b {
    font-size: 19px;
  }
  .time {
    font-size: 26px;
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  .winner ol {
    margin: 8px 0 0;
    padding-left: 22px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  select {
    min-height: 34px;
    padding: 3px 8px;
    border: 1.5px solid var(--ink3);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
    font-weight: 400;
    letter-spacing: 0;
  }
  .hills {
    display: block;
    width: 100%;
    height: auto;
  }
  .hills rect {
    fill: var(--gold);
  }
  .hills path {
    stroke: var(--ink3);
  }
  .hills text {
    font-size: 15px;
    fill: var(--ink2);
  }
  @media (max-width: 760px) {
    .hills text {
      font-size: 28px;
    }
    .hills text:nth-of-type(even) {
      display: none;
    }
  }
  details {
    margin-top: 6px;
  }
  details summary {
    display: inline-block;
    padding: 4px 0;
    color: var(--ink2);
    cursor: pointer;
  }
  details table {
    max-width: 340px;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 0 8px 14px;
    border-top: 1px solid var(--line);
    text-align: right;
    font-weight: 400;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  tbody th {
    font-weight: 600;
  }
  thead th {
    border: 0;
    font-size: 13px;
    color: var(--ink2);
  }
  .attempt {
    margin-top: 40px;
    padding: 4px 22px 20px;
    border-radius: 14px;
    background: var(--card);
    box-shadow: var(--shadow);
  }
  .attempt h2 {
    margin-top: 18px;
  }
  .outcome {
    margin: 0 0 4px;
    font-size: clamp(22px, 3.6vw, 32px);
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 1.15;
  }
  .attempt p {
    margin-top: 0;
  }
  .attempt ul {
    columns: 2 260px;
    list-style: none;
    margin: 12px 0 16px;
    padding: 0;
    font-size: 15px;
  }
  .trend {
    display: block;
    width: 100%;
    max-width: 560px;
  }
  .trend text {
    font-size: 8.5px;
    fill: var(--ink2);
  }
  nav a {
    display: inline-block;
    margin: 0 8px 8px 0;
    padding: 8px 16px;
    border: 1.5px solid var(--ink3);
    border-radius: 99px;
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  @media print {
    .hills rect {
      print-color-adjust: exact;
    }
    nav,
    select {
      display: none;
    }
  }
`;
