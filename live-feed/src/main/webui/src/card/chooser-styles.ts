import { css } from 'lit';

export const chooserStyles = css`
  :host {
    display: block;
    font-size: 13.5px;
    line-height: 1.4;
  }
  p {
    margin: 0;
    color: var(--ink2);
  }
  .end {
    white-space: nowrap;
  }
  .other {
    min-height: 24px;
    text-decoration: underline;
    text-decoration-color: var(--ink3);
    text-underline-offset: 3px;
  }
  p b {
    display: block;
    font-weight: 600;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .row button {
    border: 1px solid var(--line);
    border-radius: 99px;
    padding: 3px 12px;
    min-height: 26px;
    font-size: 12.5px;
    font-weight: 600;
    color: var(--ink2);
  }
  .other:hover {
    color: var(--ink);
  }
  .row button:hover {
    background: var(--field);
    color: var(--ink);
  }
  form {
    margin-top: 10px;
    padding: 12px;
    border-radius: 10px;
    background: var(--field);
  }
  form[hidden] {
    display: none;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend,
  .own label {
    padding: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--ink2);
  }
  fieldset label {
    display: flex;
    gap: 9px;
    align-items: start;
    padding: 5px 0;
    cursor: pointer;
  }
  fieldset b {
    display: block;
    font-weight: 600;
  }
  [type='radio'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    accent-color: var(--blue);
  }
  small {
    font-size: 12px;
    color: var(--ink2);
  }
  [role='alert'] {
    color: var(--behind);
  }
  fieldset + .own {
    margin-top: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 4px 0 3px;
  }
  .row input {
    width: 104px;
    font: inherit;
    font-size: 16px;
    color: inherit;
    background: var(--card);
    border: 1px solid var(--ink3);
    border-radius: 8px;
    padding: 3px 9px;
  }
  .row .set {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--card);
  }
  .row .set:hover {
    background: var(--ink2);
    color: var(--card);
  }
  @media print {
    .end,
    form {
      display: none;
    }
  }
`;
