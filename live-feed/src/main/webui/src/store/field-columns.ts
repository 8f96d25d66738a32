import type { Field } from '../generated/contracts';

/** The whole field in columns: the same index is the same entrant, for as long as the page lives. */
export class FieldColumns {
  size = 0;
  /** Grows whenever anything but where dots are shown has changed. */
  writes = 0;
  readonly bibs: string[] = [];
  revision = new Float64Array(0);
  d0M = new Float64Array(0);
  t0Ms = new Float64Array(0);
  speedMps = new Float32Array(0);
  holdM = new Float64Array(0);
  /** 0 Active, 1 Finished, 2 anything else. */
  status = new Uint8Array(0);
  /** 0 runner by mat, 1 runner by GPS, 2 vehicle. */
  kind = new Uint8Array(0);
  /** Where each dot was last drawn, metres; below zero nowhere. */
  shownM = new Float32Array(0);
  /** How far ahead of its model each dot is still drawn, metres; it is run in. */
  aheadM = new Float32Array(0);
  private readonly indexes = new Map<string, number>();

  find(bib: string): number | undefined {
    const i = this.indexes.get(bib);
    return i !== undefined && i < this.size ? i : undefined;
  }

  /** Makes room for these and for nobody else, in this order; nobody is shown yet. */
  enlist(bibs: readonly string[]): void {
    this.clear();
    this.reserve(bibs.length);
    bibs.forEach((bib) => this.add(bib));
    this.size = 0;
  }

  /** Shows so many of those enlisted, the first of them. */
  show(count: number): void {
    this.size = count;
  }

  /** Forgets everybody: another history begins. */
  clear(): void {
    this.writes++;
    this.size = 0;
    this.bibs.length = 0;
    this.indexes.clear();
  }

  /** Forgets everybody who is not in a snapshot of all: they were taken off, or may no longer be shown. */
  keepOnly(bibs: readonly string[]): void {
    if (this.size === 0) return this.clear();
    const kept = new Set(bibs);
    const before = this.size;
    this.writes++;
    this.size = 0;
    this.indexes.clear();
    for (let from = 0; from < before; from++) {
      if (kept.has(this.bibs[from])) this.move(from, this.size++);
    }
    this.bibs.length = this.size;
  }

  /**
   * Takes a snapshot's or a delta's columns. A lower revision than one already shown is refused.
   *
   * @param raceMs now, so that a dot already drawn runs on from where it is
   * @returns how many entrants were taken
   */
  take(columns: Field, raceMs: number): number {
    this.reserve(this.size + columns.bib.length);
    let taken = 0;
    this.writes++;
    for (let from = 0; from < columns.bib.length; from++) {
      const known = this.indexes.get(columns.bib[from]);
      if (known !== undefined && columns.revision[from] < this.revision[known]) continue;
      const i = known ?? this.add(columns.bib[from]);
      this.write(i, columns, from);
      if (known !== undefined && this.shownM[i] >= 0) this.aheadM[i] = this.shownM[i] - this.modelM(i, raceMs);
      taken++;
    }
    return taken;
  }

  /** Where the model says an entrant is, metres. */
  modelM(i: number, raceMs: number): number {
    const alongM = this.d0M[i] + (this.speedMps[i] * (raceMs - this.t0Ms[i])) / 1000;
    return Math.max(0, Math.min(alongM, this.holdM[i]));
  }

  /** How many dots are drawn of those who run. */
  get moving(): number {
    let found = 0;
    for (let i = 0; i < this.size; i++)
      if (this.shownM[i] >= 0 && this.status[i] === 0 && this.speedMps[i] > 0) found++;
    return found;
  }

  /** How many dots are drawn from a distance up to another. */
  count(fromM: number, toM: number): number {
    let found = 0;
    for (let i = 0; i < this.size; i++) {
      if (this.shownM[i] >= 0 && this.shownM[i] >= fromM && this.shownM[i] < toM) found++;
    }
    return found;
  }

  private add(bib: string): number {
    const i = this.size++;
    this.bibs[i] = bib;
    this.indexes.set(bib, i);
    this.shownM[i] = -1;
    this.aheadM[i] = 0;
    return i;
  }

  private move(from: number, to: number): void {
    this.bibs[to] = this.bibs[from];
    this.indexes.set(this.bibs[to], to);
    this.columns.forEach((column) => (column[to] = column[from]));
  }

  private get columns() {
    const { revision, d0M, t0Ms, speedMps, holdM, status, kind, shownM, aheadM } = this;
    return [revision, d0M, t0Ms, speedMps, holdM, status, kind, shownM, aheadM];
  }

  private write(i: number, columns: Field, from: number): void {
    this.revision[i] = columns.revision[from];
    this.d0M[i] = columns.d0M[from];
    this.t0Ms[i] = columns.t0Ms[from];
    this.speedMps[i] = columns.speedMps[from];
    this.holdM[i] = columns.holdM[from];
    this.status[i] = columns.status[from];
    this.kind[i] = columns.kind[from];
  }

  private reserve(wanted: number): void {
    if (wanted <= this.revision.length) return;
    const room = Math.max(1024, 2 ** Math.ceil(Math.log2(wanted)));
    const grown = <T extends { set(from: T): void }>(next: T, from: T): T => (next.set(from), next);
    this.revision = grown(new Float64Array(room), this.revision);
    this.d0M = grown(new Float64Array(room), this.d0M);
    this.t0Ms = grown(new Float64Array(room), this.t0Ms);
    this.speedMps = grown(new Float32Array(room), this.speedMps);
    this.holdM = grown(new Float64Array(room), this.holdM);
    this.status = grown(new Uint8Array(room), this.status);
    this.kind = grown(new Uint8Array(room), this.kind);
    this.shownM = grown(new Float32Array(room), this.shownM);
    this.aheadM = grown(new Float32Array(room), this.aheadM);
  }
}
