package org.homeroom.web.form;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.BeanValidator;
import jakarta.faces.validator.ValidatorException;
import org.homeroom.web.page.Notices;

/**
 * Holds each field of a form to its constraints before anything is written into it, and says it in the reader's language, by the name that
 * the field has for people. It stands in for Faces' own, so that every input has it.
 */
public class FormValidator extends BeanValidator {
    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        ValueExpression expression = component.getValueExpression("value");
        var at = expression == null ? null : expression.getValueReference(context.getELContext());
        if (at != null && at.getBase() instanceof Form form) {
            Forms.wrong(form.getClass(), at.getProperty().toString(), value).ifPresent(wrong -> {
                throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Notices.text(wrong.key(), wrong.arguments()), null));
            });
        }
    }
}
