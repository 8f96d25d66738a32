import { getBlock } from '../api/archive';
import type { ArchiveBlock, ArchiveIndex } from '../generated/contracts';

/** As many as a browser asks a server for at once. */
const AT_ONCE = 6;

type Line = ArchiveIndex['blocks'][number];

/** Fetches the blocks of the race so far that an index has and this page has not, the nearest to a race time first. */
export class ArchiveBlocks {
  private readonly versions = new Map<number, string>();
  private isAsking = false;

  constructor(
    private readonly take: (block: ArchiveBlock) => void,
    private readonly get: (line: Line) => Promise<ArchiveBlock | undefined> = getBlock,
  ) {}

  /** What does not come is fetched by the next index: nothing of it is marked as known. */
  async fetch({ blocks }: ArchiveIndex, atMs: number): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const missing = blocks.filter((line) => this.isNew(line)).sort((a, b) => off(a, atMs) - off(b, atMs));
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      await Promise.allSettled(missing.slice(i, i + AT_ONCE).map((line) => this.one(line)));
    }
    this.isAsking = false;
  }

  /** An empty block says something only where there was something before. */
  private isNew({ block, version, crossings }: Line): boolean {
    const known = this.versions.get(block);
    return known === undefined ? crossings > 0 : known !== version;
  }

  private async one(line: Line): Promise<void> {
    const block = await this.get(line);
    if (!block) return;
    this.take(block);
    this.versions.set(line.block, line.version);
  }
}

const off = ({ fromMs, toMs }: Line, atMs: number): number => Math.abs((fromMs + toMs) / 2 - atMs);
