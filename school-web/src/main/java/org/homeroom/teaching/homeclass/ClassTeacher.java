package org.homeroom.teaching.homeclass;

import java.io.Serializable;
import org.homeroom.people.person.PersonName;

public record ClassTeacher(Long staffId, String givenName, String called, String familyName, String code, String jobTitle,
                           Boolean tutor) implements Serializable, PersonName {
}
