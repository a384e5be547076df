package org.homeroom.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is: what tells one build's style sheets from another's, and the version, which is not for the world. */
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

    /** The version that was built, such as 0.1.0. */
    public String release() {
        return release;
    }

    /** Whether a file under an address with this version is the one that this build has: its own, or PrimeFaces'. */
    public boolean has(String addressed) {
        return addressed.equals(version) || addressed.equals(primeFaces);
    }

    public String getVersion() {
        return version;
    }
}
