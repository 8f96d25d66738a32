package run.boylston.bench.fan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import run.boylston.local.StackOptions;

/** The peer: Nchan in an nginx of two workers, which broadcasts whatever is published to it. */
final class NchanServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** 18,000 connections a worker: a process may have 20,000 files. */
    private static final String SETTINGS =
            """
            load_module %1$s;
            daemon off;
            worker_processes 2;
            pid %2$s/nginx.pid;
            error_log %2$s/nginx.log warn;
            events { worker_connections 18000; }
            http {
              access_log off;
              client_body_temp_path %2$s;
              proxy_temp_path %2$s;
              fastcgi_temp_path %2$s;
              uwsgi_temp_path %2$s;
              scgi_temp_path %2$s;
              nchan_shared_memory_size 512M;
              server {
                listen 127.0.0.1:%3$d backlog=4096;
                location = /live {
                  nchan_subscriber websocket;
                  nchan_channel_id race;
                  nchan_subscriber_first_message newest;
                }
                location = /publish {
                  nchan_publisher http;
                  nchan_channel_id race;
                  nchan_message_buffer_length 5;
                }
              }
            }
            """;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Process process;
    private final int port;

    private NchanServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static NchanServer start(Path folder) throws IOException, InterruptedException {
        var port = StackOptions.findFreePorts();
        var settings = folder.resolve("nginx.conf");
        // Its workers are another user where it is started by root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(settings, SETTINGS.formatted(Programs.NCHAN, folder, port));
        var process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        var server = new NchanServer(process, port);
        server.awaitListening();
        return server;
    }

    URI live() {
        return URI.create("ws://127.0.0.1:" + port + "/live");
    }

    /** Those that do the work. */
    List<ProcessHandle> workers() {
        return process.children().toList();
    }

    void publish(byte[] message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/publish"))
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        http.send(request, BodyHandlers.discarding());
    }

    private void awaitListening() throws InterruptedException {
        var end = System.nanoTime() + TIMEOUT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("nginx with Nchan does not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            publish(new byte[] {'x'});
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
