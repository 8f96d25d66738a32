import { css } from 'lit';

export const elevationStripStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 90px;
    background: var(--paper);
    border-top: 1px solid var(--line);
    overflow: hidden;
  }
  .along {
    position: absolute;
    inset: 0;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .along:focus-visible {
    outline-offset: -3px;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .readout {
    position: absolute;
    top: 6px;
    max-height: calc(100% - 12px);
    overflow: hidden;
    padding: 5px 10px;
    border-radius: 9px;
    background: var(--card);
    box-shadow: var(--shadow);
    color: var(--ink2);
    font-size: calc(11.5px * var(--wall, 1));
    line-height: 1.4;
    pointer-events: none;
  }
  .readout p {
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .readout p:first-child {
    color: var(--ink);
    font-weight: 700;
  }
`;
