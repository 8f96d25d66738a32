package run.boylston.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

    static List<Class<?>> messages() {
        return Contracts.messages();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySampleSatisfiesItsSchema(Class<?> type) {
        // given
        var sample = Contracts.sample(type);

        // then
        assertThat(Contracts.schemas(type))
                .allSatisfy(schema -> assertThat(schema.validate(sample)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySchemaRefusesASampleWithoutItsFirstRequiredField(Class<?> type) {
        // given
        ObjectNode sample = Contracts.sample(type).deepCopy();
        sample.remove(sample.fieldNames().next());

        // then
        assertThat(Contracts.schemas(type))
                .allSatisfy(schema -> assertThat(schema.validate(sample)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySchemaToleratesAFieldOfTheFuture(Class<?> type) throws IOException {
        // given
        ObjectNode sample = Contracts.sample(type).deepCopy();
        sample.put("addedLater", true);

        // then
        assertThat(Contracts.schemas(type))
                .allSatisfy(schema -> assertThat(schema.validate(sample)).isEmpty());
        assertThat(Json.mapper().treeToValue(sample, type)).isInstanceOf(type);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySampleIsReadAndWrittenWithoutLoss(Class<?> type) throws IOException {
        // given
        var sample = Contracts.sample(type);

        // when
        var written = Json.write(Json.mapper().treeToValue(sample, type));

        // then
        assertThat(Json.mapper().readTree(written)).isEqualTo(sample);
    }
}
