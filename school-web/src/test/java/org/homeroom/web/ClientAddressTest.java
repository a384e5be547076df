package org.homeroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.homeroom.shared.Settings;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String BALANCER = "10.0.0.5";
    private static final String OTHER_BALANCER = "10.0.0.6";
    private static final String CLIENT = "192.0.2.7";
    private static final String LIE = "198.51.100.66";
    private final ClientAddress addresses = new ClientAddress();

    private String of(String asking, String... forwarded) {
        addresses.settings = new Settings(Map.of("TRUSTED_PROXIES", BALANCER + ", " + OTHER_BALANCER));
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
    void isWhoAsksWhereNoBalancerStandsBetween() {
        assertEquals(CLIENT, of(CLIENT));
    }

    @Test
    void isWhomATrustedBalancerNames() {
        assertEquals(CLIENT, of(BALANCER, CLIENT));
    }

    @Test
    void whatAStrangerClaimsIsNotBelieved() {
        assertEquals(CLIENT, of(CLIENT, LIE));
    }

    @Test
    void whatTheClientClaimedBeforeTheBalancerIsNotBelieved() {
        assertEquals(CLIENT, of(BALANCER, LIE + ", " + CLIENT));
    }

    @Test
    void aBalancerThatAppendsAHeaderOfItsOwnIsUnderstood() {
        // HAProxy leaves the client's header as it is and adds another after it.
        assertEquals(CLIENT, of(BALANCER, LIE, CLIENT));
    }

    @Test
    void passesOverAllBalancersOfOurs() {
        assertEquals(CLIENT, of(BALANCER, LIE + ", " + CLIENT + ", " + OTHER_BALANCER));
    }

    @Test
    void aBalancerWithoutTheHeaderIsItself() {
        assertEquals(BALANCER, of(BALANCER));
        assertEquals(BALANCER, of(BALANCER, ""));
    }
}
