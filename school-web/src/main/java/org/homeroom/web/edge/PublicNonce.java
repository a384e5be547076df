package org.homeroom.web.edge;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Public forms keep no state at the server, so that a visitor can take all day over one and needs no session. PrimeFaces
 * keeps a page's nonce in that state and, where there is none, asks the browser for it. A page that is written anew gets a
 * fresh one instead, as a nonce that the sender chose would protect nobody. What is no nonce at all is taken for none on
 * every page: it would be written into the page, and into its policy, as it came.
 */
@WebFilter(filterName = "publicNonce", asyncSupported = true, servletNames = "faces", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class PublicNonce extends HttpFilter {
    private static final String NONCE = "primefaces.nonce";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/=]{20,80}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter("POST".equals(request.getMethod()) ? new Fresh(request) : request, response);
    }

    /** Reads parameters only when it is asked for one, after the page's encoding is known. */
    private static final class Fresh extends HttpServletRequestWrapper {
        private final String nonce = Base64.getEncoder().encodeToString(
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        private final boolean page;

        private Fresh(HttpServletRequest request) {
            super(request);
            page = request.getHeader("Faces-Request") == null;
        }

        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            if (!NONCE.equals(name)) {
                return value;
            }
            boolean chosen = page && "stateless".equals(super.getParameter(ResponseStateManager.VIEW_STATE_PARAM));
            return chosen || value != null && !FORM.matcher(value).matches() ? nonce : value;
        }
    }
}
