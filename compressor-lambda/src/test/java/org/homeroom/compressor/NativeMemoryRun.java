package org.homeroom.compressor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.RenditionKind;

/**
 * Develops thousands of photos, good and bad, and prints how much memory the process uses: a reference that is not released shows
 * as a slope. Run by hand: {@code java -Xmx128m --enable-native-access=ALL-UNNAMED -cp … NativeMemoryRun 5000}.
 */
public final class NativeMemoryRun {
    private static final int LINES = 10;

    private NativeMemoryRun() {
    }

    public static void main(String[] args) throws IOException {
        int photos = args.length == 0 ? 5000 : Integer.parseInt(args[0]);
        PhotoEngine engine = Engines.choose(System.getenv(), System.out::println);
        byte[] jpeg = TestPhotos.held(6);
        byte[] png = TestPhotos.file(TestPhotos.upright(800, 600), "png");
        byte[] scratched = png.clone();
        Arrays.fill(scratched, scratched.length / 2, scratched.length / 2 + 40, (byte) 0x55);
        byte[] large = TestPhotos.file(TestScenes.scene(1, 4000, 3000), "jpeg");
        List<byte[]> mixed = List.of(jpeg, png, TestFormats.progressive(TestScenes.scene(2, 1200, 900)), TestFormats.webp(6),
                TestFormats.deepPng(300, 200), TestFormats.cmyk(320, 200), TestPhotos.withLinearProfile(jpeg),
                TestFormats.heicOnItsSide(), TestHeic.portrait(6), Arrays.copyOf(jpeg, jpeg.length / 2), scratched,
                TestPhotos.pngThatClaims(30_000, 30_000), TestPhotos.file(TestPhotos.upright(300, 200), "gif"));
        int refused = 0;
        for (int i = 1; i <= photos; i++) {
            byte[] photo = i % 50 == 0 ? large : mixed.get(i % mixed.size());
            try {
                engine.develop(photo, PhotoType.of(photo).orElseThrow(), EnumSet.allOf(RenditionKind.class));
            } catch (PhotoRefused answer) {
                refused++;
            }
            if (i % Math.max(1, photos / LINES) == 0) {
                System.out.printf("%6d photos, %4d of them refused: %4d MB resident%n", i, refused, resident() / 1024);
            }
        }
    }

    /** In KB. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }
}
