package org.homeroom.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A tool in Java as a worker of the benchmark; the README in the parent folder describes the protocol. */
public final class Worker {
    private Worker() {
    }

    /** What the tool does to a photo. */
    @FunctionalInterface
    public interface Tool {
        /** The page and the thumb as JPEG. */
        byte[][] develop(byte[] photo) throws Exception;
    }

    /** @param args nothing, or {@code --once} and the path of a photo */
    public static void run(Tool tool, List<String> args) throws Exception {
        if (!args.isEmpty() && args.getFirst().equals("--once")) {
            developed(tool, args.get(1));
            return;
        }
        long before = Usage.cpuMicros();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = List.of(line.split("\t"));
            String argument = words.get(1);
            List<String> photos = words.subList(2, words.size());
            byte[][] made = {{}, {}};
            long began = System.nanoTime();
            if (words.getFirst().equals("photo")) {
                made = developed(tool, photos.getFirst());
            } else {
                many(tool, photos, Integer.parseInt(argument));
            }
            long wall = (System.nanoTime() - began) / 1000;
            long now = Usage.cpuMicros();
            System.out.println((now - before) + " " + wall + " " + made[0].length + " " + made[1].length);
            if (words.getFirst().equals("photo") && !argument.equals("-")) {
                Files.write(Path.of(argument, "page.jpg"), made[0]);
                Files.write(Path.of(argument, "thumb.jpg"), made[1]);
            }
            before = Usage.cpuMicros();
        }
    }

    private static void many(Tool tool, List<String> photos, int atOnce) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = new ArrayList<>();
            for (String photo : photos) {
                all.add(threads.submit(() -> developed(tool, photo)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static byte[][] developed(Tool tool, String photo) throws Exception {
        return tool.develop(Files.readAllBytes(Path.of(photo)));
    }

}
