package org.homeroom.compressor;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.homeroom.benchmark.Worker;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.RenditionKind;

/**
 * The engine as a worker of the benchmark. First argument: {@code page-thumb}, like all other tools; {@code print}, that and the
 * print; {@code whole}, every kind of rendition, and the SHA-256 of each and of the original, as in the manifest; {@code look},
 * only the colour and hashes of a thumb, which are part of all of these.
 */
final class EngineWorker {
    private EngineWorker() {
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("name")) {
            System.out.println(Engines.choose(System.getenv(), log -> { }).name());
            return;
        }
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        if (args[0].equals("look")) {
            Looks.Pixels thumb = new Looks.Pixels(320, 240, 3, noise(320 * 240 * 3));
            Worker.run(photo -> {
                Looks.of(thumb);
                return new byte[][] {{}, {}};
            }, rest);
            return;
        }
        PhotoEngine engine = Engines.choose(System.getenv(), System.err::println);
        Set<RenditionKind> wanted = switch (args[0]) {
            case "page-thumb" -> EnumSet.of(RenditionKind.PAGE, RenditionKind.THUMB);
            case "print" -> EnumSet.of(RenditionKind.PAGE, RenditionKind.THUMB, RenditionKind.PRINT);
            case "whole" -> EnumSet.allOf(RenditionKind.class);
            default -> throw new IllegalArgumentException(args[0]);
        };
        boolean digested = args[0].equals("whole");
        Worker.run(photo -> developed(engine, photo, wanted, digested), rest);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[][] developed(PhotoEngine engine, byte[] photo, Set<RenditionKind> wanted, boolean digested)
            throws Exception {
        List<PhotoEngine.Picture> pictures = engine.develop(photo, PhotoType.of(photo).orElseThrow(), wanted).pictures();
        if (digested) {
            MessageDigest.getInstance("SHA-256").digest(photo);
            for (PhotoEngine.Picture picture : pictures) {
                MessageDigest.getInstance("SHA-256").digest(picture.jpeg());
            }
        }
        return new byte[][] {jpeg(pictures, RenditionKind.PAGE), jpeg(pictures, RenditionKind.THUMB)};
    }

    private static byte[] jpeg(List<PhotoEngine.Picture> pictures, RenditionKind kind) {
        return pictures.stream().filter(picture -> picture.kind() == kind).findFirst().orElseThrow().jpeg();
    }
}
