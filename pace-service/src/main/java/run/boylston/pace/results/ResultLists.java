package run.boylston.pace.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.postgres.PgTransactions;

/** A contest's results in each of their forms, read in one transaction. */
@ApplicationScoped
public class ResultLists {

    private record Read(RaceContest of, ResultList list) {}

    private final PgTransactions transactions;
    private final WallClock clock;

    ResultLists(PgTransactions transactions, WallClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    ResultList get(String race, String contest, String audience) {
        return read(race, contest, Audience.of(audience)).list();
    }

    byte[] xml(String race, String contest, String audience) {
        var read = read(race, contest, Audience.of(audience));
        return ResultListXml.write(read.list(), read.of());
    }

    String csv(String race, String contest, String audience) {
        var reader = Audience.of(audience);
        return transactions.run(session -> {
            var of = RaceContest.get(session, race, contest);
            var out = new StringBuilder();
            var csv = new ResultsCsv(out, of.race(), of.contest());
            ResultRows.read(session, of, reader, csv::write);
            return out.toString();
        });
    }

    private Read read(String race, String contest, Audience audience) {
        return transactions.run(session -> {
            var of = RaceContest.get(session, race, contest);
            var results = new ArrayList<Result>();
            ResultRows.read(session, of, audience, results::add);
            var list = new ResultList(race, of.contest().id(), of.race().settled(), clock.now(), results);
            return new Read(of, list);
        });
    }
}
