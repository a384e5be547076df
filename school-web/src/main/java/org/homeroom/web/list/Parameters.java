package org.homeroom.web.list;

import jakarta.faces.context.FacesContext;
import java.util.List;
import org.homeroom.base.shared.NotFound;

/** Parameters of a page's address, for views that need their record before the form is read: what is not rendered is not submitted. */
public final class Parameters {
    private Parameters() {
    }

    /** Null if it is missing. */
    public static String text(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }

    /** The values of a parameter that may be there several times. */
    public static List<String> all(String name) {
        return List.of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault(name, new String[0]));
    }

    /** The number of a page of something long; the first if there is none. */
    public static int page() {
        String value = text("page");
        return value != null && value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 1;
    }

    /** @throws NotFound if the address names no record */
    public static long id(String name) {
        String value = text(name);
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(value);
    }
}
