package run.boylston.feed.door;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whose request it is that comes through proxies. Each proxy adds, at the end of a header, the address it was called
 * from; whoever calls first may have written there whatever they like. So it is read from its end, as far as proxies that
 * are trusted wrote it.
 */
final class ClientAddresses {

    /** Of this machine: a proxy that nobody named, or somebody who tries it out; no single fan. */
    static final String LOCAL = "localhost";

    private static final int BITS_OF_A_HOUSEHOLD = 64;
    private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]+)");
    private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::\\d+)?|([^:]+):\\d+");

    private final List<CidrAddress> proxies;

    /** @param proxies addresses, or networks as in {@code 10.0.0.0/8} */
    ClientAddresses(List<String> proxies) {
        this.proxies = proxies.stream().map(ClientAddresses::network).toList();
    }

    /**
     * What a client is known by: its address, or the network of one household where that is IPv6, which gives everybody
     * addresses without end.
     *
     * @param peer who the connection is from
     * @param header values of {@code X-Forwarded-For} or {@code Forwarded}, in the order they came in
     */
    String client(String peer, List<String> header) {
        var hops = header.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .toList();
        var client = Inet.parseInetAddress(peer);
        for (int last = hops.size() - 1; last >= 0 && isProxy(client); last--) {
            var caller = address(hops.get(last));
            if (caller == null) {
                break;
            }
            client = caller;
        }
        return client == null ? peer : known(client);
    }

    private boolean isProxy(InetAddress address) {
        return address != null && proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static String known(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return LOCAL;
        }
        return address instanceof Inet6Address
                ? CidrAddress.create(address, BITS_OF_A_HOUSEHOLD).toString()
                : address.getHostAddress();
    }

    /** Null for what is none, such as {@code unknown}. */
    private static InetAddress address(String hop) {
        var forwarded = FORWARDED_FOR.matcher(hop);
        var text = (forwarded.find() ? forwarded.group(1) : hop).strip();
        var withPort = WITH_PORT.matcher(text);
        if (withPort.matches()) {
            text = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        }
        return Inet.parseInetAddress(text);
    }

    private static CidrAddress network(String text) {
        var address = Inet.parseInetAddress(text);
        var network = address == null
                ? Inet.parseCidrAddress(text)
                : CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
        if (network == null) {
            throw new IllegalArgumentException("Neither an address nor a network: " + text);
        }
        return network;
    }
}
