import { css } from 'lit';

/** Of MapLibre's own stylesheet only the few lines that a canvas without controls needs. */
export const raceMapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--land);
  }
  .scene,
  .overlay {
    position: absolute;
    inset: 0;
  }
  .scene canvas {
    position: absolute;
    inset: 0;
    outline: none;
  }
  .maplibregl-canvas-container {
    position: absolute;
    inset: 0;
    touch-action: pan-x pan-y;
    cursor: grab;
  }
  .maplibregl-canvas-container:active {
    cursor: grabbing;
  }
  .maplibregl-touch-drag-pan.maplibregl-touch-zoom-rotate {
    touch-action: none;
  }
  .maplibregl-control-container {
    display: none;
  }
  .overlay,
  .finder {
    pointer-events: none;
  }
  .finder {
    position: absolute;
    inset: 0;
  }
  .finder:focus-visible {
    outline-offset: -3px;
  }
  .overlay > * {
    position: absolute;
    left: 0;
    top: 0;
    white-space: nowrap;
    will-change: transform;
  }
  .overlay > [hidden] {
    display: none;
  }
  .label {
    font-size: calc(11.5px * var(--wall, 1));
    line-height: calc(15px * var(--wall, 1));
    color: var(--ink2);
    paint-order: stroke;
    text-shadow:
      0 0 3px var(--land),
      0 0 3px var(--land),
      0 0 5px var(--land);
  }
  .label.town {
    font-weight: 500;
  }
  .label.landmark,
  .label.point,
  .label.hill,
  .label.mark {
    font-size: calc(11px * var(--wall, 1));
  }
  .label.hill::before {
    content: '';
    display: inline-block;
    margin-right: 3px;
    border: calc(4px * var(--wall, 1)) solid transparent;
    border-top: 0;
    border-bottom: calc(7px * var(--wall, 1)) solid currentcolor;
  }
  .label.mark {
    font-variant-numeric: tabular-nums;
    opacity: 0.85;
  }
  .label.followed,
  .label.ghost,
  .label.leader {
    font-size: calc(12.5px * var(--wall, 1));
    line-height: calc(16px * var(--wall, 1));
    max-width: 180px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 700;
    color: var(--ink);
    background: color-mix(in srgb, var(--card) 88%, transparent);
    border-radius: 6px;
    padding: 0 6px;
    text-shadow: none;
  }
  .label.followed {
    color: var(--blue);
  }
  .label.ghost {
    color: var(--ghost);
  }
  .marker {
    width: 0;
    height: 0;
  }
  .marker::before {
    content: '';
    position: absolute;
    border-radius: 50%;
    transform: translate(-50%, -50%) scale(var(--wall, 1));
    width: 12px;
    height: 12px;
    background: var(--ink);
    border: 2px solid var(--card);
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--ink) 20%, transparent);
  }
  .marker.followed::before {
    width: 15px;
    height: 15px;
    background: var(--blue);
    box-shadow: 0 0 0 6px color-mix(in srgb, var(--blue) 24%, transparent);
  }
  .marker.estimated::before {
    background: var(--card);
    border: 3px solid var(--ink);
  }
  .marker.estimated.followed::before {
    border: 4px solid var(--blue);
  }
  .marker.pulse::after {
    content: '';
    position: absolute;
    width: 44px;
    height: 44px;
    margin: -22px;
    border-radius: 50%;
    border: 3px solid var(--blue);
    opacity: 0;
    animation: pulse 1.3s ease-out 1;
  }
  @keyframes pulse {
    from {
      transform: scale(0.3);
      opacity: 0.6;
    }
    to {
      transform: scale(1.6);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .marker.pulse::after {
      animation: none;
    }
  }
  .marker.ghost::before {
    width: 17px;
    height: 17px;
    background: color-mix(in srgb, var(--land) 60%, transparent);
    border: 2.5px dashed var(--ghost);
    box-shadow: none;
  }
  .marker.hover::before {
    width: 9px;
    height: 9px;
    background: var(--card);
    border: 2px solid var(--ink);
    box-shadow: none;
  }
  .card {
    position: absolute;
    left: 0;
    top: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 8px;
    width: max-content;
    max-width: calc(260px * var(--wall, 1));
    padding: 7px 11px;
    border-radius: 10px;
    background: var(--card);
    box-shadow: var(--shadow);
    font-size: calc(13px * var(--wall, 1));
    pointer-events: none;
  }
  @media (hover: none) {
    .card {
      pointer-events: auto;
    }
  }
  .card .bib {
    align-self: center;
    padding: 0 6px;
    border-radius: 5px;
    background: var(--gold);
    color: var(--on-gold);
    font-size: 0.92em;
  }
  .card .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 700;
  }
  .card small {
    grid-column: 1 / -1;
    color: var(--ink2);
    font-size: 0.9em;
  }
  .inset {
    position: absolute;
    left: calc(var(--map-left, 0px) + 16px);
    bottom: 16px;
    padding: 0;
    border-radius: 12px;
    background: color-mix(in srgb, var(--card) 94%, transparent);
    box-shadow: var(--shadow);
    cursor: pointer;
  }
  .inset[hidden] {
    display: none;
  }
  .inset canvas {
    display: block;
    width: calc(208px * var(--wall, 1));
    height: calc(92px * var(--wall, 1));
  }
  .inset span {
    display: block;
    padding: 0 10px 6px;
    font-size: calc(11.5px * var(--wall, 1));
    font-weight: 600;
    color: var(--ghost);
  }
  .controls {
    position: absolute;
    left: calc(50% + (var(--map-left, 0px) - var(--map-right, 0px)) / 2);
    top: 16px;
    transform: translateX(-50%);
    display: flex;
    background: var(--card);
    border-radius: 99px;
    box-shadow: var(--shadow);
    font-size: calc(12.5px * var(--wall, 1));
    font-weight: 600;
    color: var(--ink2);
    padding: 3px;
    white-space: nowrap;
  }
  .controls button {
    min-height: 26px;
    padding: 0.3em 0.95em;
    border-radius: 99px;
  }
  .controls [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .controls .zoom {
    min-width: 2em;
    padding: 4px 0.6em;
    text-align: center;
    font-size: calc(15px * var(--wall, 1));
    line-height: 1;
  }
  .credit {
    position: absolute;
    right: calc(var(--map-right, 0px) + 14px);
    bottom: 8px;
    margin: 0;
    font-size: calc(11px * var(--wall, 1));
    color: var(--ink2);
    white-space: nowrap;
  }
  @media (max-width: 1180px) and (min-width: 761px) {
    .controls {
      top: auto;
      bottom: 32px;
    }
    .controls .zoom {
      display: none;
    }
  }
  @media (max-width: 760px) {
    .controls {
      margin: 0;
      top: 8px;
      left: auto;
      right: 8px;
      transform: none;
      font-size: 11.5px;
    }
    .controls .zoom {
      display: none;
    }
    .inset {
      left: auto;
      right: 8px;
      bottom: 8px;
    }
    .inset canvas {
      width: 116px;
      height: 54px;
    }
    .inset span {
      padding: 0 7px 4px;
      font-size: 10.5px;
    }
    .credit {
      right: auto;
      left: 10px;
      bottom: 4px;
      transform: none;
      font-size: 10px;
    }
  }
`;
