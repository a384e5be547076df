package org.homeroom.people.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.form.Days;
import org.homeroom.web.page.Languages;

/** Where the grid of consents saves what was typed: it stays on the page until it is answered that it is on record. */
@Path("consent")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConsentResource {
    private static final int MOST = 2000;
    @Inject
    ConsentService consents;
    @Inject
    Clock clock;
    @Context
    HttpServletRequest request;

    /** @param signedOn the date on the forms, as typed */
    public record Forms(String signedOn, List<PaperAnswer> answers) {
    }

    /** @param saved how many decisions are new; the others were on record */
    public record Saved(int saved) {
    }

    @POST
    @Path("answers")
    public Saved save(Forms forms) {
        if (forms == null || forms.answers() == null || forms.answers().size() > MOST || forms.answers().contains(null)) {
            throw new BadRequestException();
        }
        return new Saved(consents.record(forms.answers(), day(forms.signedOn())));
    }

    private LocalDate day(String typed) {
        try {
            return Days.read(typed == null ? "" : typed, Languages.of(request), Year.now(clock).getValue());
        } catch (DateTimeException e) {
            throw RuleBroken.at("signedOn", "consent.signed_wrong");
        }
    }
}
