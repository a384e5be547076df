package org.homeroom.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.Locale;

/** As much of Faces as a converter asks for: a page in a language. */
final class FacesFake {
    private FacesFake() {
    }

    static FacesContext in(Locale locale) {
        UIViewRoot page = new UIViewRoot() {
            @Override
            public Locale getLocale() {
                return locale;
            }
        };
        return new FacesContextWrapper(null) {
            @Override
            public UIViewRoot getViewRoot() {
                return page;
            }
        };
    }
}
