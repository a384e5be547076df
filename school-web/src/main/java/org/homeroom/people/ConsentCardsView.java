package org.homeroom.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.people.Consent.Purpose;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** A guardian's page of consents: their children as cards. */
@Named
@ViewScoped
public class ConsentCardsView implements Serializable {
    @Inject
    ConsentService consents;
    @Inject
    Notices notices;
    private List<ConsentCard> cards;

    public void load() {
        cards = consents.cards();
    }

    public String decide(ConsentCard card, Purpose purpose, boolean given) {
        consents.decide(card.studentId(), purpose, given, null);
        notices.done(given ? "people_consents.given" : "people_consents.refused", card.name(), Notices.text("people.purpose." + purpose));
        return "/people/consents?faces-redirect=true";
    }

    public List<ConsentCard> getCards() {
        return cards;
    }
}
