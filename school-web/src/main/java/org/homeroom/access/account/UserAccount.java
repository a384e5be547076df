package org.homeroom.access.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.BaseEntity;

/**
 * Someone's way into Homeroom. It is <em>invited</em> until its owner sets a password by a mailed link or by the code of a slip, then
 * <em>active</em>, and finally <em>closed</em>; it is never deleted, so that past actions still carry a name. Its owner signs in with an
 * e-mail address or, if it has none, with a user name. Either is kept in lower case and belongs to one account only.
 */
@Entity
@Table(name = "user_account")
public class UserAccount extends BaseEntity {
    public static final int EMAIL_LENGTH = 254;
    public static final int USER_NAME_LENGTH = 60;
    /** A given and a family name, and a space between them. */
    public static final int NAME_LENGTH = 401;

    public enum State {
        INVITED, ACTIVE, CLOSED, UNKNOWN
    }

    @Column(length = EMAIL_LENGTH)
    private String email;
    @Column(name = "user_name", length = USER_NAME_LENGTH, updatable = false)
    private String userName;
    @Column(name = "display_name", nullable = false, length = NAME_LENGTH)
    private String displayName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "code_hash")
    private String codeHash;
    @Column(name = "code_expires_at")
    private Instant codeExpiresAt;
    @Column(nullable = false)
    private int credential;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;
    @Column(name = "person_id")
    private Long personId;
    @Column(nullable = false)
    private String language;
    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;
    @Column(name = "works_until")
    private LocalDate worksUntil;
    @Column(name = "works_from")
    private LocalDate worksFrom;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "user_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Set<Role> roles = new HashSet<>();

    protected UserAccount() {
    }

    /**
     * @param personId null if it belongs to nobody in particular
     * @param language language tag for mails, such as {@code en}
     */
    public UserAccount(String email, String displayName, Long personId, String language, Set<Role> roles) {
        this.email = fold(email);
        this.displayName = displayName;
        this.personId = personId;
        this.language = language;
        this.roles.addAll(roles);
        this.state = State.INVITED;
    }

    /** A student's, who has no e-mail address. @param userName of ASCII letters and digits; it stays */
    static UserAccount ofStudent(String userName, String displayName, long personId, String language) {
        UserAccount account = new UserAccount("", displayName, personId, language, Set.of(Role.STUDENT));
        account.email = null;
        account.userName = userName;
        return account;
    }

    /** The form in which an address, or a user name, is stored and looked up. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Takes the hash of a password; an invited account becomes active. Sessions begun earlier end. */
    public void setPassword(String hash) {
        passwordHash = hash;
        endCode();
        credential++;
        if (state == State.INVITED) {
            state = State.ACTIVE;
        }
    }

    /** Its owner sets a password by a code that they are given; until then, nobody signs in to it. Sessions end. */
    void awaitCode(String hash, Instant until) {
        state = State.INVITED;
        passwordHash = null;
        credential++;
        codeHash = hash;
        codeExpiresAt = until;
    }

    void endCode() {
        codeHash = null;
        codeExpiresAt = null;
    }

    public boolean awaitsCode(Instant now) {
        return state == State.INVITED && codeHash != null && now.isBefore(codeExpiresAt) && isStudentsOnly();
    }

    /** Whether it serves nothing but what a student may do. A role that only a later version knows is something else, too. */
    public boolean isStudentsOnly() {
        return roles.equals(Set.of(Role.STUDENT));
    }

    public void close() {
        state = State.CLOSED;
        passwordHash = null;
        endCode();
        credential++;
    }

    /** Reopens a closed account: its owner has to set a new password. */
    public void reopen() {
        if (state == State.CLOSED) {
            state = State.INVITED;
            endCode();
        }
    }

    /** Sets the language of mails and, unless a cookie says otherwise, of pages. */
    public void speak(String tag) {
        language = tag;
    }

    public void grant(Role role) {
        roles.add(role);
    }

    public void revoke(Role role) {
        roles.remove(role);
    }

    /** Staff roles end after this day; null lifts the limit. */
    public void workUntil(LocalDate lastDay) {
        worksUntil = lastDay;
    }

    /** Staff roles begin on this day; null if they have. */
    public void workFrom(LocalDate firstDay) {
        worksFrom = firstDay;
    }

    public void rename(String name) {
        displayName = name;
    }

    public void belongTo(Long person) {
        personId = person;
    }

    /** Null if its owner signs in with a user name. */
    public String getEmail() {
        return email;
    }

    /** The e-mail address or the user name, whichever its owner signs in with. */
    public String getSignInName() {
        return email == null ? userName : email;
    }

    /** Null unless a code was handed out, and is not used. */
    public String getCodeHash() {
        return codeHash;
    }

    public String getDisplayName() {
        return displayName;
    }

    /** Null until a password has been set. */
    public String getPasswordHash() {
        return passwordHash;
    }

    /** Counts passwords. A session knows under which one it began. */
    public int getCredential() {
        return credential;
    }

    public State getState() {
        return state;
    }

    public Long getPersonId() {
        return personId;
    }

    /** The last day of staff roles; null if there is none. */
    public LocalDate getWorksUntil() {
        return worksUntil;
    }

    /** The first day of staff roles, if it was still to come when it was entered; null if there is none. */
    public LocalDate getWorksFrom() {
        return worksFrom;
    }

    public String getLanguage() {
        return language;
    }

    public Set<Role> getRoles() {
        Set<Role> known = EnumSet.allOf(Role.class);
        known.retainAll(roles);
        known.remove(Role.UNKNOWN);
        return known;
    }
}
