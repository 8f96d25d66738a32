package run.boylston.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;

/** Lets Jackson read and write instants by {@link InstantText}; what that does not know, Jackson reads as it always does. */
final class InstantModule extends SimpleModule {

    InstantModule() {
        addDeserializer(Instant.class, new Reader());
        addSerializer(Instant.class, new Writer());
    }

    private static final class Reader extends StdScalarDeserializer<Instant> {

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var plain = parser.hasToken(JsonToken.VALUE_STRING) ? InstantText.parse(parser.getText()) : null;
            return plain != null ? plain : InstantDeserializer.INSTANT.deserialize(parser, context);
        }
    }

    private static final class Writer extends StdScalarSerializer<Instant> {

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(InstantText.format(value));
        }
    }
}
