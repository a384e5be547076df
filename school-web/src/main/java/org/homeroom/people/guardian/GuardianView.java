package org.homeroom.people.guardian;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** A guardian's page. */
@Named
@RequestScoped
public class GuardianView implements View {
    @Inject
    GuardianService guardians;
    @Inject
    GuardianJoinService joins;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    long id;
    GuardianProfile profile;

    @PostConstruct
    void load() {
        id = Parameters.id("id");
        profile = guardians.profile(id);
    }

    public String invite() {
        return tell(() -> guardians.invite(id), profile.account() == null ? "person.invited" : "person.granted");
    }

    public String inviteAgain() {
        return tell(() -> guardians.inviteAgain(id), "person.invited_again");
    }

    /** Confirms that the guardian is the owner of the account with their address. */
    public String join() {
        return tell(() -> joins.join(id), "guardian_view.joined");
    }

    private String tell(Runnable deed, String done) {
        return notices.tell(deed, "/guardian/view?faces-redirect=true&id=" + id, done, profile.details().name());
    }

    public boolean isMayEdit() {
        return user.mayAll(Permission.GUARDIAN_EDIT);
    }
}
