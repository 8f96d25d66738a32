import { NAMED_AGAIN_MS } from '../api/named-again';
import { listEntrants } from '../api/people';
import type { EntrantEntry } from '../generated/contracts';

/** Whom the widget is to show, by what the public may know of them for as long as they are chosen. */
export class ChosenRunner {
  entrant?: EntrantEntry;
  private again?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly changed: () => void,
    private readonly get = listEntrants,
  ) {}

  /** @param entrant undefined for nobody */
  choose(race: string, entrant: EntrantEntry | undefined): void {
    clearTimeout(this.again);
    const isSame = entrant?.bib === this.entrant?.bib && entrant?.name === this.entrant?.name;
    this.entrant = entrant;
    if (!isSame) this.changed();
    if (entrant) this.again = setTimeout(() => void this.ask(race, entrant), NAMED_AGAIN_MS);
  }

  /** Without an answer they stay for a tunnel's length. */
  private async ask(race: string, entrant: EntrantEntry): Promise<void> {
    const [found] = await this.get(race, [entrant.bib]).catch(() => [entrant]);
    // Somebody else may have been chosen meanwhile.
    if (this.entrant === entrant) this.choose(race, found);
  }
}
