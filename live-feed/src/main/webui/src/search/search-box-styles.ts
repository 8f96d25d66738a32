import { css } from 'lit';

export const searchBoxStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  label {
    display: flex;
    flex: none;
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
  #found {
    margin: 4px 0 0;
    max-height: min(46vh, 380px);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  #found[hidden] {
    display: none;
  }
  .heading {
    margin: 0;
    padding: 10px 6px 3px;
    font-size: 12px;
    font-weight: 700;
    color: var(--ink2);
  }
  .option {
    display: grid;
    grid-template-columns: minmax(44px, max-content) minmax(0, 1fr) 32px;
    gap: 0 10px;
    align-items: center;
    padding: 6px 2px 6px 6px;
    border-top: 1px solid var(--line);
    cursor: pointer;
  }
  .option[aria-selected='true'],
  .option:hover {
    background: var(--field);
  }
  .option[aria-selected='true'] {
    box-shadow: inset 3px 0 0 var(--blue);
  }
  .bib {
    font-weight: 700;
    font-size: 13px;
    color: var(--ink2);
  }
  .who {
    min-width: 0;
  }
  b {
    font-weight: 600;
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  small,
  .words {
    color: var(--ink2);
    font-size: 12.5px;
    line-height: 1.35;
  }
  .words {
    margin: 10px 6px 2px;
    overflow-wrap: anywhere;
  }
  .star {
    display: grid;
    place-items: center;
    width: 32px;
    height: 36px;
    border-radius: 8px;
  }
  .star path {
    fill: none;
    stroke: var(--ink2);
    stroke-width: 1.5;
  }
  .star.on path {
    fill: var(--blue);
    stroke: var(--blue);
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    gap: 6px;
    align-items: center;
    margin: 10px 4px 0;
  }
  .group b {
    flex: 1 0 100%;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .pill {
    padding: 5px 14px;
    border-radius: 99px;
    border: 1.5px solid var(--blue);
    background: var(--blue);
    color: var(--card);
    font-size: 13px;
    font-weight: 600;
  }
  .pill[aria-pressed='true'],
  .pill.quiet {
    background: none;
    color: var(--blue);
  }
  @media (max-width: 760px) {
    #found {
      flex: 1;
      max-height: none;
    }
    .option {
      padding: 10px 2px 10px 6px;
      grid-template-columns: minmax(48px, max-content) minmax(0, 1fr) 44px;
    }
    .star {
      width: 44px;
      height: 44px;
    }
    .pill {
      padding: 9px 16px;
    }
  }
`;
