package run.boylston.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every setting of live-feed that is its own. */
@ConfigMapping(prefix = "boylston")
public interface FeedConfig {

    Board board();

    Fans fans();

    /** How the boards are built. */
    interface Board {
        /** Rows read from Kafka and not yet on a board; reading waits when it is full. */
        @WithDefault("8192")
        int queue();
    }

    /** How fans are served. */
    interface Fans {
        /** Open sockets in all; one more is refused with code 1013. */
        @WithDefault("10000")
        int maxConnections();

        /** Bytes of one message from a fan, however many frames it comes in; a longer one closes with code 1009. */
        @WithDefault("16384")
        int maxMessageBytes();

        /** Pings and pongs of one fan a second; one more closes with code 1008. */
        @WithDefault("10")
        int controlsPerSecond();

        /** Frames of messages of one fan a second, whole messages or pieces; one more closes with code 1008. */
        @WithDefault("50")
        int framesPerSecond();

        /** Bibs that one fan may watch. */
        @WithDefault("50")
        int maxEntrants();

        /** Groups that one fan may watch. */
        @WithDefault("4")
        int maxGroups();

        /** Of a group, how many are watched. */
        @WithDefault("50")
        int groupSize();

        /** Least time between two messages to one fan. The first change after quiet goes at once. */
        @WithDefault("250ms")
        Duration updateInterval();

        /** Least time between two deltas of the whole field. */
        @WithDefault("1s")
        Duration fieldInterval();

        /** How often the clock is sent although it did not change. */
        @WithDefault("10s")
        Duration clockInterval();

        /** How often watched entrants' places are looked at although they themselves did not change. */
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

        /** A message that the network has not taken for so long closes its connection. */
        @WithDefault("10s")
        Duration sendTimeout();

        /** Bytes of one fan's unsent data in the kernel, and so the most that is sent in vain. */
        @WithDefault("16384")
        int sendBufferBytes();
    }
}
