package org.homeroom.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonAccounts;
import org.homeroom.people.person.PersonName;
import org.homeroom.school.year.SchoolDays;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** The staff: listed, shown, changed, given access. */
@ApplicationScoped
@Transactional
public class StaffService implements Editing<StaffForm> {
    /** The roles that a member of staff can have. */
    public static final Set<Role> ROLES = EnumSet.of(Role.TEACHER, Role.OFFICE, Role.EDITOR, Role.ADMIN);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    PersonAccounts accounts;
    @Inject
    SchoolDay day;
    @Inject
    SchoolDays days;
    @Inject
    NameSearch names;

    /** A page of the staff; {@code state} is {@code coming}, {@code left} or {@code all}, else those who work here. */
    public Slice<StaffRow> list(PageRequest page) {
        user.require(Permission.STAFF_VIEW);
        Restriction reach = access.restriction(Permission.STAFF_VIEW, StaffMember.class, "m");
        var query = new ListQuery<>(em, StaffRow.class, StaffRow.SELECT, "FROM StaffMember m JOIN m.person p").where(reach.condition(), reach::bind);
        switch (page.filter("state")) {
            case "all" -> { }
            case "left" -> query.where("m.leftOn < :today").with("today", day.today());
            case "coming" -> query.where("m.startedOn > :today").with("today", day.today());
            default -> query.where("m.startedOn <= :today AND (m.leftOn IS NULL OR m.leftOn >= :today)").with("today", day.today());
        }
        return query.by(names.lookup(page.query())).search(page.query(), PersonName.wordsAndContact("p", "m.code", "m.jobTitle")).page(page, StaffRow.COLUMNS.sorts());
    }

    /** A member of staff; with the account for those who may change the record. */
    public StaffProfile profile(long id) {
        access.require(Permission.STAFF_VIEW, StaffMember.class, id);
        StaffMember staff = find(id);
        return new StaffProfile(StaffForm.of(staff), user.mayAll(Permission.STAFF_EDIT) ? accounts.find(staff.getPerson().getId()) : null);
    }

    @Override
    public StaffForm blank() {
        user.requireAll(Permission.STAFF_EDIT);
        StaffForm form = new StaffForm();
        form.startedOn = days.next();
        return form;
    }

    @Override
    public StaffForm edit(long id) {
        user.requireAll(Permission.STAFF_EDIT);
        return StaffForm.of(find(id));
    }

    @Override
    public long create(StaffForm form) {
        user.requireAll(Permission.STAFF_EDIT);
        Forms.check(form);
        requireFree(form.code, 0);
        Person person = new Person(form.givenName, form.familyName);
        StaffMember staff = new StaffMember(person, form.code, form.jobTitle, form.startedOn);
        form.describe(staff);
        records.add(form, person, staff);
        return staff.getId();
    }

    @Override
    public void save(long id, StaffForm form) {
        user.requireAll(Permission.STAFF_EDIT);
        Forms.check(form);
        StaffMember staff = find(id);
        records.change(staff, form, () -> {
            requireFree(form.code, id);
            form.describe(staff);
            accounts.work(staff.getPerson(), form.startedOn, form.leftOn);
        });
    }

    /**
     * Gives someone access with these roles: through the account they have, or by a mail inviting them to one.
     *
     * @throws NotAllowed if someone who is not an administrator tries to make one, or the account is one's
     */
    public void invite(long id, Set<Role> roles) {
        user.requireAll(Permission.STAFF_EDIT);
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw RuleBroken.at("roles", "staff.invite_no_role");
        }
        StaffMember staff = find(id);
        accounts.invite(staff.getPerson(), roles);
        accounts.work(staff.getPerson(), staff.getStartedOn(), staff.getLeftOn());
    }

    /** Resends the invitation if no password was ever set. */
    public void inviteAgain(long id) {
        user.requireAll(Permission.STAFF_EDIT);
        accounts.inviteAgain(find(id).getPerson());
    }

    /** Takes back a role of somebody on the staff. With the last one, the account is closed. */
    public void revoke(long id, Role role) {
        user.requireAll(Permission.ACCOUNT_MANAGE);
        if (!ROLES.contains(role)) {
            throw RuleBroken.of("staff.invite_no_role");
        }
        accounts.leave(find(id).getPerson(), role);
    }

    private void requireFree(String code, long except) {
        boolean taken = em.createQuery("SELECT m.code FROM StaffMember m WHERE m.code = :code AND m.id <> :except", String.class)
                .setParameter("code", code).setParameter("except", except).getResultStream().anyMatch(code::equalsIgnoreCase);
        if (taken) {
            throw RuleBroken.at("code", "staff.code_taken", code);
        }
    }

    private StaffMember find(long id) {
        return em.createQuery("SELECT m FROM StaffMember m JOIN FETCH m.person WHERE m.id = :id", StaffMember.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
