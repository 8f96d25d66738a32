package run.boylston.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every setting of live-feed that is its own. */
@ConfigMapping(prefix = "boylston")
public interface FeedConfig {

    Board board();

    Fans fans();

    Api api();

    Map map();

    Media media();

    Alerts alerts();

    /** How the boards are built. */
    interface Board {
        /** Rows read from Kafka and not yet on a board; reading waits when it is full. */
        @WithDefault("8192")
        int queue();
    }

    /** How single requests are answered. */
    interface Api {
        /** Requests worked on at once; one more is refused with status 503. Two cores do not do more work for more at a time. */
        @WithDefault("64")
        int maxConcurrent();

        /** Of one address; one more is refused with status 429. 0 is no limit. This machine's own is not counted. */
        @WithDefault("16")
        int maxConcurrentPerAddress();

        /**
         * An answer that the network has not taken for so long closes its connection. Until then it is counted as worked on, so
         * that who asks and reads nothing has no more waiting for them than may be worked on.
         */
        @WithDefault("30s")
        Duration answerTimeout();
    }

    /** What the course is drawn on. */
    interface Map {
        /**
         * A MapLibre style of the organiser's own, as in {@code https://tiles.example/style.json}, with all that it names on the
         * same server, the one that pages then may ask besides this. Absent, the page draws land and water itself.
         */
        Optional<URI> styleUrl();
    }

    /** How the race is shown on pages of others. */
    interface Media {
        /** Pages that may show {@code /embed} in a frame, as in {@code https://news.example}; {@code *} for any. */
        @WithDefault("*")
        Set<String> frameAncestors();

        /**
         * Where fans find this service, as in {@code https://live.example}; what a request says it was sent to, if absent.
         * Behind a proxy that changes {@code Host} or speaks TLS it must be named: others keep the addresses made with it.
         */
        Optional<URI> publicUrl();
    }

    /** How fans are told whose page is closed: Web Push. Without a key nobody is, and all else is as ever. */
    interface Alerts {
        /** The server's own for VAPID, as tools for web push write it: the uncompressed point of P-256, base64url. */
        Optional<String> publicKey();

        /** That goes with it: the 32 bytes of the scalar, base64url. A secret; with another, all subscriptions are void. */
        Optional<String> privateKey();

        /** Whom a push service turns to when something is wrong: {@code mailto:} or {@code https:}. */
        Optional<String> subject();

        /**
         * Where browsers' push services are: an alert is sent nowhere else, whatever a fan says. {@code *.} stands for any
         * number of labels.
         */
        @WithDefault("https://fcm.googleapis.com,https://updates.push.services.mozilla.com,"
                + "https://*.push.services.mozilla.com,https://web.push.apple.com,https://*.notify.windows.com")
        Set<String> pushHosts();

        /**
         * Fans to whom one replica sends; it refuses more with status 503. Those whom other replicas let in, who do not know,
         * it takes up to twice as many of, and all of a replica that has left.
         */
        @WithDefault("20000")
        int maxSubscriptions();

        /** Asked for in one minute, of all; one more is refused with status 429. */
        @WithDefault("3000")
        int maxPerMinute();

        /** The same of one address. 0 is no limit. This machine's own has none. */
        @WithDefault("120")
        int maxPerMinutePerAddress();

        /** Alerts of one replica on their way at once. */
        @WithDefault("64")
        int concurrency();

        /** A push service that has not answered for so long is tried again. */
        @WithDefault("10s")
        Duration timeout();
    }

    /** How fans are served. */
    interface Fans {
        /**
         * Fans connected in all; one more is refused with status 503. Where one of three replicas of 10,000 dies, each of the
         * others has 15,000, and chance makes it a few more of one; a process has 20,000 files, and the rest is for HTTP.
         */
        @WithDefault("16000")
        int maxConnections();

        /**
         * Fans connected from one address; one more is refused with status 429. 0 is no limit. A mobile carrier lets some
         * hundreds of phones share an address, a stadium more; and nobody alone can take a whole replica. This machine's own
         * is not counted.
         */
        @WithDefault("2000")
        int maxConnectionsPerAddress();

        /** Proxies whose word on where a request comes from is taken: addresses, or networks as in {@code 10.0.0.0/8}. */
        Optional<List<String>> trustedProxies();

        /** Where they say so: {@code X-Forwarded-For} or {@code Forwarded}, whichever of these they do write. */
        @WithDefault("X-Forwarded-For")
        String forwardedHeader();

        /**
         * Other sites whose pages may ask for races, as in {@code https://news.example}; {@code *} for any. Pages in
         * sandboxed frames may always watch public races; a private race is for this site and those listed by name.
         */
        @WithDefault("*")
        Set<String> origins();

        /** Bytes of one message from a fan, however many frames it comes in; a longer one closes with code 1009. */
        @WithDefault("16384")
        int maxMessageBytes();

        /** Pings and pongs of one fan a second; one more closes with code 1008. */
        @WithDefault("10")
        int controlsPerSecond();

        /** Frames of messages of one fan a second, whole messages or pieces; one more closes with code 1008. */
        @WithDefault("50")
        int framesPerSecond();

        /** Hellos of one fan a second; more are answered with an error, and who goes on is closed with code 1008. */
        @WithDefault("10")
        int hellosPerSecond();

        /** Whoever says no hello for so long is closed with code 1008. */
        @WithDefault("15s")
        Duration helloWithin();

        /** Bibs that one fan may watch. */
        @WithDefault("50")
        int maxEntrants();

        /** Groups that one fan may watch. */
        @WithDefault("4")
        int maxGroups();

        /** Of a group, how many are watched. */
        @WithDefault("50")
        int groupSize();

        /** Least time between two messages to one fan. The first change after quiet goes at once, leaders soon after. */
        @WithDefault("250ms")
        Duration updateInterval();

        /** Least time between two deltas of the whole field. */
        @WithDefault("1s")
        Duration fieldInterval();

        /** How often each fan is sent the clock although it did not change. */
        @WithDefault("10s")
        Duration clockInterval();

        /**
         * How often each fan is told the places of whom it watches that only others have changed, and how often it is looked at
         * who is in a watched group.
         */
        @WithDefault("5s")
        Duration placesInterval();

        /** How often each fan is pinged. */
        @WithDefault("20s")
        Duration pingInterval();

        /** A fan not heard of for so long, not even by a pong, is gone. */
        @WithDefault("60s")
        Duration silenceLimit();

        /** How long an event stream lasts. Its fan never says a word and comes back by itself; who does not is gone. */
        @WithDefault("10m")
        Duration streamLimit();

        /**
         * A message that the network has not taken for so long closes its connection. As long as {@link #silenceLimit}:
         * a phone in a tunnel is as silent as one that is gone, comes back within a minute or not at all, and costs until
         * then what the kernel buffers of it and one message. Shorter, and every tunnel ends in a new connection.
         */
        @WithDefault("60s")
        Duration sendTimeout();

        /**
         * Before the service leaves: for so long it is not ready and lets nobody in, so that whoever sends fans here knows. Not if
         * nobody is connected and nobody has asked in the last ten seconds.
         */
        @WithDefault("3s")
        Duration leaveNotice();

        /** The fans of a service that leaves come back spread over so long: 10,000 in 20 seconds are 500 a second. */
        @WithDefault("20s")
        Duration leaveSpread();

        /** Whoever has not taken the farewell for so long does without. */
        @WithDefault("5s")
        Duration leaveDeadline();

        /** Bytes of one fan's unsent data in the kernel, and so the most that is sent in vain. */
        @WithDefault("16384")
        int sendBufferBytes();
    }
}
