/**
 * The race as a picture for whoever is sent a link: {@link run.boylston.feed.share.ShareResource} gives what {@link
 * run.boylston.feed.share.CardPicture} draws of a {@link run.boylston.feed.share.Card}.
 */
package run.boylston.feed.share;
