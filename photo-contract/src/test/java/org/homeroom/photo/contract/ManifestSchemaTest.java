package org.homeroom.photo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that others read matches the manifests that are written. */
class ManifestSchemaTest {
    private static final String TEXT = read();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);
    private static final UUID ID = UUID.fromString("6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11");

    private static String read() {
        try {
            return Files.readString(Path.of("docs/manifest.schema.json"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void isOfTheVersionThatIsWritten() {
        assertTrue(TEXT.contains("\"version\": {\"const\": " + Manifest.VERSION + "}"));
    }

    @Test
    void describesTheManifestOfAnAcceptedPhoto() {
        assertEquals(Set.of(), flaws(text(ManifestJsonTest.TAKEN)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void describesTheManifestOfEveryRefusal(Refusal refusal) {
        Manifest manifest = new Manifest(ID, refusal, ManifestJsonTest.REFUSED.original(), List.of(), null, null, "any", 3);
        assertEquals(Set.of(), flaws(text(manifest)));
    }

    @Test
    void knowsEveryKindOfRendition() {
        Arrays.stream(RenditionKind.values()).forEach(kind ->
                assertEquals(Set.of(), flaws(text(ManifestJsonTest.TAKEN).replace("THUMB", kind.name()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"version\":1", "\"version\":2", "\"version\":3,\"news\":7"})
    void describesNoOtherManifest(String version) {
        assertFalse(flaws(text(ManifestJsonTest.TAKEN).replace("\"version\":3", version)).isEmpty());
    }

    @Test
    void describesNoRefusalWithRenditions() {
        assertFalse(flaws(text(ManifestJsonTest.TAKEN).replace("\"refusal\":null", "\"refusal\":\"CORRUPT\"")).isEmpty());
        assertFalse(flaws(text(ManifestJsonTest.REFUSED).replace("\"refusal\":\"EMPTY\"", "\"refusal\":null")).isEmpty());
    }

    private static Set<?> flaws(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String text(Manifest manifest) {
        return new String(ManifestJson.write(manifest), StandardCharsets.UTF_8);
    }
}
