package org.homeroom.yearbook.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.View;
import org.homeroom.yearbook.portrait.PortraitService;
import org.homeroom.yearbook.portrait.PortraitStanding;

/** The pages of the yearbook. Each reads only what it shows; without a year in the address, the current one. */
@Named
@RequestScoped
public class YearbookView implements View {
    @Inject
    YearbookService service;
    @Inject
    PortraitService portraits;
    @Inject
    SchoolFrame school;
    /** Null before the school has a year. */
    Book book;
    ClassPage page;
    /** Null before the school has a year. */
    NameIndex index;
    /** The status of the user's or their children's portraits. */
    List<PortraitStanding> standings = List.of();

    public void loadBook() {
        Long year = year();
        if (year != null) {
            book = service.book(year, Parameters.page());
            standings = year.equals(school.getYearId()) ? portraits.standings(year) : List.of();
        }
    }

    public void loadClass() {
        page = service.classPage(Parameters.id("id"));
    }

    public void loadNames() {
        Long year = year();
        if (year != null) {
            index = service.names(year, FacesContext.getCurrentInstance().getViewRoot().getLocale());
        }
    }

    public void loadMine() {
        standings = portraits.standings(school.getYearId());
    }

    /** Null before the school has a year. */
    private Long year() {
        return Parameters.text("year") == null ? school.getYearId() : Long.valueOf(Parameters.id("year"));
    }
}
