package org.homeroom.yearbook.portrait;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.ListState;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;
import org.homeroom.yearbook.photo.PhotoKeeper;

/** The photos that the user may see, and what they may do with each. */
@Named
@RequestScoped
public class PhotoListView implements View {
    private static final String STATUS = "status";
    @Inject
    PhotoListService service;
    @Inject
    PhotoKeeper keeper;
    @Inject
    PortraitService portraits;
    @Inject
    SchoolFrame school;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    ListState list;
    private Map<PhotoStatus, Long> counts = Map.of();
    List<PhotoRow> rows = List.of();
    /** The status of the user's or their children's portraits. */
    List<PortraitStanding> standings = List.of();

    @PostConstruct
    void read() {
        list = ListState.ofPage("-uploaded", STATUS);
    }

    /** Called when the page is requested, but not for actions on it. */
    public void load() {
        PhotoFilter filter = new PhotoFilter(list.getQuery(), status(), school.getYearId());
        counts = service.counts(filter);
        rows = counts.isEmpty() ? List.of() : service.list(filter, list.request());
        standings = portraits.standings(school.getYearId());
    }

    private PhotoStatus status() {
        return Known.of(PhotoStatus.class).stream().filter(s -> s.name().equalsIgnoreCase(list.filter(STATUS))).findFirst().orElse(null);
    }

    /** Chooses the photo whose id the button carries. */
    public String choose() {
        return act("choose", id -> portraits.choose(id, school.getYearId()), "photo_list.chosen");
    }

    public String remove() {
        return act("remove", keeper::remove, "photo_list.removed");
    }

    public String handIn() {
        return act("handIn", keeper::handInAgain, "photo_list.handed_in");
    }

    private String act(String button, LongConsumer deed, String done) {
        try {
            deed.accept(Parameters.id(button));
            notices.done(done);
            return "/photo/list" + list.getUrl() + (list.getUrl().length() > 1 ? "&" : "") + "faces-redirect=true";
        } catch (SchoolException e) {
            notices.error(e);
            load();
            return null;
        }
    }

    public long getTotal() {
        PhotoStatus status = status();
        return status == null ? getAll() : counts.getOrDefault(status, 0L);
    }

    public long getAll() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Statuses of existing photos, and the chosen one. */
    public List<PhotoStatus> getStatuses() {
        return Known.of(PhotoStatus.class).stream().filter(s -> counts.containsKey(s) || s == status()).toList();
    }

    public long count(PhotoStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    public PhotoStatus getStatus() {
        return status();
    }

    /** Nobody searches among their own, or among their children's. */
    public boolean isSearchable() {
        return !user.onlyOwn(Permission.PHOTO_VIEW);
    }

    /** Whether the photos are of more than one student. */
    public boolean isOfMany() {
        return user.mayAll(Permission.PHOTO_VIEW) || standings.size() != 1;
    }
}
