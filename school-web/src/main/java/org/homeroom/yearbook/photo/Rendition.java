package org.homeroom.yearbook.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.RenditionKind;

/** One of the sizes made by the compressor. It arrives with the compressor's answer, and is removed with its photo. */
@Entity
@Table(name = "rendition")
public class Rendition extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "photo_id", updatable = false)
    private Photo photo;
    /** A {@link RenditionKind}, or one that only a later version knows. */
    @Column(nullable = false)
    private String kind;
    private int width;
    private int height;
    private long bytes;
    @Column(nullable = false)
    private String sha256;

    protected Rendition() {
    }

    Rendition(Photo photo, Manifest.Rendition made) {
        this.photo = photo;
        kind = made.kind().name();
        width = made.width();
        height = made.height();
        bytes = made.bytes();
        sha256 = made.sha256();
    }
}
