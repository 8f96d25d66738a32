package run.boylston.pace.stack;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import run.boylston.contracts.Json;

/** The JSON Schemas of race-contracts, to hold against what was really written. */
public final class Schemas {

    private static final String ID = "https://boylston.run/schema/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(ID, "classpath:schema/")));

    private Schemas() {}

    /** Everything that a document breaks of a schema; empty if nothing. */
    public static List<String> faults(String schema, String json) {
        try {
            return get(schema).validate(Json.mapper().readTree(json)).stream()
                    .map(fault -> schema + ": " + fault + " in " + json)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema get(String name) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return FACTORY.getSchema(SchemaLocation.of(ID + name + ".schema.json"), config);
    }
}
