import { css } from 'lit';

/** Desk: map with the panels floating over it, strip below. Phone: map, strip and card in that order, and a thumb bar. */
export const layoutStyles = css`
  .app {
    --map-left: 350px;
    --map-right: 406px;
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: 56px auto minmax(0, 1fr) auto clamp(172px, 14vh, 340px) / 334px minmax(0, 1fr) 390px;
    grid-template-areas: 'head head head' 'notices notices notices' 'people map card' 'scrub scrub scrub' 'strip strip strip';
  }
  .app > main {
    display: contents;
  }
  race-header {
    grid-area: head;
    z-index: 4;
  }
  race-notices {
    grid-area: notices;
    z-index: 4;
  }
  race-map {
    grid-row: 3;
    grid-column: 1 / -1;
  }
  people-panel {
    grid-area: people;
    z-index: 2;
    margin: 16px 0 16px 16px;
    align-self: start;
    max-height: calc(100% - 32px);
    min-height: 0;
  }
  runner-card {
    grid-area: card;
    z-index: 2;
    margin: 16px 16px 16px 0;
    align-self: start;
    max-height: calc(100% - 32px);
    min-height: 0;
  }
  time-slider {
    grid-area: map;
    z-index: 1;
    align-self: end;
    justify-self: end;
  }
  time-slider[open] {
    grid-area: scrub;
    justify-self: stretch;
  }
  elevation-strip {
    grid-area: strip;
    z-index: 1;
  }
  thumb-bar {
    display: none;
  }
  .framed {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: 56px auto minmax(0, 1fr) / minmax(0, 1fr);
    grid-template-areas: 'head' 'notices' 'main';
  }
  .framed main {
    grid-area: main;
    overflow: auto;
  }
  @media print {
    .framed {
      position: static;
      display: block;
    }
  }
  .told {
    position: fixed;
    z-index: 7;
    inset: auto 12px calc(16px + clamp(172px, 14vh, 340px));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: center;
    pointer-events: none;
  }
  .notice {
    position: fixed;
    inset: 40% 24px auto;
    text-align: center;
    color: var(--ink2);
  }
  @media (max-width: 1080px) and (min-width: 761px) {
    .app {
      --map-left: 296px;
      --map-right: 356px;
      grid-template-columns: 280px minmax(0, 1fr) 340px;
    }
  }
  @media (max-width: 760px) {
    .app {
      --map-left: 0px;
      --map-right: 0px;
      grid-template:
        52px auto minmax(180px, 32%) auto 118px minmax(0, 1fr) calc(54px + env(safe-area-inset-bottom))
        / minmax(0, 1fr);
      grid-template-areas: 'head' 'notices' 'map' 'scrub' 'strip' 'card' 'thumb';
    }
    race-map {
      grid-area: map;
    }
    runner-card {
      margin: 0;
      max-height: none;
      align-self: stretch;
    }
    people-panel {
      display: none;
    }
    .app:not([data-panel='none']) people-panel {
      display: block;
      grid-row: 3 / 7;
      grid-column: 1;
      margin: 0;
      max-height: none;
      align-self: stretch;
      z-index: 3;
    }
    .app[data-panel='search'] people-panel {
      display: flex;
      position: fixed;
      inset: 0;
      z-index: 6;
    }
    .told {
      bottom: calc(66px + env(safe-area-inset-bottom));
    }
    thumb-bar {
      display: block;
      grid-area: thumb;
      z-index: 4;
    }
  }
  /* On paper: whose race, and the card. */
  @media print {
    .app {
      position: static;
      display: block;
    }
    .app > :not(race-header, race-notices, runner-card) {
      display: none;
    }
    .app > runner-card {
      margin: 0;
      max-height: none;
    }
  }
`;
