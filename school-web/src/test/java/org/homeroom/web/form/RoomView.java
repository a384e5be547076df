package org.homeroom.web.form;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.RecordView;

/** A view with a field of each kind, to try which of them a page reaches. */
public class RoomView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    transient Texts service;
    private String secret = "none";
    int number;
    String teacher;
    final List<String> rows = new ArrayList<>();

    public String getTitle() {
        return "Room " + number;
    }
}
