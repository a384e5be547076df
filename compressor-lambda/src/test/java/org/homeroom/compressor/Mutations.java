package org.homeroom.compressor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A process that compresses files with bytes flipped, cut, moved and repeated, each generated from its number, so that a harmful
 * one can be generated again. Prints the number before it begins, so that the observer knows which file was the last.
 */
final class Mutations {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int BETWEEN_REPORTS = 1000;
    private final List<byte[]> sound = List.of(
            TestPhotos.withMetadata(TestPhotos.file(TestPhotos.noise(200, 150), "jpeg"), 6),
            TestFormats.progressive(TestPhotos.noise(200, 150)),
            TestFormats.cmyk(120, 80),
            TestPhotos.file(TestPhotos.noise(120, 80), "png"),
            TestFormats.palettePng(120, 80),
            TestPhotos.file(TestPhotos.upright(200, 150), "gif"),
            TestFormats.webp(6),
            TestFormats.heicOnItsSide());

    /** Arguments: the first number, and how many. */
    public static void main(String[] args) throws Exception {
        long first = Long.parseLong(args[0]);
        long count = Long.parseLong(args[1]);
        PhotoEngine engine = Engines.choose(System.getenv(), System.err::println);
        Mutations mutations = new Mutations();
        Map<PhotoWork.Outcome, Integer> outcomes = new EnumMap<>(PhotoWork.Outcome.class);
        for (long number = first; number < first + count; number++) {
            System.out.println(number);
            outcomes.merge(compressed(engine, mutations.file(number)), 1, Integer::sum);
            if ((number - first + 1) % BETWEEN_REPORTS == 0) {
                System.out.println("# after " + (number - first + 1) + " files: " + resident() + " kB resident, " + outcomes);
            }
        }
    }

    private static PhotoWork.Outcome compressed(PhotoEngine engine, byte[] file) throws IOException, EngineFailed {
        MemoryStore store = new MemoryStore();
        UUID photo = store.upload(file);
        long from = System.nanoTime();
        PhotoWork.Outcome outcome = new Compressor(store, engine).compress(photo);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        if (store.manifestOf(photo).refused() != (outcome == PhotoWork.Outcome.REFUSED) || took.compareTo(LONGEST) > 0) {
            throw new IllegalStateException(outcome + " after " + took);
        }
        return outcome;
    }

    byte[] file(long number) {
        // Neighbouring seeds would start alike.
        Random random = new Random(new SplittableRandom(number).nextLong());
        byte[] file = sound.get(random.nextInt(sound.size())).clone();
        for (int i = 1 + random.nextInt(3); i > 0 && file.length > 16; i--) {
            file = mutated(file, random);
        }
        return file;
    }

    private static byte[] mutated(byte[] file, Random random) {
        int at = position(file, random);
        int length = 1 + random.nextInt(Math.min(64, file.length - at));
        switch (random.nextInt(10)) {
            case 0, 7, 8, 9 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt();
            case 2 -> Arrays.fill(file, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xff));
            case 3 -> {
                return Arrays.copyOf(file, at);
            }
            case 4 -> System.arraycopy(file, random.nextInt(file.length - length + 1), file, at, length);
            case 5 -> {
                byte[] longer = Arrays.copyOf(file, file.length + length);
                System.arraycopy(file, at, longer, at + length, file.length - at);
                return longer;
            }
            default -> {
                byte[] shorter = Arrays.copyOf(file, file.length - length);
                System.arraycopy(file, at + length, shorter, at, file.length - at - length);
                return shorter;
            }
        }
        return file;
    }

    /** Half of the time near the beginning, where the structure is described. */
    private static int position(byte[] file, Random random) {
        return random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 700));
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\D", "")).findFirst().orElse("?");
    }
}
