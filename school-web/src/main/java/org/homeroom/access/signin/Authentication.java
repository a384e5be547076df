package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Signing in is by our own page; a visitor of any other page is sent there, and back to where they wanted to go. */
@FacesConfig
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "#{signInPage.address}", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class Authentication {
}
