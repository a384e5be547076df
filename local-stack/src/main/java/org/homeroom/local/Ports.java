package org.homeroom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback ports of one stack: seven in a row, so that one number is all that a person has to remember. */
public record Ports(int web) {

    static final int COUNT = 7;

    public int management() {
        return web + 1;
    }

    public int inbox() {
        return web + 2;
    }

    public int smtp() {
        return web + 3;
    }

    public int store() {
        return web + 4;
    }

    public int database() {
        return web + 5;
    }

    /** Where the server would find other members. */
    public int cluster() {
        return web + 6;
    }

    /** Seven free ports in a row, for tests. */
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(20_000, 32_000));
            if (ports.named().keySet().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new StackException("No seven free ports in a row were found on this machine.");
    }

    /** One free port, for a part that is started alone. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says which port is taken, and which part needed it. */
    void requireFree() {
        named().forEach((port, part) -> {
            if (!isFree(port)) {
                throw new StackException("Port " + port + " (" + part + ") is in use by another program;"
                        + " stop that, or choose other ports with ./run --port N.");
            }
        });
    }

    private Map<Integer, String> named() {
        Map<Integer, String> named = new LinkedHashMap<>();
        named.put(web(), "the school");
        named.put(management(), "the server's management");
        named.put(inbox(), "the inbox");
        named.put(smtp(), "mail");
        named.put(store(), "the photo store");
        named.put(database(), "the database");
        named.put(cluster(), "the server's cluster");
        return named;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers themselves do; otherwise closing connections of the last run would count as a server.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
