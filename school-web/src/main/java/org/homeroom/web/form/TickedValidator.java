package org.homeroom.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/** A box that has to be ticked: Faces takes an empty one for an answer. What to say is the box's validatorMessage. */
@FacesValidator("homeroom.Ticked")
public class TickedValidator implements Validator<Boolean> {
    @Override
    public void validate(FacesContext context, UIComponent component, Boolean value) {
        if (!Boolean.TRUE.equals(value)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, "", null));
        }
    }
}
