package org.homeroom.people.guardian;

import java.util.List;
import org.homeroom.access.account.UserAccount;
import org.homeroom.people.person.PersonName;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.Column.Badge;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.Column.Link;
import org.homeroom.web.list.Columns;

/**
 * A guardian in a list.
 *
 * @param account  the state of their account; null if they have none
 * @param children those the caller may see
 */
public record GuardianRow(Long id, String givenName, String called, String familyName, String email, String phone,
                          UserAccount.State account, List<Link> children) implements PersonName {
    /** What a query selects for all components but the last. */
    static final String SELECT = "g.id, p.givenName, p.called, p.familyName, p.email, p.phone, a.state";
    static final Columns<GuardianRow> COLUMNS = new Columns<>("/guardian/list", "g.id", "name", row -> "/guardian/view?id=" + row.id(),
            PersonName.column(),
            Column.links("children", "guardian.children", GuardianRow::children).first(),
            Column.text("email", "person.email", GuardianRow::email).sorted("p.email %1$s"),
            Column.phone("phone", "person.phone", GuardianRow::phone),
            Column.state("account", "person.account", GuardianRow::badge).sorted("a.state %1$s, p.familyName, p.givenName").filtered("account",
                    Choice.all(""), new Choice("none", "person.account.none"), new Choice("invited", "person.account.INVITED"),
                    new Choice("active", "person.account.ACTIVE")));

    public GuardianRow(Long id, String givenName, String called, String familyName, String email, String phone, UserAccount.State account) {
        this(id, givenName, called, familyName, email, phone, account, List.of());
    }

    GuardianRow with(List<Link> theirs) {
        return new GuardianRow(id, givenName, called, familyName, email, phone, account, theirs);
    }

    private Badge badge() {
        String kind = account == UserAccount.State.ACTIVE ? "good" : account == UserAccount.State.INVITED ? "warning" : "neutral";
        return new Badge(kind, "person.account." + (account == null ? "none" : account));
    }
}
