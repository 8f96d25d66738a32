import { css } from 'lit';

export const searchBoxStyles = css`
  :host {
    display: block;
  }
  label {
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 0 12px;
    height: 42px;
    border: 1px solid var(--line);
    border-radius: 10px;
    color: var(--ink2);
    background: var(--field);
  }
  label:focus-within {
    outline: 2.5px solid var(--blue);
    outline-offset: -1px;
  }
  svg {
    flex: none;
  }
  input {
    flex: 1;
    min-width: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    font-size: 16px;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--ink2);
    opacity: 1;
  }
  ul {
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
    max-height: min(46vh, 380px);
    overflow: auto;
  }
  li {
    display: grid;
    grid-template-columns: minmax(40px, max-content) minmax(0, 1fr);
    gap: 10px;
    padding: 7px 6px;
    border-radius: 8px;
    cursor: pointer;
    align-items: baseline;
  }
  li[aria-selected='true'],
  li:hover {
    background: var(--field);
  }
  .bib {
    font-weight: 700;
    font-size: 13px;
    color: var(--ink2);
  }
  b {
    font-weight: 600;
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small,
  .words {
    color: var(--ink2);
    font-size: 12.5px;
  }
  .words {
    margin: 10px 6px 2px;
  }
`;
