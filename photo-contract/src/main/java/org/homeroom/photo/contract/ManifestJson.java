package org.homeroom.photo.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A manifest as it is stored: JSON in UTF-8, with every field, in a fixed order, as described by {@code
 * docs/manifest.schema.json} of this module. Reading is strict: a missing, unknown or repeated field is an error, so that the two
 * sides cannot drift apart unnoticed. Anyone who changes the format increments {@link Manifest#VERSION}, changes the schema
 * accordingly, and reads the earlier versions here. Its reader is released before its writer. After a rollback, a school finds
 * manifests of the newer version: one whose {@code readableBy} includes this version is read, without the fields, sizes and
 * reasons that are new in it.
 */
public final class ManifestJson {
    private ManifestJson() {
    }

    /** @throws IllegalArgumentException for a refusal that stands for one of a later version */
    public static byte[] write(Manifest manifest) {
        if (manifest.refusal() == Refusal.OTHER) {
            throw new IllegalArgumentException("Whoever refuses a photo says why");
        }
        JsonWriter json = new JsonWriter();
        json.open('{');
        json.field("version", Manifest.VERSION);
        json.field("readableBy", Manifest.READABLE_BY);
        json.field("photoId", manifest.photoId().toString());
        json.field("refusal", manifest.refusal() == null ? null : manifest.refusal().name());
        json.name("original").open('{');
        json.field("bytes", manifest.original().bytes());
        json.field("width", manifest.original().width());
        json.field("height", manifest.original().height());
        json.field("sha256", manifest.original().sha256());
        json.close('}');
        json.name("renditions").open('[');
        for (Manifest.Rendition rendition : manifest.renditions()) {
            json.element().open('{');
            json.field("kind", rendition.kind().name());
            json.field("bytes", rendition.bytes());
            json.field("width", rendition.width());
            json.field("height", rendition.height());
            json.field("sha256", rendition.sha256());
            json.close('}');
        }
        json.close(']');
        look(json, manifest.look());
        json.field("captured", manifest.captured() == null ? null : manifest.captured().toString());
        json.field("engine", manifest.engine());
        json.field("milliseconds", manifest.milliseconds());
        json.close('}');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void look(JsonWriter json, Manifest.Look look) {
        if (look == null) {
            json.field("look", null);
            return;
        }
        json.name("look").open('{');
        json.field("colour", look.colour());
        json.field("thumbHash", look.thumbHash());
        json.field("perceptual", look.perceptual());
        json.close('}');
    }

    /** @throws UnreadableManifestException if it is anything but a manifest that this version understands */
    public static Manifest read(byte[] json) {
        try {
            Object read = JsonReader.read(decode(json));
            JsonFields head = new JsonFields("manifest", read, true);
            long version = head.whole("version");
            boolean later = version > Manifest.VERSION;
            requireReadable(version, later && head.has("readableBy") ? head.whole("readableBy") : version);
            JsonFields root = new JsonFields("manifest", read, later);
            root.take("version");
            if (version == Manifest.VERSION) {
                root.take("readableBy");
            }
            Manifest manifest = new Manifest(
                    id(root.text("photoId")),
                    refusal(root.textOrNull("refusal"), later),
                    original(new JsonFields("original", root.take("original"), later)),
                    renditions(root.take("renditions"), later),
                    version == 1 ? lookOfVersion1(root) : look(root.take("look"), later),
                    captured(root.textOrNull("captured")),
                    root.text("engine"),
                    root.whole("milliseconds"));
            root.end();
            return manifest;
        } catch (IllegalArgumentException | DateTimeException | NullPointerException broken) {
            throw new UnreadableManifestException("Not a manifest: " + broken.getMessage(), broken);
        }
    }

    private static String decode(byte[] json) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException notText) {
            throw new UnreadableManifestException("Not a manifest: not UTF-8", notText);
        }
    }

    private static void requireReadable(long version, long readableBy) {
        if (readableBy > Manifest.VERSION) {
            throw new UnreadableManifestException("The manifest is of version " + version + ", for readers of version " + readableBy
                    + " or later, and this program's is " + Manifest.VERSION);
        }
        if (version < 1) {
            throw new UnreadableManifestException("There is no version " + version + " of a manifest");
        }
    }

    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("photoId is not in its usual form");
        }
        return id;
    }

    private static Refusal refusal(String name, boolean later) {
        if (name == null) {
            return null;
        }
        return later ? Refusal.of(name) : Refusal.valueOf(name);
    }

    private static Manifest.Original original(JsonFields fields) {
        Manifest.Original original = new Manifest.Original(
                fields.whole("bytes"), fields.pixels("width"), fields.pixels("height"), fields.text("sha256"));
        fields.end();
        return original;
    }

    private static List<Manifest.Rendition> renditions(Object value, boolean later) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("renditions is not a list");
        }
        List<Manifest.Rendition> renditions = new ArrayList<>();
        for (Object element : list) {
            JsonFields fields = new JsonFields("rendition", element, later);
            String kind = fields.text("kind");
            if (later && RenditionKind.find(kind).isEmpty()) {
                continue;
            }
            renditions.add(new Manifest.Rendition(RenditionKind.valueOf(kind), fields.whole("bytes"),
                    fields.pixels("width"), fields.pixels("height"), fields.text("sha256")));
            fields.end();
        }
        return renditions;
    }

    /** It only had the colour. */
    private static Manifest.Look lookOfVersion1(JsonFields root) {
        String colour = root.textOrNull("colour");
        return colour == null ? null : new Manifest.Look(colour, null, null);
    }

    private static Manifest.Look look(Object value, boolean later) {
        if (value == null) {
            return null;
        }
        JsonFields fields = new JsonFields("look", value, later);
        Manifest.Look look = new Manifest.Look(
                fields.text("colour"), fields.textOrNull("thumbHash"), fields.textOrNull("perceptual"));
        fields.end();
        return look;
    }

    private static LocalDateTime captured(String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }
}
