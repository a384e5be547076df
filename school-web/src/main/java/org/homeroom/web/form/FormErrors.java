package org.homeroom.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The errors of a form, for the summary at the top. Confirmations are not among them. */
@Named
@RequestScoped
public class FormErrors {
    /**
     * @param field   client id of the field; null if it is about the form as a whole
     * @param success whether it confirms something, see {@link org.homeroom.web.page.Notices}
     */
    public record Line(String field, String text, boolean success) {
    }

    public List<Line> getLines() {
        return lines(true);
    }

    /** What the page before has to say. */
    public List<Line> getNotices() {
        return lines(false);
    }

    public boolean at(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    /** Ids for the field's aria-describedby; null if there are none. */
    public String describing(String field, String help) {
        boolean wrong = at(field);
        String helped = help == null || help.isEmpty() ? null : field + "-help";
        if (!wrong) {
            return helped;
        }
        return helped == null ? field + "-error" : helped + " " + field + "-error";
    }

    private List<Line> lines(boolean errors) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : context.getMessageList(id)) {
                if (errors == (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)) {
                    lines.add(new Line(id, message.getSummary(), message.getSeverity() == FacesMessage.SEVERITY_INFO));
                }
                message.rendered();
            }
        }
        return lines;
    }
}
