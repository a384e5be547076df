package org.homeroom.school.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.access.account.OwnWords;

/** The school's own names, which nobody should have as a password. */
@ApplicationScoped
class SchoolWords implements OwnWords {
    @Inject
    SchoolService school;

    @Override
    public List<String> words() {
        return school.summary().map(summary -> List.of(summary.name(), summary.shortName())).orElse(List.of());
    }
}
