package org.homeroom.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.base.shared.Texts;

/** Tells a person something: beside a field, at the top of a form, or on the next page. */
@ApplicationScoped
public class Notices {
    /** An error, at its field if it has one. The form is shown again with what was typed. */
    public void error(SchoolException e) {
        String field = e instanceof RuleBroken rule ? rule.field() : null;
        error(field, e.key(), e.arguments());
    }

    /** @param field id of the field in the form; null for the form as a whole */
    public void error(String field, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text(key, arguments), null));
        context.validationFailed();
    }

    /** A confirmation on the page that is redirected to. */
    public void done(String key, Object... arguments) {
        next(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** The same of what nobody would call a success: a refusal that is recorded, or work of which something was left out. */
    public void note(String key, Object... arguments) {
        next(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    private static void next(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(severity, text(key, arguments), null));
    }

    /**
     * Does something and reports the outcome: success on the next page, or a refusal on this one.
     *
     * @param done text key of the confirmation
     * @return the next page; null if it was refused
     */
    public String tell(Runnable deed, String next, String done, Object... arguments) {
        try {
            deed.run();
        } catch (SchoolException e) {
            error(e);
            return null;
        }
        done(done, arguments);
        return next;
    }

    public static String text(String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        Locale locale = context.getViewRoot() == null ? Locale.ENGLISH : context.getViewRoot().getLocale();
        return Texts.get(locale, key, arguments);
    }
}
