package org.homeroom.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.homeroom.web.page.LocalPath;
import org.homeroom.web.page.View;

/** The page that says that a form was open for too long, with a link back to it. */
@Named
@RequestScoped
public class ExpiredView implements View {
    private String back;

    public String getBack() {
        return LocalPath.orElse(back, "/");
    }

    public void setBack(String back) {
        this.back = back;
    }
}
