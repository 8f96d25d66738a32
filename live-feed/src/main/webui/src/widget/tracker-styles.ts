import { css, unsafeCSS } from 'lit';
import theme from '../app/theme.css?inline';
import { frameTheme } from './frame-theme';

/** What the article says of its text ends at the frame: custom properties too, for each that is used is set there. */
export const trackerStyles = [
  unsafeCSS(frameTheme(theme)),
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    .frame {
      all: initial;
      direction: ltr;
      display: block;
      box-sizing: border-box;
      max-width: 760px;
      margin: 0 auto;
      container-type: inline-size;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--paper);
      color: var(--ink);
      font:
        15px/1.4 'Inter',
        'Source Sans 3',
        system-ui,
        -apple-system,
        'Segoe UI',
        sans-serif;
      font-variant-numeric: tabular-nums lining-nums;
      overflow-wrap: anywhere;
      break-inside: avoid;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    h2,
    h3,
    p {
      margin: 0;
    }
    header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      align-items: baseline;
      padding: 12px 16px 0;
    }
    h2 {
      font-size: 14px;
      line-height: 1.3;
      font-weight: 600;
    }
    .clock {
      font-size: 17px;
      font-weight: 800;
      letter-spacing: -0.01em;
      white-space: nowrap;
    }
    .clock small {
      font-size: 12px;
      font-weight: 500;
      letter-spacing: 0;
      color: var(--ink2);
    }
    .marks {
      grid-column: 1 / 3;
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
      font-size: 12px;
      color: var(--ink2);
    }
    .chip {
      border: 1.5px solid var(--ink2);
      border-radius: 99px;
      padding: 0 9px;
      font-size: 11px;
      line-height: 18px;
      font-weight: 700;
      letter-spacing: 0.04em;
      color: var(--ink);
    }
    .runner {
      padding: 14px 16px 4px;
    }
    h3 {
      font-size: 17px;
      line-height: 1.3;
      font-weight: 700;
      letter-spacing: -0.01em;
    }
    .bib {
      background: var(--gold);
      color: var(--on-gold);
      font-size: 13px;
      font-weight: 800;
      border-radius: 6px;
      padding: 2px 7px;
      margin-right: 4px;
      vertical-align: 1px;
    }
    .big {
      margin: 6px 0 4px;
      font-size: clamp(32px, 12.4cqw, 54px);
      line-height: 1;
      font-weight: 800;
      letter-spacing: -0.035em;
      text-wrap: balance;
    }
    .target,
    .kind,
    .where,
    .words {
      font-size: 13px;
      color: var(--ink2);
    }
    .target b {
      display: block;
      font-weight: 600;
      color: var(--ink);
    }
    .kind {
      margin-top: 6px;
      padding: 8px 12px;
      border-radius: 10px;
      color: var(--ink);
      background: color-mix(in srgb, var(--ghost) 9%, transparent);
    }
    .kind button {
      margin-top: 6px;
      border: 1px solid color-mix(in srgb, var(--ghost) 45%, transparent);
      border-radius: 99px;
      padding: 3px 12px;
      min-height: 26px;
      font-weight: 600;
      color: var(--ghost);
    }
    .where {
      margin-top: 2px;
    }
    .words {
      padding: 14px 16px;
    }
    elevation-strip {
      height: clamp(126px, 30cqw, 172px);
      margin-top: 8px;
    }
    race-map {
      position: relative;
      height: clamp(240px, 62cqw, 400px);
      margin-top: 10px;
    }
    runner-card,
    race-tracker-leaders {
      background: none;
      box-shadow: none;
      border-radius: 0;
      padding: 14px 16px;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 14px;
      padding: 4px 16px;
      border-top: 1px solid var(--line);
      font-size: 12px;
      line-height: 26px;
      color: var(--ink2);
    }
    a {
      color: var(--blue);
      font-weight: 600;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    .before {
      padding: 18px 16px;
      text-align: center;
      color: var(--ink2);
    }
    .load {
      padding: 10px 20px;
      border-radius: 99px;
      background: var(--ink);
      color: var(--paper);
      font-weight: 700;
    }
    @media print {
      button,
      race-map {
        display: none;
      }
      race-notices {
        max-height: none;
      }
    }
  `,
];
