package org.homeroom.people.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.people.person.PersonAccount;
import org.homeroom.people.person.PersonView;
import org.homeroom.web.list.Parameters;

/** The page of someone who works at the school. */
@Named
@RequestScoped
public class StaffMemberView extends PersonView {
    @Inject
    StaffService service;
    StaffProfile profile;
    List<Role> roles = List.of();

    StaffMemberView() {
        super(StaffMember.class, "/staff/view");
    }

    @PostConstruct
    void load() {
        id = Parameters.id("id");
        profile = service.profile(id);
    }

    public String invite() {
        return tell(() -> service.invite(id, Set.copyOf(roles)), profile.account() == null ? "person.invited" : "person.granted");
    }

    public String inviteAgain() {
        return tell(() -> service.inviteAgain(id), "person.invited_again");
    }

    public String revoke(Role role) {
        return tell(() -> service.revoke(id, role), "staff_view.revoked");
    }

    @Override
    protected String name() {
        return profile.staff().name();
    }

    @Override
    protected boolean mayChange() {
        return profile.account() != null && profile.account().mayChange();
    }

    /** The roles that the user may still give to this person. */
    public List<Role> getChoices() {
        PersonAccount account = profile.account();
        return account == null || account.mayChange() ? StaffService.ROLES.stream().filter(role -> role != Role.ADMIN || user.is("ADMIN"))
                .filter(role -> account == null || !account.roles().contains(role)).toList() : List.of();
    }

    /** Whether the user may take this role back. */
    public boolean takes(Role role) {
        return isMayManage() && profile.account().state() != UserAccount.State.CLOSED && StaffService.ROLES.contains(role);
    }

    public boolean isMayEdit() {
        return user.mayAll(Permission.STAFF_EDIT);
    }
}
