package run.boylston.pace.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import run.boylston.contracts.Json;
import run.boylston.pace.json.TextDeserializer;

/** REST speaks JSON as the contracts do, and takes no text that cannot be kept. */
class JsonSetup {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.mapper()
                .copy()
                .registerModule(new SimpleModule().addDeserializer(String.class, new TextDeserializer()));
    }
}
