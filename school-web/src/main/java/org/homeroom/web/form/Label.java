package org.homeroom.web.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What people call a field of a form, as a text key. For a list of forms, it names one of them; for a choice, the keys of its
 * values extend it, such as {@code guardian.relationship.MOTHER}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {
    String value();

    /** For a list of forms: what the ids of their fields begin with. {@code name} of the first {@code term} is {@code term0Name}. */
    String part() default "";
}
