package org.homeroom.access.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void hashesWithArgon2idAndSaysWithWhichParameters() {
        String hash = passwords.hash("correct horse battery");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(hash.length() <= 200, "fits the column");
    }

    @Test
    void saltsEachHash() {
        assertNotEquals(passwords.hash("correct horse battery"), passwords.hash("correct horse battery"));
    }

    @Test
    void recognisesThePassword() {
        String hash = passwords.hash("pässwörd 🎒");
        assertTrue(passwords.matches("pässwörd 🎒", hash));
        assertFalse(passwords.matches("passwort 🎒", hash));
        assertFalse(passwords.matches("", hash));
    }

    @Test
    void anAccountWithoutAPasswordMatchesNone() {
        assertFalse(passwords.matches("nobody has this password", null));
        assertFalse(passwords.matches("", null));
    }

    @Test
    void stillKnowsHashesOfOtherParameters() {
        // Hashes from before the cost was changed
        String cheaper = Password.hash("correct horse battery").addRandomSalt(16)
                .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID)).getResult();
        assertTrue(passwords.matches("correct horse battery", cheaper));
    }
}
