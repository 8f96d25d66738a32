package run.boylston.bench.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.LiveMessage;

class EntrantRevisionsTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void findsWhoseProgressAMessageBrings() throws IOException {
        assertThat(read("delta")).isEqualTo("delta");
        assertThat(heard).containsExactly("4758 2 6659400");
    }

    @Test
    void ofOtherMessagesTellsTheTypeAlone() throws IOException {
        assertThat(read("clock")).isEqualTo("clock");
        assertThat(read("split-news")).isEqualTo("split");
        assertThat(heard).isEmpty();
    }

    private String read(String sample) throws IOException {
        try (var message = LiveMessage.class.getResourceAsStream("/sample/" + sample + ".json")) {
            return EntrantRevisions.read(
                    message.readAllBytes(), (bib, revision, raceMs) -> heard.add(bib + " " + revision + " " + raceMs));
        }
    }
}
