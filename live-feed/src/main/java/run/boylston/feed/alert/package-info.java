/** What a fan is to be told, of whom and when: once each, in order, with a follow-up when it is corrected. */
package run.boylston.feed.alert;
