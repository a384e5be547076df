package org.homeroom.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Forms for visitors keep no state at the server, so that one can take all day over them, and looking at one makes no session
 * and sets no cookie. A view says so as soon as it is made: PrimeFaces asks before the page is built.
 */
public class PublicViews extends ViewHandlerWrapper {
    private static final Set<String> PAGES = Set.of("/register.xhtml", "/privacy.xhtml", "/account/first.xhtml",
            "/account/forgot.xhtml", "/account/password.xhtml");

    public PublicViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && stateless(viewId)) {
            view.setTransient(true);
        }
        return view;
    }

    /** Also for the template, as a view that comes back with a form is made in another way. */
    public static boolean stateless(String viewId) {
        return viewId != null && (PAGES.contains(viewId) || viewId.startsWith("/registration/open/"));
    }
}
