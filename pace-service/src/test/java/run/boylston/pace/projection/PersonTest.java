package run.boylston.pace.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @Test
    void isSeededByTheBibWhereBibsAreInOrder() {
        assertThat(Person.of(43, "F", "15000", 30_000)).isEqualTo(new Person(43, true, 0.5));
    }

    @Test
    void isOfNoSeedWhereABibSaysNothing() {
        assertThat(Person.of(43, "M", "15000", null)).isEqualTo(new Person(43, false, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F8", "", "0", "30001", "-5", "1.5", "٣", "99999999999"})
    void isOfNoSeedWithABibOutsideTheOrder(String bib) {
        assertThat(Person.of(43, "M", bib, 30_000).isSeeded()).isFalse();
    }

    @Test
    void isNobodyWithoutAgeOrSex() {
        assertThat(Person.of(null, "M", "15000", 30_000)).isNull();
        assertThat(Person.of(43, null, "15000", 30_000)).isNull();
        assertThat(Person.of(43, "X", "15000", 30_000)).isNull();
    }
}
