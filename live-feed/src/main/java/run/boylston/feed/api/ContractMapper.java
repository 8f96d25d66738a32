package run.boylston.feed.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import run.boylston.contracts.Json;

/** HTTP speaks JSON exactly as the contracts do. */
final class ContractMapper {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.mapper();
    }
}
