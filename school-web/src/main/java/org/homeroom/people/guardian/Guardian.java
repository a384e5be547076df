package org.homeroom.people.guardian;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.people.person.Person;

/** A guardian of one or more students. Each {@link Guardianship} says of whom, and with which rights. */
@Entity
@Table(name = "guardian")
public class Guardian extends BaseEntity {
    public static final int ADDRESS_LENGTH = 300;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;
    @Column(length = ADDRESS_LENGTH)
    private String address;

    protected Guardian() {
    }

    public Guardian(Person person) {
        this.person = person;
    }

    /** This guardian is someone the school already knows, such as a teacher. */
    void become(Person known) {
        person = known;
    }

    public void liveAt(String newAddress) {
        address = newAddress;
    }

    /** The version of both rows together: each only grows, so the sum is unchanged only if both are. */
    @Override
    public int getVersion() {
        return super.getVersion() + person.getVersion();
    }

    public Person getPerson() {
        return person;
    }

    public String getAddress() {
        return address;
    }
}
