package org.homeroom.compressor;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A portrait as an iPhone writes it, assembled box by box: a grid of tiles that is larger than the picture, a box that rotates
 * it, colours in Display P3, EXIF data that repeat how it was held, XMP, a thumbnail, a depth map, a map of brightness, and
 * another picture that comes first and is not the one to be shown.
 *
 * <p>Only the tiles are in HEVC, 64 pixels square and of one colour each.
 *
 * @see <a href="https://www.iso.org/standard/83650.html">ISO/IEC 23008-12</a>
 */
final class TestHeic {
    /** The colours of {@link TestPhotos#CORNERS} in Display P3. */
    private static final Map<Color, byte[]> TILES = Map.of(
            Color.RED, hex("2801af06385afcfd37f278dfffff171be87fa98c4aaf1098fd7e"),
            Color.GREEN, hex("2801af06385afcfb57faa64fffffda147ffff62312abc4263f5f80"),
            Color.BLUE, hex("2801af06385afcfd37fcb787fe47faf75dfffe81faabc4263f5f80"),
            Color.YELLOW, hex("2801af06385afcfb57fce793fffff95547e87d9fcaabc4263f5f80"));
    /** What the decoder has to know about every tile. */
    private static final byte[] DECODER = hex("0103700000009000000000001ef000fcfdf8f800000f03600001001840010c01ffff0370000003009000"
            + "0003000003001eba0240610001002b42010103700000030090000003000003001ea020810596ea491a6b9b80868302000003003200000300021062"
            + "000100074401c172b02240");
    private static final int TILE = 64;
    private static final int LONG_SIDE = 120;
    private static final int SHORT_SIDE = 100;
    private static final int OTHER_PICTURE = 1;
    private static final int FIRST_TILE = 2;
    static final int LAST_TILE = 5;
    private static final int PICTURE = 6;
    static final int DEPTH_MAP = 10;

    private final List<byte[]> infos = new ArrayList<>();
    private final List<byte[]> places = new ArrayList<>();
    private final ByteArrayOutputStream references = new ByteArrayOutputStream();
    private final List<byte[]> properties = new ArrayList<>();
    private final List<byte[]> associations = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    /** The item whose data are lost, or 0. */
    private final int lost;

    private TestHeic(int lost) {
        this.lost = lost;
    }

    /** 120 by 100 seen upright. */
    static byte[] portrait(int orientation) {
        return new TestHeic(0).file(orientation);
    }

    /** Held as the boxes say, while the EXIF data say something else. */
    static byte[] portrait(int orientation, int inExif) {
        return new TestHeic(0).file(orientation, inExif);
    }

    /** The data of one item are all zeros. */
    static byte[] portraitThatLost(int item) {
        return new TestHeic(item).file(1);
    }

    private byte[] file(int orientation) {
        return file(orientation, orientation);
    }

    private byte[] file(int orientation, int inExif) {
        Color[] stored = TestPhotos.stored(orientation);
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? SHORT_SIDE : LONG_SIDE;
        int height = onItsSide ? LONG_SIDE : SHORT_SIDE;
        int colours = property("colr", joined(TestPhotos.ascii("prof"), displayP3()));
        int decoder = property("hvcC", DECODER);
        int sizeOfTile = property("ispe", ints(0, TILE, TILE));
        int size = property("ispe", ints(0, width, height));
        int channels = property("pixi", hex("0000000003080808"));
        List<Integer> ofPicture = new ArrayList<>(List.of(colours, size, channels));
        turns(orientation).forEach(turn -> ofPicture.add(property(turn)));
        int depth = property("auxC", joined(ints(0), TestPhotos.ascii("urn:mpeg:hevc:2015:auxid:2\0")));
        int brightness = property("auxC", joined(ints(0), TestPhotos.ascii("urn:com:apple:photo:2020:aux:hdrgainmap\0")));

        item(OTHER_PICTURE, "hvc1", false, tile(Color.YELLOW), List.of(decoder, sizeOfTile, colours));
        for (int i = 0; i < stored.length; i++) {
            item(FIRST_TILE + i, "hvc1", true, tile(stored[i]), List.of(decoder, sizeOfTile, colours));
        }
        item(PICTURE, "grid", false, ByteBuffer.allocate(8).putInt(0x00000101).putShort((short) width).putShort((short) height)
                .array(), ofPicture);
        item(7, "hvc1", true, tile(Color.BLUE), List.of(decoder, sizeOfTile, colours));
        item(8, "Exif", true, joined(ints(6), TestPhotos.exif(inExif)), List.of());
        item(9, "mime", true, TestPhotos.ascii("<x:xmpmeta>secret</x:xmpmeta>"), List.of());
        item(DEPTH_MAP, "hvc1", true, tile(Color.RED), List.of(decoder, sizeOfTile, depth));
        item(11, "hvc1", true, tile(Color.GREEN), List.of(decoder, sizeOfTile, brightness));
        reference("dimg", PICTURE, FIRST_TILE, FIRST_TILE + 1, FIRST_TILE + 2, LAST_TILE);
        reference("thmb", 7, PICTURE);
        reference("cdsc", 8, PICTURE);
        reference("cdsc", 9, PICTURE);
        reference("auxl", DEPTH_MAP, PICTURE);
        reference("auxl", 11, PICTURE);

        byte[] type = box("ftyp", TestPhotos.ascii("heic\0\0\0\0mif1heic"));
        int meta = meta(0).length;
        return joined(type, meta(type.length + meta + 8), box("mdat", data.toByteArray()));
    }

    /** How the decoder has to rotate, and then to mirror, what is stored. */
    private static List<byte[]> turns(int orientation) {
        int quarters = new int[] {0, 0, 2, 0, 1, 3, 1, 1}[orientation - 1];
        List<byte[]> turns = new ArrayList<>();
        if (quarters > 0) {
            turns.add(box("irot", new byte[] {(byte) quarters}));
        }
        switch (orientation) {
            case 2, 7 -> turns.add(box("imir", new byte[] {1}));
            case 4, 5 -> turns.add(box("imir", new byte[] {0}));
            default -> {
                // not mirrored
            }
        }
        return turns;
    }

    private static byte[] tile(Color colour) {
        byte[] tile = TILES.get(colour);
        return joined(ints(tile.length), tile);
    }

    /** The curve of sRGB, and other primaries. */
    private static byte[] displayP3() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Map<String, int[]> primaries = Map.of("rXYZ", new int[] {0x83df, 0x3dbf, -69}, "gXYZ", new int[] {0x4abf, 0xb137, 0x0ab9},
                "bXYZ", new int[] {0x2838, 0x110b, 0xc8b9});
        ByteBuffer bytes = ByteBuffer.wrap(profile);
        for (int entry = 132; entry < 132 + 12 * bytes.getInt(128); entry += 12) {
            for (Map.Entry<String, int[]> primary : primaries.entrySet()) {
                if (Bytes.are(profile, entry, primary.getKey())) {
                    bytes.put(bytes.getInt(entry + 4) + 8, ints(primary.getValue()));
                }
            }
        }
        return profile;
    }

    private int property(String name, byte[] content) {
        return property(box(name, content));
    }

    /** @return the number by which items refer to it */
    private int property(byte[] box) {
        properties.add(box);
        return properties.size();
    }

    private void item(int id, String type, boolean hidden, byte[] content, List<Integer> ofItem) {
        byte[] more = type.equals("mime") ? TestPhotos.ascii("application/rdf+xml\0") : new byte[0];
        infos.add(box("infe", joined(ints(0x02000000 | (hidden ? 1 : 0)), shorts(id, 0), TestPhotos.ascii(type + "\0"), more)));
        places.add(joined(shorts(id, 0, 1), ints(data.size(), content.length)));
        data.writeBytes(id == lost ? new byte[content.length] : content);
        if (!ofItem.isEmpty()) {
            ByteArrayOutputStream association = new ByteArrayOutputStream();
            association.writeBytes(shorts(id));
            association.write(ofItem.size());
            ofItem.forEach(property -> association.write(0x80 | property));
            associations.add(association.toByteArray());
        }
    }

    private void reference(String type, int from, int... to) {
        references.writeBytes(box(type, joined(shorts(from, to.length), shorts(to))));
    }

    /** @param dataAt where the data are in the file */
    private byte[] meta(int dataAt) {
        ByteArrayOutputStream located = new ByteArrayOutputStream();
        for (byte[] place : places) {
            byte[] moved = place.clone();
            ByteBuffer.wrap(moved).putInt(6, dataAt + ByteBuffer.wrap(place).getInt(6));
            located.writeBytes(moved);
        }
        return box("meta", joined(ints(0),
                box("hdlr", joined(ints(0, 0), TestPhotos.ascii("pict"), new byte[13])),
                box("pitm", joined(ints(0), shorts(PICTURE))),
                box("iloc", joined(ints(0), shorts(0x4400, places.size()), located.toByteArray())),
                box("iinf", joined(ints(0), shorts(infos.size()), joined(infos))),
                box("iref", joined(ints(0), references.toByteArray())),
                box("iprp", joined(box("ipco", joined(properties)),
                        box("ipma", joined(ints(0, associations.size()), joined(associations)))))));
    }

    private static byte[] box(String type, byte[] content) {
        return joined(ints(8 + content.length), TestPhotos.ascii(type), content);
    }

    private static byte[] joined(byte[]... parts) {
        return joined(List.of(parts));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
