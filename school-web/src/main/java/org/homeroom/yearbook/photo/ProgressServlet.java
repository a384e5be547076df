package org.homeroom.yearbook.photo;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * How far photos are, for whoever holds their keys. Open to the world and asked without cookies: a page that waits for the
 * compressor must not keep its session alive. The keys are random, and tell nothing but a state.
 */
@WebServlet("/photo/open/progress")
public class ProgressServlet extends HttpServlet {
    @Inject
    transient PhotoService photos;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] keys = request.getParameterValues("key");
        JsonArrayBuilder answer = Json.createArrayBuilder();
        for (PhotoService.Progress photo : photos.progress(keys == null ? List.of() : List.of(keys))) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("key", photo.pollKey()).add("objectId", photo.objectId())
                    .add("state", photo.state().name());
            if (photo.refusal() != null) {
                one.add("refusal", photo.refusal().name());
            }
            if (photo.colour() != null) {
                one.add("colour", photo.colour());
            }
            answer.add(one);
        }
        Answers.send(response, HttpServletResponse.SC_OK, answer.build());
    }
}
