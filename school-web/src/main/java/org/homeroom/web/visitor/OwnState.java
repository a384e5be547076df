package org.homeroom.web.visitor;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;

/**
 * A submitted form is one that its own page has handed out. A page checks who is asking as it opens; a form that came from another page, or
 * from none, would be answered without that, by the page around a record that was never read. It counts as expired: the browser opens the page.
 */
public class OwnState extends ViewHandlerWrapper {
    private static final String PAGE = "page";
    /** What Faces sends in place of a state. */
    private static final String STATELESS = "stateless";

    public OwnState(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        if (!PublicViews.stateless(view.getViewId())) {
            view.getAttributes().put(PAGE, view.getViewId());
        }
        super.renderView(context, view);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        String page = deriveViewId(context, viewId);
        if (page == null || PublicViews.stateless(page)) {
            return super.restoreView(context, viewId);
        }
        String state = context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        UIViewRoot view = STATELESS.equals(state) ? null : super.restoreView(context, viewId);
        if (view == null || !page.equals(view.getAttributes().get(PAGE))) {
            throw new ViewExpiredException("A form of another page", page);
        }
        return view;
    }
}
