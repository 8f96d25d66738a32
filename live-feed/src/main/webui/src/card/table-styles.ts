import { css } from 'lit';

export const tableStyles = css`
  .splits {
    width: 100%;
    border-collapse: collapse;
    margin-top: 14px;
    font-size: 13px;
  }
  .splits caption {
    text-align: left;
    font-size: 12px;
    color: var(--ink2);
  }
  .splits th,
  .splits td {
    text-align: right;
    padding: 5px 0 5px 8px;
    border-top: 1px solid var(--line);
    font-weight: 400;
    vertical-align: baseline;
  }
  .splits th:first-child {
    text-align: left;
    padding-left: 0;
    font-weight: 600;
  }
  .splits thead th {
    border: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--ink2);
  }
  .splits b {
    font-weight: 600;
  }
  .splits caption,
  .splits small {
    color: var(--ink2);
  }
  .splits th small {
    display: block;
    font-weight: 400;
  }
  .changed {
    color: var(--ink);
    font-weight: 600;
  }
  .splits th .changed::before,
  .reason.changed::before {
    content: '↺ ' / '';
  }
  @media print {
    .splits tr {
      break-inside: avoid;
    }
  }
`;
