package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.base.shared.RuleBroken;

/** Which passwords are refused, without asking anybody outside: those that are short, or that others would guess first. */
@ApplicationScoped
class PasswordRules {
    /** Shorter names occur inside a password by chance. */
    private static final int TELLING = 4;
    /** So few different characters, or a short beginning again and again, make a password easy, however long it is. */
    private static final int DIFFERENT = 5;
    private static final Pattern AGAIN = Pattern.compile("(.{1,9}?)\\1+.{0,9}", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    @Inject
    @Any
    Instance<OwnWords> schools;

    /** @throws RuleBroken at {@code password}, with a sentence that says why */
    void check(String password, String signInName, String name) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < Passwords.MIN_LENGTH) {
            throw RuleBroken.at("password", "account.password_short", Passwords.MIN_LENGTH);
        }
        if (length > Passwords.MAX_LENGTH) {
            throw RuleBroken.at("password", "account.password_long", Passwords.MAX_LENGTH);
        }
        String folded = CommonPasswords.fold(password);
        refuse(folded.contains(own(UserAccount.fold(signInName).split("@")[0])),
                signInName.contains("@") ? "account.password_is_email" : "account.password_is_user_name");
        String plain = plain(password);
        refuse(names(List.of(name)).anyMatch(plain::contains), "account.password_is_name");
        refuse(schools.stream().flatMap(school -> school.words().stream()).anyMatch(school -> tells(plain, school)), "account.password_is_school");
        refuse(folded.codePoints().distinct().count() < DIFFERENT || AGAIN.matcher(folded).matches(), "account.password_repeats");
        refuse(CommonPasswords.contain(password), "account.password_common");
    }

    private static void refuse(boolean wrong, String key) {
        if (wrong) {
            throw RuleBroken.at("password", key);
        }
    }

    /** The whole name anywhere in the password, or its words and hardly anything else: "school" alone is a word like others. */
    private static boolean tells(String plain, String school) {
        String whole = plain(school);
        String rest = names(List.of(school)).reduce(plain, (left, word) -> left.replace(word, ""));
        return whole.length() >= TELLING && plain.contains(whole) || !rest.equals(plain) && rest.length() < Passwords.MIN_LENGTH;
    }

    private static Stream<String> names(List<String> names) {
        return names.stream().flatMap(name -> Arrays.stream(BETWEEN.split(name))).map(PasswordRules::plain).filter(word -> word.length() >= TELLING);
    }

    private static String plain(String text) {
        return BETWEEN.matcher(CommonPasswords.fold(text)).replaceAll("");
    }

    /** What cannot occur, if the name is too short to tell. */
    private static String own(String word) {
        return word.length() >= TELLING ? word : "\u0000";
    }
}
