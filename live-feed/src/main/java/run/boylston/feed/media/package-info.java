/**
 * The race on pages of others: what the page's head says to whoever sends its address on, the frame that an article shows,
 * and what publishing systems ask.
 */
package run.boylston.feed.media;
