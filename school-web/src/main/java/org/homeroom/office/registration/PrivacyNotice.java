package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.homeroom.access.draft.DraftService;
import org.homeroom.base.mail.Mailer;
import org.homeroom.base.shared.Settings;

/** The privacy notice that families agree to: its version, which each registration records, and the periods it promises. */
@Named
@ApplicationScoped
public class PrivacyNotice {
    /** The day from which the wording applies; it changes with the wording. */
    public static final LocalDate VERSION = LocalDate.of(2026, 12, 1);
    @Inject
    Settings settings;

    public LocalDate getVersion() {
        return VERSION;
    }

    /** After how many days a declined registration is deleted. */
    public long getKeepDays() {
        return settings.registrationKeep().toDays();
    }

    /** After how many days an unconfirmed registration is deleted. */
    public long getUnverifiedDays() {
        return RegistrationService.LINK.plus(RegistrationSweep.UNVERIFIED_KEEP).toDays();
    }

    /** After how many days a mail is deleted. */
    public long getMailDays() {
        return Mailer.KEEP.toDays();
    }

    /** After how many days an untouched draft is deleted. */
    public long getDraftDays() {
        return DraftService.KEEP.toDays();
    }
}
