package run.boylston.ingest.answer;

/** What a sender is told. */
public sealed interface Answer permits Taken, Problem {}
