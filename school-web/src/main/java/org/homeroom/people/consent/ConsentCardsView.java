package org.homeroom.people.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;
import org.omnifaces.cdi.ViewScoped;

/** A guardian's page of consents, with a card for each child. */
@Named
@ViewScoped
public class ConsentCardsView implements View, Serializable {
    private static final long serialVersionUID = 1L;
    @Inject
    ConsentService consents;
    @Inject
    Notices notices;
    List<ConsentCard> cards;

    public void load() {
        cards = consents.cards();
    }

    public String decide(ConsentCard card, Purpose purpose, boolean given) {
        consents.decide(card.studentId(), purpose, given, null);
        String decided = Notices.text("consent.purpose." + purpose);
        if (given) {
            notices.done("consent_list.given", card.name(), decided);
        } else {
            notices.note("consent_list.refused", card.name(), decided);
        }
        return "/consent/list?faces-redirect=true";
    }
}
