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
  .top {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    flex: none;
    min-height: 0;
  }
  search-box {
    flex: 1;
    min-width: 0;
    align-self: stretch;
  }
  .close {
    display: none;
  }
  .tabs {
    display: flex;
    flex: none;
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
  .head a {
    display: inline-block;
    padding: 4px 0;
    margin: -4px 0;
    color: inherit;
    text-underline-offset: 3px;
    text-decoration-color: var(--ink3);
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
  .place.small {
    font-size: 12px;
    font-weight: 700;
  }
  .row:has(.small) {
    grid-template-columns: max-content minmax(0, 1fr);
  }
  .edit {
    grid-template-columns: minmax(0, 1fr) repeat(3, auto);
    gap: 2px;
    align-items: center;
    padding: 3px 4px;
  }
  .tool {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 8px;
    color: var(--ink2);
  }
  .tool:disabled {
    opacity: 0.3;
    cursor: default;
  }
  .count {
    margin: 0;
    padding: 5px 4px;
    border-top: 1px solid var(--line);
    color: var(--ink2);
    font-size: 12.5px;
  }
  .more {
    padding: 6px 4px 10px;
    color: var(--blue);
    font-size: 13px;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 8px 4px 10px;
    border-top: 1px solid var(--line);
  }
  .pill {
    padding: 4px 12px;
    border-radius: 99px;
    border: 1.5px solid var(--blue);
    color: var(--blue);
    font-size: 12.5px;
    font-weight: 600;
    text-decoration: none;
  }
  .pill[aria-pressed='true'] {
    background: var(--blue);
    color: var(--card);
  }
  .said {
    overflow-wrap: anywhere;
    user-select: all;
  }
  .said[hidden] {
    display: none;
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
    :host([data-searching]) .tabs,
    :host([data-searching]) .lists {
      display: none;
    }
    :host([data-searching]) .top {
      flex: 1 1 0;
    }
    :host([data-searching]) .close {
      display: block;
      flex: none;
      height: 42px;
      padding: 0 8px;
      color: var(--blue);
      font-weight: 600;
    }
    .row {
      padding: 10px 4px;
    }
    .tool {
      width: 44px;
      height: 44px;
    }
    .pill {
      padding: 10px 18px;
    }
    .more {
      padding: 12px 4px;
    }
  }
`;
