package org.homeroom.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.shared.SchoolException;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** A guardian's page. */
@Named
@ViewScoped
public class GuardianView implements Serializable {
    @Inject
    GuardianService guardians;
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
        try {
            guardians.invite(id);
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        notices.done(profile.account() == null ? "people.invited" : "people.granted", profile.details().name());
        return "/guardian/guardian?faces-redirect=true&id=" + id;
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
