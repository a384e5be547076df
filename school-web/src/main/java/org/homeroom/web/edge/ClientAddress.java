package org.homeroom.web.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.homeroom.base.schema.SchemaReady;
import org.homeroom.base.shared.Network;
import org.homeroom.base.shared.Settings;

/** Where a request comes from. A header is trusted only if a trusted balancer wrote it. */
@ApplicationScoped
public class ClientAddress {
    @Inject
    Settings settings;
    private volatile List<Network> balancers = List.of();

    /** Read once, at the start: a wrong setting keeps the school closed. */
    void begin(@Observes SchemaReady ready) {
        balancers = settings.trustedProxies();
    }

    /** The client's address: the last one in X-Forwarded-For that is not one of our balancers, if one of them sent the request. */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        // A balancer may add its own header after the client's instead of appending to it.
        String[] hops = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))).split(",");
        for (int i = hops.length - 1; i >= 0 && isBalancer(address) && !hops[i].isBlank(); i--) {
            address = hops[i].strip();
        }
        return address;
    }

    private boolean isBalancer(String address) {
        return balancers.stream().anyMatch(balancer -> balancer.contains(address));
    }
}
