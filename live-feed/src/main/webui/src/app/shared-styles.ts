import { css } from 'lit';

/** What every part of the page has in common; the colours themselves stand in theme.css. */
export const sharedStyles = css`
  :host {
    font-variant-numeric: tabular-nums lining-nums;
  }
  * {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2.5px solid var(--blue);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .ahead {
    color: var(--ahead);
  }
  .behind {
    color: var(--behind);
  }
  .simulated {
    display: inline-block;
    border: 1px dashed var(--ink3);
    color: var(--ink2);
    border-radius: 5px;
    padding: 0 5px;
    font-size: 11px;
    line-height: 16px;
    font-weight: 500;
    letter-spacing: 0.01em;
    vertical-align: 1px;
  }
`;
