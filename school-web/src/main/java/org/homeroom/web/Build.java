package org.homeroom.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is; it tells one build's style sheets from another's, and no more. */
@Named
@ApplicationScoped
public class Build {
    private String version;

    @PostConstruct
    void read() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = properties.getProperty("stamp");
    }

    public String getVersion() {
        return version;
    }
}
