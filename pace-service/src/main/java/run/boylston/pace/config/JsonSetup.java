package run.boylston.pace.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import run.boylston.contracts.Json;

/** REST speaks JSON as the contracts do. */
class JsonSetup {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.mapper();
    }
}
