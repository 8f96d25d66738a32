import { css } from 'lit';

export const editorStyles = css`
  :host {
    display: block;
    max-width: 1240px;
    margin: 0 auto;
    padding: 24px 24px 60px;
  }
  h2 {
    margin: 0 0 18px;
    font-size: 26px;
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
  h3 {
    margin: 0;
    font-size: 15px;
  }
  p {
    margin: 2px 0 8px;
    color: var(--ink2);
    font-size: 13px;
  }
  .desk {
    display: grid;
    grid-template-columns: 300px minmax(0, 1fr);
    gap: 24px 32px;
    align-items: start;
  }
  form {
    display: grid;
    gap: 16px;
    font-size: 14px;
  }
  form > label,
  legend {
    font-weight: 600;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    border: 0;
    margin: 0;
    padding: 0;
  }
  .runner {
    display: block;
    min-width: 0;
  }
  .runner p {
    margin: 0;
    color: var(--ink);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .runner button {
    padding: 9px;
    border-radius: 8px;
    color: var(--ink2);
    vertical-align: middle;
  }
  .runner svg {
    display: block;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
  }
  fieldset label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 26px;
  }
  input[type='radio'] {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--blue);
  }
  select,
  textarea {
    display: block;
    width: 100%;
    margin-top: 4px;
    padding: 9px 11px;
    border: 1px solid var(--ink3);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-weight: 400;
  }
  textarea {
    font:
      13px/1.5 ui-monospace,
      'SFMono-Regular',
      Menlo,
      Consolas,
      monospace;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  iframe {
    display: block;
    width: 100%;
    max-width: 760px;
    border: 0;
  }
  .lines {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    gap: 24px 32px;
  }
  .lines button {
    margin-top: 8px;
    padding: 7px 16px;
    border-radius: 99px;
    background: var(--ink);
    color: var(--paper);
    font-weight: 700;
    font-size: 13px;
  }
  [role='status'] {
    margin-left: 8px;
    font-size: 13px;
    color: var(--ahead);
    font-weight: 600;
  }
  @media (max-width: 760px) {
    :host {
      padding: 16px 16px 40px;
    }
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
