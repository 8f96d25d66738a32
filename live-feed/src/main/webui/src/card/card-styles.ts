import { css } from 'lit';

export const cardStyles = css`
  :host {
    display: block;
    overflow: auto;
    scrollbar-width: thin;
    background: var(--card);
    border-radius: 14px;
    box-shadow: var(--shadow);
    padding: 18px 18px 14px;
  }
  article {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
  .words,
  .where,
  .reason {
    color: var(--ink2);
    font-size: 13px;
  }
  .who {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .who div {
    flex: 1;
    min-width: 0;
  }
  .bib {
    background: var(--gold);
    color: var(--on-gold);
    font-weight: 800;
    border-radius: 8px;
    padding: 5px 9px;
  }
  h2 {
    margin: 0;
    font-size: 20px;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-align: left;
  }
  h2.long {
    font-size: 14px;
  }
  .who p {
    color: var(--ink2);
    font-size: 13px;
    line-height: 1.35;
  }
  .follow {
    align-self: start;
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    margin: -4px -6px 0 -4px;
    border-radius: 50%;
  }
  .follow:hover,
  .follow:focus-visible {
    background: var(--field);
  }
  .follow path {
    fill: none;
    stroke: var(--ink2);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .follow[aria-pressed='true'] path {
    fill: var(--blue);
    stroke: var(--blue);
  }
  .big {
    display: block;
    margin: 14px 0 3px;
    font-size: clamp(28px, 13cqi, 46px);
    line-height: 1;
    font-weight: 800;
    letter-spacing: -0.03em;
    overflow-wrap: anywhere;
  }
  .finish .done {
    display: block;
    margin-top: 14px;
    font-size: 17px;
    font-weight: 700;
    color: var(--ghost);
  }
  .finish .big {
    margin-top: 4px;
  }
  .line {
    color: var(--ink2);
    font-size: 13.5px;
    line-height: 1.4;
  }
  .line:empty,
  .where:empty {
    display: none;
  }
  .way {
    position: relative;
    height: 6px;
    margin: 12px 7px 4px;
    border-radius: 9px;
    background: var(--line);
  }
  .way .done {
    position: absolute;
    inset: 0 auto 0 0;
    border-radius: 9px;
    background: var(--blue);
  }
  .way .mat,
  .way .here {
    position: absolute;
    top: 50%;
    border-radius: 50%;
    transform: translate(-50%, -50%);
  }
  .way .mat {
    width: 6px;
    height: 6px;
    background: var(--card);
    border: 1.5px solid var(--ink3);
  }
  .way .mat[data-passed] {
    border-color: var(--blue);
  }
  .way .here {
    width: 14px;
    height: 14px;
    background: var(--blue);
    border: 2px solid var(--card);
  }
  .kind {
    display: flex;
    gap: 12px;
    align-items: center;
    margin-top: 10px;
    padding: 9px 12px;
    border-radius: 10px;
    background: color-mix(in srgb, var(--ghost) 9%, transparent);
    font-size: 13.5px;
  }
  .kind p {
    flex: 1;
  }
  .kind button,
  .certificate {
    border: 1px solid color-mix(in srgb, var(--ghost) 45%, transparent);
    border-radius: 99px;
    padding: 3px 12px;
    min-height: 26px;
    font-size: 12.5px;
    font-weight: 600;
    color: var(--ghost);
    white-space: nowrap;
  }
  .certificate {
    display: inline-block;
    margin-bottom: 12px;
    padding: 6px 16px;
    text-decoration: none;
  }
  campaign-card {
    margin-top: 12px;
  }
  share-row {
    margin-top: 14px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  target-chooser {
    margin-top: 4px;
  }
  .against {
    border-top: 1px solid var(--line);
    margin-top: 12px;
    padding-top: 10px;
    font-size: 13px;
  }
  .against summary {
    min-height: 24px;
    color: var(--ink2);
    cursor: pointer;
  }
  .against target-chooser {
    margin-top: 8px;
  }
  .where {
    margin-top: 6px;
  }
  .facts {
    display: grid;
    grid-template-columns: 1fr 1.16fr 1.26fr;
    gap: 10px;
    margin: 12px 0;
  }
  .facts div {
    border-top: 2px solid var(--line);
    padding-top: 6px;
  }
  dt {
    color: var(--ink2);
    font-size: 12px;
  }
  dd {
    margin: 0;
    line-height: 1.25;
  }
  dd b {
    font-size: 17px;
    font-weight: 700;
  }
  em {
    font-style: normal;
    color: var(--ink2);
    font-size: 12px;
    white-space: nowrap;
  }
  .reason {
    margin: -2px 0 12px;
  }
  .compare {
    margin: 10px 0 4px;
    font-size: 13px;
    font-weight: 600;
  }
  .compare a {
    color: var(--blue);
  }
  @media (max-width: 760px) {
    :host {
      border-radius: 0;
      box-shadow: none;
      padding: 14px 16px;
    }
    .big {
      margin-top: 10px;
    }
  }
  @container (max-width: 310px) {
    .facts {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    :host {
      overflow: visible;
      padding: 0;
      box-shadow: none;
    }
    .follow,
    .kind,
    .certificate {
      display: none;
    }
  }
`;
