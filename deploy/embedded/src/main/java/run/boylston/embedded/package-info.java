/**
 * A real Kafka broker and a real PostgreSQL from Maven artefacts, where no container runs: for one machine, and for
 * tests. A service's {@code @QuarkusTest} brings them by a lifecycle manager of its own:
 *
 * <pre>{@code
 * public final class Backends implements QuarkusTestResourceLifecycleManager {
 *     private EmbeddedBroker broker;
 *     private EmbeddedPostgres postgres;
 *
 *     public Map<String, String> start() {
 *         broker = EmbeddedBroker.startTemporary();
 *         postgres = EmbeddedPostgres.startTemporary();
 *         return Map.of(
 *                 "kafka.bootstrap.servers", broker.bootstrapServers(),
 *                 "quarkus.datasource.username", postgres.username(),
 *                 "quarkus.datasource.password", postgres.password(),
 *                 "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
 *                 "quarkus.datasource.reactive.url", postgres.reactiveUrl());
 *     }
 *
 *     public void stop() {
 *         postgres.close();
 *         broker.close();
 *     }
 * }
 * }</pre>
 */
package run.boylston.embedded;
