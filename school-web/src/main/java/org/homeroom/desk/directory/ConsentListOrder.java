package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.people.consent.ConsentOrder;
import org.homeroom.school.school.SchoolFrame;

/** The order of the office's list of consents, across all its pages. */
@RequestScoped
class ConsentListOrder implements ConsentOrder {
    @Inject
    ConsentDirectoryService directory;
    @Inject
    SchoolFrame school;

    @Override
    public Optional<Long> after(String list, long studentId) {
        PageRequest all = ConsentRow.COLUMNS.state(parameters(list)).request().all();
        List<Long> ids = directory.list(all, school.getYearId()).rows().stream().map(ConsentRow::id).toList();
        int at = ids.indexOf(studentId);
        return at < 0 || at + 1 == ids.size() ? Optional.empty() : Optional.of(ids.get(at + 1));
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters.put(pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
