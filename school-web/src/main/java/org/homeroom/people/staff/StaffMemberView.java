package org.homeroom.people.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.people.person.PersonAccount;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The page of someone who works at the school. */
@Named
@RequestScoped
public class StaffMemberView implements View {
    @Inject
    StaffService service;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    long id;
    StaffProfile profile;
    List<Role> roles = List.of(Role.TEACHER);

    @PostConstruct
    void load() {
        id = Parameters.id("id");
        profile = service.profile(id);
        if (profile.account() != null) {
            roles = List.of();
        }
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

    public String close() {
        return tell(() -> service.close(id), "staff_view.closed");
    }

    public String reopen() {
        return tell(() -> service.reopen(id), "staff_view.reopened");
    }

    private String tell(Runnable deed, String done) {
        return notices.tell(deed, "/staff/view?faces-redirect=true&id=" + id, done, profile.staff().name());
    }

    /** The roles that the user may still give to this person. */
    public List<Role> getChoices() {
        PersonAccount account = profile.account();
        return account == null || account.mayChange() ? StaffService.ROLES.stream().filter(role -> role != Role.ADMIN || user.is("ADMIN"))
                .filter(role -> account == null || !account.roles().contains(role)).toList() : List.of();
    }

    public boolean isMayManage() {
        return profile.account() != null && user.mayAll(Permission.ACCOUNT_MANAGE);
    }

    /** Whether the user may take this role back. */
    public boolean takes(Role role) {
        return isMayManage() && profile.account().state() != UserAccount.State.CLOSED && StaffService.ROLES.contains(role);
    }

    public boolean isMayEdit() {
        return user.mayAll(Permission.STAFF_EDIT);
    }
}
