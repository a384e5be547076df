package org.homeroom.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The errors of a form, for the summary on top of it. Confirmations are not among them. */
@Named
@RequestScoped
public class FormErrors {
    /** @param field client id of the field; null where it is about the whole */
    public record Line(String field, String text) {
    }

    public List<Line> getLines() {
        return lines(true);
    }

    /** What went well, from the page before. */
    public List<Line> getNotices() {
        return lines(false);
    }

    /** Whether a field has an error. */
    public boolean at(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    /** The ids of what is written about a field, for aria-describedby; null for nothing. */
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
                if (errors == (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)) {
                    lines.add(new Line(id, message.getSummary()));
                }
                message.rendered();
            }
        }
        return lines;
    }
}
