package run.boylston.pace.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import run.boylston.pace.stack.CrashPostgres;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class PostgresAwayTest {

    private static final String JSON = "application/json";

    @CrashPostgres
    Consumer<Runnable> crashPostgres;

    @Test
    void whoeverAsksMeanwhileIsToldToComeAgain() {
        // given
        var organiser = new Organiser("away");
        organiser.load(SmallRace.START_LIST);

        // then
        crashPostgres.accept(() -> assertThat(errorsOf(() -> List.of(
                                organiser.put("", JSON, SmallRace.DEFINITION),
                                organiser.put("/start-list", "text/csv", SmallRace.START_LIST),
                                organiser.put("/records", JSON, SmallRace.RECORDS),
                                organiser.put("/state", JSON, "{\"state\":\"live\",\"who\":\"Ann\"}"),
                                organiser.post("/keys", "{\"device\":\"reader\",\"purpose\":\"READS\"}"),
                                organiser.get("/results.csv"),
                                organiser.get("/watermark"))
                        .forEach(PostgresAwayTest::assertAway)))
                .isEmpty());
        organiser.put("", JSON, SmallRace.DEFINITION).statusCode(200);
    }

    private static List<String> errorsOf(Runnable work) {
        var errors = new Errors();
        var root = LogManager.getLogManager().getLogger("");
        root.addHandler(errors);
        try {
            work.run();
        } finally {
            root.removeHandler(errors);
        }
        return errors.of;
    }

    private static void assertAway(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", notNullValue())
                .body("status", equalTo(503));
    }

    private static final class Errors extends Handler {

        private final List<String> of = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                of.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
