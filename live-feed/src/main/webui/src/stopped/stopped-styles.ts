import { css } from 'lit';

const rows = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 14px;
    align-items: start;
    padding: 14px 0;
    border-top: 1px solid var(--line);
  }
  .bib {
    min-width: 62px;
    padding: 4px 8px;
    border-radius: 8px;
    background: var(--gold);
    color: var(--on-gold);
    font-weight: 800;
    text-align: center;
  }
  .who {
    overflow-wrap: anywhere;
  }
  .who b {
    font-size: 20px;
    font-weight: 700;
  }
  .seen {
    display: block;
    font-size: 19px;
  }
`;

export const stoppedStyles = [
  rows,
  css`
    :host {
      display: block;
      max-width: 760px;
      margin: 0 auto;
      padding: 24px 20px 48px;
      font-size: 18px;
      line-height: 1.45;
    }
    .notice {
      margin: 0 0 14px;
      padding: 16px 20px;
      border-radius: 12px;
      background: var(--card);
      border-left: 8px solid var(--behind);
      font-size: clamp(20px, 3.4vw, 28px);
      font-weight: 600;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    .notice.emergency {
      color: var(--behind);
      font-weight: 700;
    }
    .notice.info {
      border-color: var(--ink3);
    }
    .notice small {
      display: block;
      font-size: 15px;
      font-weight: 500;
      color: var(--ink2);
    }
    h1 {
      margin: 22px 0 6px;
      font-size: clamp(26px, 5vw, 38px);
      line-height: 1.15;
      letter-spacing: -0.02em;
    }
    h2 {
      margin: 30px 0 8px;
      font-size: 20px;
    }
    p {
      margin: 0 0 10px;
    }
    .why {
      color: var(--ink2);
    }
    .map {
      margin-top: 28px;
      padding: 10px 18px;
      border: 1.5px solid var(--ink3);
      border-radius: 99px;
      font-size: 16px;
      font-weight: 600;
    }
  `,
];

export const lookupStyles = [
  rows,
  css`
    :host {
      display: block;
    }
    label {
      display: block;
      margin: 0 0 8px;
      font-size: 20px;
      font-weight: 700;
    }
    input {
      width: 100%;
      min-height: 56px;
      padding: 8px 16px;
      border: 2px solid var(--ink2);
      border-radius: 12px;
      background: var(--card);
      color: var(--ink);
      font: inherit;
      font-size: 22px;
    }
    small,
    .words {
      color: var(--ink2);
      font-size: 16px;
    }
    .words {
      min-height: 1.45em;
      margin: 10px 0 4px;
    }
  `,
];
