package org.homeroom.compressor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoLimits;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.homeroom.photo.contract.UnreadableManifestException;

/**
 * Compresses one photo: reads the original, writes the renditions, and the manifest last. Repeating it changes nothing. A refused
 * file gets a manifest that says why; a failing store or engine causes an exception, and leaves the photo without a manifest, to be
 * retried. May be used by several threads at once.
 */
final class Compressor implements PhotoWork {
    private final PhotoStore store;
    private final PhotoEngine engine;

    Compressor(PhotoStore store, PhotoEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Outcome compress(UUID photoId) throws IOException, EngineFailed {
        return compress(photoId, engine);
    }

    @Override
    public Outcome giveUp(UUID photoId) throws IOException {
        try {
            return compress(photoId, new Exhausted(engine));
        } catch (EngineFailed impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Outcome compress(UUID photoId, PhotoEngine by) throws IOException, EngineFailed {
        long from = System.nanoTime();
        Optional<InputStream> original = store.original(photoId);
        if (original.isEmpty()) {
            return Outcome.GONE;
        }
        Upload upload;
        try (InputStream in = original.get()) {
            upload = Upload.read(in);
        }
        if (isKnown(photoId, upload)) {
            return Outcome.KNOWN;
        }
        Manifest manifest;
        try {
            PhotoType type = requirePhoto(upload);
            PhotoEngine.Developed developed = developed(upload.bytes, type, by);
            List<Manifest.Rendition> renditions = new ArrayList<>();
            for (PhotoEngine.Picture picture : developed.pictures()) {
                store.putRendition(photoId, picture.kind(), picture.jpeg());
                renditions.add(new Manifest.Rendition(picture.kind(), picture.jpeg().length, picture.width(),
                        picture.height(), hex(sha256().digest(picture.jpeg()))));
            }
            manifest = new Manifest(photoId, null, upload.described(developed.width(), developed.height()), renditions,
                    developed.look(), developed.captured(), engine.name(), since(from));
        } catch (PhotoRefused refused) {
            manifest = new Manifest(photoId, refused.refusal(), upload.described(refused.width(), refused.height()),
                    List.of(), null, null, engine.name(), since(from));
        }
        store.putManifest(photoId, ManifestJson.write(manifest));
        if (manifest.failed()) {
            return Outcome.FAILED;
        }
        return manifest.refused() ? Outcome.REFUSED : Outcome.COMPRESSED;
    }

    private static PhotoEngine.Developed developed(byte[] photo, PhotoType type, PhotoEngine by) throws PhotoRefused, EngineFailed {
        try {
            return by.develop(photo, type, EnumSet.allOf(RenditionKind.class));
        } catch (RuntimeException | OutOfMemoryError failed) {
            throw new EngineFailed(failed);
        }
    }

    /** A failure is no answer for ever: another library may read the photo, or the machine have more memory. */
    private boolean isKnown(UUID photoId, Upload upload) throws IOException {
        Optional<byte[]> json = store.manifest(photoId);
        if (json.isEmpty()) {
            return false;
        }
        try {
            Manifest manifest = ManifestJson.read(json.get());
            return !manifest.failed() && manifest.original().sha256().equals(upload.sha256);
        } catch (UnreadableManifestException toBeReplaced) {
            return false;
        }
    }

    private static PhotoType requirePhoto(Upload upload) throws PhotoRefused {
        if (upload.length == 0) {
            throw new PhotoRefused(Refusal.EMPTY);
        }
        if (upload.length > PhotoLimits.MOST_BYTES) {
            throw new PhotoRefused(Refusal.TOO_MANY_BYTES);
        }
        return PhotoType.of(upload.bytes).orElseThrow(() -> new PhotoRefused(Refusal.UNSUPPORTED_TYPE));
    }

    /** In place of an engine that has failed too often. */
    private record Exhausted(PhotoEngine engine) implements PhotoEngine {
        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
            throw new PhotoRefused(Refusal.FAILED);
        }
    }

    private static long since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** The original; {@code bytes} is truncated if the file is too large, {@code length} and {@code sha256} are not. */
    private record Upload(byte[] bytes, long length, String sha256) {
        static Upload read(InputStream in) throws IOException {
            DigestInputStream digesting = new DigestInputStream(in, Compressor.sha256());
            byte[] bytes = digesting.readNBytes(PhotoLimits.MOST_BYTES + 1);
            long length = bytes.length + digesting.transferTo(OutputStream.nullOutputStream());
            return new Upload(bytes, length, hex(digesting.getMessageDigest().digest()));
        }

        Manifest.Original described(int width, int height) {
            return new Manifest.Original(length, width, height, sha256);
        }
    }
}
