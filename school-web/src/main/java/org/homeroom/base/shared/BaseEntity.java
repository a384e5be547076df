package org.homeroom.base.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What every row has: a number that never changes, a version for optimistic locking, and when it was created and last changed.
 * Two objects are equal if they are the same row.
 */
@MappedSuperclass
public abstract class BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private int version;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** Null until the row has been written. */
    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    @PrePersist
    void stampCreation() {
        createdAt = Clocks.now().truncatedTo(ChronoUnit.MICROS);
        changedAt = createdAt;
    }

    @PreUpdate
    void stampChange() {
        changedAt = Clocks.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Refuses a change that was begun on an older version of this row. */
    public void requireVersion(int expected) {
        if (getVersion() != expected) {
            throw new Conflict();
        }
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof BaseEntity that && getClass() == that.getClass() && id != null && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
