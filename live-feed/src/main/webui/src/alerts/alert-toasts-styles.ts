import { css } from 'lit';

export const toastStyles = css`
  :host {
    display: block;
    width: min(420px, 100%);
  }
  .toasts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  [hidden] {
    display: none;
  }
  .toast,
  .head {
    pointer-events: auto;
  }
  .head {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 4px;
    justify-self: end;
    margin: 0;
    padding-left: 12px;
    border-radius: 99px;
    background: var(--card);
    box-shadow: var(--shadow);
    color: var(--ink2);
    font-size: 13px;
  }
  .head button {
    padding: 6px 12px;
    color: var(--blue);
    font-weight: 600;
  }
  .toast {
    display: flex;
    align-items: stretch;
    border-left: 5px solid var(--blue);
    border-radius: 12px;
    background: var(--card);
    box-shadow: var(--shadow);
  }
  a {
    flex: 1;
    min-width: 0;
    padding: 8px 4px 9px 12px;
    color: inherit;
    text-decoration: none;
  }
  a:hover b {
    text-decoration: underline;
  }
  a > * {
    display: block;
  }
  a > b {
    display: flex;
    white-space: pre;
    font-weight: 600;
  }
  /* However long the name, the mat is there. */
  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  b > span {
    flex: none;
  }
  a > span > * {
    white-space: nowrap;
  }
  strong {
    font-weight: 700;
  }
  em,
  small {
    font-style: normal;
    font-size: 12.5px;
    color: var(--ink2);
  }
  em {
    font-weight: 700;
    color: var(--ink);
  }
  .toast > button {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    color: var(--ink2);
  }
  @media (prefers-reduced-motion: no-preference) {
    .toast {
      animation: arrive 0.35s ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(10px);
      }
    }
  }
  @media (max-width: 760px) {
    .head button {
      padding: 12px 14px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
