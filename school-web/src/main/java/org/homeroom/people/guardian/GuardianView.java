package org.homeroom.people.guardian;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.access.permission.Permission;
import org.homeroom.people.person.PersonView;
import org.homeroom.web.list.Parameters;

/** A guardian's page. */
@Named
@RequestScoped
public class GuardianView extends PersonView {
    @Inject
    GuardianService guardians;
    @Inject
    GuardianJoinService joins;
    GuardianProfile profile;

    GuardianView() {
        super(Guardian.class, "/guardian/view");
    }

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

    @Override
    protected String name() {
        return profile.details().name();
    }

    @Override
    protected boolean mayChange() {
        return profile.account() != null && profile.account().mayChange();
    }

    public boolean isMayEdit() {
        return user.mayAll(Permission.GUARDIAN_EDIT);
    }
}
