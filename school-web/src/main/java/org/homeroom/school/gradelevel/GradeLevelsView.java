package org.homeroom.school.gradelevel;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;
import org.omnifaces.cdi.ViewScoped;

/** The list of grade levels, where they are added and reordered. */
@Named
@ViewScoped
public class GradeLevelsView implements View, Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/gradelevel/list?faces-redirect=true";
    @Inject
    GradeLevelService service;
    @Inject
    Notices notices;
    List<GradeLevelRow> rows;
    final GradeRangeForm range = new GradeRangeForm();
    final GradeLevelForm form = new GradeLevelForm(0, null);

    public void load() {
        rows = service.list();
        if (rows.isEmpty()) {
            range.prefix = Notices.text("gradelevel_list.prefix_proposal");
            range.from = 7;
            range.to = 13;
        }
    }

    public String addRange() {
        return doing(() -> {
            int added = service.addRange(range);
            int skipped = range.to - range.from + 1 - added;
            if (skipped == 0) {
                notices.done("gradelevel_list.added", added);
            } else {
                notices.note("gradelevel_list.added_some", added, skipped);
            }
        });
    }

    public String add() {
        return doing(() -> {
            service.create(form);
            notices.done("gradelevel_list.added", 1);
        });
    }

    public String up(long id) {
        return doing(() -> service.move(id, true));
    }

    public String down(long id) {
        return doing(() -> service.move(id, false));
    }

    public String remove(GradeLevelRow row) {
        return doing(() -> {
            service.remove(row.id());
            notices.done("gradelevel_list.removed", row.name());
        });
    }

    private String doing(Runnable work) {
        try {
            work.run();
            return AGAIN;
        } catch (RuleBroken | NotFound e) {
            notices.error(e);
            return null;
        }
    }
}
