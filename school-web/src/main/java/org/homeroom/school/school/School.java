package org.homeroom.school.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import org.homeroom.base.shared.BaseEntity;

/** The school itself. There is one: several schools are several deployments. It is named at set-up and may be renamed. */
@Entity
@Table(name = "school")
public class School extends BaseEntity {
    public static final int NAME_LENGTH = 120;
    public static final int SHORT_NAME_LENGTH = 40;
    public static final int PHONE_LENGTH = 40;
    public static final int GENDERS_LENGTH = 400;
    /** Of each of them. */
    public static final int GENDER_LENGTH = 40;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Column(name = "short_name", nullable = false, length = SHORT_NAME_LENGTH)
    private String shortName;
    @Column(nullable = false)
    private String country;
    @Column(name = "time_zone", nullable = false)
    private String timeZone;
    @Column(nullable = false)
    private String language;
    private String email;
    @Column(length = PHONE_LENGTH)
    private String phone;
    @Column(length = GENDERS_LENGTH)
    private String genders;

    protected School() {
    }

    /**
     * @param country  ISO 3166-1 code
     * @param zone     in which its days begin
     * @param language language tag for mails to people who have not chosen a language
     */
    public School(String name, String shortName, String country, ZoneId zone, String language) {
        describe(name, shortName, country, zone, language);
    }

    public void describe(String newName, String newShortName, String newCountry, ZoneId zone, String newLanguage) {
        name = newName;
        shortName = newShortName;
        country = newCountry;
        timeZone = zone.getId();
        language = newLanguage;
    }

    public void reachableAt(String newEmail, String newPhone) {
        email = newEmail;
        phone = newPhone;
    }

    /** @param newGenders the values from which a student's gender is chosen, one a line; null if the school does not ask */
    public void ask(String newGenders) {
        genders = newGenders;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public String getCountry() {
        return country;
    }

    public ZoneId getZone() {
        return ZoneId.of(timeZone);
    }

    public String getLanguage() {
        return language;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public String getGenders() {
        return genders;
    }

    /** The values in a text with one a line; empty if there is none. */
    static List<String> values(String lines) {
        return lines == null ? List.of() : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
