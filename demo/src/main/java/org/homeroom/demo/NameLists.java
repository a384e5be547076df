package org.homeroom.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Reads the lists of names, streets and posts next to this class. */
final class NameLists {
    private static final List<String> CULTURES = List.of("british", "irish", "indian", "pakistani", "nigerian", "ghanaian",
            "caribbean", "polish", "romanian", "chinese", "vietnamese", "turkish", "arabic", "somali", "iberian", "german");
    private final List<Culture> cultures = CULTURES.stream().map(NameLists::culture).toList();
    private final int shares = cultures.stream().mapToInt(Culture::share).sum();
    private final List<String> streets = lines("streets.txt");
    private final List<String> posts = lines("posts.txt");

    private static List<String> lines(String file) {
        try (InputStream in = NameLists.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Culture culture(String name) {
        Map<String, String> values = lines("names-" + name + ".txt").stream().map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Culture(Integer.parseInt(values.get("share")), values.get("country"),
                Arrays.stream(values.get("skins").split(" ")).map(Integer::valueOf).toList(), values.get("hair"), values.get("cover"),
                names(values.get("girls")), names(values.get("boys")), names(values.get("women")), names(values.get("men")),
                names(values.get("families")));
    }

    private static List<String> names(String list) {
        return Arrays.asList(list.split(", "));
    }

    static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** A random culture, weighted by share. */
    Culture culture(RandomGenerator random) {
        int left = random.nextInt(shares);
        for (Culture culture : cultures) {
            left -= culture.share();
            if (left < 0) {
                return culture;
            }
        }
        return cultures.getFirst();
    }

    /** A culture in which a family name is common. */
    Culture cultureOf(String family) {
        return cultures.stream().filter(c -> c.families().contains(family)).findFirst().orElse(local());
    }

    /** Whether a given name is a girl's. */
    boolean isGirl(String given) {
        return cultures.stream().anyMatch(c -> c.girls().contains(given));
    }

    /** The culture of the school's country. */
    Culture local() {
        return cultures.getFirst();
    }

    List<String> streets() {
        return streets;
    }

    /** In the order in which they are filled; teaching posts end in a star. */
    List<String> posts() {
        return posts;
    }
}
