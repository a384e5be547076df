package org.homeroom.web;

import jakarta.faces.render.ResponseStateManager;
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

/**
 * Public forms keep no state at the server, so that a visitor can take all day over one and needs no session. PrimeFaces
 * keeps a page's nonce in that state and, where there is none, asks the browser for it. A page that is written anew gets a
 * fresh one instead, as a nonce that the sender chose would protect nobody.
 */
@WebFilter(filterName = "publicNonce", servletNames = "faces")
public class PublicNonce extends HttpFilter {
    private static final String NONCE = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = "POST".equals(request.getMethod()) && request.getHeader("Faces-Request") == null;
        chain.doFilter(page ? new Fresh(request) : request, response);
    }

    /** Reads parameters only when it is asked for one, after the page's encoding is known. */
    private static final class Fresh extends HttpServletRequestWrapper {
        private final String nonce = Base64.getEncoder().encodeToString(
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        private Fresh(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            boolean stateless = NONCE.equals(name) && "stateless".equals(super.getParameter(ResponseStateManager.VIEW_STATE_PARAM));
            return stateless ? nonce : super.getParameter(name);
        }
    }
}
