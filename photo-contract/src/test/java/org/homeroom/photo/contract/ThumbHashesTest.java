package org.homeroom.photo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ThumbHashesTest {
    private static final String QUARTERS = "2gkKpahwiobAaIiHiKiGiIDL+IiM";

    private static String changed(int at, int by) {
        byte[] hash = Base64.getDecoder().decode(QUARTERS);
        hash[at] += (byte) by;
        return Base64.getEncoder().encodeToString(hash);
    }

    @Test
    void aPictureIsLikeItselfAndLikeACopyOfIt() {
        assertTrue(ThumbHashes.areAlike(QUARTERS, QUARTERS));
        assertTrue(ThumbHashes.areAlike(QUARTERS, changed(0, 4)), "a little brighter");
        assertTrue(ThumbHashes.areAlike(QUARTERS, changed(6, 5)), "a cosine that was rounded otherwise");
    }

    @Test
    void anotherColourOrAnotherPlaceIsAnotherPicture() {
        assertFalse(ThumbHashes.areAlike(QUARTERS, changed(0, 5)));
        assertFalse(ThumbHashes.areAlike(QUARTERS, changed(1, 2)));
        assertFalse(ThumbHashes.areAlike(QUARTERS, changed(5, 5 + 6 * 16)));
        assertFalse(ThumbHashes.areAlike(QUARTERS, changed(4, -128)), "upright instead of landscape");
    }

    @Test
    void aMissingOneIsLikeNone() {
        assertFalse(ThumbHashes.areAlike(null, QUARTERS) || ThumbHashes.areAlike(QUARTERS, null) || ThumbHashes.areAlike(null, null));
        assertFalse(ThumbHashes.areAlike(QUARTERS, "AAAA"));
        assertEquals(21, Base64.getDecoder().decode(QUARTERS).length);
    }
}
