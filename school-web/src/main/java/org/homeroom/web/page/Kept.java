package org.homeroom.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Markup that is built and written once for everyone with the same language and {@code key}: {@code <s:kept key="#{…}">}. The key must name all
 * that the markup depends on, which may not be a person.
 */
public class Kept extends TagHandler {
    /** Languages, sets of rights and places are few; should they not be, all begins anew. */
    private static final int MOST = 1000;
    private static final Map<String, String> MARKUP = new ConcurrentHashMap<>();
    private final TagAttribute key;

    public Kept(TagConfig config) {
        super(config);
        key = getRequiredAttribute("key");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        // A submitted form's page is built when it is restored, and again when it is shown.
        parent.getChildren().removeIf(child -> child instanceof Markup already && already.isOf(tagId));
        String whole = tagId + " " + context.getFacesContext().getViewRoot().getLocale().getLanguage() + " " + key.getValue(context);
        String markup = MARKUP.get(whole);
        if (markup == null) {
            UIComponent first = new First(tagId, whole);
            parent.getChildren().add(first);
            nextHandler.apply(context, first);
        } else {
            parent.getChildren().add(new Again(tagId, markup));
        }
    }

    private abstract static class Markup extends UIComponentBase {
        private final String tag;

        private Markup(String tag) {
            this.tag = tag;
            setTransient(true);
        }

        private boolean isOf(String other) {
            return tag.equals(other);
        }

        @Override
        public String getFamily() {
            return "homeroom.Kept";
        }
    }

    /** Writes what is inside it, and keeps that. */
    private static final class First extends Markup {
        private final String key;

        private First(String tag, String key) {
            super(tag);
            this.key = key;
        }

        @Override
        public boolean getRendersChildren() {
            return true;
        }

        @Override
        public void encodeChildren(FacesContext context) throws IOException {
            ResponseWriter page = context.getResponseWriter();
            StringWriter markup = new StringWriter();
            context.setResponseWriter(page.cloneWithWriter(markup));
            try {
                super.encodeChildren(context);
                context.getResponseWriter().flush();
            } finally {
                context.setResponseWriter(page);
            }
            if (MARKUP.size() >= MOST) {
                MARKUP.clear();
            }
            MARKUP.put(key, markup.toString());
            page.write(markup.toString());
        }
    }

    private static final class Again extends Markup {
        private final String markup;

        private Again(String tag, String markup) {
            super(tag);
            this.markup = markup;
        }

        @Override
        public void encodeEnd(FacesContext context) throws IOException {
            context.getResponseWriter().write(markup);
        }
    }
}
