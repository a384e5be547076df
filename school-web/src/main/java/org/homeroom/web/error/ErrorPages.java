package org.homeroom.web.error;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.omnifaces.eventlistener.CallbackPhaseListener;
import org.primefaces.csp.CspException;

/**
 * Handles whatever no view could explain. A record that does not exist, or is not for this person, is a 404; an expired view has its
 * own page; everything else is a 500 with an id that is on the page and in the log.
 */
public class ErrorPages extends ExceptionHandlerFactory {
    /** Request attribute with the id of an error. */
    public static final String ERROR_ID = "errorId";
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    public ErrorPages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    /** Logs an unexpected error. @return the id by which it is found in the log */
    static String logged(Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "Error " + id);
        return id;
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        private Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            if (!events.hasNext()) {
                return;
            }
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            while (events.hasNext()) {
                events.next();
                events.remove();
            }
            answer(FacesContext.getCurrentInstance(), thrown);
        }

        private void answer(FacesContext context, Throwable thrown) {
            if (context == null) {
                throw new FacesException(thrown);
            }
            HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
            // Scripts that the failed page requested, through OmniFaces, are not for the error page.
            context.getExternalContext().getRequestMap().remove(CallbackPhaseListener.class.getName());
            try {
                if (find(thrown, ViewExpiredException.class)) {
                    expired(context);
                } else if (isForged(context, thrown)) {
                    LOG.info(() -> "A form was not taken: " + thrown.getMessage());
                    expired(context);
                } else if (response.isCommitted()) {
                    LOG.log(Level.SEVERE, "A page broke off while it was written", thrown);
                } else if (find(thrown, NotFound.class) || find(thrown, NotAllowed.class)) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    ((HttpServletRequest) context.getExternalContext().getRequest()).setAttribute(ERROR_ID, logged(thrown));
                    response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "The browser has gone", e);
            }
            context.responseComplete();
        }

        /** Back to the page itself, which requires signing in if necessary; what was typed is there as a draft. */
        private void expired(FacesContext context) throws IOException {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            String query = request.getQueryString();
            String back = request.getRequestURI() + (query == null ? "" : "?" + query);
            context.getExternalContext().redirect(request.getContextPath() + "/expired?back="
                    + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }

        /** What its page's own form never sends: another page's nonce, or another kind of view state, for which Faces has no exception of its own. */
        private static boolean isForged(FacesContext context, Throwable thrown) {
            return find(thrown, CspException.class)
                    || context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && thrown.getClass() == FacesException.class && thrown.getCause() == null;
        }

        private static boolean find(Throwable thrown, Class<? extends Throwable> kind) {
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                if (kind.isInstance(t)) {
                    return true;
                }
            }
            return false;
        }
    }
}
