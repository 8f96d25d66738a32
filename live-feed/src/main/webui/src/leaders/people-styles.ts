import { css } from 'lit';

export const peopleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    background: var(--card);
    border-radius: 14px;
    box-shadow: var(--shadow);
    padding: 12px 12px 6px;
  }
  .tabs {
    display: flex;
    gap: 4px;
    margin: 10px 0 0;
    font-size: 13px;
    font-weight: 600;
    color: var(--ink2);
  }
  .tabs button {
    padding: 5px 12px;
    border-radius: 99px;
  }
  .tabs [aria-selected='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .lists {
    overflow: auto;
    min-height: 0;
    scrollbar-width: thin;
  }
  .head {
    display: flex;
    justify-content: space-between;
    margin: 0;
    font-size: 12px;
    font-weight: 700;
    color: var(--ink2);
    padding: 12px 4px 3px;
  }
  .row {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 9px;
    width: 100%;
    padding: 7px 4px;
    border-top: 1px solid var(--line);
    align-items: baseline;
  }
  .row:hover {
    background: var(--field);
  }
  .row[aria-current='true'] b {
    color: var(--blue);
  }
  .row[aria-current='true'] .figure b {
    color: inherit;
  }
  .dot {
    width: 11px;
    height: 11px;
    border-radius: 50%;
    background: var(--blue);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--blue) 20%, transparent);
    align-self: start;
    margin: 6px 0 0 4px;
  }
  .place {
    color: var(--ink2);
    text-align: center;
  }
  b {
    font-weight: 600;
  }
  .who b {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    display: block;
    color: var(--ink2);
    font-size: 12.5px;
    line-height: 1.35;
  }
  .figure {
    text-align: right;
    color: var(--ink2);
  }
  .figure.ahead {
    color: var(--ahead);
  }
  .figure.behind {
    color: var(--behind);
  }
  .figure small {
    color: inherit;
  }
  .words {
    margin: 0;
    padding: 8px 4px 12px;
    border-top: 1px solid var(--line);
    color: var(--ink2);
    font-size: 13px;
  }
  @media (max-width: 760px) {
    :host {
      border-radius: 0;
      box-shadow: none;
    }
    .row {
      padding: 10px 4px;
    }
  }
`;
