package org.homeroom.web.edge;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives every form the page's nonce. PrimeFaces requires it in each post, but its script adds it only on pages with one of
 * its components.
 */
public class NonceInForms implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIComponent form = (UIComponent) event.getSource();
        if (form.getChildren().stream().noneMatch(Field.class::isInstance)) {
            form.getChildren().add(new Field());
        }
    }

    /** Created anew with each view, so that none of it is kept in the view's state. */
    public static class Field extends HtmlOutputText {
        public Field() {
            setTransient(true);
            setEscape(false);
        }

        @Override
        public Object getValue() {
            String nonce = PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
            return "<input type=\"hidden\" name=\"primefaces.nonce\" value=\"" + nonce + "\"/>";
        }
    }
}
