package org.homeroom.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.homeroom.base.shared.BaseEntity;

/** A mailed link that works once and expires: to set a password, or to create the first administrator. */
@Entity
@Table(name = "account_link")
public class AccountLink extends BaseEntity {
    public enum Purpose {
        SET_PASSWORD, FIRST_ADMIN, UNKNOWN
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private UserAccount account;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Purpose purpose;
    @Column(name = "secret_hash", nullable = false)
    private String secretHash;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountLink() {
    }

    /** @param account whose password it sets; null for the first administrator, who has no account yet */
    public AccountLink(UserAccount account, Purpose purpose, String secretHash, Instant expiresAt) {
        this.account = account;
        this.purpose = purpose;
        this.secretHash = secretHash;
        this.expiresAt = expiresAt;
    }

    public boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public UserAccount getAccount() {
        return account;
    }

    public Purpose getPurpose() {
        return purpose;
    }
}
