package org.homeroom.web.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What people call a field of a form: a key of our texts. Of a list of forms it is what one of them is called; of a choice, the texts of
 * its values stand below it, such as {@code guardian.relationship.MOTHER}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {
    String value();

    /** Of a list of forms: what the ids of their fields begin with on the page. {@code name} of the first {@code term} is {@code term0Name}. */
    String part() default "";
}
