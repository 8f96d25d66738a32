package run.boylston.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.contracts.live.LiveMessage;

/** The protocol as it is written down is the one that is spoken. */
class AsyncApiTest {

    private static final String FIELD_IN_BYTES = "field";
    private static final JsonNode DOCUMENT = document();

    static Stream<Arguments> examples() {
        return messages().flatMap(message -> each(message.path("examples"))
                .map(example -> Arguments.of(
                        message.get("name").textValue(),
                        example.get("name").textValue(),
                        message.get("payload").get("$ref").textValue(),
                        example.get("payload"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void everyExampleIsValidAndReadWithoutLoss(String message, String name, String schema, JsonNode payload)
            throws IOException {
        assertThat(Contracts.schemaAt(schema).validate(payload)).isEmpty();
        assertThat(payload.path("type").textValue()).isEqualTo(message);
        var read = Json.mapper().treeToValue(payload, LiveMessage.class);
        assertThat(Json.mapper().readTree(Json.write(read))).isEqualTo(payload);
    }

    @Test
    void everyMessageIsWrittenDownWithAnExampleAndNoOther() {
        // given
        var types = Arrays.stream(
                        LiveMessage.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();

        // then
        assertThat(messages().map(message -> message.get("name").textValue()))
                .filteredOn(name -> !name.equals(FIELD_IN_BYTES))
                .containsExactlyInAnyOrderElementsOf(types);
        assertThat(examples().map(example -> (String) example.get()[0])).containsAll(types);
    }

    @Test
    void everyPlaceItPointsToIsThere() {
        assertThat(references(DOCUMENT, new ArrayList<>())).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isObject()).isTrue();
            } else {
                var parts = reference.split("#");
                assertThat(Contracts.resource("/" + parts[0])
                                .at(parts[1])
                                .path("title")
                                .isTextual())
                        .isTrue();
            }
        });
    }

    @Test
    void everyMessageOfAChannelIsOfAnOperationAndOfNoOther() {
        var ofChannels = new ArrayList<String>();
        DOCUMENT.get("channels").fields().forEachRemaining(channel -> channel.getValue()
                .get("messages")
                .fieldNames()
                .forEachRemaining(name -> ofChannels.add("#/channels/" + channel.getKey() + "/messages/" + name)));
        var ofOperations = each(DOCUMENT.get("operations"))
                .flatMap(operation -> operation.has("messages")
                        ? each(operation.get("messages"))
                                .map(message -> message.get("$ref").textValue())
                        : all(operation.get("channel").get("$ref").textValue()))
                .toList();
        assertThat(ofOperations).containsExactlyInAnyOrderElementsOf(ofChannels);
    }

    /** An operation that names no messages has all of its channel's. */
    private static Stream<String> all(String channel) {
        var names = new ArrayList<String>();
        DOCUMENT.at(channel.substring(1) + "/messages").fieldNames().forEachRemaining(names::add);
        return names.stream().map(name -> channel + "/messages/" + name);
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.get("$ref").textValue());
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    private static Stream<JsonNode> messages() {
        return each(DOCUMENT.at("/components/messages"));
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode document() {
        try (var file = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
