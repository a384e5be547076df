package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten photos at once compared with ten in turn: from the first byte of the first until the last is ready. */
@ExtendWith(RunningSchool.class)
class TenPhotosBenchmark {
    private static final int PHOTOS = 10;
    private static final int ROUNDS = 3;

    @Test
    void atOnceAgainstInTurn(LocalStack school) throws Exception {
        Demo demo = new Demo(school);
        long student = demo.number("SELECT MAX(id) FROM student");
        byte[] picture = Photos.noise(4000, 3000, 0.4f);
        double[] ratios = new double[ROUNDS];
        try (Member office = new Member(school.address(), Demo.Account.OFFICE.email(), Demo.PASSWORD)) {
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                UploadIT.atOnce(office, student, picture, "once" + round, PHOTOS);
                UploadIT.awaitReady(demo, "once" + round, PHOTOS);
                double atOnce = (System.nanoTime() - begin) / 1e9;

                begin = System.nanoTime();
                for (int i = 0; i < PHOTOS; i++) {
                    String name = "turn" + round + "x" + i + "-0.jpg";
                    office.upload(student, name, Photos.marked(picture, name));
                    UploadIT.awaitReady(demo, "turn" + round + "x" + i, 1);
                }
                double inTurn = (System.nanoTime() - begin) / 1e9;
                ratios[round] = atOnce / inTurn;
                System.out.printf(Locale.ROOT, "| %d | %.1f s | %.1f s | %.2f |%n", round + 1, atOnce, inTurn, ratios[round]);
            }
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "Ten photos of %,d bytes, at once / in turn, median of %d rounds: %.2f%n", picture.length, ROUNDS,
                ratios[ROUNDS / 2]);
        assertTrue(ratios[0] > 0);
    }
}
