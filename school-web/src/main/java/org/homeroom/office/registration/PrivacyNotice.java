package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.homeroom.access.draft.DraftService;
import org.homeroom.base.mail.Mailer;
import org.homeroom.base.shared.Settings;

/** The privacy notice that families agree to: its version, which each registration keeps, and the times it promises. */
@Named
@ApplicationScoped
public class PrivacyNotice {
    /** Changes with the notice's wording: the day from which it holds. */
    public static final LocalDate VERSION = LocalDate.of(2026, 11, 22);
    @Inject
    Settings settings;

    public LocalDate getVersion() {
        return VERSION;
    }

    /** After how many days a declined registration is deleted. */
    public long getKeepDays() {
        return settings.registrationKeep().toDays();
    }

    /** After how many days a registration that nobody confirmed is deleted. */
    public long getUnverifiedDays() {
        return RegistrationService.LINK.plus(RegistrationSweep.UNVERIFIED_KEEP).toDays();
    }

    /** After how many days a mail is forgotten. */
    public long getMailDays() {
        return Mailer.KEEP.toDays();
    }

    /** After how many days a draft that nobody touches is deleted. */
    public long getDraftDays() {
        return DraftService.KEEP.toDays();
    }
}
