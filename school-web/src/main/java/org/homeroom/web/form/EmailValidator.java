package org.homeroom.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.homeroom.base.shared.EmailAddress;
import org.homeroom.web.page.Notices;

/** Says under the field that what was typed is no e-mail address. */
@FacesValidator("homeroom.Email")
public class EmailValidator implements Validator<String> {
    @Override
    public void validate(FacesContext context, UIComponent component, String value) {
        if (value != null && !value.isBlank() && !EmailAddress.isValid(value)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Notices.text("form.email_wrong"), null));
        }
    }
}
