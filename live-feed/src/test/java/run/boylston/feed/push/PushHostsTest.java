package run.boylston.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.feed.Settings;

/** A fan names any address; the server calls those of push services alone. */
class PushHostsTest {

    private final PushHosts hosts = new PushHosts(Settings.of(Map.of()).alerts().pushHosts());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:APA91b-_",
                "https://FCM.googleapis.com:443/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://eu.autopush.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://web.push.apple.com/QGuQyavXutnMH?a=b",
                "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%3d%3d"
            })
    void browsersPushServicesAreAllowed(String endpoint) {
        assertThat(hosts.isAllowed(endpoint)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "abc",
                "/fcm/send/abc",
                "//fcm.googleapis.com/fcm",
                "http://fcm.googleapis.com/fcm/send/abc",
                "ftp://fcm.googleapis.com/fcm/send/abc",
                "file:///etc/passwd",
                "https:fcm.googleapis.com",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://fcm.googleapis.com:0/fcm/send/abc",
                "https://fcm.googleapis.com.example/fcm/send/abc",
                "https://fcm.googleapis.com./fcm/send/abc",
                "https://xfcm.googleapis.com/",
                "https://a.fcm.googleapis.com/",
                "https://notify.windows.com/w/",
                "https://xnotify.windows.com/w/",
                "https://.notify.windows.com/w/",
                "https://evil.example#.notify.windows.com/",
                "https://evil.example?.notify.windows.com/",
                "https://evil.example\\.notify.windows.com/",
                "https://evil.example/.notify.windows.com/",
                "https://a@web.push.apple.com/",
                "https://web.push.apple.com@evil.example/",
                "https://web.push.apple.com:x@evil.example/",
                "https://web.push.apple.com/#a",
                "https://web.push.apple.com /",
                "https://web.push.apple.com%00.evil.example/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/",
                "https://ｆcm.googleapis.com/",
                "https://web.push.apple.com\r\nHost: evil.example/"
            })
    void everythingElseIsNot(String endpoint) {
        assertThat(hosts.isAllowed(endpoint)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_048, 2_049})
    void anEndpointIsNotLongWithoutEnd(int length) {
        var start = "https://web.push.apple.com/";
        assertThat(hosts.isAllowed(start + "a".repeat(length - start.length()))).isEqualTo(length == 2_048);
    }

    @ParameterizedTest
    @ValueSource(strings = "http://localhost:9000/push/1")
    void anOperatorMayNameOthers(String endpoint) {
        assertThat(new PushHosts(Set.of("http://localhost:9000")).isAllowed(endpoint))
                .isTrue();
        assertThat(new PushHosts(Set.of("http://localhost:9001")).isAllowed(endpoint))
                .isFalse();
        assertThat(new PushHosts(Set.of("http://localhost")).isAllowed(endpoint))
                .isFalse();
    }
}
