package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;

/** The school itself. */
@Dependent
@Priority(100)
class DemoIdentity implements DemoRows {
    @Override
    public void fill(DemoSchool school) throws SQLException {
        school.rows("school", "name, short_name, country, time_zone, language, email, phone").add("Alderbrook School", "Alderbrook", "GB",
                DemoSchool.ZONE.getId(), "en", "office@" + DemoAccount.STAFF_DOMAIN, "01632 960100");
    }
}
