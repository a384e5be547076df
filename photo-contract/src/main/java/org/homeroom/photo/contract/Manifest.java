package org.homeroom.photo.contract;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the compressor found and made of one photo. Either {@code refusal} is set and {@code renditions} is empty, or the
 * other way round.
 *
 * @param photoId      the photo
 * @param refusal      why it was not taken; null when it was
 * @param original     the file as it was uploaded
 * @param renditions   what was made, one for each kind
 * @param colour       dominant colour as {@code #rrggbb}, for a placeholder; null when refused
 * @param captured     when the camera says it was taken, in the camera's own time; null where it does not say
 * @param engine       what did the work, with its version, such as {@code libvips 8.18.7}
 * @param milliseconds how long it took
 */
public record Manifest(UUID photoId, Refusal refusal, Original original, List<Rendition> renditions, String colour,
                       LocalDateTime captured, String engine, long milliseconds) {

    /** The version of the form in which a manifest is written; a reader refuses a later one. */
    public static final int VERSION = 1;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Manifest {
        Objects.requireNonNull(photoId, "photoId");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(engine, "engine");
        renditions = List.copyOf(renditions);
        if ((refusal == null) == renditions.isEmpty()) {
            throw new IllegalArgumentException("A manifest has either renditions or a refusal");
        }
        if (renditions.stream().map(Rendition::kind).distinct().count() < renditions.size()) {
            throw new IllegalArgumentException("A manifest has two renditions of one kind");
        }
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("A colour is written #rrggbb");
        }
    }

    private static void requireSha256(String text) {
        if (!SHA256.matcher(text).matches()) {
            throw new IllegalArgumentException("A SHA-256 is 64 lower-case hexadecimal digits");
        }
    }

    public boolean refused() {
        return refusal != null;
    }

    public Optional<Rendition> rendition(RenditionKind kind) {
        return renditions.stream().filter(r -> r.kind() == kind).findFirst();
    }

    /**
     * @param bytes  size of the file
     * @param width  in pixels as seen upright; 0 where the header could not be read
     * @param height likewise
     * @param sha256 of the file, in lower-case hexadecimal
     */
    public record Original(long bytes, int width, int height, String sha256) {
        public Original {
            requireSha256(sha256);
        }
    }

    /**
     * @param kind   which of the sizes
     * @param bytes  size of the file
     * @param width  in pixels
     * @param height in pixels
     * @param sha256 of the file, in lower-case hexadecimal
     */
    public record Rendition(RenditionKind kind, long bytes, int width, int height, String sha256) {
        public Rendition {
            Objects.requireNonNull(kind, "kind");
            requireSha256(sha256);
        }
    }
}
