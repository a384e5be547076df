package org.homeroom.web.edge;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.logging.Logger;
import org.homeroom.web.visitor.Open;

/**
 * Guards every resource: unless it is {@link Open}, a script gets a status that says to sign in; and no larger body is read than its method
 * allows. A resource is never given null.
 */
@Provider
public class ResourceDoor implements ContainerRequestFilter, ReaderInterceptor {
    private static final Logger LOG = Logger.getLogger(ResourceDoor.class.getName());
    @Context
    ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null && !asked.getResourceMethod().isAnnotationPresent(Open.class)) {
            throw new ClientErrorException(Status.UNAUTHORIZED);
        }
        MostBytes own = asked.getResourceMethod().getAnnotation(MostBytes.class);
        if (own != null && request.getLength() > own.value()) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            Object read = body.proceed();
            if (read != null) {
                return read;
            }
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            // It is not told what, as that may contain what somebody typed.
            LOG.info(() -> "A body could not be read: " + e.getClass().getName());
        }
        throw new BadRequestException();
    }
}
