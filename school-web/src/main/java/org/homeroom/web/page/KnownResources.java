package org.homeroom.web.page;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers where style sheets, scripts, images and pages are: a page names some twenty, and Faces looks each up anew.
 * Registered in faces-config.xml.
 */
public class KnownResources extends ResourceHandlerWrapper {
    /** By library and name; only what exists. */
    private final Map<String, Resource> known = new ConcurrentHashMap<>();
    private final Map<String, ViewResource> views = new ConcurrentHashMap<>();

    public KnownResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return known.computeIfAbsent(name, path -> Known.of(super.createResource(path)));
    }

    @Override
    public Resource createResource(String name, String library) {
        return library == null ? createResource(name) : known.computeIfAbsent(library + ":" + name, path -> Known.of(super.createResource(name, library)));
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        return views.computeIfAbsent(name, path -> super.createViewResource(context, path));
    }

    private static final class Known extends ResourceWrapper {
        private final String requestPath;

        private static Known of(Resource found) {
            return found == null ? null : new Known(found);
        }

        private Known(Resource wrapped) {
            super(wrapped);
            requestPath = wrapped.getRequestPath();
        }

        @Override
        public String getRequestPath() {
            return requestPath;
        }
    }
}
