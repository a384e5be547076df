package org.homeroom.office.registration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** One registration, and what the office does with it. */
@Named
@RequestScoped
public class RegistrationShowView implements View {
    @Inject
    RegistrationOfficeService service;
    @Inject
    Notices notices;
    private long id;
    private Integer version;
    String question;
    String reason;
    /** The dialog with an error, to be opened again. */
    String openDialog;
    RegistrationDetail registration;
    /** The next one to decide, if this one does not wait for the office; null if none does. */
    Long next;

    @PostConstruct
    void load() {
        id = Parameters.id("id");
        registration = service.show(id);
        next = registration.state() == Registration.State.WAITING ? null : service.next(id).orElse(null);
    }

    public String ask() {
        return act("ask", "registration_view.asked", () -> service.ask(id, version, question));
    }

    public String decline() {
        return act("decline", "registration_view.declined", () -> service.decline(id, version, reason));
    }

    private String act(String dialog, String done, Runnable action) {
        try {
            action.run();
        } catch (RuleBroken | Conflict e) {
            notices.error((SchoolException) e);
            openDialog = e instanceof RuleBroken rule && rule.field() != null ? dialog : null;
            load();
            return null;
        }
        notices.done(done, registration.name());
        return "/registration/view?faces-redirect=true&id=" + id;
    }

    /** The version shown, which the page's forms send back. */
    public Integer getVersion() {
        return registration.version();
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** The name of the family's language, in the reader's. */
    public String getLanguageName() {
        Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Locale.forLanguageTag(registration.language()).getDisplayLanguage(reader);
    }
}
