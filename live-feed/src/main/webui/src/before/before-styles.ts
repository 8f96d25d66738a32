import { css } from 'lit';

export const beforeStyles = css`
  :host {
    display: block;
    padding-bottom: 40px;
  }
  .hero {
    padding: clamp(28px, 6vh, 72px) 20px clamp(20px, 4vh, 44px);
    text-align: center;
  }
  .hero h1 {
    margin: 0 0 10px;
    font-size: clamp(17px, 2vw, 22px);
    font-weight: 600;
    color: var(--ink2);
  }
  .hero .big {
    margin: 0;
    color: var(--ink);
    font-size: clamp(44px, 12vw, 132px);
    line-height: 1;
    font-weight: 800;
    letter-spacing: -0.035em;
  }
  .hero p {
    margin: 10px 0 0;
    color: var(--ink2);
    font-size: clamp(15px, 1.6vw, 19px);
  }
  elevation-strip {
    height: 172px;
    border-bottom: 1px solid var(--line);
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    gap: 20px 32px;
    max-width: 1280px;
    margin: 28px auto 0;
    padding: 0 20px;
    align-items: start;
  }
  h2 {
    margin: 0 0 10px;
    font-size: 18px;
    letter-spacing: -0.01em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 0 8px 10px;
    border-top: 1px solid var(--line);
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    white-space: normal;
  }
  tbody th {
    font-weight: 600;
  }
  thead th {
    border: 0;
    padding-top: 0;
    font-size: 13px;
    color: var(--ink2);
  }
  tr[aria-current='true'] th {
    color: var(--blue);
  }
  dl {
    margin: 0;
  }
  dl div {
    display: grid;
    grid-template-columns: 118px minmax(0, 1fr);
    gap: 10px;
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  dt,
  small {
    color: var(--ink2);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  dd small {
    display: block;
  }
  .records {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .records li {
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .records b {
    font-weight: 600;
  }
  .records span {
    display: block;
    color: var(--ink2);
  }
  h2:not(:first-child) {
    margin-top: 26px;
  }
  runner-card {
    margin-top: 14px;
    border-radius: 14px;
    box-shadow: var(--shadow);
  }
  .map {
    margin-top: 18px;
    padding: 8px 18px;
    border: 1.5px solid var(--ink3);
    border-radius: 99px;
    font-weight: 600;
  }
`;
