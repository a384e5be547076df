package org.homeroom.server;

import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.web.form.LessonForm;
import org.omnifaces.cdi.ViewScoped;

/** The page of {@link ContainerFormIT}. */
@Named
@ViewScoped
public class LessonView implements Serializable {
    private static final long serialVersionUID = 1L;
    private final LessonForm form = new LessonForm();

    public void save() {
        form.parts.add(new LessonForm());
    }

    public LessonForm getForm() {
        return form;
    }

    public LocalDate getFirst() {
        return LocalDate.of(2026, 9, 1);
    }

    public LocalDate getLast() {
        return LocalDate.of(2027, 8, 31);
    }

    public List<DayOfWeek> getWeekdays() {
        return List.of(DayOfWeek.values());
    }
}
