package org.homeroom.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.regex.Pattern;

/** Whether a text looks like an e-mail address. Only a mail that arrives says more. */
@FacesValidator("homeroom.Email")
public class EmailFormat implements Validator<String> {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"()\\[\\]]{1,64}@[^\\s@<>,;\"()\\[\\]]+\\.[^\\s@<>,;.\"()\\[\\]]{2,}");

    @Override
    public void validate(FacesContext context, UIComponent component, String value) {
        if (value != null && !ADDRESS.matcher(value).matches()) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Notices.text("form.email_wrong"), null));
        }
    }
}
