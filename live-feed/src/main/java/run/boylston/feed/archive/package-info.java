/**
 * The race so far, for a page to go back in time. It is computed from the splits on the board and from nothing else, so it is
 * the same on every replica, after a restart, and after a correction. See {@link run.boylston.feed.archive.Archive}.
 */
package run.boylston.feed.archive;
