package org.homeroom.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Identifies the build: what tells one build's style sheets from another's, and the version, which is not public. */
@Named
@ApplicationScoped
public class Build {
    private String version;
    private String release;
    private String primeFaces;

    @PostConstruct
    void read() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = properties.getProperty("stamp");
        release = properties.getProperty("version");
        primeFaces = properties.getProperty("primefaces");
    }

    public String release() {
        return release;
    }

    /** Whether a file addressed with this version belongs to this build: one of ours, or of PrimeFaces'. */
    public boolean has(String addressed) {
        return addressed.equals(version) || addressed.equals(primeFaces);
    }

    public String getVersion() {
        return version;
    }
}
