package org.homeroom.web.edge;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.SecurityInfo.EmptyRoleSemantic;
import io.undertow.servlet.api.WebResourceCollection;
import jakarta.servlet.ServletContext;
import org.homeroom.web.visitor.Open;
import org.homeroom.web.visitor.VisitorPage;

/**
 * Everything asks to sign in, by web.xml. This opens what says of itself that strangers may ask for it, before the first request comes;
 * where it could not, all would stay closed.
 */
public class OpenDoors implements ServletExtension {
    /** Style sheets and scripts; and resources, before which {@link ResourceDoor} stands. */
    private static final String[] ALWAYS = {"/jakarta.faces.resource/*", Api.PATH + "/*"};

    @Override
    public void handleDeployment(DeploymentInfo school, ServletContext context) {
        WebResourceCollection open = new WebResourceCollection().addUrlPatterns(ALWAYS);
        school.getServlets().values().stream().filter(servlet -> servlet.getServletClass().isAnnotationPresent(Open.class))
                .forEach(servlet -> open.addUrlPatterns(servlet.getMappings()));
        VisitorPage.readAll(context).forEach(page -> open.addUrlPatterns(page.path(), page.viewId()));
        school.addSecurityConstraint(new SecurityConstraint().addWebResourceCollection(open).setEmptyRoleSemantic(EmptyRoleSemantic.PERMIT));
    }
}
