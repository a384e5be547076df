package org.homeroom.photo.contract;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the compressor found and made from one photo. Either {@code refusal} is set and {@code renditions} is empty, or the other
 * way round.
 *
 * @param photoId      the photo
 * @param refusal      why it was refused; null if it was not
 * @param original     the file as it was uploaded
 * @param renditions   what was made, one of each kind
 * @param look         a description of the picture in a few bytes; null if refused
 * @param captured     when the camera says it was taken, in the camera's own time; null if unknown
 * @param engine       what did the work, with its version, such as {@code libvips 8.18.7}
 * @param milliseconds how long it took
 */
public record Manifest(UUID photoId, Refusal refusal, Original original, List<Rendition> renditions, Look look,
                       LocalDateTime captured, String engine, long milliseconds) {

    /** The version of the manifest's format; a reader rejects a later one. */
    public static final int VERSION = 3;
    /** The first version whose readers understand it; they take a refusal that they do not know for {@link Refusal#OTHER}. */
    public static final int READABLE_BY = 2;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

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
        if ((look == null) != renditions.isEmpty()) {
            throw new IllegalArgumentException("A manifest has a look where it has renditions");
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

    /** Whether there is no answer about the file, as the engine failed. */
    public boolean failed() {
        return refusal == Refusal.FAILED;
    }

    public Optional<Rendition> rendition(RenditionKind kind) {
        return renditions.stream().filter(r -> r.kind() == kind).findFirst();
    }

    /**
     * @param bytes  size of the file
     * @param width  in pixels as seen upright; 0 if the header could not be read
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

    /**
     * What the photo looks like, for showing or comparing it without having it.
     *
     * @param colour     the colour that fills most of it, as {@code #rrggbb}
     * @param thumbHash  a blurred picture as <a href="https://evanw.github.io/thumbhash/">ThumbHash</a>, in base64; null in
     * manifests of version 1
     * @param perceptual 64 bits in hexadecimal; two photos that differ in at most {@value #ALIKE} of them show the same, even if
     * saved in another size or quality. Null in manifests of version 1
     */
    public record Look(String colour, String thumbHash, String perceptual) {
        /** In how many bits the perceptual hashes of one photo saved twice may differ. */
        public static final int ALIKE = 8;

        public Look {
            if (!COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException("A colour is written #rrggbb");
            }
            if (thumbHash != null && !BASE64.matcher(thumbHash).matches()) {
                throw new IllegalArgumentException("A ThumbHash is written in base64");
            }
            if (perceptual != null && !HASH.matcher(perceptual).matches()) {
                throw new IllegalArgumentException("A perceptual hash is 16 lower-case hexadecimal digits");
            }
        }

        /** Whether both show the same photo, according to the hashes; false if one is missing. */
        public boolean isLike(Look other) {
            return perceptual != null && other.perceptual != null && Long.bitCount(perceptualBits() ^ other.perceptualBits()) <= ALIKE;
        }

        /** The hash as a number, for databases to compare; null if it is missing. */
        public Long perceptualBits() {
            return perceptual == null ? null : Long.parseUnsignedLong(perceptual, 16);
        }
    }
}
