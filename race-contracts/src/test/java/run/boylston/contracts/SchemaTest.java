package run.boylston.contracts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema and record say the same: neither changes without the other. */
class SchemaTest {

    private static final Map<String, JsonNode> BY_TITLE = schemaFiles()
            .flatMap(SchemaTest::titled)
            .collect(toMap(schema -> schema.get("title").textValue(), s -> s));

    static List<Class<?>> records() {
        return Contracts.records().stream()
                .filter(type -> !type.isAnnotationPresent(JsonFormat.class))
                .toList();
    }

    @Test
    void everyRecordHasASchemaAndEverySchemaARecord() {
        var names = Contracts.records().stream().map(Class::getSimpleName).toList();
        assertThat(BY_TITLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(names.stream(), Stream.of("CatalogEntry", "LiveMessage"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void theSchemasPropertiesAreTheRecordsComponents(Class<?> type) {
        // given
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        // then
        assertThat(BY_TITLE.get(type.getSimpleName()).get("properties").fieldNames())
                .toIterable()
                .filteredOn(name -> !name.equals("type"))
                .containsExactlyElementsOf(components);
    }

    @ParameterizedTest
    @MethodSource("records")
    void primitivesAreRequiredAndNumbersAreNumbers(Class<?> type) {
        var schema = BY_TITLE.get(type.getSimpleName());
        var required = texts(schema.get("required"));
        assertThat(type.getRecordComponents()).allSatisfy(component -> {
            if (component.getType().isPrimitive()) {
                assertThat(required).contains(component.getName());
            }
            if (SCHEMA_TYPES.containsKey(component.getType())) {
                assertThat(schema.at("/properties/" + component.getName() + "/type")
                                .textValue())
                        .isEqualTo(SCHEMA_TYPES.get(component.getType()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void enumsHaveTheWordsThatJavaWrites(Class<?> type) {
        var schema = BY_TITLE.get(type.getSimpleName());
        assertThat(type.getRecordComponents())
                .filteredOn(component -> component.getType().isEnum())
                .allSatisfy(component -> assertThat(texts(schema.at("/properties/" + component.getName() + "/enum")))
                        .containsExactlyElementsOf(words(component.getType())));
    }

    private static final Map<Class<?>, String> SCHEMA_TYPES = Map.of(
            long.class, "integer",
            int.class, "integer",
            Long.class, "integer",
            Integer.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            String.class, "string",
            List.class, "array");

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> Json.mapper().convertValue(word, String.class))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static Stream<JsonNode> titled(JsonNode file) {
        var definitions = StreamSupport.stream(file.path("$defs").spliterator(), false);
        return Stream.concat(Stream.of(file), definitions);
    }

    private static Stream<JsonNode> schemaFiles() {
        try (var files =
                Files.list(Path.of(SchemaTest.class.getResource("/schema").toURI()))) {
            return files.map(file -> Contracts.resource("/schema/" + file.getFileName())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
