package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.caller.Caller;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.access.record.Records;
import org.homeroom.base.limit.RateLimiter;
import org.homeroom.base.limit.RateLimiter.Limit;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Secrets;
import org.homeroom.base.shared.Writing;
import org.homeroom.office.registration.OpenRegistration.Step;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.web.form.Forms;

/**
 * What families do: register, confirm their address, answer the office. Open to the world, so it reveals nothing about what is
 * already known: the answer to a registration is always the same, and anything else is mailed to the address.
 */
@ApplicationScoped
@Transactional
public class RegistrationService {
    /** How long a link to confirm an address works. */
    public static final Duration LINK = Duration.ofHours(48);
    private static final Duration WINDOW = Duration.ofHours(1);
    /** Enough for a family with many children, and for a few mails that did not arrive. */
    private static final int MOST_PER_ADDRESS = 8;
    /** Enough for a school's open evening, all from one network. */
    private static final int MOST_PER_CLIENT = 40;
    /**
     * Names go into mails to an address that anybody can type, and so consist of what names consist of: letters with their marks, spaces,
     * apostrophes, hyphens and full stops, and joiners where {@link Writing} has them. The office, whose words are its own, may write more.
     */
    private static final Pattern NAME = Pattern.compile("\\p{L}\\p{M}{0,4}(?:[\u200C\u200D]?\\p{L}\\p{M}{0,4}|[ '’ʼ.\u2010-])*");
    /** Mail programs turn this into a link, in whatever script; with a single letter behind the full stop it is an initial. */
    private static final Pattern HOST = Pattern.compile("\\.[-\u2010]*\\p{L}\\p{M}*[-\u2010\u200C\u200D]*\\p{L}");
    private static final Pattern SAINT = Pattern.compile("(?i)\\bst\\.");
    private static final Logger LOG = Logger.getLogger(RegistrationService.class.getName());

    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Clock clock;
    @Inject
    RateLimiter limiter;
    @Inject
    Caller caller;
    @Inject
    RegistrationMails mails;
    @Inject
    SecurityLog log;

    /**
     * Takes a registration and mails a link that confirms the address. If the same child is registered again, a new link is sent
     * while the first is unconfirmed; after that, a mail says that the registration is already there.
     *
     * @param language language tag of the page
     * @param client   where the request comes from
     * @throws RuleBroken at the field that is wrong, or for the form as a whole after too many attempts
     */
    public void register(RegistrationForm form, String language, String client) {
        Forms.check(form);
        String givenName = form.givenName == null ? "" : name("givenName", form.givenName);
        String familyName = name("familyName", form.familyName);
        String email = UserAccount.fold(form.email);
        if (!limiter.allow(WINDOW, new Limit("register", email, MOST_PER_ADDRESS), new Limit("register-client", client, MOST_PER_CLIENT))) {
            log.failed(Trace.REGISTRATION, Outcome.THROTTLED, null);
            throw RuleBroken.of("registration_register.throttled", WINDOW.toMinutes());
        }
        takeIn(givenName, familyName, email, form.country, language);
    }

    private void takeIn(String givenName, String familyName, String email, String country, String language) {
        // One at a time, so that a form sent twice does not make two rows.
        em.createNativeQuery("SELECT id FROM school FOR UPDATE").getResultList();
        String version = PrivacyNotice.VERSION.toString();
        String secret = Secrets.create();
        Optional<Registration> same = find(givenName, familyName, email);
        if (same.filter(Registration::isOpen).isPresent()) {
            mails.known(same.get());
            return;
        }
        Registration registration;
        if (same.isPresent()) {
            registration = same.get();
            registration.renew(country, language, version, Secrets.hash(secret), clock.instant().plus(LINK));
        } else {
            registration = new Registration(givenName, familyName, email, country, language, version,
                    Secrets.hash(secret), clock.instant().plus(LINK));
            records.add(registration);
        }
        mails.verify(registration, secret);
        records.write();
        LOG.info(() -> "Registration " + registration.getId() + " taken in" + caller.by());
    }

    /** The undecided registration of that child and address. */
    private Optional<Registration> find(String givenName, String familyName, String email) {
        return em.createQuery("SELECT r FROM Registration r WHERE r.email = :email AND r.givenName = :given"
                        + " AND r.familyName = :family AND r.state IN :states ORDER BY r.id DESC", Registration.class)
                .setParameter("email", email).setParameter("given", givenName).setParameter("family", familyName)
                .setParameter("states", List.of(State.UNVERIFIED, State.WAITING, State.ASKED))
                .getResultStream().findFirst();
    }

    private static String name(String field, String name) {
        if (!NAME.matcher(name).matches() || HOST.matcher(SAINT.matcher(name).replaceAll("")).find()) {
            throw RuleBroken.at(field, "registration.name_wrong");
        }
        return name;
    }

    /** What the holder of a link may see; never fails. */
    public OpenRegistration look(String secret) {
        return bySecret(secret, LockModeType.NONE).map(r -> new OpenRegistration(step(r), r.getName(), r.getQuestion()))
                .filter(open -> open.step() != Step.GONE).orElse(OpenRegistration.GONE);
    }

    private Step step(Registration registration) {
        if (registration.isToVerify(clock.instant())) {
            return Step.VERIFY;
        }
        if (registration.isToAnswer(clock.instant())) {
            return Step.ANSWER;
        }
        boolean overdue = registration.getState() == State.UNVERIFIED || registration.getState() == State.ASKED;
        return overdue ? Step.GONE : Step.DONE;
    }

    /** Confirms the address. Following a used link changes nothing. */
    public void verify(String secret) {
        Registration registration = bySecret(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        if (registration.getState() != State.UNVERIFIED) {
            return;
        }
        registration.verify(clock.instant());
        records.write();
        LOG.info(() -> "Registration " + registration.getId() + " verified" + caller.by());
    }

    /** Takes the family's answer; it is the office's turn again. */
    public void answer(String secret, String text) {
        Registration registration = bySecret(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        if (text == null || text.isBlank() || text.strip().length() > Registration.ANSWER_LENGTH) {
            throw RuleBroken.at("answer", "registration.answer_wrong", Registration.ANSWER_LENGTH);
        }
        registration.answer(text.strip(), clock.instant());
        records.write();
        LOG.info(() -> "Registration " + registration.getId() + " answered" + caller.by());
    }

    private Optional<Registration> bySecret(String secret, LockModeType lock) {
        if (secret == null || secret.isBlank()) {
            return Optional.empty();
        }
        return em.createQuery("SELECT r FROM Registration r WHERE r.secretHash = :hash", Registration.class)
                .setParameter("hash", Secrets.hash(secret)).setLockMode(lock).getResultStream().findFirst();
    }
}
