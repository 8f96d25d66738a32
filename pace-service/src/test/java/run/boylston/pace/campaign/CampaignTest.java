package run.boylston.pace.campaign;

import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class CampaignTest {

    private static final String JSON = "application/json";
    private static final String CAMPAIGN =
            "[{\"bib\":\"101\",\"title\":\"t\",\"organisation\":\"o\",\"currency\":\"USD\",\"raised\":1,\"goal\":2}]";

    @ParameterizedTest
    @CsvSource({
        "'\"bib\":\"101\",', '', /0/bib",
        "'\"title\":\"t\",', '', /0/title",
        "'\"organisation\":\"o\",', '', /0/organisation",
        "'\"organisation\":\"o\",', '\"organisation\":\" \",', /0/organisation",
        "'\"currency\":\"USD\",', '', /0/currency",
        "USD, dollars, /0/currency",
        "USD, QQQ, /0/currency",
        "'\"goal\":2', '\"goal\":-2', /0",
        "'\"goal\":2', '\"goal\":2,\"giveUrl\":\"http://give.example\"', /0/giveUrl"
    })
    void aCampaignThatNoPageCanShowIsRefused(String right, String wrong, String at) {
        // given
        var organiser = new Organiser("campaign");
        organiser.load(SmallRace.START_LIST);
        organiser.put("/campaigns", JSON, CAMPAIGN).statusCode(200);

        // then
        organiser
                .put("/campaigns", JSON, CAMPAIGN.replace(right, wrong))
                .statusCode(400)
                .body("problems.at", hasItem(at));
    }
}
