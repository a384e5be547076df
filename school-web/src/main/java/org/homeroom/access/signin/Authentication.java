package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.faces.annotation.FacesConfig;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends visitors to the sign-in page, with the page that they wanted in its address, and checks what they type there. A session begins only
 * when someone has signed in; see docs/adr/0024-no-session-before-signing-in.md.
 * Without {@code @Default} nobody would find it, as {@code @FacesConfig} is a qualifier.
 */
@FacesConfig
@Default
@AutoApplySession
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    static final String PAGE = "/account/sign-in";
    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential typed = context.getAuthParameters().getCredential();
        if (typed != null) {
            return context.notifyContainerAboutLogin(stores.validate(typed));
        }
        return context.isProtected() ? context.redirect(request.getContextPath() + pageBefore(request)) : context.doNothing();
    }

    private static String pageBefore(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/".equals(wanted) ? PAGE : PAGE + "?back=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** The page for someone who was turned away. @param back where they wanted to go; null if nowhere */
    static String pageWhenCrowded(String back) {
        return PAGE + "?crowded=1" + (back == null ? "" : "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
