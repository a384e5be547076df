package org.homeroom.base.shared;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of network addresses, such as {@code 10.0.0.0/16} or {@code 2001:db8::/56}, or a single address. Names are never looked
 * up. IPv4 is read as its equivalent in IPv6 ({@code ::ffff:0:0/96}), so that it does not matter in which of the two notations an
 * address arrives.
 */
public final class Network {
    private static final int BITS = 128;
    private static final int IPV4_PREFIX = BITS - 32;
    private final byte[] bytes;
    private final int prefix;

    private Network(byte[] bytes, int prefix) {
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        byte[] bytes = bytes(address).orElseThrow(() -> new IllegalArgumentException("\"" + text + "\", which is neither an address nor a network"));
        int prefix = BITS;
        if (slash >= 0) {
            int skipped = address.indexOf(':') < 0 ? IPV4_PREFIX : 0;
            String length = text.substring(slash + 1);
            if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > BITS - skipped) {
                throw new IllegalArgumentException("\"" + text + "\", whose prefix is not a number from 0 to " + (BITS - skipped));
            }
            prefix = skipped + Integer.parseInt(length);
        }
        for (int bit = prefix; bit < BITS; bit++) {
            if ((bytes[bit / 8] >> 7 - bit % 8 & 1) != 0) {
                throw new IllegalArgumentException("\"" + text + "\", whose address does not end where its prefix does");
            }
        }
        return new Network(bytes, prefix);
    }

    /** Whether this address is in the network; false if it is not an address at all. */
    public boolean contains(String address) {
        return bytes(address).filter(this::begins).isPresent();
    }

    private boolean begins(byte[] other) {
        for (int bit = 0; bit < prefix; bit += 8) {
            int counted = 0xff00 >> Math.min(8, prefix - bit) & 0xff;
            if (((bytes[bit / 8] ^ other[bit / 8]) & counted) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> bytes(String address) {
        boolean ipv6 = address.indexOf(':') >= 0;
        // After the percent sign comes the interface by which it arrived.
        String literal = ipv6 ? address.replaceFirst("%.*", "") : address;
        // Java would accept "10" and "[::1]" as addresses, too.
        if (!literal.matches(ipv6 ? "[0-9A-Fa-f:.]+" : "\\d{1,3}(\\.\\d{1,3}){3}")) {
            return Optional.empty();
        }
        try {
            byte[] read = InetAddress.ofLiteral(literal).getAddress();
            if (read.length * 8 == BITS) {
                return Optional.of(read);
            }
            byte[] mapped = new byte[BITS / 8];
            mapped[10] = (byte) 0xff;
            mapped[11] = (byte) 0xff;
            System.arraycopy(read, 0, mapped, IPV4_PREFIX / 8, read.length);
            return Optional.of(mapped);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
