package org.homeroom.base.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.homeroom.base.shared.BaseEntity;

/**
 * A mail on its way. It <em>waits</em>, is tried at growing intervals, and ends as <em>sent</em>, or as <em>failed</em> after
 * {@value #MOST_TRIES} attempts over three days; either way its text, which may hold a secret, is erased.
 */
@Entity
@Table(name = "outbox_mail")
class OutboxMail extends BaseEntity {
    static final int MOST_TRIES = 19;
    static final int SUBJECT_LENGTH = 1000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    enum State {
        WAITING, SENT, FAILED, UNKNOWN
    }

    @Column(nullable = false)
    private String recipient;
    @Column(nullable = false, length = SUBJECT_LENGTH)
    private String subject;
    private String body;
    @Column(nullable = false)
    private String language;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;
    private int tries;
    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;
    @Column(name = "sent_at")
    private Instant sentAt;

    protected OutboxMail() {
    }

    OutboxMail(String recipient, String subject, String body, String language, Instant now) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.language = language;
        this.state = State.WAITING;
        this.nextTryAt = now;
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        body = null;
    }

    /** Each pause is four times the last, up to the longest: a mail server that was away over a weekend finds everything on Monday. */
    void failed(Instant now) {
        tries++;
        if (tries >= MOST_TRIES) {
            state = State.FAILED;
            body = null;
        } else {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << 2 * (tries - 1));
            nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        }
    }

    boolean isGivenUp() {
        return state == State.FAILED;
    }

    String getRecipient() {
        return recipient;
    }

    String getSubject() {
        return subject;
    }

    String getBody() {
        return body;
    }

    String getLanguage() {
        return language;
    }
}
