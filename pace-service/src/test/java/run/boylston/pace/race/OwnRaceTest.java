package run.boylston.pace.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;

/** What README tells an organiser to type, with the files it tells them to copy. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class OwnRaceTest {

    private static final Path README = Path.of("../README.md");
    private static final Path FOLDER = Path.of("../deploy/simulator/src/main/resources/boston-2018");

    private static final Pattern BLOCK = Pattern.compile("## Your own race.*?```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("curl -X (\\S+) -H \"\\$auth\""
            + " -H 'Content-Type: (\\S+)' (?:--data-binary @(\\S+)|-d '([^']+)')"
            + " \"?\\$api([^\" ]*)\"?");

    @Test
    void everyCommandOfTheReadmeIsTaken() throws IOException {
        // given
        var lines = block().lines().filter(line -> line.startsWith("curl ")).toList();
        var commands =
                lines.stream().flatMap(line -> COMMAND.matcher(line).results()).toList();

        // then
        assertThat(commands).hasSameSizeAs(lines);
        commands.forEach(OwnRaceTest::assertTaken);
        var sent = commands.stream().map(command -> command.group(3)).toList();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".md")))
                    .isSubsetOf(sent);
        }
        new Organiser("my-race").get("/results.json").statusCode(200).body("results.size()", equalTo(10));
    }

    private static void assertTaken(MatchResult command) {
        RestAssured.given()
                .auth()
                .oauth2(Organiser.KEY)
                .urlEncodingEnabled(false)
                .contentType(command.group(2))
                .body(Optional.ofNullable(command.group(3))
                        .map(OwnRaceTest::read)
                        .orElse(command.group(4)))
                .request(command.group(1), "/manage/races/my-race" + command.group(5))
                .then()
                .statusCode(greaterThanOrEqualTo(200))
                .statusCode(lessThan(300));
    }

    private static String block() throws IOException {
        var matcher = BLOCK.matcher(Files.readString(README));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
