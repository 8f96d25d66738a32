package run.boylston.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import run.boylston.contracts.alert.Alert;
import run.boylston.contracts.alert.AlertReceipt;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertSubscription;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.contracts.alert.AlertsView;
import run.boylston.contracts.alert.Told;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.ingest.ReaderHealth;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.live.ArchiveBlock;
import run.boylston.contracts.live.ArchiveIndex;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.live.GroupView;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.live.SearchResult;
import run.boylston.contracts.live.StandingList;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.CatalogEntry;
import run.boylston.contracts.race.RaceClock;

/** Every contract record, and how its schema and sample are found: both are named after it. */
final class Contracts {

    private static final String SCHEMA_ID = "https://boylston.run/schema/";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(SCHEMA_ID, "classpath:schema/")));

    private Contracts() {}

    /** What is sent as a whole, each with a sample of its own. */
    static List<Class<?>> messages() {
        var plain = Stream.of(
                TimingRead.class,
                PositionFix.class,
                RaceKey.class,
                RaceReject.class,
                ReaderHealth.class,
                RaceClock.class,
                Motion.class,
                Progress.class,
                Position.class,
                Field.class,
                Leaders.class,
                EntrantView.class,
                GroupView.class,
                RaceView.class,
                SearchResult.class,
                StandingList.class,
                ArchiveIndex.class,
                ArchiveBlock.class,
                AlertsView.class,
                AlertSubscription.class,
                AlertReceipt.class,
                AlertSubscriber.class,
                AlertsTold.class,
                Told.class,
                Alert.class);
        return Stream.of(
                        plain,
                        Arrays.stream(CatalogEntry.class.getPermittedSubclasses()),
                        Arrays.stream(LiveMessage.class.getPermittedSubclasses()))
                .flatMap(types -> types)
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** The messages and every record that stands in one. */
    static List<Class<?>> records() {
        return Stream.concat(messages().stream(), Stream.of(Split.class, Projection.class))
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .filter(Class::isRecord)
                .toList();
    }

    static JsonNode sample(Class<?> type) {
        return resource("/sample/" + kebab(type) + ".json");
    }

    /** The schemas that a message of this type must satisfy: its own, or that of the union it belongs to, or both. */
    static List<JsonSchema> schemas(Class<?> type) {
        if (LiveMessage.class.isAssignableFrom(type)) {
            return List.of(schema(LiveMessage.class));
        }
        return CatalogEntry.class.isAssignableFrom(type)
                ? List.of(schema(type), schema(CatalogEntry.class))
                : List.of(schema(type));
    }

    private static JsonSchema schema(Class<?> type) {
        return schemaAt("schema/" + kebab(type) + ".schema.json");
    }

    /** @param path as documents beside the folder of schemas refer to one */
    static JsonSchema schemaAt(String path) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return SCHEMAS.getSchema(SchemaLocation.of(SCHEMA_ID + path.substring("schema/".length())), config);
    }

    static JsonNode resource(String path) {
        try (var file = Contracts.class.getResourceAsStream(path)) {
            return Json.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }
}
