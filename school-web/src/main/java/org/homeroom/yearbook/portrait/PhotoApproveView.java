package org.homeroom.yearbook.portrait;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Known;
import org.homeroom.web.page.View;
import org.homeroom.yearbook.photo.Photo;

/** The page of the approval queue; what is on it comes by script. */
@Named
@RequestScoped
public class PhotoApproveView implements View {
    @Inject
    ApprovalService approval;
    /** How many photos wait. */
    long waiting;

    @PostConstruct
    void read() {
        waiting = approval.waiting();
    }

    public List<Photo.Reason> getReasons() {
        return Known.of(Photo.Reason.class);
    }
}
