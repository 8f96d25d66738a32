import { css } from 'lit';

export const compareStyles = css`
  :host {
    display: block;
    max-width: 1040px;
    margin: 0 auto;
    padding: 28px 24px 48px;
  }
  h2 {
    margin: 0;
    font-size: clamp(26px, 4vw, 40px);
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  header p,
  .words {
    margin: 4px 0 0;
    color: var(--ink2);
  }
  .sides {
    list-style: none;
    margin: 20px 0 14px;
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(210px, 1fr));
    gap: 14px;
  }
  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: center;
    align-content: start;
    gap: 0 8px;
    padding: 12px 8px 14px 16px;
    background: var(--card);
    border-radius: 14px;
    box-shadow: var(--shadow);
  }
  h3 {
    margin: 0;
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  h3 a {
    color: inherit;
    text-decoration: none;
  }
  h3 a:hover {
    text-decoration: underline;
  }
  .big {
    grid-column: 1 / -1;
    margin: 2px 0 0;
    font-size: 40px;
    font-weight: 800;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .big em {
    display: block;
    line-height: 1.2;
    font-size: 15px;
    font-style: normal;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--ink2);
  }
  .where {
    grid-column: 1 / -1;
    margin: 4px 8px 0 0;
    font-size: 13px;
    color: var(--ink2);
  }
  .where b {
    display: block;
    color: var(--ink);
    font-weight: 600;
  }
  .where b:empty {
    display: none;
  }
  .tool {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 8px;
    color: var(--ink2);
  }
  .adding {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: flex-start;
    margin: 14px 0;
  }
  .adding search-box {
    flex: 1 1 280px;
    max-width: 440px;
  }
  .pill {
    display: inline-block;
    max-width: 100%;
    padding: 9px 16px;
    border-radius: 99px;
    border: 1.5px solid var(--blue);
    color: var(--blue);
    font-size: 13px;
    font-weight: 600;
    text-decoration: none;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  section {
    margin: 22px 0 0;
  }
  .lead {
    margin: 0 0 4px;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .chart {
    display: block;
    width: 100%;
    height: auto;
    background: var(--card);
    border-radius: 14px;
    box-shadow: var(--shadow);
  }
  .chart text {
    fill: var(--ink2);
    font-size: 12px;
  }
  .chart .who {
    font-weight: 700;
    fill: var(--ink);
  }
  table {
    width: 100%;
    margin: 26px 0 0;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    text-align: start;
    font-weight: 700;
    padding-bottom: 6px;
  }
  th,
  td {
    padding: 8px 6px;
    text-align: end;
    font-weight: 400;
    vertical-align: baseline;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  thead th {
    font-size: 12.5px;
    font-weight: 700;
    vertical-align: bottom;
  }
  th:first-child {
    text-align: start;
    color: var(--ink2);
  }
  td b {
    font-weight: 600;
  }
  small {
    display: block;
    font-size: 12px;
    color: var(--ink2);
  }
  .short {
    display: none;
  }
  .now td,
  .now th {
    border-top: 1.5px dashed var(--ink3);
    font-style: italic;
  }
  @media (max-width: 760px) {
    :host {
      padding: 18px 12px 40px;
    }
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px;
    }
    li {
      padding: 8px 4px 12px 12px;
    }
    .big {
      font-size: clamp(23px, 8vw, 30px);
    }
    .tool {
      width: 44px;
      height: 44px;
    }
    h3 {
      grid-area: 2 / 1 / auto / -1;
    }
    li .tool {
      grid-column: 3;
    }
    th,
    td {
      padding: 8px 2px;
      font-size: 12px;
      letter-spacing: -0.01em;
    }
    td {
      overflow-wrap: normal;
    }
    th:first-child {
      width: 22%;
    }
    small {
      font-size: 11px;
    }
    .long {
      display: none;
    }
    .short {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .short svg {
      margin-inline-end: 2px;
    }
  }
`;
