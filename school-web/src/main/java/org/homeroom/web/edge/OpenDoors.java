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
 * By web.xml, everything requires signing in. This opens, during deployment, what declares itself public; if it failed, everything would stay
 * closed.
 */
public class OpenDoors implements ServletExtension {
    /** Style sheets and scripts; and resources, which {@link ResourceDoor} guards. */
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
