package org.homeroom.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures all tools, photo by photo in turn, so that anything that slows the machine slows all of them. */
public final class Main {
    private static final int PHOTOS_TO_WARM_UP = 60;
    private static final int TEN = 10;
    private static final int TWELVE_MEGAPIXELS = 12_000_000;
    private final List<Photo> photos;
    private final int rounds;
    private final Path scratch;
    private final int warmUps;
    private final int cores = Runtime.getRuntime().availableProcessors();

    private Main(List<Photo> photos, int rounds, Path scratch) {
        this.photos = photos;
        this.rounds = rounds;
        this.warmUps = Math.max(2, (PHOTOS_TO_WARM_UP + photos.size() - 1) / photos.size());
        this.scratch = scratch;
    }

    /**
     * @param args {@code generate} and a folder, {@code training} and a file, or {@code measure}, the folder, the rounds and the
     * file for the JSON
     */
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[1]);
        switch (args[0]) {
            case "generate" -> GeneratedPhotos.into(path);
            case "training" -> GeneratedPhotos.one(path);
            default -> measure(path, Integer.parseInt(args[2]), Path.of(args[3]));
        }
    }

    private static void measure(Path folder, int rounds, Path json) throws IOException {
        List<Photo> photos = Photo.in(folder, Main::say);
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("No JPEG of more than 1600 pixels lies in " + folder);
        }
        Map<String, String> env = System.getenv();
        Path scratch = Files.createDirectories(Path.of(env.get("BENCHMARK_SCRATCH")));
        double load = Report.load();
        List<Measured> all = new Main(photos, rounds, scratch).measured(Tools.found(env));
        Report report = new Report(all, photos, rounds, env.get("BENCHMARK_VERSIONS").lines().toList(), load);
        System.out.print(report.text());
        Files.writeString(json, Json.of(report.json()));
    }

    private static void say(String progress) {
        System.err.println(progress);
    }

    private List<Measured> measured(List<Tools.Tool> tools) throws IOException {
        List<Measured> all = tools.stream().map(Measured::new).toList();
        List<Running> workers = new ArrayList<>();
        try {
            for (Tools.Tool tool : tools) {
                workers.add(new Running(tool));
            }
            rounds(workers, all);
            for (int i = 0; i < workers.size(); i++) {
                // For the floor, it would be that of two short-lived children.
                all.get(i).peakMegabytes = tools.get(i).id().equals(Tools.FLOOR) ? 0 : workers.get(i).peakMegabytes();
            }
            tenAtOnce(workers, all);
        } finally {
            for (Running worker : workers) {
                worker.close();
            }
        }
        cold(all);
        qualities(all);
        return all;
    }

    private void rounds(List<Running> workers, List<Measured> all) throws IOException {
        double[][] cpu = new double[workers.size()][rounds];
        double[][] wall = new double[workers.size()][rounds];
        for (int round = -warmUps; round < rounds; round++) {
            say(round < 0 ? "Warming up, " + -round + " to go ..." : "Round " + (round + 1) + " of " + rounds + " ...");
            for (int p = 0; p < photos.size(); p++) {
                for (int turn = 0; turn < workers.size(); turn++) {
                    // A different one goes first each time.
                    int i = (turn + p + round + warmUps) % workers.size();
                    Path out = round == -1 ? Files.createDirectories(output(all.get(i), p)) : null;
                    Running.Answer answer = workers.get(i).develop(photos.get(p).file(), out);
                    if (round >= 0) {
                        cpu[i][round] += answer.cpuMillis() / photos.size();
                        wall[i][round] += answer.wallMillis() / photos.size();
                    } else if (round == -1) {
                        all.get(i).pageBytes += (double) answer.page() / photos.size();
                        all.get(i).thumbBytes += (double) answer.thumb() / photos.size();
                    }
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).cpu = new Spread(cpu[i]);
            all.get(i).wall = new Spread(wall[i]);
        }
    }

    private Path output(Measured measured, int photo) {
        return scratch.resolve(measured.tool.id()).resolve(Integer.toString(photo));
    }

    private void tenAtOnce(List<Running> workers, List<Measured> all) throws IOException {
        List<Path> files = photos.stream().map(Photo::file).toList();
        List<Path> ten = IntStream.range(0, TEN).mapToObj(i -> files.get(i % files.size())).toList();
        for (int i = 0; i < workers.size(); i++) {
            Measured measured = all.get(i);
            if (measured.tool.id().equals(Tools.ENGINE_LOOK)) {
                continue;
            }
            say("Ten photos at once, " + measured.tool.label() + " ...");
            double[] ratios = new double[rounds];
            if (measured.tool.inProcesses()) {
                try (Crew crew = new Crew(measured.tool, cores, Collections.nCopies(warmUps, files).stream()
                        .flatMap(List::stream).toList())) {
                    Arrays.setAll(ratios, round -> {
                        double inTurn = crew.inTurnMillis(ten);
                        return crew.atOnceMillis(ten) / inTurn;
                    });
                }
            } else {
                Running worker = workers.get(i);
                Arrays.setAll(ratios, round -> {
                    double inTurn = worker.developMany(ten, 1).wallMillis();
                    return worker.developMany(ten, cores).wallMillis() / inTurn;
                });
            }
            measured.ten = new Spread(ratios);
        }
    }

    /** A fresh process for one photo of twelve megapixels, or the nearest to it. */
    private void cold(List<Measured> all) throws IOException {
        Comparator<Photo> byDistance =
                Comparator.comparingLong(photo -> Math.abs(photo.header().pixels() - TWELVE_MEGAPIXELS));
        Path photo = photos.stream().min(byDistance).orElseThrow().file();
        record Start(Measured measured, String way, List<String> command, double[] cpu, double[] wall) {
        }
        List<Start> starts = new ArrayList<>();
        for (Measured measured : all) {
            measured.tool.cold().forEach((way, command) ->
                    starts.add(new Start(measured, way, command, new double[rounds], new double[rounds])));
        }
        for (int round = 0; round < rounds; round++) {
            say("Cold starts, round " + (round + 1) + " of " + rounds + " ...");
            for (Start start : starts) {
                List<String> command = new ArrayList<>(List.of("bash", "-c",
                        "TIMEFORMAT='%R %U %S'; { time \"$@\" > /dev/null 2>&1; } 2>&1 || echo failed", "cold"));
                command.addAll(start.command);
                command.addAll(List.of("--once", photo.toString()));
                byte[] answer = new ProcessBuilder(command).start().getInputStream().readAllBytes();
                String[] taken = new String(answer, StandardCharsets.UTF_8).split("\\s+");
                if (taken.length != 3) {
                    throw new IllegalStateException("It fails: " + String.join(" ", command));
                }
                start.wall[round] = 1000 * Double.parseDouble(taken[0]);
                start.cpu[round] = 1000 * (Double.parseDouble(taken[1]) + Double.parseDouble(taken[2]));
            }
        }
        for (Start start : starts) {
            start.measured.cold.put(start.way, new Measured.Cold(new Spread(start.cpu), new Spread(start.wall)));
        }
    }

    private void qualities(List<Measured> all) throws IOException {
        for (int p = 0; p < photos.size(); p++) {
            say("Comparing with the reference, photo " + (p + 1) + " of " + photos.size() + " ...");
            Photo.References references = photos.get(p).references();
            for (Measured measured : all) {
                if (measured.tool.compared()) {
                    byte[] page = Files.readAllBytes(output(measured, p).resolve("page.jpg"));
                    byte[] thumb = Files.readAllBytes(output(measured, p).resolve("thumb.jpg"));
                    require(measured, JpegHeader.of(page), 1600);
                    require(measured, JpegHeader.of(thumb), 320);
                    measured.pageSsim += references.ssim(page) / photos.size();
                    measured.thumbSsim += references.ssim(thumb) / photos.size();
                }
            }
        }
    }

    private static void require(Measured measured, JpegHeader header, int longSide) {
        if (header.longSide() != longSide) {
            throw new IllegalStateException(measured.tool.label() + " made " + header.longSide() + " pixels of " + longSide);
        }
        measured.leftMetadata.addAll(header.metadata());
    }
}
