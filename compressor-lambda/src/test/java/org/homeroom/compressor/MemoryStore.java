package org.homeroom.compressor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;

/** A store that can be told to fail, and that remembers what was done in which order. */
class MemoryStore implements PhotoStore, PhotoListing {
    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final Map<String, Version> versions = new ConcurrentHashMap<>();
    final List<String> writes = new CopyOnWriteArrayList<>();
    final List<UUID> reads = new CopyOnWriteArrayList<>();
    volatile String failsOn = "nothing";
    private int clock;

    UUID upload(byte[] photo) {
        return upload(UUID.randomUUID(), photo);
    }

    UUID upload(UUID photoId, byte[] photo) {
        put(PhotoKeys.original(photoId), photo);
        return photoId;
    }

    Manifest manifestOf(UUID photoId) {
        return ManifestJson.read(objects.get(PhotoKeys.manifest(photoId)));
    }

    void remove(String key) {
        objects.remove(key);
        versions.remove(key);
    }

    synchronized void put(String key, byte[] content) {
        clock++;
        objects.put(key, content);
        versions.put(key, new Version(Instant.EPOCH.plusSeconds(clock), "tag " + clock));
    }

    @Override
    public Optional<InputStream> original(UUID photoId) throws IOException {
        reads.add(photoId);
        failOn(PhotoKeys.original(photoId));
        return Optional.ofNullable(objects.get(PhotoKeys.original(photoId))).map(ByteArrayInputStream::new);
    }

    @Override
    public void putRendition(UUID photoId, RenditionKind kind, byte[] jpeg) throws IOException {
        write(PhotoKeys.rendition(photoId, kind), jpeg);
    }

    @Override
    public Optional<byte[]> manifest(UUID photoId) throws IOException {
        return Optional.ofNullable(objects.get(PhotoKeys.manifest(photoId)));
    }

    @Override
    public void putManifest(UUID photoId, byte[] json) throws IOException {
        write(PhotoKeys.manifest(photoId), json);
    }

    @Override
    public Map<UUID, Version> originals() throws IOException {
        failOn("listing");
        return versions.entrySet().stream().filter(e -> e.getKey().startsWith(PhotoKeys.ORIGINALS))
                .collect(Collectors.toMap(e -> PhotoKeys.photoId(e.getKey()).orElseThrow(), Map.Entry::getValue));
    }

    @Override
    public Map<UUID, Version> manifests() throws IOException {
        return versions.entrySet().stream().filter(e -> PhotoKeys.isManifest(e.getKey()))
                .collect(Collectors.toMap(e -> PhotoKeys.photoId(e.getKey()).orElseThrow(), Map.Entry::getValue));
    }

    private void write(String key, byte[] content) throws IOException {
        failOn(key);
        writes.add(key);
        put(key, content);
    }

    private void failOn(String key) throws IOException {
        if (key.contains(failsOn)) {
            throw new IOException("The store is away");
        }
    }
}
