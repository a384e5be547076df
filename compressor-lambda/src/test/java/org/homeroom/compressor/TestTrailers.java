package org.homeroom.compressor;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What phones and programs leave behind the last box of a HEIF, each named. */
final class TestTrailers {
    private TestTrailers() {
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> trailers = new LinkedHashMap<>();
        trailers.put("a line break", TestPhotos.ascii("\n"));
        trailers.put("seven bytes", TestPhotos.ascii("1234567"));
        trailers.put("XMP", TestPhotos.ascii("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta/>"));
        trailers.put("zeros", new byte[512]);
        trailers.put("ones", filled(64));
        trailers.put("noise", noise(4000));
        trailers.put("a preview", TestPhotos.file(TestPhotos.plain(8, 8, Color.GRAY), "jpeg"));
        trailers.put("a maker's own data", TestPhotos.ascii("\0\0\1\12MotionPhoto_Data....SEFH\153\0\0\0\1\0\0\0SEFT"));
        trailers.put("a maker's own box", TestPhotos.ascii("\0\0\0\24sefd............"));
        trailers.put("a box that says it is larger", TestPhotos.ascii("\0\0\u00ff\0mpvd...."));
        trailers.put("a length of one", TestPhotos.ascii("\0\0\0\1abcd"));
        trailers.put("a length of seven", TestPhotos.ascii("\0\0\0\7abcdefgh"));
        trailers.put("a film", film());
        return trailers;
    }

    private static byte[] filled(int length) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, (byte) 0xff);
        return filled;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        return noise;
    }

    /** Boxes of its own, whose data are cut. */
    private static byte[] film() {
        return ByteBuffer.allocate(24 + 16 + 100).putInt(24).put(TestPhotos.ascii("ftypmp42\0\0\0\0isommp42"))
                .putInt(16).put(TestPhotos.ascii("moov")).putInt(8).put(TestPhotos.ascii("free"))
                .putInt(5000).put(TestPhotos.ascii("mdat")).array();
    }

    static byte[] behind(byte[] file, byte[] trailer) {
        return ByteBuffer.allocate(file.length + trailer.length).put(file).put(trailer).array();
    }
}
