import { css } from 'lit';

export const timeBarStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: grid;
    grid-template: auto / auto auto minmax(0, 1fr) auto auto;
    grid-template-areas: 'play speed slider label close';
    align-items: center;
    gap: 4px 12px;
    padding: 6px 18px;
    background: var(--paper);
    border-top: 1px solid var(--line);
    position: relative;
    z-index: 1;
  }
  .play,
  .close {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
  }
  .play {
    grid-area: play;
    background: var(--ink);
    color: var(--paper);
  }
  .speed {
    grid-area: speed;
    min-width: 46px;
    padding: 5px 8px;
    border: 1.5px solid var(--line);
    border-radius: 99px;
    font-size: 13px;
    font-weight: 700;
    text-align: center;
    color: var(--ink2);
  }
  .close {
    grid-area: close;
    color: var(--ink2);
    margin: 0 -8px 0 -6px;
  }
  .close:hover,
  .speed:hover {
    background: var(--field);
  }
  .label {
    grid-area: label;
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 0;
    font-size: 14px;
    white-space: nowrap;
  }
  .label b {
    font-weight: 700;
  }
  .label small {
    color: var(--ink2);
    font-size: 13px;
  }
  .back {
    padding: 6px 14px;
    border-radius: 99px;
    background: var(--behind);
    color: var(--paper);
    font-size: 13px;
    font-weight: 700;
  }
  .slider {
    grid-area: slider;
    position: relative;
    height: 40px;
  }
  .slider svg {
    position: absolute;
    inset: 2px 9px 17px;
    width: calc(100% - 18px);
    height: 21px;
    overflow: visible;
  }
  .slider path {
    fill: var(--gold);
    fill-opacity: 0.75;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    background: none;
    appearance: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  input::-webkit-slider-runnable-track {
    height: 4px;
    margin-top: 20px;
    border-radius: 9px;
    background: linear-gradient(to right, var(--ink2) var(--at), var(--line) var(--at));
  }
  input::-moz-range-track {
    height: 4px;
    border-radius: 9px;
    background: linear-gradient(to right, var(--ink2) var(--at), var(--line) var(--at));
  }
  input::-webkit-slider-thumb {
    appearance: none;
    width: 18px;
    height: 18px;
    margin-top: -7px;
    border-radius: 50%;
    background: var(--ink);
    border: 3px solid var(--paper);
    box-shadow: 0 0 0 1.5px var(--ink);
  }
  input::-moz-range-thumb {
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--ink);
    border: 3px solid var(--paper);
    box-shadow: 0 0 0 1.5px var(--ink);
  }
  @media (max-width: 760px) {
    .bar {
      grid-template: auto auto / auto auto minmax(0, 1fr) auto;
      grid-template-areas: 'label label label close' 'play speed slider slider';
      padding: 6px 12px 2px;
      gap: 2px 10px;
    }
    .label {
      justify-content: space-between;
      gap: 8px;
      min-width: 0;
    }
    .label b,
    .label small {
      white-space: normal;
      line-height: 1.2;
    }
    .play {
      width: 32px;
      height: 32px;
    }
  }
`;
