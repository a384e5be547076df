package org.homeroom.photo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoKeysTest {
    private static final UUID ID = UUID.fromString("6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11");

    @Test
    void saysWhereEachObjectIs() {
        assertEquals("originals/" + ID, PhotoKeys.original(ID));
        assertEquals("renditions/" + ID + "/thumb.jpg", PhotoKeys.rendition(ID, RenditionKind.THUMB));
        assertEquals("renditions/" + ID + "/manifest.json", PhotoKeys.manifest(ID));
    }

    @ParameterizedTest
    @EnumSource
    void findsThePhotoOfEachOfItsKeys(RenditionKind kind) {
        assertEquals(Optional.of(ID), PhotoKeys.photoId(PhotoKeys.original(ID)));
        assertEquals(Optional.of(ID), PhotoKeys.photoId(PhotoKeys.manifest(ID)));
        assertEquals(Optional.of(ID), PhotoKeys.photoId(PhotoKeys.rendition(ID, kind)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "originals/", "originals/1-2-3-4-5", "originals/6B1F3C52-8D0E-4A51-9C52-0A7F3F1F2B11",
        "originals/6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11/more", "originals/../6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11",
        "renditions/6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11", "renditions//manifest.json",
        "elsewhere/6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11"})
    void takesNoOtherKeyForAPhoto(String key) {
        assertEquals(Optional.empty(), PhotoKeys.photoId(key));
    }

    @Test
    void knowsAManifestByItsKey() {
        assertTrue(PhotoKeys.isManifest(PhotoKeys.manifest(ID)));
        assertFalse(PhotoKeys.isManifest(PhotoKeys.rendition(ID, RenditionKind.PAGE)));
        assertFalse(PhotoKeys.isManifest(PhotoKeys.original(ID)));
    }
}
