package org.homeroom.web.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body that a servlet or resource accepts, if other than {@link SmallBodies#MOST_BYTES}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MostBytes {
    /** The servlet checks the length itself, before it reads. */
    long CHECKED_BY_ITSELF = Long.MAX_VALUE;

    long value();
}
