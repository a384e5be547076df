package org.homeroom.web.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.homeroom.base.schema.SchemaReady;
import org.homeroom.base.shared.Settings;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String BALANCER = "10.0.0.5";
    private static final String OTHER_BALANCER = "10.0.0.6";
    private static final String CLIENT = "192.0.2.7";
    private static final String LIE = "198.51.100.66";
    private final ClientAddress addresses = new ClientAddress();

    private String of(String asking, String... forwarded) {
        return behind(BALANCER + ", " + OTHER_BALANCER, asking, forwarded);
    }

    private String behind(String trusted, String asking, String... forwarded) {
        addresses.settings = new Settings(Map.of("TRUSTED_PROXIES", trusted));
        addresses.begin(new SchemaReady());
        return addresses.of(request(asking, List.of(forwarded)));
    }

    private static HttpServletRequest request(String asking, List<String> forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> asking;
                    case "getHeader" -> forwarded.isEmpty() ? null : forwarded.getFirst();
                    case "getHeaders" -> Collections.enumeration(forwarded);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void isTheCallersIfThereIsNoBalancer() {
        assertEquals(CLIENT, of(CLIENT));
    }

    @Test
    void isTheOneNamedByATrustedBalancer() {
        assertEquals(CLIENT, of(BALANCER, CLIENT));
    }

    @Test
    void whatAStrangerClaimsIsNotTrusted() {
        assertEquals(CLIENT, of(CLIENT, LIE));
    }

    @Test
    void whatTheClientClaimedIsNotTrusted() {
        assertEquals(CLIENT, of(BALANCER, LIE + ", " + CLIENT));
    }

    @Test
    void aBalancerThatAppendsItsOwnHeaderIsUnderstood() {
        // HAProxy leaves the client's header as it is and adds another after it.
        assertEquals(CLIENT, of(BALANCER, LIE, CLIENT));
    }

    @Test
    void skipsAllOurBalancers() {
        assertEquals(CLIENT, of(BALANCER, LIE + ", " + CLIENT + ", " + OTHER_BALANCER));
    }

    @Test
    void aBalancerWithoutTheHeaderIsItself() {
        assertEquals(BALANCER, of(BALANCER));
        assertEquals(BALANCER, of(BALANCER, ""));
    }

    @Test
    void trustsABalancerWhoseAddressChangesWithinItsNetworks() {
        String subnets = "10.0.16.0/20,10.0.32.0/20, 2001:db8:0:10::/64";
        assertEquals(CLIENT, behind(subnets, "10.0.16.5", LIE + ", " + CLIENT));
        assertEquals(CLIENT, behind(subnets, "10.0.47.255", LIE + ", " + CLIENT));
        assertEquals(CLIENT, behind(subnets, "2001:db8:0:10:0:0:0:5", LIE + ", " + CLIENT));
        assertEquals("10.0.48.1", behind(subnets, "10.0.48.1", LIE), "the next network is a stranger's");
    }

    @Test
    void whatIsNotAnAddressIsUsedAsItIsAndNotLookedUp() {
        long begin = System.nanoTime();
        for (String claimed : List.of("localhost", "no-such-host.invalid", "unknown", "_hidden", "10.0.0.5:4711", "[2001:db8::1]", "10", "%", "é")) {
            assertEquals(claimed, behind("127.0.0.0/8, ::/0", "::1", LIE + ", " + claimed));
        }
        assertTrue(System.nanoTime() - begin < 1_000_000_000L, "nobody was asked");
    }

    @Test
    void aWrongSettingIsRefusedWhenTheSchoolOpens() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> behind("10.0.0.5, balancer.example", BALANCER));
        assertEquals("TRUSTED_PROXIES is to be addresses and networks with commas between, but has \"balancer.example\","
                + " which is neither an address nor a network", refused.getMessage());
    }
}
