package org.homeroom.office.registration;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.teaching.homeclass.ClassChoice;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.RecordView;
import org.omnifaces.cdi.ViewScoped;

/** The office's page for accepting a registration. */
@Named
@ViewScoped
public class RegistrationAcceptView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    RegistrationOfficeService office;
    @Inject
    RegistrationAcceptService service;
    @Inject
    ClassService classes;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    RegistrationDetail registration;
    AcceptForm form;
    /** The year's classes by the name of their grade level, in order. */
    Map<String, List<ClassChoice>> choices;

    /** Called before the page is first shown. @return the registration's page if it is already decided */
    public String load() {
        if (id == null) {
            throw new NotFound();
        }
        registration = office.show(id);
        if (!registration.open()) {
            return show();
        }
        form = service.prefill(registration);
        choices = new LinkedHashMap<>();
        for (ClassChoice choice : classes.choices(school.getYearId())) {
            choices.computeIfAbsent(choice.grade(), grade -> new ArrayList<>()).add(choice);
        }
        return null;
    }

    public String save() {
        try {
            String number = service.accept(id, registration.version(), form);
            notices.done("registration_accept.done", registration.name(), number);
            return show();
        } catch (RuleBroken e) {
            notices.error(e);
        } catch (Conflict e) {
            registration = office.show(id);
            notices.error(null, registration.open() ? "registration_accept.changed" : "registration.not_in_this_state");
        }
        return null;
    }

    private String show() {
        return "/registration/view?faces-redirect=true&id=" + id;
    }

    public List<Relationship> getRelationships() {
        return Known.of(Relationship.class);
    }
}
