package org.homeroom.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.access.account.Passwords;
import org.homeroom.access.account.UserAccount;

/** The demo accounts: reopens them, and lists them. */
@ApplicationScoped
@Transactional
public class DemoAccountsService {
    @Inject
    EntityManager em;
    @Inject
    Passwords passwords;

    /** Lets accounts sign in again, with the demo password, that a start without the demo school has closed. */
    public void open() {
        em.createNativeQuery("UPDATE user_account SET state = 'ACTIVE', password_hash = ?, version = version + 1"
                        + " WHERE state = 'CLOSED' AND id IN (SELECT account_id FROM demo_account)")
                .setParameter(1, passwords.hash(DemoAccount.PASSWORD)).executeUpdate();
    }

    /** The demo accounts as an aligned table; empty if this is not a demo school. */
    @SuppressWarnings("unchecked")
    public List<String> table() {
        List<String> there = em.createNativeQuery("SELECT a.email FROM user_account a JOIN demo_account d ON d.account_id = a.id"
                + " WHERE a.state = 'ACTIVE'").getResultList();
        List<String> lines = new ArrayList<>();
        for (DemoAccount account : DemoAccount.values()) {
            if (there.contains(UserAccount.fold(account.email()))) {
                String role = account.name().charAt(0) + account.name().substring(1).toLowerCase(java.util.Locale.ROOT);
                lines.add("%-10s%-28s%-22s%s".formatted(role, account.email(), DemoAccount.PASSWORD, account.lookAt()));
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst("%-10s%-28s%-22s%s".formatted("Role", "E-mail", "Password", "What to look at"));
        }
        return lines;
    }
}
