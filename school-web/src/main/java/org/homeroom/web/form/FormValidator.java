package org.homeroom.web.form;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.BeanValidator;
import jakarta.faces.validator.ValidatorException;
import org.homeroom.web.page.Notices;

/**
 * Checks each field of a form against its constraints before the value is stored in it, with messages in the reader's language
 * that use the field's label. Replaces Faces' own validator, so that it applies to every input.
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
