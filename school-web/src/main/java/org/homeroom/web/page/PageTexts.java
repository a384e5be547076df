package org.homeroom.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.homeroom.base.shared.Texts;

/** The texts of all rooms in the page's language, in pages {@code text['student_edit.title']}. */
@Named("text")
@ApplicationScoped
@Typed(PageTexts.class)
public class PageTexts extends AbstractMap<String, String> {
    /** @throws java.util.MissingResourceException if there is none, so that a test of the page finds it */
    @Override
    public String get(Object key) {
        return Texts.pattern(FacesContext.getCurrentInstance().getViewRoot().getLocale(), (String) key);
    }

    /** They are only looked up one by one. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException();
    }
}
