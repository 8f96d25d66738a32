package run.boylston.feed.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;

class EmbedQueryTest {

    /** What the widget's docs and its own settings are held to. */
    private static final Path TABLE = Path.of("src/main/webui/src/widget/contract.json");

    @Test
    void aFrameTakesWhatTheTagTakes() throws IOException {
        var table = Json.mapper().readTree(TABLE.toFile()).get("attributes");
        var names = new ArrayList<String>();
        table.forEach(attribute -> {
            names.add(attribute.get("name").asText());
            var values = attribute.get("values");
            if (values.isArray()) {
                assertThat(EmbedQuery.KNOWN.get(names.get(names.size() - 1)))
                        .isEqualTo(Json.mapper().convertValue(values, List.class));
            }
        });
        assertThat(names.subList(0, 2)).containsExactly("race", "entrant");
        assertThat(names.subList(2, names.size())).containsExactlyElementsOf(EmbedQuery.KNOWN.keySet());
    }

    @Test
    void addressesAreWrittenSoThatTheyAreReadAgain() {
        var query = EmbedQuery.of(Map.of("view", "map", "theme", "\"><script>", "x", "y")::get);
        var about = new RaceAddress("boston-2018", Optional.of("F/8 &ü"), "");
        assertThat(query.path(about)).isEqualTo("/embed/boston-2018?entrant=F%2F8%20%26%C3%BC&view=map");
    }
}
