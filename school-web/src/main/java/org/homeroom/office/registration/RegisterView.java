package org.homeroom.office.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.year.SchoolYearService;
import org.homeroom.school.year.YearChoice;
import org.homeroom.web.edge.ClientAddress;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The public page on which a family applies for a place. */
@Named
@RequestScoped
public class RegisterView implements View {
    @Inject
    RegistrationService service;
    @Inject
    ClientAddress clients;
    @Inject
    SchoolYearService years;
    @Inject
    Notices notices;
    final RegistrationForm form = new RegistrationForm();
    private List<YearChoice> choices;

    /** Those for which a place can be wanted. */
    public List<YearChoice> getYears() {
        return choices == null ? choices = years.ahead() : choices;
    }

    /** The next page is the same, whatever was typed. */
    public String save() {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            service.register(form, context.getViewRoot().getLocale().getLanguage(),
                    clients.of((HttpServletRequest) context.getExternalContext().getRequest()));
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        return "/registration/open/thanks?faces-redirect=true";
    }
}
