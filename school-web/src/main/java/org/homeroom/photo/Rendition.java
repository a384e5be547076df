package org.homeroom.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.RenditionKind;

/** One of the sizes that the compressor made of a photo. */
@Embeddable
public class Rendition {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RenditionKind kind;
    private int width;
    private int height;
    private long bytes;
    @Column(nullable = false)
    private String sha256;

    protected Rendition() {
    }

    Rendition(Manifest.Rendition made) {
        kind = made.kind();
        width = made.width();
        height = made.height();
        bytes = made.bytes();
        sha256 = made.sha256();
    }

    public RenditionKind getKind() {
        return kind;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public long getBytes() {
        return bytes;
    }

    public String getSha256() {
        return sha256;
    }
}
