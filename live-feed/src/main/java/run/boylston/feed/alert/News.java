package run.boylston.feed.alert;

import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.board.SplitChanges.Change;

/** What a fan is to be told of somebody. */
record News(EntrantEntry entrant, Progress progress, Change change) {}
