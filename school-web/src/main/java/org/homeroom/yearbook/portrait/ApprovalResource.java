package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.yearbook.photo.Photo;

/** What the page of the approval queue asks. Someone else's earlier word is a conflict, upon which the page goes on. */
@Path("portrait")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApprovalResource {
    @Inject
    ApprovalService approval;
    @Inject
    SchoolFrame school;

    /** @param after the last photo that the editor has seen; 0 to begin */
    public record Question(long after) {
    }

    /** The next photos, and the number waiting. */
    public record Queue(List<QueuedPhoto> photos, long waiting) {
    }

    /**
     * An editor's decision.
     *
     * @param version of the photo, as the editor saw it
     * @param reason  of a rejection; null otherwise
     */
    public record Decision(long photo, int version, Photo.Approval decision, Photo.Reason reason) {
        public Decision {
            if (decision == null || decision == Photo.Approval.UNKNOWN || reason == Photo.Reason.UNKNOWN) {
                throw new IllegalArgumentException("An unknown decision or reason");
            }
        }
    }

    /** @param version the photo's new one */
    public record Decided(int version, long waiting) {
    }

    @POST
    @Path("queue")
    public Queue queue(Question question) {
        return new Queue(approval.next(question.after(), school.getYearId()), approval.waiting());
    }

    @POST
    @Path("decision")
    public Decided decide(Decision word) {
        return new Decided(approval.decide(word.photo(), word.version(), word.decision(), word.reason()), approval.waiting());
    }
}
