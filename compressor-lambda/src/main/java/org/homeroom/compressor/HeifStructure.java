package org.homeroom.compressor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.photo.contract.HeifBrands;
import org.homeroom.photo.contract.Refusal;

/**
 * Walks through a HEIF: every box must be whole, and every piece of HEVC data that makes up the picture must be a series of
 * plausible units. Phones store a picture as dozens of tiles, and newer versions of libheif silently leave out those that they
 * cannot decode: a green hole in a portrait. Behind the boxes may be anything: a film, a maker's own data, a line break.
 *
 * @see <a href="https://www.iso.org/standard/83650.html">ISO/IEC 23008-12</a>, and 14496-12 for the boxes
 */
final class HeifStructure {
    private static final String HEVC = "hvc1";
    private static final String TYPE = "ftyp";
    private static final String FILM = "moov";
    /** Where a picture is described and stored: if one of these is cut, the picture is. */
    private static final List<String> OF_PICTURE = List.of(TYPE, "meta", "mdat", FILM, "moof");
    /** By which every version of libvips and libheif tells a picture. */
    private static final Set<String> OF_STILLS = Set.of("heic", "heix", "heim", "heis", "mif1", "avif");
    private static final int HEADER = 8;
    /** Boxes, parts and pieces of data. A phone's picture has a few hundred; millions are an attempt to keep us busy. */
    private static final int MOST_ENTRIES = 100_000;

    private final byte[] file;
    private final int end;
    private final Map<Long, String> types = new HashMap<>();
    private final Map<Long, List<Extent>> places = new HashMap<>();
    private final Map<Long, List<Long>> parts = new HashMap<>();
    private long primary;
    private int entries;

    /** There is more of something than any picture needs. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Extent(long from, long length) {
    }

    /** What a box holds. */
    private record Box(String type, int from, int to) {
    }

    private HeifStructure(byte[] file) {
        this.file = file;
        this.end = end(file);
    }

    /**
     * The file as every decoder takes it: with nothing behind the boxes and, if it is no film, with no brand that says so, which newer
     * versions of libheif believe, and a major one that libvips knows. The file itself if it is so.
     */
    static byte[] plain(byte[] file) {
        int end = end(file);
        List<String> brands = HeifBrands.of(file);
        if (end == 0 || brands.isEmpty() || end == file.length && OF_STILLS.containsAll(brands)) {
            return file;
        }
        byte[] plain = Arrays.copyOf(file, end);
        if (!isFilm(file, end)) {
            byte[] still = brands.stream().filter(OF_STILLS::contains).findFirst().orElse("mif1").getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < brands.size(); i++) {
                if (!OF_STILLS.contains(brands.get(i))) {
                    System.arraycopy(still, 0, plain, HEADER + (i == 0 ? 0 : 4 + 4 * i), 4);
                }
            }
        }
        return plain;
    }

    private static boolean isFilm(byte[] file, int end) {
        for (int at = 0; at + HEADER <= end; at += (int) size(file, at, end)) {
            if (Bytes.are(file, at + 4, FILM)) {
                return true;
            }
        }
        return false;
    }

    /** Where the boxes end, and what is no part of the picture begins. */
    private static int end(byte[] file) {
        long at = 0;
        while (at + HEADER <= file.length) {
            long size = size(file, (int) at, file.length);
            boolean another = at > 0 && Bytes.are(file, (int) at + 4, TYPE);
            if (another || size < HEADER || size > file.length - at) {
                break;
            }
            at += size;
        }
        return (int) at;
    }

    /** Of a box, with its header; -1 if it has none that it could have. */
    private static long size(byte[] file, int at, int to) {
        long size = Bytes.u32(file, at);
        if (size == 0) {
            return hasName(file, at) ? to - at : -1;
        }
        if (size == 1) {
            return at + 2 * HEADER > to ? -1 : Bytes.u32(file, at + HEADER) << 32 | Bytes.u32(file, at + HEADER + 4);
        }
        return size;
    }

    private static boolean hasName(byte[] file, int at) {
        return Bytes.text(file, at + 4, 4).chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** @return null if there is none */
    static Refusal flaw(byte[] file) {
        Refusal flaw = flawOfBoxes(file);
        try {
            return flaw == null ? new HeifStructure(file).flawOfPicture() : flaw;
        } catch (TooMuch endless) {
            return Refusal.CORRUPT;
        }
    }

    private static Refusal flawOfBoxes(byte[] file) {
        int end = end(file);
        if (end > 0 && Bytes.are(file, end + 4, TYPE) || OF_PICTURE.stream().noneMatch(type -> Bytes.are(file, end + 4, type))) {
            return null;
        }
        return size(file, end, file.length) < HEADER ? Refusal.CORRUPT : Refusal.TRUNCATED;
    }

    private Refusal flawOfPicture() {
        for (Box box : boxes(0, end)) {
            if (box.type.equals("meta")) {
                boxes(box.from + 4, box.to).forEach(this::read);
                break;
            }
        }
        long walked = 0;
        for (long item : shown()) {
            List<Extent> extents = places.getOrDefault(item, List.of());
            if (extents.stream().anyMatch(extent -> extent.from < 0 || extent.length < 0 || extent.from + extent.length > end)) {
                return Refusal.TRUNCATED;
            }
            if (!HEVC.equals(types.get(item))) {
                continue;
            }
            Refusal flaw = flawOf(extents);
            if (flaw != null) {
                return flaw;
            }
            walked += extents.stream().mapToLong(Extent::length).sum();
            if (walked > file.length) {
                // Tiles that overlap in the file.
                throw new TooMuch();
            }
        }
        return null;
    }

    private void count(int more) {
        entries += more;
        if (entries > MOST_ENTRIES) {
            throw new TooMuch();
        }
    }

    /** The item to be shown, and those that it consists of. */
    private Set<Long> shown() {
        Set<Long> shown = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(List.of(primary));
        while (!next.isEmpty()) {
            long item = next.pop();
            if (shown.add(item)) {
                next.addAll(parts.getOrDefault(item, List.of()));
            }
        }
        return shown;
    }

    private List<Box> boxes(int from, int to) {
        List<Box> boxes = new ArrayList<>();
        int at = from;
        while (at + 8 <= to) {
            long size = size(file, at, to);
            int header = Bytes.u32(file, at) == 1 ? 2 * HEADER : HEADER;
            if (size < header || size > to - at) {
                break;
            }
            count(1);
            boxes.add(new Box(Bytes.text(file, at + 4, 4), at + header, at + (int) size));
            at += (int) size;
        }
        return boxes;
    }

    private void read(Box box) {
        int version = Bytes.u8(file, box.from);
        int at = box.from + 4;
        switch (box.type) {
            case "pitm" -> primary = id(at, version > 0);
            case "iinf" -> boxes(at + (version > 0 ? 4 : 2), box.to).forEach(this::readType);
            case "iloc" -> readPlaces(at, version);
            case "iref" -> boxes(at, box.to).forEach(reference -> readParts(reference, version > 0));
            default -> {
                // nothing that a walk needs
            }
        }
    }

    private long id(int at, boolean wide) {
        return wide ? Bytes.u32(file, at) : Bytes.u16(file, at);
    }

    private void readType(Box entry) {
        int version = Bytes.u8(file, entry.from);
        if (version >= 2) {
            int at = entry.from + 4;
            types.put(id(at, version > 2), Bytes.text(file, at + (version > 2 ? 6 : 4), 4));
        }
    }

    private void readParts(Box reference, boolean wide) {
        if (!reference.type.equals("dimg")) {
            return;
        }
        int width = wide ? 4 : 2;
        int count = Bytes.u16(file, reference.from + width);
        count(count);
        List<Long> of = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            of.add(id(reference.from + width + 2 + i * width, wide));
        }
        parts.put(id(reference.from, wide), of);
    }

    private void readPlaces(int from, int version) {
        int offsetWidth = Bytes.u8(file, from) >> 4;
        int lengthWidth = Bytes.u8(file, from) & 15;
        int baseWidth = Bytes.u8(file, from + 1) >> 4;
        int indexWidth = version == 0 ? 0 : Bytes.u8(file, from + 1) & 15;
        int idWidth = version < 2 ? 2 : 4;
        long count = number(from + 2, idWidth);
        int at = from + 2 + idWidth;
        for (long i = 0; i < count; i++) {
            long item = number(at, idWidth);
            at += idWidth;
            boolean inFile = true;
            if (version > 0) {
                inFile = (Bytes.u16(file, at) & 15) == 0;
                at += 2;
            }
            // Which file: no other than this one is read.
            at += 2;
            long base = number(at, baseWidth);
            at += baseWidth;
            int extents = Bytes.u16(file, at);
            at += 2;
            count(extents);
            List<Extent> of = new ArrayList<>();
            for (int extent = 0; extent < extents; extent++) {
                at += indexWidth;
                of.add(new Extent(base + number(at, offsetWidth), number(at + offsetWidth, lengthWidth)));
                at += offsetWidth + lengthWidth;
            }
            if (inFile) {
                places.put(item, of);
            }
        }
    }

    /** Of 0, 2, 4 or 8 bytes. */
    private long number(int at, int width) {
        return switch (width) {
            case 0 -> 0;
            case 2 -> Bytes.u16(file, at);
            case 4 -> Bytes.u32(file, at);
            default -> Bytes.u32(file, at) << 32 | Bytes.u32(file, at + 4);
        };
    }

    /** Data in several pieces are extremely rare, and left to the decoder. */
    private Refusal flawOf(List<Extent> extents) {
        if (extents.size() != 1) {
            return null;
        }
        int at = (int) extents.getFirst().from;
        int to = at + (int) extents.getFirst().length;
        boolean pictured = false;
        while (at < to) {
            long length = at + 4 <= to ? Bytes.u32(file, at) : 0;
            if (length < 2 || length > to - at - 4) {
                return Refusal.CORRUPT;
            }
            at += 4;
            if (!canBeAUnit(at, at + (int) length)) {
                return Refusal.CORRUPT;
            }
            // Types up to 31 are slices of a picture.
            pictured |= Bytes.u8(file, at) >> 1 < 32;
            at += (int) length;
        }
        return pictured ? null : Refusal.CORRUPT;
    }

    /**
     * A unit begins with a bit that is 0 and a layer that is not, and never contains two zeros followed by 0, 1 or 2, except that
     * some encoders pad it with zeros.
     */
    private boolean canBeAUnit(int from, int end) {
        if ((Bytes.u8(file, from) & 0x80) != 0 || (Bytes.u8(file, from + 1) & 7) == 0) {
            return false;
        }
        int to = end;
        while (to > from && file[to - 1] == 0) {
            to--;
        }
        // If there are two zeros in a row, one of them is in every second place.
        for (int at = from + 3; at < to; at += 2) {
            if (file[at] == 0 && (isStart(at - 1, to) || isStart(at, to))) {
                return false;
            }
        }
        return true;
    }

    private boolean isStart(int at, int to) {
        return at + 2 < to && file[at] == 0 && file[at + 1] == 0 && Bytes.u8(file, at + 2) < 3;
    }
}
