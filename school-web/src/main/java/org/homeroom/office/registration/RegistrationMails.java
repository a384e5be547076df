package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.homeroom.base.mail.Mailer;
import org.homeroom.base.shared.Settings;
import org.homeroom.base.shared.Texts;
import org.homeroom.school.school.SchoolFrame;

/** The mails that a family gets about a registration, in the language in which they registered. */
@ApplicationScoped
class RegistrationMails {
    @Inject
    Mailer mail;
    @Inject
    SchoolFrame school;
    @Inject
    Settings settings;

    void verify(Registration registration, String secret) {
        send(registration, "verify", link("verify", secret), RegistrationService.LINK.toHours());
    }

    /** The child they registered is already with the office. */
    void known(Registration registration) {
        send(registration, "known");
    }

    void question(Registration registration, String secret) {
        send(registration, "question", registration.getQuestion(), link("answer", secret),
                RegistrationOfficeService.ANSWER_LINK.toDays());
    }

    void accepted(Registration registration, String className, LocalDate firstDay) {
        send(registration, "accepted", className,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(registration)).format(firstDay));
    }

    void declined(Registration registration) {
        String reason = registration.getReason();
        send(registration, "declined", reason == null ? "" : reason + "\n\n");
    }

    private void send(Registration registration, String text, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = registration.getName();
        arguments[1] = school.getName();
        System.arraycopy(more, 0, arguments, 2, more.length);
        mail.send(registration.getEmail(), locale(registration), "registration_mail." + text, arguments);
    }

    private String link(String page, String secret) {
        return settings.schoolUrl() + "/registration/open/" + page + "?key=" + secret;
    }

    private static Locale locale(Registration registration) {
        return Texts.supported(Locale.forLanguageTag(registration.getLanguage()));
    }
}
