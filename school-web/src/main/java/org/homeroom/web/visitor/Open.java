package org.homeroom.web.visitor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Strangers may ask for it. What does not say so, be it a servlet or a resource, is for those who are signed in. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    /** Why it is open. */
    String value();
}
