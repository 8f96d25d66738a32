package run.boylston.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Opens the JDK's HTTP server on a free port, without its 40 ms for every answer. */
public final class HttpServers {

    static {
        // Read once, when the first server is made: it writes head and body apart, and the client's kernel delays its
        // ack.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private HttpServers() {}

    public static HttpServer create() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }
}
