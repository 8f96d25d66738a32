import { css } from 'lit';

export const timeSliderStyles = css`
  :host {
    display: block;
  }
  .open {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    margin: 0 12px 30px;
    padding: 7px 14px 7px 11px;
    border-radius: 99px;
    background: var(--card);
    box-shadow: var(--shadow);
    font-size: 13px;
    font-weight: 600;
    color: var(--ink2);
  }
  .open:hover {
    color: var(--ink);
  }
  @media (max-width: 760px) {
    .open {
      margin: 0 8px 24px;
      padding: 5px 12px 5px 9px;
      min-height: 28px;
    }
  }
`;
