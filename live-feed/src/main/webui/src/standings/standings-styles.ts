import { css } from 'lit';

export const standingsStyles = css`
  :host {
    display: block;
    max-width: 1040px;
    margin: 0 auto;
    padding: 28px 24px 48px;
  }
  header {
    display: grid;
    gap: 2px 16px;
    margin-bottom: 20px;
  }
  h2 {
    margin: 0;
    font-size: clamp(26px, 4vw, 40px);
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  header p {
    margin: 0;
    color: var(--ink2);
  }
  .settled {
    font-weight: 700;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
    gap: 10px;
    margin-bottom: 18px;
    align-items: start;
  }
  .choice span {
    display: block;
    font-size: 12px;
    font-weight: 700;
    color: var(--ink2);
    margin: 0 2px 3px;
  }
  select {
    width: 100%;
    height: 42px;
    padding: 0 10px;
    font: inherit;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--ink3);
    border-radius: 10px;
  }
  .only {
    grid-column: auto / span 2;
    min-width: 0;
  }
  search-box.only {
    margin-top: 21px;
  }
  p.only {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 21px 0 0;
    padding: 3px 6px 3px 14px;
    border-radius: 10px;
    background: var(--field);
    border: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .only button,
  nav a {
    padding: 7px 14px;
    border-radius: 99px;
    border: 1.5px solid var(--blue);
    color: var(--blue);
    font-size: 13px;
    font-weight: 600;
    text-decoration: none;
  }
  .words {
    color: var(--ink2);
    padding: 12px 0;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--card);
    border-radius: 14px;
    box-shadow: var(--shadow);
  }
  th,
  td {
    padding: 9px 10px;
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
    border-top: 1px solid var(--line);
  }
  thead th {
    border-top: 0;
    font-size: 12px;
    font-weight: 700;
    color: var(--ink2);
    white-space: nowrap;
  }
  .place {
    text-align: end;
    width: 1px;
    padding-left: 16px;
    color: var(--ink2);
  }
  .bib {
    width: 1px;
    font-weight: 700;
    font-size: 13px;
    color: var(--ink2);
  }
  th[scope='row'] {
    overflow-wrap: anywhere;
  }
  th a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  th a:hover {
    text-decoration: underline;
  }
  .followed th a {
    color: var(--blue);
  }
  .followed {
    box-shadow: inset 4px 0 0 var(--blue);
  }
  .about,
  .gap {
    color: var(--ink2);
    font-size: 13px;
  }
  .about {
    overflow-wrap: anywhere;
  }
  .figure {
    text-align: end;
    white-space: nowrap;
  }
  .gap {
    padding-right: 16px;
  }
  b {
    font-weight: 600;
  }
  small {
    color: var(--ink2);
    font-size: 12.5px;
  }
  td small {
    display: block;
  }
  .narrow {
    display: none;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: 8px;
    padding: 18px 0;
    color: var(--ink2);
  }
  nav span {
    padding: 0 8px;
  }
  @media (max-width: 760px) {
    :host {
      padding: 18px 12px 40px;
    }
    form {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    p.only,
    search-box.only {
      grid-column: 1 / -1;
      margin-top: 0;
    }
    select {
      height: 46px;
      font-size: 16px;
    }
    table {
      box-shadow: none;
      border-radius: 0;
      background: none;
    }
    th,
    td {
      padding: 10px 5px;
    }
    .place {
      padding-left: 4px;
    }
    .gap {
      padding-right: 4px;
    }
    td.bib,
    th.bib,
    td.about,
    th.about {
      display: none;
    }
    .narrow {
      display: block;
    }
    nav a {
      padding: 12px 18px;
    }
    nav span {
      order: -1;
      flex: 1 0 100%;
      text-align: center;
    }
  }
`;
