package org.homeroom.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeroom.photo.contract.PhotoLimits;

/**
 * What the environment says. Every variable that the application reads stands here, with its default; the README has the
 * same table. The datasources read theirs in the server's configuration.
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

    /** COOKIE_SECURE: whether cookies travel over HTTPS only; false where there is none, as on one's own machine. */
    public boolean cookieSecure() {
        return Boolean.parseBoolean(get("COOKIE_SECURE", "true"));
    }

    /** FIRST_ADMIN_LINK_FILE: where the first administrator's link is written besides the log; empty for nowhere. */
    public String firstAdminLinkFile() {
        return get("FIRST_ADMIN_LINK_FILE", "");
    }

    /** NODE_LABEL: an opaque name of this node, shown in X-Served-By and to staff. */
    public String nodeLabel() {
        return get("NODE_LABEL", "a");
    }

    /** TRUSTED_PROXIES: balancers whose X-Forwarded-For is believed, as addresses and networks with commas between. */
    public List<Network> trustedProxies() {
        try {
            return Arrays.stream(get("TRUSTED_PROXIES", "").split(","))
                    .map(String::strip).filter(s -> !s.isEmpty()).map(Network::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("TRUSTED_PROXIES is to be addresses and networks with commas between, but has " + e.getMessage(), e);
        }
    }

    /** DB_WAIT_SECONDS: how long a start waits for the database before it says so as an error, and goes on. */
    public Duration databaseWait() {
        return Duration.ofSeconds(number("DB_WAIT_SECONDS", 300));
    }

    /** S3_ENDPOINT: address of an S3 server; empty for AWS itself. */
    public String s3Endpoint() {
        return get("S3_ENDPOINT", "");
    }

    /** S3_REGION. */
    public String s3Region() {
        return get("S3_REGION", "eu-central-1");
    }

    /** S3_BUCKET: the bucket of the photos. */
    public String s3Bucket() {
        return get("S3_BUCKET", "homeroom-photos");
    }

    /** S3_ACCESS_KEY; empty to take credentials as the AWS SDK finds them (a host's role). */
    public String s3AccessKey() {
        return get("S3_ACCESS_KEY", "");
    }

    /** S3_SECRET_KEY. */
    public String s3SecretKey() {
        return get("S3_SECRET_KEY", "");
    }

    /** SMTP_HOST: the mail server. */
    public String smtpHost() {
        return get("SMTP_HOST", "127.0.0.1");
    }

    /** SMTP_PORT. */
    public int smtpPort() {
        return number("SMTP_PORT", 25);
    }

    /** SMTP_USER; empty where the mail server asks for none. */
    public String smtpUser() {
        return get("SMTP_USER", "");
    }

    /** SMTP_PASSWORD. */
    public String smtpPassword() {
        return get("SMTP_PASSWORD", "");
    }

    /** SMTP_STARTTLS: whether the connection to the mail server must be encrypted. */
    public boolean smtpStartTls() {
        return Boolean.parseBoolean(get("SMTP_STARTTLS", "false"));
    }

    /** MAIL_FROM: the sender of the school's mails. */
    public String mailFrom() {
        return get("MAIL_FROM", "school@homeroom.example");
    }

    /** PHOTO_MAX_BYTES: the largest photo that is taken; what the compressor would refuse is not, whatever it says. */
    public long photoMaxBytes() {
        return Math.min(number("PHOTO_MAX_BYTES", PhotoLimits.MOST_BYTES), PhotoLimits.MOST_BYTES);
    }

    /** PHOTO_MAX_PER_STUDENT: how many photos are kept of one student. */
    public long photosPerStudent() {
        return number("PHOTO_MAX_PER_STUDENT", 100);
    }

    /** PHOTO_HAND_IN_SECONDS: after how long a photo that is still waiting is handed in again. */
    public Duration photoHandIn() {
        return Duration.ofSeconds(number("PHOTO_HAND_IN_SECONDS", 120));
    }

    /** REGISTRATION_KEEP_DAYS: after how many days a declined registration is deleted. */
    public Duration registrationKeep() {
        return Duration.ofDays(number("REGISTRATION_KEEP_DAYS", 90));
    }
}
