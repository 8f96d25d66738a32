import { css } from 'lit';

export const raceHeaderStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 0 18px;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  .brand {
    font-weight: 800;
    letter-spacing: -0.02em;
    font-size: 19px;
    color: inherit;
    text-decoration: none;
  }
  .brand i {
    font-style: normal;
    color: var(--blue);
  }
  h1 {
    margin: 0;
    font: inherit;
    color: var(--ink2);
    overflow: hidden;
    text-overflow: ellipsis;
    min-width: 0;
  }
  .nature {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    border: 1.5px solid var(--ink2);
    border-radius: 99px;
    padding: 1px 10px;
    font-weight: 700;
    font-size: 12px;
    letter-spacing: 0.04em;
    color: var(--ink2);
  }
  .chip b {
    border-left: 7px solid var(--ink2);
    border-top: 4.5px solid transparent;
    border-bottom: 4.5px solid transparent;
  }
  .chip.live {
    color: var(--behind);
    border-color: var(--behind);
  }
  .late {
    font-size: 12px;
    color: var(--ink2);
  }
  .connection {
    font-size: 13px;
    color: var(--ink2);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .connection[data-state='open'] {
    flex: 0 0 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--ahead);
  }
  .right {
    margin-left: auto;
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .clock {
    font-weight: 700;
    font-size: 22px;
    letter-spacing: 0.01em;
    display: flex;
    align-items: baseline;
    gap: 9px;
  }
  .clock small {
    font-weight: 500;
    font-size: 12.5px;
    letter-spacing: 0;
    color: var(--ink2);
  }
  @media (max-width: 760px) {
    :host {
      padding: 0 14px;
      gap: 10px;
    }
    h1 {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    .right {
      gap: 4px;
    }
    .nature {
      flex-direction: column;
      gap: 1px;
    }
    .chip {
      font-size: 11px;
      padding: 0 8px;
    }
    .late {
      font-size: 11px;
      line-height: 1;
    }
    .connection:not([data-state='open']) {
      position: absolute;
      top: 100%;
      left: 0;
      right: 0;
      padding: 3px 14px;
      background: var(--card);
      border-bottom: 1px solid var(--line);
    }
    .clock {
      font-size: 19px;
      flex-direction: column;
      gap: 0;
      line-height: 1.15;
      align-items: flex-end;
    }
    .clock small {
      font-size: 11px;
      order: 2;
    }
  }

  @media (max-width: 375px) {
    :host {
      padding: 0 4px 0 8px;
      gap: 6px;
    }
    .brand {
      font-size: 16px;
    }
    .right {
      gap: 2px;
    }
    .clock {
      font-size: 17px;
    }
    .wave {
      display: none;
    }
  }
`;
