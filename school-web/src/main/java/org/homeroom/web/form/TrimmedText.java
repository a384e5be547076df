package org.homeroom.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.homeroom.base.shared.Writing;
import org.homeroom.web.page.Notices;

/** Every text that is typed is tidied, whether into a form or not; a text of spaces becomes null. Passwords are left as they are. */
@FacesConverter(forClass = String.class)
public class TrimmedText implements Converter<String> {
    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || component instanceof HtmlInputSecret) {
            return value;
        }
        boolean lines = component instanceof HtmlInputTextarea;
        String text = Writing.tidy(lines ? value : value.replace('\t', ' '));
        if (text != null) {
            Writing.unseen(text, lines).ifPresent(unseen -> {
                String wrong = Notices.text("form.unseen", component.getAttributes().get("label"), unseen);
                throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, null));
            });
        }
        return text;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
