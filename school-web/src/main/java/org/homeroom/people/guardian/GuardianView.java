package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.page.Notices;
import org.omnifaces.cdi.ViewScoped;

/** A guardian's page. */
@Named
@ViewScoped
public class GuardianView implements Serializable {
    private static final long serialVersionUID = 1L;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianJoinService joins;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    private Long id;
    private GuardianProfile profile;

    public void load() {
        profile = guardians.profile(id);
    }

    public String invite() {
        return act(() -> guardians.invite(id), profile.account() == null ? "person.invited" : "person.granted");
    }

    /** Sends the mail once more. */
    public String inviteAgain() {
        return act(() -> guardians.inviteAgain(id), "person.invited_again");
    }

    /** They are whoever has the account with their address. */
    public String join() {
        return act(() -> joins.join(id), "guardian_view.joined");
    }

    private String act(Runnable deed, String done) {
        try {
            deed.run();
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        notices.done(done, profile.details().name());
        return "/guardian/view?faces-redirect=true&id=" + id;
    }

    public boolean isMayEdit() {
        return user.mayAll(Permission.GUARDIAN_EDIT);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public GuardianProfile getProfile() {
        return profile;
    }
}
