package org.homeroom.web.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.homeroom.base.shared.EmailAddress;

/** What kind of value a field of a form takes. {@code @NotNull} says whether it may be left empty. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Is.Check.class)
public @interface Is {
    Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The kinds, each with the message for a value that does not fit. */
    enum Kind {
        EMAIL("form.email_wrong", value -> EmailAddress.isValid(value.toString())) {
            @Override
            String message(Object value) {
                return EmailAddress.isBeyondAscii(value.toString()) ? "form.email_ascii" : super.message(value);
            }
        },
        /** An e-mail address, or a user name that the school has given: ASCII letters and digits, and full stops between them. */
        SIGN_IN_NAME("form.sign_in_name_wrong", value -> EmailAddress.isValid(value.toString())
                || value.toString().strip().matches("[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*")),
        /** ISO 3166-1 code. */
        COUNTRY("form.country_wrong", code -> COUNTRIES.contains(code)),
        /** A plausible day in a school's life, not a slip such as the year 26. */
        DAY("form.date_far", value -> value instanceof LocalDate day && day.getYear() >= 1900 && day.getYear() < 2200),
        /** As people write it, with punctuation and spaces. */
        PHONE("", value -> true),
        /** A text that may have several lines. */
        LINES("", value -> true),
        /** A password: stored as it was typed, or rather not at all. */
        SECRET("", value -> true);

        private final String message;
        private final Predicate<Object> fits;

        Kind(String message, Predicate<Object> fits) {
            this.message = message;
            this.fits = fits;
        }

        /** @param value that does not fit */
        String message(Object value) {
            return message;
        }

        boolean fits(Object value) {
            return value == null || value instanceof String text && text.isBlank() || fits.test(value);
        }
    }

    Kind value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Is, Object> {
        private Kind kind;

        @Override
        public void initialize(Is constraint) {
            kind = constraint.value();
        }

        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return kind.fits(value);
        }
    }
}
