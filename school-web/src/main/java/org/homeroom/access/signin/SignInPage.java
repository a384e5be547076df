package org.homeroom.access.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of the sign-in page, with the page to return to. That is in the address rather than in the session, so that it is
 * still known when the session has ended.
 */
@Named
@RequestScoped
public class SignInPage {
    static final String PATH = "/account/sign-in";
    @Inject
    HttpServletRequest request;

    /** Called when someone who is not signed in requests a page. */
    public String getAddress() {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/".equals(wanted) ? PATH : PATH + "?back=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
