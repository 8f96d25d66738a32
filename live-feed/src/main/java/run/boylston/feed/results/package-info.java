/** A race's results as the public may have them: nobody is in them whom the board does not show. Imports no framework. */
package run.boylston.feed.results;
