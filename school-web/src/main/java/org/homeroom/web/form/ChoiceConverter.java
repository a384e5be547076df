package org.homeroom.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import org.homeroom.web.page.Notices;

/** Accepts only what can be chosen. Anything else stays in the field, with a message, rather than vanishing. */
class ChoiceConverter implements Converter<String> {
    private final Choices choices;

    ChoiceConverter(Choices choices) {
        this.choices = choices;
    }

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = choices.resolve(text.strip());
        if (value == null) {
            String label = (String) component.getAttributes().get("label");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Notices.text("form.choice_wrong", label), null));
        }
        return value;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
