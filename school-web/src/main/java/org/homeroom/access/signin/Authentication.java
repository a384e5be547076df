package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Visitors are sent to our own sign-in page, and then on to the page they wanted. */
@FacesConfig
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "#{signInPage.address}", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class Authentication {
}
