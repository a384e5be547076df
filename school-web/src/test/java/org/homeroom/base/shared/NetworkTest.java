package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        // a single address, in any notation
        "10.0.0.5, 10.0.0.5", "10.0.0.5/32, 10.0.0.5", "2001:db8::1, 2001:DB8:0:0:0:0:0:1", "2001:db8::1/128, 2001:db8::1",
        "10.0.0.5, ::ffff:10.0.0.5", "::ffff:10.0.0.5, 10.0.0.5", "::ffff:a00:5, 10.0.0.5", "fe80::1, fe80::1%eth0",
        // first and last address of a network
        "10.0.0.0/8, 10.0.0.0", "10.0.0.0/8, 10.255.255.255", "10.0.16.0/20, 10.0.16.0", "10.0.16.0/20, 10.0.31.255",
        "10.0.0.128/25, 10.0.0.255", "10.0.0.4/31, 10.0.0.5", "128.0.0.0/1, 255.255.255.255", "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/56, 2001:db8:0:ff:ffff:ffff:ffff:ffff", "2001:db8::/61, 2001:db8:0:7::1", "::/0, 2001:db8::1",
        "10.0.16.0/20, ::ffff:10.0.17.1", "::ffff:10.0.16.0/116, 10.0.17.1"})
    void contains(String network, String address) {
        assertTrue(Network.of(network).contains(address));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.6", "10.0.0.5/32, 10.0.0.4", "2001:db8::1, 2001:db8::2",
        "10.0.0.0/8, 9.255.255.255", "10.0.0.0/8, 11.0.0.0", "10.0.16.0/20, 10.0.15.255", "10.0.16.0/20, 10.0.32.0",
        "10.0.0.128/25, 10.0.0.127", "10.0.0.4/31, 10.0.0.6", "128.0.0.0/1, 127.255.255.255",
        "2001:db8::/56, 2001:db8:0:100::", "2001:db8::/61, 2001:db8:0:8::", "0.0.0.0/0, 2001:db8::1", "0.0.0.0/0, ::1",
        "10.0.0.0/8, ::10.0.0.1", "10.0.0.0/8, ''", "10.0.0.0/8, 10.0.0.1.2", "10.0.0.0/8, 10.0.0.1:443", "10.0.0.0/8, 10.1",
        "10.0.0.0/8, 10.0.0.256", "0.0.0.0/0, localhost", "::/0, localhost", "::/0, :", "::/0, 1::2::3"})
    void doesNotContain(String network, String address) {
        assertFalse(Network.of(network).contains(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "balancer.example", "10", "10.0", "10.0.0.256", "10.0.0.1.2", "10.0.0.5:443", "[::1]", "1::2::3",
        "::g", "/8", "10.0.0.0 /8", "10.0.0.0-10.0.0.9", "*", "10.0.0.*", "0x0a.0.0.1", "१०.0.0.1"})
    void refusesWhatIsNotAnAddress(String text) {
        refuses(text, "which is neither an address nor a network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/255.0.0.0", "10.0.0.0/ 8", "10.0.0.0/x",
        "10.0.0.0/99999999999"})
    void refusesAnInvalidPrefix(String text) {
        refuses(text, "whose prefix is not a number from 0 to 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::/129", "2001:db8::/x", "::ffff:10.0.0.0/200"})
    void anIpv6PrefixMayBeLonger(String text) {
        refuses(text, "whose prefix is not a number from 0 to 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5/24", "10.0.24.0/20", "10.0.0.1/0", "10.0.0.5/31", "2001:db8:0:1::/61", "2001:db8::1/64", "::ffff:10.0.0.0/8"})
    void refusesANetworkThatIsWrittenAsOneOfItsAddresses(String text) {
        refuses(text, "whose address does not end where its prefix does");
    }

    private static void refuses(String text, String why) {
        assertEquals("\"" + text + "\", " + why, assertThrows(IllegalArgumentException.class, () -> Network.of(text)).getMessage());
    }
}
