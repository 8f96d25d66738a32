package run.boylston.feed.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private static final ClientAddresses BEHIND_TWO = new ClientAddresses(List.of("10.0.0.0/8", "192.0.2.1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Whose word is not taken.
                "203.0.113.9 | 198.51.100.7 | 203.0.113.9",
                // One proxy, and two.
                "10.1.2.3 | 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 198.51.100.7, 192.0.2.1 | 198.51.100.7",
                // All of them proxies: the first that asked.
                "10.1.2.3 | 10.9.9.9, 192.0.2.1 | 10.9.9.9",
                // Without a word, or with one that is no address.
                "10.1.2.3 | '' | 10.1.2.3",
                "10.1.2.3 | unknown | 10.1.2.3",
                // As RFC 7239 has it.
                "10.1.2.3 | for=198.51.100.7;proto=https;by=10.1.2.3 | 198.51.100.7",
                "10.1.2.3 | 'proto=https; For=\"198.51.100.7:4711\"' | 198.51.100.7",
                "10.1.2.3 | for=\"[2001:db8:1:2:3::4]:4711\" | 2001:db8:1:2::/64",
                // This machine, which is no single fan.
                "127.0.0.1 | '' | localhost",
                "::1 | 198.51.100.7 | localhost",
                // A household's network, however it is written.
                "2001:db8:1:2:ffff::1 | '' | 2001:db8:1:2::/64",
                "10.1.2.3 | 2001:db8:1:2::5 | 2001:db8:1:2::/64",
            })
    void theClientIsWhoTheLastTrustedProxyWasCalledBy(String peer, String header, String client) {
        assertThat(BEHIND_TWO.client(peer, List.of(header))).isEqualTo(client);
    }

    @Example
    void severalHeadersAreOne() {
        assertThat(BEHIND_TWO.client("10.1.2.3", List.of("203.0.113.1", "198.51.100.7, 192.0.2.1")))
                .isEqualTo("198.51.100.7");
    }

    @Property
    void nothingThatAClientWritesMakesItAnother(@ForAll String forged) {
        assertThat(BEHIND_TWO.client("10.1.2.3", List.of(forged, "198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(new ClientAddresses(List.of()).client("10.1.2.3", List.of(forged)))
                .isEqualTo("10.1.2.3");
    }

    @Example
    void aProxyIsAnAddressOrANetwork() {
        assertThatThrownBy(() -> new ClientAddresses(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy.example");
    }
}
