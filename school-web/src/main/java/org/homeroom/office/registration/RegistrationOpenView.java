package org.homeroom.office.registration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Functions;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/**
 * The pages behind mailed links. Opening one changes nothing, as mail scanners open them too; acting takes a button.
 */
@Named
@RequestScoped
public class RegistrationOpenView implements View {
    @Inject
    RegistrationService service;
    @Inject
    Notices notices;
    private String key;
    String answer;
    OpenRegistration registration;

    @PostConstruct
    void load() {
        key = Parameters.text("key");
        registration = service.look(key);
    }

    public String verify() {
        try {
            service.verify(key);
        } catch (NotFound | RuleBroken gone) {
            load();
            return null;
        }
        return again("verify");
    }

    public String answer() {
        if (registration.step() != OpenRegistration.Step.ANSWER) {
            return null;
        }
        try {
            service.answer(key, answer);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        return again("answer");
    }

    private String again(String page) {
        return "/registration/open/" + page + "?faces-redirect=true&key=" + Functions.encode(key);
    }

    public boolean isToVerify() {
        return registration.step() == OpenRegistration.Step.VERIFY;
    }

    public boolean isToAnswer() {
        return registration.step() == OpenRegistration.Step.ANSWER;
    }

    public boolean isDone() {
        return registration.step() == OpenRegistration.Step.DONE;
    }

    public boolean isGone() {
        return registration.step() == OpenRegistration.Step.GONE;
    }
}
