package run.boylston.pace.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.function.Consumer;
import run.boylston.embedded.EmbeddedBroker;
import run.boylston.embedded.EmbeddedPostgres;

/** A real broker and a real PostgreSQL for every wiring test. */
public class RealStack implements QuarkusTestResourceLifecycleManager {

    private EmbeddedBroker broker;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        broker = EmbeddedBroker.startTemporary();
        postgres = EmbeddedPostgres.startTemporary();
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(),
                "quarkus.datasource.username", postgres.username(),
                "quarkus.datasource.password", postgres.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                (Consumer<Runnable>) this::crashPostgres,
                new TestInjector.AnnotatedAndMatchesType(CrashPostgres.class, Consumer.class));
    }

    /** As a machine that loses power: nothing gets to say goodbye. */
    private void crashPostgres(Runnable meanwhile) {
        var postmaster = postgres.process();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        try {
            meanwhile.run();
        } finally {
            postgres.start();
        }
    }

    @Override
    public void stop() {
        postgres.close();
        broker.close();
    }
}
