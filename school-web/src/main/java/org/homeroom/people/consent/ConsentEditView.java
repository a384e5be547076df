package org.homeroom.people.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.web.page.LocalPath;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;
import org.omnifaces.cdi.ViewScoped;

/** The office's form for a family's decisions: three purposes as on the paper form, and how it arrived. */
@Named
@ViewScoped
public class ConsentEditView implements View, Serializable {
    private static final long serialVersionUID = 1L;
    @Inject
    ConsentService consents;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    @Inject
    ConsentOrder order;
    Long studentId;
    private String back;
    ConsentCard card;
    /** By purpose: given, refused or missing, as in the record. */
    final Map<String, String> decisions = new HashMap<>();
    /** All decisions so far, the newest first. */
    List<ConsentStates.Decision> history;
    String remark;

    public void open() {
        user.requireAll(Permission.CONSENT_RECORD);
        card = consents.card(studentId);
        history = card.states().all().stream().flatMap(state -> state.history().stream())
                .sorted(Comparator.comparing(ConsentStates.Decision::at).reversed()).toList();
        card.states().all().forEach(state -> decisions.put(state.purpose().name(), state.word()));
    }

    public String save() {
        return saveAndGo(getBack());
    }

    /** Saves, and goes on to the next in the list; looked up first, as the list may leave out those who have decided. */
    public String saveNext() {
        Optional<Long> next = order.after(getBack(), studentId);
        return saveAndGo(next.map(id -> "/consent/edit?student=" + id + "&back=" + URLEncoder.encode(getBack(), StandardCharsets.UTF_8))
                .orElse(getBack()));
    }

    private String saveAndGo(String path) {
        Map<Purpose, Boolean> changed = new EnumMap<>(Purpose.class);
        card.states().all().stream().filter(state -> !state.word().equals(decisions.get(state.purpose().name())))
                .filter(state -> !"missing".equals(decisions.get(state.purpose().name())))
                .forEach(state -> changed.put(state.purpose(), "given".equals(decisions.get(state.purpose().name()))));
        return notices.tell(() -> consents.decide(studentId, changed, remark), path + (path.contains("?") ? "&" : "?") + "faces-redirect=true",
                "person.saved", card.name());
    }

    public String getBack() {
        return LocalPath.orElse(back, "/consent/list");
    }

    /** Whether the list led here, which has a next one. */
    public boolean isOfList() {
        return back != null && getBack().startsWith("/consent/list");
    }

    public void setBack(String back) {
        this.back = back;
    }
}
