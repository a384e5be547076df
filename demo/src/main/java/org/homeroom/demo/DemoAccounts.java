package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.homeroom.access.account.Passwords;

/** An account for each role, marked as one of the demo school. */
@Dependent
@Priority(900)
class DemoAccounts implements DemoRows {
    private final Map<DemoAccount, Long> ids = new EnumMap<>(DemoAccount.class);
    @Inject
    Passwords passwords;

    @Override
    public void fill(DemoSchool school) throws SQLException {
        DemoStaff staff = school.room(DemoStaff.class);
        DemoStudent student = school.room(DemoFamilies.class).students().getFirst();
        Rows accounts = school.rows("user_account", "email, display_name, password_hash, state, person_id, language");
        String hash = passwords.hash(DemoAccount.PASSWORD);
        for (DemoAccount account : DemoAccount.values()) {
            DemoPerson person = switch (account) {
                case ADMIN -> staff.admin();
                case OFFICE -> staff.office();
                case TEACHER -> staff.teacher();
                case EDITOR -> staff.editor();
                case STUDENT -> student.person();
                case GUARDIAN -> student.guardians().getFirst();
            };
            ids.put(account, accounts.add(account.email(), person.name(), hash, "ACTIVE", person.personId(), "en"));
        }
        school.write();
        mark(school);
    }

    private void mark(DemoSchool school) throws SQLException {
        try (PreparedStatement roles = school.connection().prepareStatement("INSERT INTO user_account_role (account_id, role) VALUES (?, ?)");
             PreparedStatement marks = school.connection().prepareStatement("INSERT INTO demo_account (account_id) VALUES (?)")) {
            for (DemoAccount account : DemoAccount.values()) {
                roles.setLong(1, id(account));
                roles.setString(2, account.role().name());
                roles.executeUpdate();
                marks.setLong(1, id(account));
                marks.executeUpdate();
            }
        }
    }

    long id(DemoAccount account) {
        return ids.get(account);
    }
}
