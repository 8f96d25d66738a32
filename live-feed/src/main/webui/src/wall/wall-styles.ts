import { css } from 'lit';

/** Everything is in em of one size that follows the screen, from a tablet to a 4K wall. */
export const wallStyles = css`
  :host {
    display: block;
    position: fixed;
    inset: 0;
    overflow: hidden;
    cursor: none;
    background: var(--land);
    font-size: clamp(9px, min(1.05vw, 1.9vh), 60px);
    line-height: 1.25;
  }
  :host([pointing]) {
    cursor: auto;
  }
  .wall {
    display: grid;
    grid-template: auto minmax(0, 1fr) 27% auto / minmax(0, 1fr);
    height: 100%;
  }
  header {
    display: flex;
    align-items: center;
    gap: 1.4em;
    padding: 0.9em 1.8em;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  h1 {
    margin: 0;
    font-size: 2em;
    letter-spacing: -0.02em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .nature {
    display: flex;
    gap: 0.8em;
    align-items: center;
    flex: 1;
  }
  .chip,
  .simulated,
  .late {
    border: 0.12em solid var(--ink2);
    border-radius: 99px;
    padding: 0.1em 0.7em;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.4;
    color: var(--ink2);
  }
  .dashed,
  .simulated {
    border: 0.1em dashed var(--ink3);
    font-weight: 500;
  }
  .simulated {
    padding: 0 0.5em;
    font-size: 0.86em;
  }
  .old {
    font-size: 1.2em;
    color: var(--behind);
  }
  .clock {
    font-size: 3.6em;
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .clock small {
    margin-right: 0.8em;
    font-size: 0.42em;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--ink2);
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1.05fr);
    gap: 1.4em;
    padding: 1.4em 1.8em;
    min-height: 0;
  }
  .card {
    position: relative;
    min-height: 0;
    overflow: hidden;
    padding: 1.2em 1.5em;
    border-radius: 1.1em;
    background: var(--card);
    box-shadow: var(--shadow);
  }
  h2 {
    margin: 0 0 0.5em;
    font-size: 1.6em;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  h2 small {
    display: block;
    font-size: 0.66em;
    font-weight: 500;
    color: var(--ink2);
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.6em;
    align-items: baseline;
    padding: 0.3em 0 0.2em;
    border-top: 1px solid var(--line);
    font-size: 1.55em;
  }
  .place {
    min-width: 1.2em;
    text-align: center;
    color: var(--ink2);
  }
  .name b {
    display: block;
    font-weight: 650;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name small {
    display: block;
    min-height: 1.3em;
    font-size: 0.62em;
    color: var(--ink2);
  }
  .time {
    font-weight: 600;
  }
  .bib {
    min-width: 3.1em;
    text-align: center;
    padding: 0.05em 0.4em;
    border-radius: 0.3em;
    background: var(--gold);
    color: var(--on-gold);
    font-weight: 800;
    font-size: 0.86em;
  }
  .dots {
    position: absolute;
    inset: auto 0 0.8em;
    display: flex;
    justify-content: center;
    gap: 0.5em;
    margin: 0;
  }
  .dots i {
    width: 0.55em;
    height: 0.55em;
    border-radius: 50%;
    background: var(--line);
  }
  .dots i[data-on] {
    background: var(--ink2);
  }
  .runner p {
    margin: 0 0 0.4em;
  }
  .runner .big {
    margin-bottom: 0.08em;
    font-size: 5em;
    font-weight: 800;
    letter-spacing: -0.03em;
    line-height: 1.05;
  }
  .target,
  .kind,
  .cause,
  .words {
    font-size: 1.4em;
    color: var(--ink2);
  }
  .target b {
    display: block;
    color: var(--ink);
  }
  .runner .cause {
    margin-top: 0.8em;
    color: var(--ghost);
  }
  .one {
    display: grid;
    place-content: center;
    gap: 0.6em;
    padding: 1em 4em;
    text-align: center;
  }
  .one p {
    margin: 0;
  }
  .huge {
    font-size: 8em;
    font-weight: 800;
    letter-spacing: -0.03em;
    line-height: 1;
  }
  [data-stage='stopped'] .huge {
    font-size: 4.6em;
  }
  .said {
    font-size: 3em;
    font-weight: 700;
    color: var(--behind);
    overflow-wrap: anywhere;
  }
  .one .words {
    font-size: 1.8em;
  }
  .strip {
    min-height: 0;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  /* Its names are drawn for a page: here they are as large as the wall is. */
  .strip elevation-strip {
    zoom: var(--zoom);
    width: 100%;
    height: 100%;
    border: 0;
  }
  /* Nobody's hand reaches it. */
  .kind button {
    display: none;
  }
  .notice {
    margin: 0;
    padding: 0.5em 1.2em;
    background: var(--card);
    border-left: 0.5em solid var(--ink3);
    font-size: 1.6em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .notice.warning,
  .notice.emergency {
    border-color: var(--behind);
    font-weight: 700;
  }
  @media (orientation: portrait) {
    :host {
      font-size: clamp(9px, min(1.9vw, 1.25vh), 60px);
    }
    .wall {
      grid-template-rows: auto minmax(0, 1fr) 17% auto;
    }
    .parts {
      grid-template: repeat(3, minmax(0, 1fr)) / minmax(0, 1fr);
    }
    li {
      font-size: 1.3em;
    }
    li:nth-child(n + 5) {
      display: none;
    }
    header {
      flex-wrap: wrap;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .fade {
      animation: come 0.7s ease-out;
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
  }
`;
