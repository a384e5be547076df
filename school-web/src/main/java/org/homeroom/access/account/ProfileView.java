package org.homeroom.access.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.access.caller.SessionCredential;
import org.homeroom.base.limit.RateLimiter;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The user's own account: the language of mails, and the password. */
@Named
@RequestScoped
public class ProfileView implements View {
    private static final int TRIES = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String HERE = "/account/profile?faces-redirect=true";
    @Inject
    AccountService accounts;
    @Inject
    CurrentUser user;
    @Inject
    SessionCredential session;
    @Inject
    RateLimiter limiter;
    @Inject
    Notices notices;
    @Inject
    SecurityLog log;
    Profile profile;
    final AccountForm form = new AccountForm();

    @PostConstruct
    void load() {
        profile = accounts.profile();
        form.language = profile.language();
    }

    public String saveLanguage() {
        accounts.speak(Texts.supported(Locale.forLanguageTag(form.language)).toLanguageTag());
        notices.done("account_profile.language_done");
        return HERE;
    }

    public String changePassword() {
        String bucket = Long.toString(user.accountId());
        if (!limiter.allow("password", bucket, TRIES, WINDOW)) {
            log.failed(Trace.PASSWORD, Outcome.THROTTLED, user.accountId());
            notices.error(null, "account_profile.throttled", WINDOW.toMinutes());
            return null;
        }
        try {
            session.goOn(accounts.changePassword(form.current, form.password));
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        limiter.reset("password", bucket);
        notices.done("account_profile.password_done");
        return HERE;
    }

    public List<Locale> getLanguages() {
        return Texts.LANGUAGES;
    }

    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }
}
