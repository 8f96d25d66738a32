package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.race.EntrantEntry;

class SelectionTest {

    private static final EntrantEntry RUNNER = new EntrantEntry(
            Races.RACE,
            "7",
            "Zoë Łukasz",
            EntrantEntry.Kind.RUNNER,
            "10k",
            "open",
            "one",
            "F",
            "40-44",
            "POL",
            "Śląskie",
            "Tychy",
            "B.A.A. Running Club",
            "Epilepsy Foundation",
            null,
            List.of(),
            false,
            null);

    @ParameterizedTest
    @CsvSource({
        "division, open, true",
        "division, elite, false",
        "club, b.a.a. running club, true",
        "club, B A A Running Club, true",
        "club, B.A.A., false",
        "charity, EPILEPSY FOUNDATION, true",
        "hometown, tychy, true",
        "hometown, Zoë, false",
        "state, slaskie, true",
        "country, pol, true",
        "sex, f, true",
        "ageGroup, 40-44, true",
        "ageGroup, 45-49, false",
        "wave, one, true"
    })
    void selectsByAFieldsWholeValueHoweverItIsTyped(String by, String value, boolean selected) {
        assertThat(Selection.find(by, value).orElseThrow().test(RUNNER)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"name, Zoë", "Club, x", "'', x", "club, ''", "club, --"})
    void isNoneWithoutAFieldAndAValue(String by, String value) {
        assertThat(Selection.find(by, value)).isEmpty();
    }

    @Test
    void nobodyIsSelectedByWhatIsNotKnownOfThem() {
        assertThat(Selection.find("club", "null").orElseThrow().test(Races.runner("7")))
                .isFalse();
    }
}
