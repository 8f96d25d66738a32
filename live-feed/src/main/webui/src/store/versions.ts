/** Where the page is in the server's history: an epoch, random per start of the server, and a sequence that grows in it. */
export class Versions {
  private epoch?: string;
  private sequence = -1;

  snapshot(epoch: string, sequence: number): void {
    this.epoch = epoch;
    this.sequence = sequence;
  }

  /** `take` what follows what is known, pass over what is `old`, and ask anew (`resync`) at a history never heard of. */
  delta(epoch: string, sequence: number): 'take' | 'old' | 'resync' {
    if (epoch !== this.epoch) return 'resync';
    if (sequence <= this.sequence) return 'old';
    this.sequence = sequence;
    return 'take';
  }
}
