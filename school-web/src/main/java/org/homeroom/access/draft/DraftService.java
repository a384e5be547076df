package org.homeroom.access.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.form.Drafts;

/** Keeps the drafts of whoever is signed in; nobody reaches another's. */
@ApplicationScoped
@Transactional
public class DraftService implements Drafts {
    /** In bytes of UTF-8. */
    public static final int MOST_BYTES = 64_000;
    /** The most drafts one person may have; beyond that, what is typed into further forms is not kept. */
    static final int MOST = 100;
    public static final Duration KEEP = Duration.ofDays(30);
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,119}");
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    public Optional<String> find(String form) {
        List<?> found = em.createNativeQuery("SELECT content FROM draft WHERE account_id = ? AND form_key = ?")
                .setParameter(1, user.accountId()).setParameter(2, checked(form)).getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    /** @param form which form, and for which record, such as {@code people.student.17} */
    public void keep(String form, String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw RuleBroken.of("draft.too_long");
        }
        LocalDateTime now = now();
        em.createNativeQuery("""
                        INSERT INTO draft (version, created_at, changed_at, account_id, form_key, content) SELECT 0, ?, ?, ?, ?, ? FROM DUAL
                        WHERE (SELECT COUNT(*) FROM draft d WHERE d.account_id = ? AND d.form_key <> ?) < ?
                        ON DUPLICATE KEY UPDATE version = version + 1, changed_at = VALUES(changed_at), content = VALUES(content)""")
                .setParameter(1, now).setParameter(2, now).setParameter(3, user.accountId()).setParameter(4, checked(form))
                .setParameter(5, json).setParameter(6, user.accountId()).setParameter(7, form).setParameter(8, MOST).executeUpdate();
    }

    @Override
    public void drop(String form) {
        em.createNativeQuery("DELETE FROM draft WHERE account_id = ? AND form_key = ?")
                .setParameter(1, user.accountId()).setParameter(2, checked(form)).executeUpdate();
    }

    public int sweep() {
        return em.createNativeQuery("DELETE FROM draft WHERE changed_at < ?").setParameter(1, now().minus(KEEP)).executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private static String checked(String form) {
        if (form == null || !KEY.matcher(form).matches()) {
            throw new NotFound();
        }
        return form;
    }
}
