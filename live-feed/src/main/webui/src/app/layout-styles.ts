import { css } from 'lit';

/** Desk: map with the panels floating over it, strip below. Phone: map, strip and card in that order, and a thumb bar. */
export const layoutStyles = css`
  .app {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: 56px auto minmax(0, 1fr) 172px / 334px minmax(0, 1fr) 390px;
    grid-template-areas: 'head head head' 'notices notices notices' 'people map card' 'strip strip strip';
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
  }
  .framed main {
    grid-row: 3;
    overflow: auto;
  }
  .notice {
    position: fixed;
    inset: 40% 24px auto;
    text-align: center;
    color: var(--ink2);
  }
  @media (max-width: 1080px) and (min-width: 761px) {
    .app {
      grid-template-columns: 280px minmax(0, 1fr) 340px;
    }
  }
  @media (max-width: 760px) {
    .app {
      grid-template:
        52px auto minmax(180px, 32%) 118px minmax(0, 1fr) calc(54px + env(safe-area-inset-bottom))
        / minmax(0, 1fr);
      grid-template-areas: 'head' 'notices' 'map' 'strip' 'card' 'thumb';
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
      grid-row: 3 / 6;
      grid-column: 1;
      margin: 0;
      max-height: none;
      align-self: stretch;
      z-index: 3;
    }
    thumb-bar {
      display: block;
      grid-area: thumb;
      z-index: 4;
    }
  }
`;
