package org.homeroom.yearbook.portrait;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Known;
import org.homeroom.web.page.View;
import org.homeroom.yearbook.photo.Photo;

/** The approval queue's page, which a script fills. */
@Named
@RequestScoped
public class PhotoApproveView implements View {
    @Inject
    ApprovalService approval;
    /** Number of waiting photos. */
    long waiting;

    @PostConstruct
    void read() {
        waiting = approval.waiting();
    }

    public List<Photo.Reason> getReasons() {
        return Known.of(Photo.Reason.class);
    }
}
