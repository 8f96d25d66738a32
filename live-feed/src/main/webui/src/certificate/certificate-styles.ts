import { css } from 'lit';

/** A sheet of paper in landscape. Its lengths are shares of its width, so that A4, Letter and a screen show one picture. */
export const certificateStyles = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--land);
    --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', 'Liberation Serif', Georgia, serif;
  }
  .notice {
    margin: 0;
    padding: 40vh 24px 0;
    text-align: center;
    color: var(--ink2);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 24px;
    align-items: center;
    justify-content: space-between;
    max-width: 1180px;
    margin: 0 auto;
    padding: 14px 18px;
  }
  nav a {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
    padding: 4px 0;
  }
  nav a:hover {
    text-decoration: underline;
  }
  main {
    container-type: inline-size;
    max-width: 1180px;
    margin: 0 auto;
    padding: 0 18px 32px;
  }
  .sheet {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 20px;
    padding: 34px 22px 26px;
    background: var(--card);
    color: var(--ink);
    box-shadow: var(--shadow);
    text-align: center;
    font-size: 15px;
  }
  .sheet::before,
  .sheet::after {
    content: '';
    position: absolute;
    pointer-events: none;
  }
  .sheet::before {
    inset: 10px;
    border: 1.5px solid var(--ink);
  }
  .sheet::after {
    inset: 14px;
    border: 1px solid var(--gold);
  }
  p,
  h1 {
    margin: 0;
  }
  .race {
    font: 600 1.25em/1.3 var(--serif);
    letter-spacing: 0.04em;
  }
  .date {
    color: var(--ink2);
    font-size: 0.95em;
  }
  h1 {
    font: 500 2.6em/1.1 var(--serif);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  h1.long {
    font-size: 1.4em;
  }
  .way {
    margin-top: 0.5em;
    font: italic 400 1.35em/1.3 var(--serif);
    color: var(--ghost);
  }
  .time {
    margin: 0.08em 0;
    font-size: 3.9em;
    line-height: 1.05;
    font-weight: 800;
    letter-spacing: -0.03em;
  }
  .settled {
    color: var(--ink2);
  }
  .settled b {
    color: var(--ink);
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 2.4em;
    margin: 0.9em 0 0;
    padding: 0;
    list-style: none;
  }
  .places small {
    font-size: 0.85em;
    color: var(--ink2);
  }
  .engraving {
    display: block;
    width: 100%;
  }
  .ground {
    fill: var(--water);
    opacity: 0.55;
  }
  .ridge {
    fill: none;
    stroke: var(--blue);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .pole {
    stroke: var(--ink3);
    stroke-width: 0.8;
  }
  .ring {
    fill: var(--card);
    stroke: var(--blue);
    stroke-width: 2;
  }
  .engraving text {
    font-size: 12px;
    fill: var(--ink2);
  }
  .engraving .at {
    font-size: 13px;
    font-weight: 700;
    fill: var(--ink);
  }
  .splits {
    border-collapse: collapse;
    margin: 0 auto;
  }
  .splits caption {
    font-size: 0.85em;
    color: var(--ink2);
  }
  .splits th {
    text-align: left;
    font-weight: 500;
    padding: 2px 24px 2px 0;
  }
  .splits td {
    text-align: right;
    font-weight: 700;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 24px;
    align-items: center;
    justify-content: space-between;
    font-size: 0.88em;
    color: var(--ink2);
  }
  .bib {
    background: var(--gold);
    color: var(--on-gold);
    font-weight: 800;
    border-radius: 8px;
    padding: 3px 12px;
  }
  .cause b,
  .tags {
    color: var(--ghost);
  }
  .mark {
    display: inline-block;
    border: 1px solid var(--ink3);
    border-radius: 5px;
    padding: 0 6px;
    font-size: 0.9em;
    font-weight: 600;
  }
  @container (max-width: 759px) {
    .engraving text,
    .pole {
      display: none;
    }
    footer {
      justify-content: center;
    }
  }
  @container (min-width: 760px) {
    .sheet {
      aspect-ratio: 297 / 210;
      padding: 5.2cqi 6cqi 4cqi;
      font-size: 1.42cqi;
    }
    .race {
      font-size: 1.5em;
    }
    h1 {
      font-size: 3.6em;
    }
    h1.long {
      font-size: 1.7em;
    }
    .way {
      font-size: 1.6em;
    }
    .time {
      font-size: 4.6em;
    }
    .sheet::before {
      inset: 1.5cqi;
    }
    .sheet::after {
      inset: 1.95cqi;
    }
    .splits {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media print {
    nav {
      display: none;
    }
    main {
      max-width: none;
      padding: 0;
    }
    .sheet {
      aspect-ratio: auto;
      width: 100vw;
      height: 100vh;
      break-inside: avoid;
      box-shadow: none;
    }
    .sheet * {
      print-color-adjust: exact;
    }
  }
`;
