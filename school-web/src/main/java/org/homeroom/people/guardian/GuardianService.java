package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonAccount;
import org.homeroom.people.person.PersonAccounts;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.student.Student;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;
import org.homeroom.web.list.Column.Link;

/** Guardians: listed, shown, changed, given access. One sees the guardians of the students one reaches, or all. */
@ApplicationScoped
@Transactional
public class GuardianService implements Editing<GuardianForm> {
    /** Everyone has a person; the join is an outer one because only those keep their order in EclipseLink's SQL. */
    private static final String FROM = " FROM Guardian g LEFT JOIN g.person p LEFT JOIN UserAccount a ON a.personId = p.id";
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
    GuardianshipService guardianships;
    @Inject
    GuardianJoinService joins;
    @Inject
    FamilySearch families;

    /**
     * A page of the guardians that the caller may see, each with the children the caller may see; children's names are searched
     * too. {@code account} is {@code none}, {@code invited} or {@code active}, else all.
     */
    public Slice<GuardianRow> list(PageRequest page) {
        user.require(Permission.GUARDIAN_VIEW);
        Restriction guardians = access.restriction(Permission.GUARDIAN_VIEW, Guardian.class, "g");
        Restriction students = access.restriction(Permission.GUARDIAN_VIEW, Student.class, "s");
        var query = PersonName.along(new ListQuery<>(em, GuardianRow.class, GuardianRow.SELECT, FROM), "Guardian", "g").where(guardians.condition(), guardians::bind)
                .by(families.guardiansAndParents(page.query())).search(page.query(), PersonName.wordsAndContact("p"), "EXISTS (SELECT family FROM Guardianship family JOIN family.student s"
                        + " JOIN s.person cp WHERE family.guardian = g AND " + students.condition() + " AND %s)", PersonName.words("cp"), students::bind);
        switch (page.filter("account")) {
            case "none" -> query.narrow("a.id IS NULL");
            case "invited" -> query.narrow("a.state = :state").with("state", UserAccount.State.INVITED);
            case "active" -> query.where("a.state = :state").with("state", UserAccount.State.ACTIVE);
            default -> { }
        }
        Slice<GuardianRow> found = query.page(page, GuardianRow.COLUMNS.sorts());
        Map<Long, List<Link>> children = children(found.rows().stream().map(GuardianRow::id).toList(), students);
        return found.map(row -> row.with(children.getOrDefault(row.id(), List.of())));
    }

    private Map<Long, List<Link>> children(List<Long> guardians, Restriction reach) {
        if (guardians.isEmpty()) {
            return Map.of();
        }
        var query = em.createQuery("SELECT gs.guardian.id, s.id, c.givenName, c.called, c.familyName FROM Guardianship gs JOIN gs.student s"
                        + " JOIN s.person c WHERE gs.guardian.id IN :guardians AND " + reach.condition() + " ORDER BY c.givenName, s.id",
                Object[].class).setParameter("guardians", guardians);
        reach.bind(query);
        return query.getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(
                row -> new Link("/student/view?id=" + row[1], Person.name((String) row[2], (String) row[3], (String) row[4])), Collectors.toList())));
    }

    public GuardianProfile profile(long id) {
        user.require(Permission.GUARDIAN_VIEW);
        Restriction guardians = access.restriction(Permission.GUARDIAN_VIEW, Guardian.class, "g");
        Restriction students = access.restriction(Permission.GUARDIAN_VIEW, Student.class, "s");
        var query = em.createQuery("SELECT g FROM Guardian g JOIN FETCH g.person WHERE g.id = :id AND " + guardians.condition(), Guardian.class)
                .setParameter("id", id);
        guardians.bind(query);
        Guardian guardian = query.getResultStream().findFirst().orElseThrow(NotFound::new);
        var children = em.createQuery("SELECT NEW org.homeroom.people.guardian.GuardianProfile$Child(gs.id, s.id, c.givenName, c.called, c.familyName,"
                + " s.number, s.withdrawnOn, gs.relationship, gs.mayAccess, gs.emergency) FROM Guardianship gs JOIN gs.student s JOIN s.person c"
                + " WHERE gs.guardian.id = :id AND " + students.condition() + " ORDER BY s.birthDate, s.id", GuardianProfile.Child.class)
                .setParameter("id", id);
        students.bind(children);
        PersonAccount account = accounts.find(guardian.getPerson().getId());
        String owner = account == null && user.mayAll(Permission.GUARDIAN_EDIT) ? joins.owner(guardian.getPerson().getEmail()).orElse(null) : null;
        return new GuardianProfile(GuardianForm.of(guardian), account, owner, children.getResultList());
    }

    @Override
    public GuardianForm blank() {
        user.requireAll(Permission.GUARDIAN_EDIT);
        return new GuardianForm();
    }

    @Override
    public GuardianForm edit(long id) {
        return GuardianForm.of(editable(id));
    }

    @Override
    public long create(GuardianForm form) {
        return create(form, null, null);
    }

    /**
     * Adds a guardian.
     *
     * @param studentId    whose guardian they become; null if that will be recorded later
     * @param guardianship how, if there is a student
     * @return the guardian's id
     */
    public long create(GuardianForm form, Long studentId, GuardianshipForm guardianship) {
        user.requireAll(Permission.GUARDIAN_EDIT);
        Forms.check(form);
        Person person = new Person(form.givenName, form.familyName);
        Guardian guardian = new Guardian(person);
        form.describe(guardian);
        records.add(form, person, guardian);
        if (studentId != null) {
            guardianships.add(studentId, guardian.getId(), guardianship);
        }
        return guardian.getId();
    }

    @Override
    public void save(long id, GuardianForm form) {
        Guardian guardian = editable(id);
        Forms.check(form);
        records.change(guardian, form, () -> form.describe(guardian));
    }

    /** Gives the guardian access: through the account they have, or by a mail inviting them to one. */
    public void invite(long id) {
        accounts.invite(editable(id).getPerson(), Set.of(Role.GUARDIAN));
    }

    /** Resends the invitation if no password was ever set. */
    public void inviteAgain(long id) {
        accounts.inviteAgain(editable(id).getPerson());
    }

    private Guardian editable(long id) {
        user.requireAll(Permission.GUARDIAN_EDIT);
        return em.createQuery("SELECT g FROM Guardian g JOIN FETCH g.person WHERE g.id = :id", Guardian.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
