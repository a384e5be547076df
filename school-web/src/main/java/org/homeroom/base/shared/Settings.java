package org.homeroom.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeroom.photo.contract.PhotoLimits;

/**
 * The application's settings, read from the environment. Every variable is listed here with its default, as in the README. The
 * datasources read theirs in the server's configuration.
 */
@ApplicationScoped
public class Settings {
    private final Map<String, String> environment;

    public Settings() {
        this(System.getenv());
    }

    /** For tests. */
    public Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    private String get(String name, String fallback) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    private int number(String name, int fallback) {
        String value = get(name, null);
        try {
            return value == null ? fallback : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is to be a whole number, but is \"" + value + "\"", e);
        }
    }

    /** SCHOOL_URL: the address under which people reach the school; links in mails begin with it. */
    public URI schoolUrl() {
        String url = get("SCHOOL_URL", "http://127.0.0.1:8080");
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** COOKIE_SECURE: whether cookies are sent over HTTPS only; false without HTTPS, as on one's own machine. */
    public boolean cookieSecure() {
        return Boolean.parseBoolean(get("COOKIE_SECURE", "true"));
    }

    /** FIRST_ADMIN_LINK_FILE: where the first administrator's link is written besides the log; empty for nowhere. */
    public String firstAdminLinkFile() {
        return get("FIRST_ADMIN_LINK_FILE", "");
    }

    /** NODE_LABEL: an opaque name of this node, shown in X-Served-By and to administrators. */
    public String nodeLabel() {
        return get("NODE_LABEL", "a");
    }

    /** TRUSTED_PROXIES: balancers whose X-Forwarded-For is trusted, as addresses and networks separated by commas. */
    public List<Network> trustedProxies() {
        try {
            return Arrays.stream(get("TRUSTED_PROXIES", "").split(","))
                    .map(String::strip).filter(s -> !s.isEmpty()).map(Network::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("TRUSTED_PROXIES is to be addresses and networks with commas between, but has " + e.getMessage(), e);
        }
    }

    /** DB_WAIT_SECONDS: how long start-up waits for the database before logging an error; it keeps trying after that. */
    public Duration databaseWait() {
        return Duration.ofSeconds(number("DB_WAIT_SECONDS", 300));
    }

    /** S3_ENDPOINT: address of an S3 server; empty for AWS itself. */
    public String s3Endpoint() {
        return get("S3_ENDPOINT", "");
    }

    public String s3Region() {
        return get("S3_REGION", "eu-central-1");
    }

    public String s3Bucket() {
        return get("S3_BUCKET", "homeroom-photos");
    }

    /** S3_ACCESS_KEY; empty for the AWS SDK's default credentials, such as a host's role. */
    public String s3AccessKey() {
        return get("S3_ACCESS_KEY", "");
    }

    public String s3SecretKey() {
        return get("S3_SECRET_KEY", "");
    }

    public String smtpHost() {
        return get("SMTP_HOST", "127.0.0.1");
    }

    public int smtpPort() {
        return number("SMTP_PORT", 25);
    }

    /** SMTP_USER; empty if the mail server asks for none. */
    public String smtpUser() {
        return get("SMTP_USER", "");
    }

    public String smtpPassword() {
        return get("SMTP_PASSWORD", "");
    }

    /** SMTP_STARTTLS: whether the connection to the mail server must be encrypted. */
    public boolean smtpStartTls() {
        return Boolean.parseBoolean(get("SMTP_STARTTLS", "false"));
    }

    public String mailFrom() {
        return get("MAIL_FROM", "school@homeroom.example");
    }

    /** PHOTO_MAX_BYTES: the largest photo accepted; never more than the compressor takes. */
    public long photoMaxBytes() {
        return Math.min(number("PHOTO_MAX_BYTES", PhotoLimits.MOST_BYTES), PhotoLimits.MOST_BYTES);
    }

    public long photosPerStudent() {
        return number("PHOTO_MAX_PER_STUDENT", 100);
    }

    /** PHOTO_HAND_IN_SECONDS: after how long a photo that is still waiting is handed to the compressor again. */
    public Duration photoHandIn() {
        return Duration.ofSeconds(number("PHOTO_HAND_IN_SECONDS", 120));
    }

    /** REGISTRATION_KEEP_DAYS: after how many days a declined registration is deleted. */
    public Duration registrationKeep() {
        return Duration.ofDays(number("REGISTRATION_KEEP_DAYS", 90));
    }
}
