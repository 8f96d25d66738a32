/**
 * A race as fans see it, in memory: one writer, immutable snapshots. Imports no framework; see {@link
 * run.boylston.feed.board.RaceBoard}.
 */
package run.boylston.feed.board;
