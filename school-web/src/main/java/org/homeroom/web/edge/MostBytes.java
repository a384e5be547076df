package org.homeroom.web.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a body a servlet or a resource takes, where that is not {@link SmallBodies#MOST_BYTES}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MostBytes {
    /** Says that the servlet looks at the length itself, before it reads. */
    long CHECKED_BY_ITSELF = Long.MAX_VALUE;

    long value();
}
