import type { Field } from '../generated/contracts';
import { ByteCursor } from './byte-cursor';

/** @property whole everybody; else those who changed */
export interface ReadField {
  whole: boolean;
  epoch: string;
  sequence: number;
  field: Field;
}

const VERSION = 1;
const TEXT_BIB = 16;

/** Reads the binary messages of one socket; their form is described in the server's `FieldBytes`. */
export class FieldReader {
  /** Of the last whole field: what comes after it names them by their place in the list. */
  private pointsDm: number[] = [];

  /** Undefined for a version that this page does not know. */
  read(message: ArrayBuffer): ReadField | undefined {
    const bytes = new ByteCursor(new Uint8Array(message));
    if (bytes.byte() !== VERSION) return undefined;
    const whole = bytes.byte() === 1;
    const epoch = bytes.text();
    const sequence = bytes.number();
    const baseMs = bytes.signed();
    const pointsDm = Array.from({ length: bytes.number() }, () => bytes.number());
    if (whole) this.pointsDm = pointsDm;
    return { whole, epoch, sequence, field: this.rows(bytes, baseMs) };
  }

  private rows(bytes: ByteCursor, baseMs: number): Field {
    const field: Field = { bib: [], revision: [], d0M: [], t0Ms: [], speedMps: [], holdM: [], status: [], kind: [] };
    for (let left = bytes.number(); left > 0; left--) {
      const head = bytes.byte();
      field.status.push(head & 3);
      field.kind.push((head >> 2) & 3);
      field.bib.push(head & TEXT_BIB ? bytes.text() : String(bytes.number()));
      field.revision.push(bytes.number());
      field.d0M.push(this.placeM(bytes));
      field.t0Ms.push(baseMs + bytes.number());
      field.speedMps.push(bytes.number() / 1000);
      field.holdM.push(this.placeM(bytes));
    }
    return field;
  }

  private placeM(bytes: ByteCursor): number {
    const place = bytes.number();
    return (place % 2 === 1 ? (place - 1) / 2 : this.pointsDm[place / 2]) / 10;
  }
}
