package org.homeroom.benchmark.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Pages of other systems that run beside. */
final class OtherSystems {
    private static final int NAME = 0;
    private static final int ADDRESS = 1;
    private static final int COOKIE = 2;
    private static final int PIDS = 3;
    private static final int TEXT = 4;

    private OtherSystems() {
    }

    /** @param file a page a line, between tabs: name, address, cookie, and if one knows them the processes with commas between, and a text of that page */
    static List<Page> in(Path file, Web web) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> page(line.split("\t"), web)).toList();
    }

    private static Page page(String[] words, Web web) {
        if (words.length < 2) {
            throw new IllegalArgumentException("A line of --systems has a name and an address at least, with tabs between: " + String.join("\t", words));
        }
        URI address = URI.create(words[ADDRESS]);
        String cookie = word(words, COOKIE);
        String text = word(words, TEXT);
        List<Long> pids = Arrays.stream(word(words, PIDS).split(",")).filter(pid -> !pid.isBlank()).map(Long::valueOf).toList();
        return new Page(words[NAME], null, 1, _ -> List.of(web.other(address, cookie).mustHave(text)), new Cpu(pids));
    }

    private static String word(String[] words, int place) {
        return words.length > place && !words[place].equals("-") ? words[place].strip() : "";
    }
}
