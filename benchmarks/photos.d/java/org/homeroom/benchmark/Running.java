package org.homeroom.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A started worker, which stays warm between photos. */
final class Running implements AutoCloseable {
    private final Tools.Tool tool;
    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    /** What a command cost and returned. */
    record Answer(double cpuMillis, double wallMillis, long page, long thumb) {
    }

    Running(Tools.Tool tool) throws IOException {
        this.tool = tool;
        process = new ProcessBuilder(tool.command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        answers = process.inputReader();
        commands = process.outputWriter();
    }

    Tools.Tool tool() {
        return tool;
    }

    /** @param directory where page and thumb are written after the time has been taken; null for nowhere */
    Answer develop(Path photo, Path directory) {
        return ask("photo\t" + (directory == null ? "-" : directory) + "\t" + photo);
    }

    Answer developMany(List<Path> photos, int atOnce) {
        return ask("many\t" + atOnce + "\t" + String.join("\t", photos.stream().map(Path::toString).toList()));
    }

    private Answer ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(tool.label() + " ended; try: " + String.join(" ", tool.command()));
            }
            long[] numbers = Arrays.stream(answer.split(" ")).mapToLong(Long::parseLong).toArray();
            return new Answer(numbers[0] / 1000.0, numbers[1] / 1000.0, numbers[2], numbers[3]);
        } catch (IOException broken) {
            throw new UncheckedIOException(tool.label(), broken);
        }
    }

    /** The most memory that it ever used, in megabytes, without its children. */
    double peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("No VmHWM");
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
