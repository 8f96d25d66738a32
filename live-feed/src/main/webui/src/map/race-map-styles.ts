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
  .overlay {
    pointer-events: none;
  }
  .overlay > * {
    position: absolute;
    left: 0;
    top: 0;
    white-space: nowrap;
    will-change: transform;
  }
  .label {
    font-size: 11.5px;
    line-height: 15px;
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
  .label.point {
    color: var(--ink3);
    font-size: 11px;
  }
  .label.followed,
  .label.ghost,
  .label.leader {
    font-size: 12.5px;
    line-height: 16px;
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
    transform: translate(-50%, -50%);
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
  .controls {
    position: absolute;
    left: 50%;
    top: 16px;
    transform: translateX(-50%);
    margin-left: -20px;
    display: flex;
    background: var(--card);
    border-radius: 99px;
    box-shadow: var(--shadow);
    font-size: 12.5px;
    font-weight: 600;
    color: var(--ink2);
    padding: 3px;
    white-space: nowrap;
  }
  .controls button {
    padding: 4px 12px;
    border-radius: 99px;
  }
  .controls [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .controls .zoom {
    padding: 4px 10px;
    font-size: 15px;
    line-height: 1;
  }
  .credit {
    position: absolute;
    left: 50%;
    bottom: 8px;
    transform: translateX(-50%);
    margin: 0;
    font-size: 11px;
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
    .credit {
      left: 10px;
      bottom: 4px;
      transform: none;
      font-size: 10px;
    }
  }
`;
