package org.homeroom.school.gradelevel;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.page.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The list of grade levels, where they are added and put in order. */
@Named
@ViewScoped
public class GradeLevelsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/gradelevel/list?faces-redirect=true";
    @Inject
    GradeLevelService service;
    @Inject
    Notices notices;
    private List<GradeLevelRow> rows;
    private String prefix;
    private Integer from;
    private Integer to;
    private String name;

    public void load() {
        rows = service.list();
        if (rows.isEmpty()) {
            prefix = Notices.text("gradelevel_list.prefix_proposal");
            from = 7;
            to = 13;
        }
    }

    public String addRange() {
        return doing(() -> notices.done("gradelevel_list.added", service.addRange(prefix, from, to)));
    }

    public String add() {
        return doing(() -> {
            service.add(name);
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

    public List<GradeLevelRow> getRows() {
        return rows;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
