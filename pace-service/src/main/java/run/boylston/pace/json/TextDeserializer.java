package run.boylston.pace.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import run.boylston.pace.text.Text;

/** Every text of a JSON body that becomes a record's: what cannot be kept is refused before anybody looks at it. */
public final class TextDeserializer extends StdScalarDeserializer<String> {

    public TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !Text.isKept(text)) {
            throw InvalidFormatException.from(parser, Text.RULE, text, String.class);
        }
        return text;
    }
}
