package org.homeroom.yearbook.photo;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the browser sends, on its way into the store: hashed as it passes, and never held. The store's client may not mark and
 * reset it, as that would keep a copy in memory. Remembers whether it was the browser that broke off.
 */
final class UploadStream extends InputStream {
    private final byte[] head;
    private final InputStream rest;
    private final MessageDigest digest;
    private int given;
    private boolean broken;

    /** @param head the first bytes, already read */
    UploadStream(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        if (given < head.length && length > 0) {
            count = Math.min(length, head.length - given);
            System.arraycopy(head, given, into, offset, count);
            given += count;
        } else {
            try {
                count = rest.read(into, offset, length);
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }
        if (count > 0) {
            digest.update(into, offset, count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whether reading from the browser failed. */
    boolean isBroken() {
        return broken;
    }

    /** Of everything read, in lower-case hexadecimal. May be called only once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
