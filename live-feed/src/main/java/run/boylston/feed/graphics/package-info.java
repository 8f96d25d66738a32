/**
 * What broadcasters' graphics paste: each figure as a number with its unit in its name, and as a text. Imports no
 * framework, and knows of entrants what the board shows of them; see {@link run.boylston.feed.graphics.RaceGraphics}.
 */
package run.boylston.feed.graphics;
