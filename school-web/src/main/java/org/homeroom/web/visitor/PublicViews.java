package org.homeroom.web.visitor;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Makes the view of a {@link VisitorPage}, and of an error page, which visitors see too, stateless as soon as it is created: PrimeFaces asks
 * before the page is built.
 */
public class PublicViews extends ViewHandlerWrapper {
    private static final String ERROR_PAGES = "/WEB-INF/errorpages/";

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

    /** Also used by the template, as the view of a submitted form is created differently. */
    public static boolean stateless(String viewId) {
        Object stateless = FacesContext.getCurrentInstance().getExternalContext().getApplicationMap().get(VisitorPage.STATELESS);
        return viewId != null && (viewId.startsWith(ERROR_PAGES) || ((Set<?>) stateless).contains(viewId));
    }
}
