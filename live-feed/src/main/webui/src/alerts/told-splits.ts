import type { Split, SplitNews } from '../generated/contracts';

/** What this page has told of each passing: the same is told once, and nothing older after it. */
export class ToldSplits {
  private readonly told = new Map<string, SplitNews>();

  /** Whether this is news; from then on it is none. */
  isNews(news: SplitNews): boolean {
    const key = JSON.stringify([news.bib, news.split.point]);
    const before = this.told.get(key);
    if (before && (before.revision > news.revision || isSameSplit(before.split, news.split))) return false;
    this.told.set(key, news);
    return true;
  }
}

/** As the server has it: a mark or a target that changed is no news. */
export const isSameSplit = (one: Split, other: Split): boolean =>
  one.time === other.time && one.gunMs === other.gunMs && one.netMs === other.netMs;
