import { css } from 'lit';

export const menuStyles = css`
  .open {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 10px;
    color: var(--ink2);
  }
  .open:hover {
    background: var(--field);
  }
  .menu {
    position: fixed;
    inset: 60px 12px auto auto;
    width: min(320px, calc(100vw - 24px));
    max-height: calc(100dvh - 76px);
    overflow: auto;
    margin: 0;
    padding: 8px 0 14px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--card);
    color: var(--ink);
    box-shadow: var(--shadow);
    white-space: normal;
  }
  nav {
    padding-bottom: 8px;
    margin-bottom: 10px;
    border-bottom: 1px solid var(--line);
  }
  nav a {
    display: block;
    padding: 9px 18px;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--field);
  }
  nav [aria-current='page'] {
    box-shadow: inset 3px 0 var(--blue);
  }
  alert-switch {
    padding: 0 18px 10px;
    border: 0;
  }
  .choice,
  label {
    display: grid;
    gap: 5px;
    padding: 6px 18px;
    font-size: 13px;
    color: var(--ink2);
  }
  .choice [role='group'] {
    display: flex;
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow: hidden;
  }
  .choice button {
    flex: 1;
    padding: 6px 8px;
    text-align: center;
    font-weight: 600;
  }
  .choice [aria-pressed='true'] {
    background: var(--ink);
    color: var(--card);
  }
  select {
    font: inherit;
    font-size: 15px;
    padding: 6px 8px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
  }
`;
